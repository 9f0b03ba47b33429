import type { Disk, Reading, Writing } from '#src/node/vault/disk.ts';

/** A step that a disk takes: its kind, and its number from 0 among all steps that change something. */
export interface Step {
  readonly kind: 'create' | 'write' | 'sync' | 'close' | 'rename' | 'remove' | 'makeFolder' | 'syncFolder';
  readonly number: number;
  readonly path: string;
}

/** What happens at a step: nothing, an error of the system, or only some of the bytes of a write. */
export type Fault = (step: Step) => string | 'short' | undefined;

const errorOf = (code: string): Error => Object.assign(new Error(code), { code });

/** A disk that does not wait for the medium: what a power cut would lose, a test that goes on does not notice. */
export const unsynced = (disk: Disk): Disk => ({
  ...disk,
  syncFolder: async () => undefined,
  create: async (file) => ({ ...(await disk.create(file)), sync: async () => undefined }),
});

/** Thrown where the program is cut off: whatever it would have done afterwards does not happen. */
export const cut = 'ECUT';

interface Counting {
  readonly steps: Step[];
  isCut: boolean;
}

const writingWith = (writing: Writing, take: (kind: Step['kind']) => 'short' | undefined): Writing => ({
  write: async (bytes) => (take('write') === 'short' ? writing.write(bytes.subarray(0, 1)) : writing.write(bytes)),
  sync: async () => {
    take('sync');
    await writing.sync();
  },
  close: async () => {
    try {
      take('close');
    } finally {
      await writing.close();
    }
  },
});

/**
 * A disk whose steps can fail. After a fault of `cut` every step fails, as when the power is gone: what was done is done and
 * nothing is tidied. `steps` are those taken so far.
 */
export const faultyDisk = (disk: Disk, fault: Fault): { readonly disk: Disk; readonly steps: readonly Step[] } => {
  const counting: Counting = { steps: [], isCut: false };
  const take = (kind: Step['kind'], path: string): 'short' | undefined => {
    const step = { kind, path, number: counting.steps.length };
    if (counting.isCut) throw errorOf(cut);
    counting.steps.push(step);
    const result = fault(step);
    if (result === undefined || result === 'short') return result;
    counting.isCut = result === cut;
    throw errorOf(result);
  };
  const faulty: Disk = {
    ...disk,
    open: (file): Promise<Reading> => {
      if (counting.isCut) throw errorOf(cut);
      return disk.open(file);
    },
    create: async (file) => {
      take('create', file);
      return writingWith(await disk.create(file), (kind) => take(kind, file));
    },
    makeFolder: async (folder) => {
      take('makeFolder', folder);
      await disk.makeFolder(folder);
    },
    rename: async (from, to) => {
      take('rename', to);
      await disk.rename(from, to);
    },
    remove: async (file) => {
      take('remove', file);
      await disk.remove(file);
    },
    removeFolder: async (folder) => {
      take('remove', folder);
      await disk.removeFolder(folder);
    },
    syncFolder: async (folder) => {
      take('syncFolder', folder);
      await disk.syncFolder(folder);
    },
  };
  return { disk: faulty, steps: counting.steps };
};
