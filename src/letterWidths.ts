/** Widths of letters in Times, in thousandths of an em: the widest guess of each class. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[\s\u00a0ijlt.,:;'’‘|!/]/u, 280],
  [/[acefrsz()\-“”"I]/u, 450],
  [/[\p{Ll}\d–$§¶]/u, 510],
  [/[A-LN-VX-Z&mw]/u, 730],
];
const widest = 1000;

const letterWidth = (letter: string): number => classes.find(([letters]) => letters.test(letter))?.[1] ?? widest;

/** About how wide a text is in Times at this size, in points, rounded up: for what has to be known before anything is laid out. */
export const roughWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * size) / 1000;
