import type { TextRun } from './pdfModel.ts';
import type { PlaceRect } from './places.ts';

/** Something that was found, line by line. */
export interface Found {
  readonly rects: readonly PlaceRect[];
}

/** The width of a text in any one unit: only shares of it count. */
export type Measure = (text: string) => number;

const plain: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2013': '-',
  '\u2014': '-',
};

/** A letter as it is compared: small, without its accents, quotation marks and dashes as a keyboard has them. One for one. */
const folded = (letter: string): string => {
  const known = plain[letter];
  if (known !== undefined) return known;
  const small = letter.normalize('NFD').slice(0, 1).toLowerCase();
  return small.length === letter.length ? small : letter;
};

/** A letter of a page: what it is compared as, and where it stands. */
interface Letter {
  readonly folded: string;
  readonly run: number;
  readonly at: number;
}

const lettersOf = (runs: readonly TextRun[]): readonly Letter[] => {
  const letters: Letter[] = [];
  const space = (run: number, at: number): void => {
    if (letters.length > 0 && letters.at(-1)?.folded !== ' ') letters.push({ folded: ' ', run, at });
  };
  for (const [run, { text, endsLine }] of runs.entries()) {
    for (let at = 0; at < text.length; at += 1) {
      const letter = folded(text.charAt(at));
      if (letter === ' ') space(run, at);
      else letters.push({ folded: letter, run, at });
    }
    if (endsLine) space(run, text.length);
  }
  return letters;
};

const rectOf = (
  run: TextRun,
  { from, to }: { from: number; to: number },
  measure: Measure,
): Omit<PlaceRect, 'page'> => {
  const whole = measure(run.text);
  const share = (length: number): number =>
    whole === 0 ? 0 : (measure(run.text.slice(0, length)) / whole) * run.width;
  const start = share(from);
  return { x: run.x + start, y: run.y, width: share(to) - start, height: run.height };
};

const rectsOf = (
  letters: readonly Letter[],
  runs: readonly TextRun[],
  { page, measure }: { page: number; measure: Measure },
) => {
  const spans = new Map<number, { from: number; to: number }>();
  for (const { run, at } of letters) {
    const span = spans.get(run);
    spans.set(run, { from: Math.min(at, span?.from ?? at), to: Math.max(at + 1, span?.to ?? 0) });
  }
  return [...spans].flatMap(([n, { from, to }]) => {
    const run = runs[n];
    if (run === undefined) return [];
    return [{ page, ...rectOf(run, { from, to: Math.min(to, run.text.length) }, measure) }];
  });
};

/**
 * Where words stand on a page. Capitals, accents, kinds of quotation marks, dashes and spaces do not count, and words are found
 * across the end of a line.
 */
export const findOn = (
  page: number,
  runs: readonly TextRun[],
  { words, measure }: { readonly words: string; readonly measure: Measure },
): readonly Found[] => {
  const sought = [...words.trim().replace(/\s+/g, ' ')].map(folded).join('');
  if (sought === '') return [];
  const letters = lettersOf(runs);
  const text = letters.map((letter) => letter.folded).join('');
  const found: Found[] = [];
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) {
    found.push({ rects: rectsOf(letters.slice(at, at + sought.length), runs, { page, measure }) });
  }
  return found;
};
