import type { Answers } from '../answers/schema.ts';
import type { IsoDate } from '../dates.ts';
import { type FactsOf, recordOf } from './shape.ts';

/** The shape of everything that templates find under `facts`. */
export const factsShape = recordOf({});

/** What follows from the answers by law and by arithmetic; see `factsShape`. */
export type Facts = FactsOf<typeof factsShape>;

/** The facts of a case on the day `today`. */
export const factsFrom = (_answers: Answers, _today: IsoDate): Facts => ({});
