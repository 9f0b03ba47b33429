import { type Evidence, longestEvent, shortened } from './entry.ts';
import { findingHeight, moreHeight, rowsHeight } from './room.ts';
import type { FindingSize } from './summary.ts';

/** What a factor's page has to hold beside its fixed parts. */
export interface PageParts {
  /** Evidence for: what was typed, whole and in its order, or what follows from the other answers. */
  readonly rows: readonly Evidence[];
  readonly isDerived: boolean;
  /** Which of derived rows stay when not all can: the last (the newest incidents) or the first. */
  readonly keeps: 'last' | 'first';
  readonly ownPetition: boolean;
  /** For rows and finding, in points. */
  readonly room: number;
  /** A wording of the finding from events so many and so long; undefined when none is generated. */
  readonly findingOf: (size: FindingSize) => string | undefined;
  /** The finding that a person wrote. */
  readonly written: string | undefined;
}

/** What fits: the rows to print, those that the last page names instead, and the finding. */
export interface FittedPage {
  readonly rows: readonly Evidence[];
  readonly hidden: readonly Evidence[];
  readonly finding: string | undefined;
}

/** Letters of an event in a row where all rows stand: the most that fit. */
const eventLengths = [longestEvent, 100, 70] as const;
/** Letters of an event in a row where not all rows stand. */
const shortLengths = [70, 40] as const;
const longestWitness = 40;
const mostCites = 3;

/** A generated finding: as much of it as fits. */
const findingSizes: readonly FindingSize[] = [
  { events: 4, letters: longestEvent },
  { events: 3, letters: longestEvent },
  { events: 2, letters: longestEvent },
  { events: 1, letters: longestEvent },
  { events: 1, letters: 80 },
];

/** A derived row as it is printed: its event to so many letters, three exhibits or two and how many more, a witness's name to 40. */
const shortRow = (row: Evidence, eventLength: number): Evidence => {
  const cites = row.cites.filter(({ text }) => text !== undefined);
  const shown =
    cites.length > mostCites
      ? [
          ...cites.slice(0, mostCites - 1),
          { text: `and ${cites.length - mostCites + 1} more`, mark: undefined, from: row.from },
        ]
      : cites;
  return {
    ...row,
    event: row.event === undefined ? undefined : shortened(row.event, eventLength),
    witness: row.witness === undefined ? undefined : shortened(row.witness, longestWitness),
    cites: shown,
  };
};

/** As many rows as fit, at least one, from the end that is kept. */
const asManyAsFit = (rows: readonly Evidence[], room: number, { keeps, ownPetition }: PageParts): number => {
  const ordered = keeps === 'last' ? [...rows].reverse() : rows;
  let count = 1;
  while (count < rows.length && rowsHeight(ordered.slice(0, count + 1), ownPetition) + moreHeight <= room) count += 1;
  return count;
};

/** No page holds more rows than this, one line each. */
const mostRows = 16;

/** The way that holds all rows and keeps the most words, those of the finding before those of the rows; undefined when there is none. */
const whole = (parts: PageParts): FittedPage | undefined => {
  if (parts.rows.length > mostRows) return undefined;
  const ways = eventLengths.map((length) => {
    const rows = parts.rows.map((row) => shortRow(row, length));
    return { rows, left: parts.room - rowsHeight(rows, parts.ownPetition) };
  });
  for (const finding of wordingsOf(parts)) {
    const way = ways.find(({ left }) => finding.height <= left);
    if (way !== undefined) return { rows: way.rows, hidden: [], finding: finding.text };
  }
  return undefined;
};

interface Wording {
  readonly text: string | undefined;
  readonly height: number;
}

/** The wordings that the finding may have, the longest first. */
const wordingsOf = ({ written, findingOf }: PageParts): readonly Wording[] => {
  if (written !== undefined) return [{ text: written, height: findingHeight(written, false) }];
  return findingSizes.map((size) => {
    const text = findingOf(size);
    return { text, height: findingHeight(text, text !== undefined) };
  });
};

/** The longest wording that fits, else the shortest. */
const findingIn = (parts: PageParts, room: number): Wording => {
  const wordings = wordingsOf(parts);
  return wordings.find(({ height }) => height <= room) ?? wordings.at(-1) ?? { text: undefined, height: 0 };
};

/** Beside rows that cannot all stand, a finding takes no more than this share of the room. */
const findingShare = 0.3;

/**
 * The evidence for a factor and its finding, so that the factor takes a page at most. What a person typed stays whole, and a page
 * may then run over; derived rows are shortened first, then left out and named on the last page; a generated finding tells fewer events.
 */
export const fitPage = (parts: PageParts): FittedPage => {
  const { rows, isDerived, room, keeps, ownPetition } = parts;
  if (!isDerived) return { rows, hidden: [], finding: findingIn(parts, room - rowsHeight(rows, ownPetition)).text };
  const fitting = whole(parts);
  if (fitting !== undefined) return fitting;
  const finding = findingIn(parts, room * findingShare);
  const left = room - finding.height;
  const ways = shortLengths.map((length) => rows.map((row) => shortRow(row, length)));
  const keptFirst = (way: readonly Evidence[]): readonly Evidence[] =>
    keeps === 'last' ? way.slice(-1) : way.slice(0, 1);
  const short = ways.find((way) => rowsHeight(keptFirst(way), ownPetition) + moreHeight <= left) ?? ways.at(-1) ?? [];
  const count = asManyAsFit(short, left, parts);
  const isKept = (_: unknown, at: number): boolean => (keeps === 'last' ? at >= rows.length - count : at < count);
  return { rows: short.filter(isKept), hidden: rows.filter((row, at) => !isKept(row, at)), finding: finding.text };
};
