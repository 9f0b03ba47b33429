import { constants, lstatSync, lstat as lstatThen, type Stats } from 'node:fs';
import { chmod, type FileHandle, mkdir, open, readdir, rename, rmdir, unlink } from 'node:fs/promises';
import { sep } from 'node:path';
import { setImmediate as letOthers } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A file that is being read from its start. */
export interface Reading {
  /** At most so many bytes; none at the end of the file. */
  read(length: number): Promise<Uint8Array>;
  /** Closing a second time is nothing. */
  close(): Promise<void>;
}

/** A new file that is being written. */
export interface Writing {
  /** Writes the bytes, or only the first of them; returns how many. */
  write(bytes: Uint8Array): Promise<number>;
  /** Returns when the medium has the file. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What is known of a file without opening it. `changed` is in milliseconds of UTC. */
export interface FileFacts {
  readonly size: number;
  readonly changed: number;
  readonly isFolder: boolean;
  /** Whether its mode lets other accounts do anything with it; never where the system has no modes. */
  readonly isOpen: boolean;
  /** Changes when another file takes the name. */
  readonly stamp: string;
}

/** Gets the name and the facts of a file or folder; undefined when nothing can be found out, or it is gone. */
export type FactsVisitor = (name: string, facts: FileFacts | undefined) => void;

/**
 * All that a vault asks of a file system. Paths are whole. Each call rejects with the error of the operating system, whose
 * `code` is such as `ENOSPC`; `diskProblem` makes a sentence of it.
 */
export interface Disk {
  entries(folder: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]>;
  /** The names in a folder of what is neither a file nor a folder: links, pipes, devices. `entries` leaves them out. */
  odd(folder: string): Promise<readonly string[]>;
  /** Undefined when there is nothing of that name. Links are not followed. */
  facts(path: string): Promise<FileFacts | undefined>;
  /** Visits the facts of all that `entries` gives. Rejects only when the folder cannot be read. */
  factsIn(folder: string, visit: FactsVisitor): Promise<void>;
  /** For its owner alone (0700); the folder above must be there. A folder that is there already is left as it is. */
  makeFolder(folder: string): Promise<void>;
  /** Makes a folder that is there already its owner's alone (0700). */
  restrict(folder: string): Promise<void>;
  /** Makes a file that is there already its owner's alone (0600). */
  restrictFile(file: string): Promise<void>;
  /** Removes a folder with nothing in it; one that holds something stays, and one that is not there is none. */
  removeFolder(folder: string): Promise<void>;
  /** Rejects with `EFTYPE` on what is no file, such as a pipe, whose end might never come; links are not followed. */
  open(file: string): Promise<Reading>;
  /** A new file for its owner alone (0600); rejects with `EEXIST` when the name is taken. */
  create(file: string): Promise<Writing>;
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** Returns when the medium has the names in the folder. */
  syncFolder(folder: string): Promise<void>;
}

/** Through the callback: the same call among promises takes more than twice as long, and a list of ten thousand makes as many. */
const lstat = promisify(lstatThen);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const unless = async (codes: readonly string[], work: Promise<unknown>): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    if (codes.includes(codeOf(error))) return false;
    throw error;
  }
};

const readingOf = (handle: FileHandle): Reading => ({
  read: async (length) => {
    const buffer = new Uint8Array(length);
    const { bytesRead } = await handle.read(buffer, 0, length);
    return buffer.subarray(0, bytesRead);
  },
  close: () => handle.close(),
});

const writingOf = (handle: FileHandle): Writing => ({
  write: async (bytes) => (await handle.write(bytes)).bytesWritten,
  sync: () => handle.sync(),
  close: () => handle.close(),
});

/** Systems and network folders that cannot sync a folder answer with one of these; the rename has then to be trusted. */
const cannotSyncFolders = ['EINVAL', 'EISDIR', 'EPERM', 'ENOTSUP', 'EBADF'];

const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } catch (error) {
    if (!cannotSyncFolders.includes(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
};

/** A time as a number of milliseconds tells quarters of a microsecond apart: closer no two files of one name follow each other. */
const factsFrom = (facts: Stats): FileFacts => ({
  size: facts.size,
  changed: Math.floor(facts.mtimeMs),
  isFolder: facts.isDirectory(),
  isOpen: process.platform !== 'win32' && (facts.mode & 0o077) !== 0,
  stamp: `${facts.ino}-${facts.size}-${facts.mtimeMs}`,
});

const factsOf = async (path: string): Promise<FileFacts | undefined> => {
  try {
    return factsFrom(await lstat(path));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const factsNow = (path: string): FileFacts | undefined => {
  try {
    const facts = lstatSync(path, { throwIfNoEntry: false });
    return facts && factsFrom(facts);
  } catch {
    return undefined;
  }
};

const entriesOf: Disk['entries'] = async (folder) =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));

/** So many files are looked at without letting other work between. */
const atOnce = 64;
/** So many files of a slow medium are asked for together. */
const together = 512;

/**
 * `factsIn` on a medium that is slow when it takes longer than `quickEnough` milliseconds for 64 files. Asking and waiting for the
 * answer costs three times what asking costs, and ten thousand files are looked at before a list is shown; but a slow medium, such as
 * a folder on a network, must not hold up the window: it is waited for.
 */
export const factsInWith =
  (quickEnough: number): Disk['factsIn'] =>
  async (folder, visit) => {
    const entries = await entriesOf(folder);
    const pathTo = (name: string): string => `${folder}${sep}${name}`;
    let isQuick = true;
    for (let done = 0; done < entries.length; await letOthers()) {
      const part = entries.slice(done, done + (isQuick ? atOnce : together));
      const start = performance.now();
      if (isQuick) for (const { name } of part) visit(name, factsNow(pathTo(name)));
      else {
        const facts = await Promise.all(part.map(({ name }) => factsOf(pathTo(name)).catch(() => undefined)));
        for (const [n, { name }] of part.entries()) visit(name, facts[n]);
      }
      isQuick = !isQuick || performance.now() - start < quickEnough;
      done += part.length;
    }
  };

const flagsToRead = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const openFile = async (file: string): Promise<Reading> => {
  const handle = await open(file, flagsToRead);
  try {
    const facts = await handle.stat();
    if (facts.isFile() || facts.isDirectory()) return readingOf(handle);
    throw Object.assign(new Error(`${file} is no file`), { code: 'EFTYPE' });
  } catch (error) {
    await handle.close();
    throw error;
  }
};

/** The file system of this computer. */
export const nodeDisk: Disk = {
  entries: entriesOf,
  odd: async (folder) =>
    (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => !entry.isFile() && !entry.isDirectory())
      .map((entry) => entry.name),
  facts: factsOf,
  factsIn: factsInWith(12),
  makeFolder: async (folder) => {
    await unless(['EEXIST'], mkdir(folder, { mode: 0o700 }));
  },
  restrict: (folder) => chmod(folder, 0o700),
  restrictFile: (file) => chmod(file, 0o600),
  removeFolder: async (folder) => {
    await unless(['ENOENT', 'ENOTEMPTY', 'EEXIST'], rmdir(folder));
  },
  open: openFile,
  create: async (file) => writingOf(await open(file, 'wx', 0o600)),
  rename,
  remove: async (file) => {
    await unless(['ENOENT'], unlink(file));
  },
  syncFolder,
};
