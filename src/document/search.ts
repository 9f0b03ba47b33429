import type { Inline } from './inline.ts';
import { runText } from './inlineText.ts';
import type { Doc } from './model.ts';
import { visitDocument } from './walk.ts';

const words = /[\p{L}\p{N}]+/gu;

/** Letters and digits alone, in lower case and without accents: how text is compared when it is searched. */
export const squashed = (text: string): string => wordsOf(text).join('');

const wordsOf = (text: string): readonly string[] =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(words) ?? [];

/** A document made ready for searching. Positions count characters of the squashed text of the whole document. */
export interface SearchText {
  readonly text: string;
  /** Where words begin or end, rising. */
  readonly edges: readonly number[];
  readonly runs: readonly { readonly at: number; readonly inlines: readonly Inline[] }[];
}

/** Stands between runs, so that nothing is found across two paragraphs or cells. */
const between = '\n';

/** The document's printed text, running head included, made ready for searching: case, accents, punctuation and spacing are gone. */
export const searchText = (doc: Doc): SearchText => {
  const pieces: string[] = [];
  const edges: number[] = [];
  const runs: { at: number; inlines: readonly Inline[] }[] = [];
  let at = 0;
  const add = (inlines: readonly Inline[]): void => {
    runs.push({ at, inlines });
    edges.push(at);
    const own = wordsOf(runText(inlines, false));
    for (const word of own) {
      at += word.length;
      edges.push(at);
    }
    pieces.push(own.join(''), between);
    at += between.length;
  };
  visitDocument(doc, { inlines: add, label: (label) => add([{ kind: 'text', text: label }]) });
  return { text: pieces.join(''), edges, runs };
};

/** The last place in a rising list whose value is at most `wanted`; -1 when there is none. */
const lastAtMost = <T>(list: readonly T[], keyOf: (item: T) => number, wanted: number): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && keyOf(item) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const isEdge = (edges: readonly number[], at: number): boolean => edges[lastAtMost(edges, (edge) => edge, at)] === at;

const longNumber = /^\d{10,}$/;

/**
 * Where the words stand in the document: positions in the squashed text, each match whole words only; a number of ten digits or
 * more (a telephone number) is found within a longer one too.
 */
export const findWords = (document: SearchText, wanted: string): readonly number[] => {
  const needle = squashed(wanted);
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = document.text.indexOf(needle); at >= 0; at = document.text.indexOf(needle, at + 1)) {
    const isWhole = isEdge(document.edges, at) && isEdge(document.edges, at + needle.length);
    if (isWhole || longNumber.test(needle)) found.push(at);
  }
  return found;
};

/** A place found: the words around it as printed, and the answer that they came from, if any. */
export interface Passage {
  readonly words: string;
  readonly from?: string;
  readonly inlines: readonly Inline[];
}

const around = 40;

/** The inlines of a run that hold squashed characters `from` up to `to` of the run. */
const overlapping = (run: readonly Inline[], from: number, to: number): readonly Inline[] => {
  let at = 0;
  return run.filter((inline) => {
    const start = at;
    at += squashed(runText([inline], false)).length;
    return start < to && at > from;
  });
};

/** Where in `text` the squashed character number `wanted` stands. */
const placeIn = (text: string, wanted: number): number => {
  let squashedBefore = 0;
  for (const match of text.matchAll(/[\s\S]/gu)) {
    squashedBefore += squashed(match[0]).length;
    if (squashedBefore > wanted) return match.index;
  }
  return text.length;
};

const clipped = (text: string, from: number, to: number): string => {
  const start = from <= around ? 0 : text.indexOf(' ', from - around) + 1;
  const before = start > from ? from : start;
  const space = text.lastIndexOf(' ', to + around);
  const after = to + around >= text.length || space < to ? Math.min(text.length, to + around) : space;
  return `${before > 0 ? '…' : ''}${text.slice(before, after)}${after < text.length ? '…' : ''}`
    .replace(/\s+/g, ' ')
    .trim();
};

/** The passage of `length` squashed characters at a position that `findWords` gave. */
export const passageAt = (document: SearchText, at: number, length: number): Passage => {
  const run = document.runs[lastAtMost(document.runs, (known) => known.at, at)];
  if (run === undefined) throw new Error(`The position ${at} is in no run of the document.`);
  const first = at - run.at;
  const text = runText(run.inlines, false);
  const inlines = overlapping(run.inlines, first, first + length);
  const from = inlines.flatMap((inline) => ('from' in inline && inline.from !== undefined ? [inline.from] : []))[0];
  return {
    words: clipped(text, placeIn(text, first), placeIn(text, first + length - 1) + 1),
    ...(from === undefined ? {} : { from }),
    inlines,
  };
};
