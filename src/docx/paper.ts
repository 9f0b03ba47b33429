import type { Inline } from '../document/inline.ts';
import type { Doc, PageBreak } from '../document/model.ts';
import type { Pt } from '../units.ts';
import { type Bookmarks, bookmarked, bookmarksOf } from './bookmarks.ts';
import type { ListReference } from './lists.ts';
import { type Measures, measures } from './measures.ts';
import type { Bar, NumberingPlace } from './paragraph.ts';
import type { Shell } from './shell.ts';

/** The page on which the block with an id starts, from 1; undefined when it is not known. */
export type PageOf = (id: string) => number | undefined;

/** What all handlers share while one document is written: its measures, and counters that keep ids unique. */
export interface Paper {
  readonly doc: Doc;
  readonly measures: Measures;
  readonly bookmarks: Bookmarks;
  readonly pageOf: PageOf;
  /** The next id, from 1; for bookmarks and content controls alike. */
  readonly nextId: () => number;
  /** Counts a numbered paragraph and returns its number. */
  readonly nextNumber: () => number;
  /** The list in which the allegations run through the document. */
  readonly running: () => NumberingPlace;
  /** The list that a style runs in at its first use, and a new one that starts again at each later use. */
  readonly list: (reference: ListReference, level: number) => NumberingPlace;
  /** `w:num` elements of the lists that were started. */
  readonly startedLists: () => string;
}

/** Where a block stands. Lengths in points. */
export interface Place {
  /** Indent of the text that the block belongs to. */
  readonly left: Pt;
  /** Width from there to the right edge. */
  readonly width: Pt;
  /** How many lists enclose the block. */
  readonly depth: number;
  readonly form: PageBreak['form'];
  readonly bar?: Bar;
  /** The list whose item encloses the block: a list with this marker in it is its second level, in this style. */
  readonly within?: {
    readonly marker: 'letters' | 'numbers';
    readonly style: 'Clause' | 'PrayerItem';
    readonly number: NumberingPlace;
  };
}

const counter = (): (() => number) => {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
};

const firstOwnList = 100;

const listNumbers = (shell: Shell): Pick<Paper, 'list' | 'running' | 'startedLists'> => {
  const taken = new Set<ListReference>();
  const started: string[] = [];
  const list = (reference: ListReference, level: number): NumberingPlace => {
    const known = shell.lists.get(reference);
    if (known === undefined) throw new Error(`No list is called "${reference}".`);
    const isFirst = !taken.has(reference);
    taken.add(reference);
    if (isFirst && level === 0 && known.numId !== undefined) return { id: known.numId, level };
    const id = firstOwnList + started.length;
    const start = `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`;
    started.push(`<w:num w:numId="${id}"><w:abstractNumId w:val="${known.abstractId}"/>${start}</w:num>`);
    return { id, level };
  };
  const running = (): NumberingPlace => ({ id: shell.lists.get('allegations')?.numId ?? 0, level: 0 });
  return { list, running, startedLists: () => started.join('') };
};

/** A paper to be written from the document. */
export const paperOf = (doc: Doc, shell: Shell, pageOf: PageOf): Paper => ({
  doc,
  measures: measures[doc.profile],
  bookmarks: bookmarksOf(doc),
  pageOf,
  nextId: counter(),
  nextNumber: counter(),
  ...listNumbers(shell),
});

/** The runs, bookmarked when a page reference names the id. */
export const withPageTarget = (id: string | undefined, runs: string, paper: Paper): string => {
  const name = id === undefined ? undefined : paper.bookmarks.ofId.get(id);
  return name === undefined ? runs : bookmarked(name, paper.nextId(), runs);
};

/** The plain words of a run of inlines, to judge its length and how it ends. */
export const plainWords = (content: readonly Inline[]): string =>
  content.map((inline) => ('text' in inline ? (inline.text ?? '') : ' ')).join('');
