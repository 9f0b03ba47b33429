/**
 * Characters whose glyphs stand in the subset that all documents of a process share: Latin with its first extension,
 * punctuation and the marks of the papers. Others go into a second subset of their document. First and last code points.
 */
export const repertoire: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2026],
  [0x2030, 0x2033],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x25c4, 0x25c4],
  [0x25ca, 0x25ca],
];

/** Code points of the characters 128 to 159 of WinAnsiEncoding; 0 where it has none. @source ISO 32000-1, annex D.2 */
const windowsRow = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018,
  0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
] as const;

/** The code point of a byte from 32 to 255 in WinAnsiEncoding, or 0. */
export const windowsCodePoint = (byte: number): number => {
  if (byte >= 128 && byte < 160) return windowsRow[byte - 128] ?? 0;
  return byte === 127 ? 0 : byte;
};
