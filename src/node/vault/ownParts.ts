import type { Disk } from './disk.ts';

/** A disk that knows which of the files on it are being written through it. */
export interface WatchedDisk {
  readonly disk: Disk;
  /** Whether the file was made through this disk, and has neither got another name nor been removed. */
  readonly isOwn: (path: string) => boolean;
}

/** The disk, watched: what is half written by this opening of the vault must not be taken for what an interrupted one left. */
export const watchedDisk = (disk: Disk): WatchedDisk => {
  const own = new Set<string>();
  const watched: Disk = {
    ...disk,
    create: (file) => {
      own.add(file);
      return disk.create(file);
    },
    rename: async (from, to) => {
      await disk.rename(from, to);
      own.delete(from);
    },
    remove: async (file) => {
      await disk.remove(file);
      own.delete(file);
    },
  };
  return { disk: watched, isOwn: (path) => own.has(path) };
};
