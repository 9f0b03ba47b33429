import { isoDate } from '../../dates.ts';
import type { Rule } from '../rule.ts';

/** How sure a rule is and how it was read: the part of a Rule that many rules share. */
type Reading = Pick<Rule, 'status' | 'read' | 'asOf'>;

const asOf = isoDate('2026-11-20');

/** The words of the provision were read. */
export const textRead = { status: 'verified', read: 'text read', asOf } as const satisfies Reading;

/** The words were read in the version of that year; a later change is possible. */
export const textOf = <Y extends number>(year: Y) =>
  ({ status: 'verified', read: `text of ${year} read`, asOf }) as const satisfies Reading;

/** A close account of the words was read: a quotation, an article, a handbook. */
export const accountRead = { status: 'verified', read: 'close account read', asOf } as const satisfies Reading;

/** Read only in a commentator's paraphrase. */
export const paraphraseRead = { status: 'secondary', read: 'account read', asOf } as const satisfies Reading;

/** A decision of which the opening and a summary were read, not the whole opinion. */
export const openingRead = { status: 'verified', read: 'opening and summary read', asOf } as const satisfies Reading;

/** Nobody has read it for this program. */
export const fromMemory = { status: 'memory', read: 'from memory', asOf } as const satisfies Reading;

/** Sources disagree, or the point may have changed. */
export const sourcesDiffer = { status: 'conflict', read: 'sources differ', asOf } as const satisfies Reading;
