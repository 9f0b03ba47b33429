import type { Answers } from '../answers/schema.ts';
import { answerRef } from './fact.ts';
import { aFlag, answersAt, aWord, type FactsOf, listOf, recordOf } from './shape.ts';

const attachedShape = recordOf({ answer: answersAt('exhibits.*'), end: aWord, isOnePage: aFlag });

/** Under `facts.exhibits`: the exhibits attached to the petition, each with the mark that ends it in a series. */
export const exhibitsShape = recordOf({ attached: listOf(attachedShape) });
/** The exhibits of a petition; see `exhibitsShape`. */
export type ExhibitFacts = FactsOf<typeof exhibitsShape>;

/** Petitioner’s exhibits that are attached to the petition, with the punctuation of the series. */
export const exhibitFacts = (answers: Answers): ExhibitFacts => {
  const attached = (answers.exhibits ?? [])
    .map((exhibit, index) => ({ exhibit, index }))
    .filter(({ exhibit }) => exhibit.offeredBy !== 'respondent' && exhibit.attached !== false);
  const count = attached.length;
  return {
    attached: attached.map(({ exhibit, index }, at) => ({
      answer: answerRef(`exhibits.${index}`),
      isOnePage: exhibit.pages === 1,
      end: seriesEnd(at, count),
    })),
  };
};

const seriesEnd = (at: number, count: number): string => {
  if (at === count - 1) return '.';
  return at === count - 2 ? '; and ' : '; ';
};
