import type { Answers } from '../../answers/schema.ts';
import { capital } from '../../text.ts';
import { given } from '../words.ts';
import { shortened } from './entry.ts';
import type { FactorParts } from './parts.ts';
import { lackOf, linesOf } from './room.ts';
import { heaviest, summaryLine } from './summary.ts';

/** The row of a factor in the matrix: its weight in all, what speaks for and against it, and what is missing first. */
export interface MatrixRow {
  readonly overall: string | undefined;
  readonly summaryFor: string | undefined;
  readonly summaryAgainst: string | undefined;
  readonly firstGap: string | undefined;
}

/** Letters that a generated text may have for and against, and for what is missing: the most that leave the matrix on one page are taken. */
const letters = [
  { summary: 88, gap: 56 },
  { summary: 88, gap: 36 },
  { summary: 72, gap: 36 },
  { summary: 60, gap: 36 },
  { summary: 44, gap: 30 },
  { summary: 36, gap: 22 },
  { summary: 24, gap: 22 },
] as const;

const rowOf = (answers: Answers, parts: FactorParts, most: (typeof letters)[number]): MatrixRow => {
  const { law, evidence, isDerived, against, gaps, areGapsWritten } = parts;
  const factor = answers.factors?.[law.key];
  const overall = factor?.overall ?? (isDerived ? undefined : heaviest(evidence));
  const gap = gaps[0]?.text.text?.replace(/\.$/, '');
  return {
    overall: overall === undefined ? undefined : capital(overall),
    summaryFor: given(factor?.summaryFor) ?? summaryLine(evidence, most.summary),
    summaryAgainst: given(factor?.summaryAgainst) ?? summaryLine(against, most.summary),
    firstGap: gap === undefined || areGapsWritten ? gap : shortened(gap, most.gap),
  };
};

/** Widths of the cells, without padding, in points; letters of a heading are bold, as if the cell were narrower. */
const cells = { heading: 132, for: 130, against: 82, missing: 76 } as const;
const line = 15;
const rowPadding = 7.5;
/** What the page leaves for the rows below the head of the matrix. */
const room = 355;

const heightOf = (rows: readonly MatrixRow[], factors: readonly FactorParts[]): number => {
  const lack = lackOf(
    rows.map(({ summaryFor }) => summaryFor),
    cells.for,
  );
  const heading = cells.heading - lack / 2;
  return rows.reduce((sum, { overall, summaryFor, summaryAgainst, firstGap }, at) => {
    const lines = Math.max(
      linesOf(factors[at]?.law.heading, heading),
      linesOf([overall, summaryFor].filter((text) => text !== undefined).join('. '), cells.for),
      linesOf(summaryAgainst, cells.against - lack / 4),
      linesOf(firstGap, cells.missing - lack / 4),
      1,
    );
    return sum + lines * line + rowPadding;
  }, 0);
};

/** The rows of the matrix, in the order of the factors. What a person wrote stays whole; the rest is shortened as far as one page asks. */
export const matrixRows = (answers: Answers, factors: readonly FactorParts[]): readonly MatrixRow[] => {
  const ways = letters.map((most) => factors.map((parts) => rowOf(answers, parts, most)));
  return ways.find((rows) => heightOf(rows, factors) <= room) ?? ways.at(-1) ?? [];
};
