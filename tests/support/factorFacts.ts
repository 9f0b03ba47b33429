import type { FactorKey } from '../../src/answers/term.ts';
import { type WorksheetFacts, worksheetFacts } from '../../src/facts/worksheet/worksheet.ts';
import { matter, type Written } from './matter.ts';

/** What the worksheet says of one factor. */
export const factorOf = (key: FactorKey, written: Written): WorksheetFacts['factors'][number] => {
  const factor = worksheetFacts(matter(written)).factors.find((candidate) => candidate.key === key);
  if (factor === undefined) throw new Error(`No factor has the key "${key}".`);
  return factor;
};

/** A battery of March 8, 2025. */
export const struck = {
  id: 'march',
  on: { on: '2025-03-08' },
  acts: ['battery' as const],
  account: 'He struck her. She fell.',
};

/** Stalking on June 20, 2026. */
export const followed = {
  id: 'june',
  on: { on: '2026-06-20' },
  acts: ['stalking' as const],
  account: 'He followed her.',
};
