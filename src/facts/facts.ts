import type { Answers } from '../answers/schema.ts';
import type { IsoDate } from '../dates.ts';
import { checklistFacts, checklistShape } from './checklist/checklist.ts';
import { courtFacts, courtShape } from './court.ts';
import { crossFacts, crossShape } from './cross/crossFacts.ts';
import { exhibitFacts, exhibitsShape } from './exhibits.ts';
import { groundsFacts, groundsShape } from './grounds.ts';
import { historyFacts, historyShape } from './history.ts';
import { householdFacts, householdShape } from './household.ts';
import { incidentFacts, incidentsShape } from './incidents.ts';
import { lazily } from './lazy.ts';
import { partiesShape, partyFacts } from './parties.ts';
import { pleadedFactors, pleadedFactorsShape } from './pleadedFactors.ts';
import { prayerFacts, prayerShape } from './prayer.ts';
import { reliefFacts, reliefShape } from './relief.ts';
import { type FactsOf, recordOf } from './shape.ts';
import { worksheetFacts, worksheetShape } from './worksheet/worksheet.ts';

/** The shape of everything that templates find under `facts`. */
export const factsShape = recordOf({
  court: courtShape,
  parties: partiesShape,
  household: householdShape,
  grounds: groundsShape,
  incidents: incidentsShape,
  history: historyShape,
  pleadedFactors: pleadedFactorsShape,
  relief: reliefShape,
  prayer: prayerShape,
  exhibits: exhibitsShape,
  cross: crossShape,
  worksheet: worksheetShape,
  checklist: checklistShape,
});

/** What follows from the answers by law and by arithmetic; see `factsShape`. */
export type Facts = FactsOf<typeof factsShape>;

/** The facts of a case on the day `today`. */
export const factsFrom = (answers: Answers, today: IsoDate): Facts =>
  lazily<Facts>({
    court: () => courtFacts(answers),
    parties: () => partyFacts(answers, today),
    household: () => householdFacts(answers, today),
    grounds: () => groundsFacts(answers),
    incidents: () => incidentFacts(answers),
    history: () => historyFacts(answers),
    pleadedFactors: () => pleadedFactors(answers),
    relief: () => reliefFacts(answers),
    prayer: () => prayerFacts(answers, today),
    exhibits: () => exhibitFacts(answers),
    cross: () => crossFacts(answers),
    worksheet: () => worksheetFacts(answers),
    checklist: () => checklistFacts(answers, today),
  });
