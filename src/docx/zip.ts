import { strToU8, zipSync } from 'fflate';

// The earliest time that a zip archive can carry, so that the bytes tell nothing of when they were made.
const noTime = new Date(1980, 0, 1);

/** The parts as one archive, in the order given except that the content types come first, as readers expect. */
export const zipParts = (parts: ReadonlyMap<string, string>): Uint8Array => {
  const first = '[Content_Types].xml';
  const names = [first, ...[...parts.keys()].filter((name) => name !== first)];
  const files = Object.fromEntries(names.map((name) => [name, strToU8(parts.get(name) ?? '')]));
  return zipSync(files, { mtime: noTime, level: 6 });
};
