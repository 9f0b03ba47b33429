import { dirname } from 'node:path';
import type { Disk, Reading, Writing } from './disk.ts';

const pieceLength = 64 * 1024;

/** The pieces of an open file, in order; closes it at the end, also when the caller stops early. */
export async function* piecesOf(reading: Reading): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const piece = await reading.read(pieceLength);
      if (piece.length === 0) return;
      yield piece;
    }
  } finally {
    await reading.close();
  }
}

/** Does work on the pieces of a file, and closes it whatever becomes of the work: a stream that fails may leave its source open. */
export const withPieces = async <T>(
  disk: Disk,
  file: string,
  work: (pieces: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> => {
  const reading = await disk.open(file);
  try {
    return await work(piecesOf(reading));
  } finally {
    await reading.close();
  }
};

/** No file of a vault's own, such as `vault.json`, is longer, in bytes. */
export const longestOwn = 1024 * 1024;

/** No file that is read as a whole is longer, in bytes: those of matters are far shorter, and attachments are read in pieces. */
const longestWhole = 256 * 1024 * 1024;

/**
 * All bytes of a file; rejects with the error of the operating system, or with `ETOOLONG` when there are more than `longest`.
 */
export const readWhole = async (disk: Disk, file: string, longest = longestWhole): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of piecesOf(await disk.open(file))) {
    pieces.push(piece);
    length += piece.length;
    if (length > longest) throw Object.assign(new Error(`${file} is too long`), { code: 'ETOOLONG' });
  }
  return Buffer.concat(pieces);
};

/** The first bytes of a file, at most `length`; rejects with the error of the operating system. */
export const readStart = async (disk: Disk, file: string, length: number): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let count = 0;
  for await (const piece of piecesOf(await disk.open(file))) {
    pieces.push(piece);
    count += piece.length;
    if (count >= length) break;
  }
  return Buffer.concat(pieces).subarray(0, length);
};

/** Writes all bytes, in as many turns as the medium takes; a turn that takes nothing means that the medium is full. */
export const writeAll = async (writing: Writing, bytes: Uint8Array): Promise<void> => {
  for (let done = 0; done < bytes.length; ) {
    const taken = await writing.write(bytes.subarray(done));
    if (taken === 0) throw Object.assign(new Error('the medium took no bytes'), { code: 'ENOSPC' });
    done += taken;
  }
};

/** A file that is written beside the one it may take the place of. */
export interface Beside {
  /** Where the new file is until it is put in place. */
  readonly file: string;
  /** Gives it the name, which another file may have had, and returns when the medium has it. */
  put(name: string): Promise<void>;
  discard(): Promise<void>;
}

const closed = async (writing: Writing, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } finally {
    await writing.close();
  }
};

/**
 * Writes the pieces to a new file beside, synced to the medium. Rejects with the error of the operating system, or of the
 * source of the pieces, and has then removed what it wrote, if the medium lets it.
 */
export const writeBeside = async (
  disk: Disk,
  file: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Beside> => {
  const discard = () => disk.remove(file).catch(() => undefined);
  const writing = await disk.create(file);
  try {
    await closed(writing, async () => {
      for await (const piece of pieces) await writeAll(writing, piece);
      await writing.sync();
    });
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    file,
    put: async (name) => {
      await disk.rename(file, name);
      await disk.syncFolder(dirname(name));
    },
    discard,
  };
};

/** The ending of a file that is being written beside another. */
export const partEnding = '.part';

/** Replaces a file as a whole: writes beside, syncs, renames, syncs the folder. `tag` tells writers apart. */
export const replaceWhole = async (
  disk: Disk,
  { file, tag }: { readonly file: string; readonly tag: string },
  bytes: Uint8Array,
): Promise<void> => {
  const beside = await writeBeside(disk, `${file}.${tag}${partEnding}`, [bytes]);
  try {
    await beside.put(file);
  } catch (error) {
    await beside.discard();
    throw error;
  }
};
