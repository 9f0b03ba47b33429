/** Longest name, without its ending, in UTF-16 units: Windows allows 255 for a name and 260 for a whole path. */
const longest = 80;

/** Names that Windows keeps for devices, whatever their ending. */
const isDevice = (name: string): boolean =>
  /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])$/i.test(name);

const shorten = (name: string): string => {
  if (name.length <= longest) return name;
  const cut = name.slice(0, longest);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
};

const trimHyphens = (name: string): string => name.replace(/^-+|-+$/g, '');

/**
 * One part of a file name made of words: letters and digits of any script, kept apart by single hyphens. Accents and capitals stay.
 * The result has no character that Windows, macOS or a shell gives a meaning; it may be empty.
 */
export const fileNamePart = (words: string): string =>
  trimHyphens(
    words
      .normalize('NFC')
      .replace(/['\u2018\u2019]/g, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'),
  );

/**
 * The name of a paper's file: `petition-Mockett-v-Mockett.pdf`. Always the same for the same words, readable, and safe on
 * Windows: no device name, no character it refuses, no dot or space at the end, at most 80 characters before the ending.
 */
export const fileName = (parts: readonly string[], ending: string): string => {
  const name = trimHyphens(
    shorten(
      parts
        .map(fileNamePart)
        .filter((part) => part !== '')
        .join('-'),
    ),
  );
  if (name === '') return `paper.${ending}`;
  return `${isDevice(name) ? `${name}-paper` : name}.${ending}`;
};
