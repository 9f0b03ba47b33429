import type { Figures } from './figures.ts';

/** One goal: a figure, and what it should be at least or at most. */
interface Goal {
  readonly words: string;
  readonly figure: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** What the program has set itself, for the three-page petition where no size is named. */
const goals: readonly Goal[] = [
  { words: 'PDF: times one warm LibreOffice', figure: 'ratio.pdf.libreOffice.petition3', atLeast: 8 },
  { words: 'PDF: times pdfkit', figure: 'ratio.pdf.pdfkit.petition3', atLeast: 2 },
  { words: 'DOCX: times docxtemplater', figure: 'ratio.docx.docxtemplater.petition3', atLeast: 1 },
  // ±15 % around a middle is 1.15/0.85 from the cheapest page to the dearest.
  { words: 'PDF: dearest page to cheapest, all sizes', figure: 'growth.pdf.perPageSpread', atMost: 1.353 },
  { words: 'Memory of the whole process, MiB', figure: 'memory.ours.peakMiB', atMost: 200 },
];

/** A goal beside what was measured. `met` is absent when the figure could not be measured here. */
export interface GoalResult {
  readonly words: string;
  readonly figure: string;
  readonly goal: string;
  readonly value?: number;
  readonly met?: boolean;
}

const resultOf = ({ words, figure, atLeast, atMost }: Goal, figures: Figures): GoalResult => {
  const goal = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
  const value = figures[figure];
  if (value === undefined) return { words, figure, goal };
  return { words, figure, goal, value, met: value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity) };
};

/** Every goal with what was measured. */
export const goalsOf = (figures: Figures): readonly GoalResult[] => goals.map((goal) => resultOf(goal, figures));
