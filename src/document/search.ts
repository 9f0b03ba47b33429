import type { Inline } from './inline.ts';
import { runText } from './inlineText.ts';
import type { Doc } from './model.ts';
import { visitDocument } from './walk.ts';

const words = /[\p{L}\p{N}]+/gu;
const others = /[^\p{L}\p{N}]+/gu;
const plain = /^[ -~\u00a0\u2013\u2014\u2018\u2019\u201c\u201d]*$/;
const plainOthers = /[^a-z0-9]+/g;

const comparable = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Letters and digits alone, in lower case and without accents: how text is compared when it is searched. */
export const squashed = (text: string): string =>
  plain.test(text) ? text.toLowerCase().replace(plainOthers, '') : comparable(text).replace(others, '');

/** A run of the document in which words were found. */
interface Run {
  readonly inlines: readonly Inline[];
  /** Squashed characters that stand before it in its part. */
  readonly at: number;
}

/** Where words stand: squashed characters `from` up to `to` of a run. */
export interface Found {
  readonly inlines: readonly Inline[];
  readonly from: number;
  readonly to: number;
}

/** Stands between runs, so that nothing is found across two paragraphs or cells. */
const between = '\n';

/** A long document is searched in parts of about so many characters, so that no second copy of all its words is made. */
const partLength = 32_768;

/** The last run that begins at a position or before it. */
const runAt = (runs: readonly Run[], position: number): Run | undefined => {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.at ?? position) <= position) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
};

/** Whether words begin or end at both places. Words are counted only where something was found. */
const isWhole = ({ inlines, from, to }: Found): boolean => {
  const edges = new Set([0]);
  let edge = 0;
  for (const [word] of comparable(runText(inlines, false)).matchAll(words)) {
    edge += word.length;
    edges.add(edge);
  }
  return edges.has(from) && edges.has(to);
};

const longNumber = /^\d{10,}$/;

/** Where one needle stands in a part, in order. */
const placesIn = (text: string, runs: readonly Run[], needle: string): readonly Found[] => {
  const places: Found[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const run = runAt(runs, at);
    if (run === undefined) continue;
    const from = at - run.at;
    const found = { inlines: run.inlines, from, to: from + needle.length };
    if (longNumber.test(needle) || isWhole(found)) places.push(found);
  }
  return places;
};

/**
 * Where each of the needles, which are squashed, stands in the printed text of the document, running head included: case, accents,
 * punctuation and spacing make no difference. Each match is of whole words only; a number of ten digits or more (a telephone
 * number) is found within a longer one too. A needle that stands nowhere has no entry.
 */
export const findWords = (doc: Doc, needles: Iterable<string>): ReadonlyMap<string, readonly Found[]> => {
  const wanted = [...new Set(needles)].filter((needle) => needle !== '');
  const found = new Map<string, Found[]>();
  let pieces: string[] = [];
  let runs: Run[] = [];
  let at = 0;
  const searchPart = (): void => {
    const text = pieces.join(between);
    for (const needle of wanted) {
      const places = placesIn(text, runs, needle);
      if (places.length > 0) found.set(needle, [...(found.get(needle) ?? []), ...places]);
    }
    pieces = [];
    runs = [];
    at = 0;
  };
  const add = (inlines: readonly Inline[]): void => {
    const own = squashed(runText(inlines, false));
    runs.push({ inlines, at });
    pieces.push(own);
    at += own.length + between.length;
    if (at >= partLength) searchPart();
  };
  if (wanted.length > 0) visitDocument(doc, { inlines: add, label: (text) => add([{ kind: 'text', text }]) });
  searchPart();
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

/** Where the words of a place stand in the printed text of its run: characters `start` up to `end`. */
export const spanOf = ({ inlines, from, to }: Found): { readonly start: number; readonly end: number } => {
  const text = runText(inlines, false);
  return { start: placeIn(text, from), end: placeIn(text, to - 1) + 1 };
};

/** The words around a place that `findWords` gave. */
export const passageAt = (found: Found): Passage => {
  const { inlines: run } = found;
  const { start, end } = spanOf(found);
  const inlines = overlapping(run, found.from, found.to);
  const from = inlines.flatMap((inline) => ('from' in inline && inline.from !== undefined ? [inline.from] : []))[0];
  return {
    words: clipped(runText(run, false), start, end),
    ...(from === undefined ? {} : { from }),
    inlines,
  };
};
