import type { Inline } from '../../document/inline.ts';
import type { BlockOf } from '../../document/model.ts';
import type { Type } from '../measures.ts';
import type { Setter } from '../setter.ts';
import { wordsOf } from '../text/words.ts';

type Table = BlockOf<'table'>;

/** The room of a table's columns; padding is the part of each that its text may not take. */
export interface ColumnRoom {
  readonly width: number;
  readonly types: readonly Type[];
  readonly paddings: readonly number[];
}

const isBold = (inline: Inline): boolean => 'bold' in inline && inline.bold === true;

const boxesIn = (content: readonly Inline[]): boolean => content.some(({ kind }) => kind === 'check');

/** The width of the widest word that a column holds, in points; a word is what spaces part. */
const widestWord = (table: Table, index: number, { setter, type }: { setter: Setter; type: Type }): number => {
  const { faces, box } = setter.inlines;
  const head = wordsOf(table.columns[index]?.head ?? []).split(' ');
  let widest = Math.max(...head.map((word) => faces.italic.width(word) * setter.measures.tableHead.size));
  for (const row of table.rows) {
    const content = row.kind === 'group' ? [] : (row.cells[index]?.content ?? []);
    const face = row.kind === 'total' || content.some(isBold) ? faces.bold : faces.regular;
    if (boxesIn(content)) widest = Math.max(widest, box);
    for (const word of wordsOf(content).split(' ')) widest = Math.max(widest, face.width(word) * type.size);
  }
  return widest;
};

/** What each lack gets of the room to spare: the smallest first and in full, so that a hair is never missing from a head. */
const shared = (lacks: readonly number[], spare: number): readonly number[] => {
  let left = spare;
  const gains = lacks.map(() => 0);
  const smallestFirst = lacks.map((lack, index) => ({ lack, index })).sort((a, b) => a.lack - b.lack);
  for (const { lack, index } of smallestFirst) {
    const gain = Math.min(lack, left);
    gains[index] = gain;
    left -= gain;
  }
  return gains;
};

/** No word asks for more than this share of the table. */
const mostForAWord = 0.4;
/** An empty column is there for a pen: none gives more than this share of its width. */
const mostGiven = 1 / 3;

/**
 * Widths of the columns, in points: as the template says, scaled down where they are wider than the room. A column that is
 * narrower than its widest word takes what it lacks from those that have more than theirs need.
 */
export const fittedWidths = (table: Table, room: ColumnRoom, setter: Setter): readonly number[] => {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  const scale = total > room.width ? room.width / total : 1;
  const widths = table.columns.map(({ width }) => width * scale);
  const needs = table.columns.map((_, index) => {
    const type = room.types[index] ?? setter.measures.text;
    const word = Math.min(widestWord(table, index, { setter, type }) + 0.5, room.width * mostForAWord);
    return word + (room.paddings[index] ?? 0);
  });
  const lacks = widths.map((width, index) => Math.max(0, (needs[index] ?? 0) - width));
  const spares = widths.map((width, index) => Math.min(width * mostGiven, Math.max(0, width - (needs[index] ?? 0))));
  const spare = spares.reduce((sum, one) => sum + one, 0);
  const gains = shared(lacks, spare);
  const moved = gains.reduce((sum, one) => sum + one, 0);
  if (moved === 0) return widths;
  return widths.map((width, index) => width + (gains[index] ?? 0) - ((spares[index] ?? 0) / spare) * moved);
};
