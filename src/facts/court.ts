import type { Answers } from '../answers/schema.ts';
import { circuitName, findCourt } from '../law/courts.ts';
import { fact } from './fact.ts';
import { incidentsInOrder } from './incidents.ts';
import { aFact, aFlag, aWord, type FactsOf, recordOf } from './shape.ts';

/** What papers print of the court, under `facts.court`; every name is a blank until the county is given. */
export const courtShape = recordOf({
  /** Ids, for a cross-reference, of the incidents that happened in this county. */
  incidentsHere: aWord,
  isKnown: aFlag,
  /** "Boone County", "the City of St. Louis". */
  name: aFact,
  /** "BOONE COUNTY", "THE CITY OF ST. LOUIS". */
  upperName: aFact,
  /** "Thirteenth Judicial Circuit". */
  circuit: aFact,
  /** "Boone County Courthouse" where no place of the hearing is given. */
  place: aFact,
});
/** The court; see `courtShape`. */
export type CourtFacts = FactsOf<typeof courtShape>;

const isHere = (here: string | undefined, there: string | undefined): boolean =>
  there !== undefined &&
  here !== undefined &&
  (findCourt(there)?.county ?? there) === (findCourt(here)?.county ?? here);

const incidentsHere = (answers: Answers): string =>
  incidentsInOrder(answers)
    .filter(({ incident }) => isHere(answers.matter?.county, incident.county))
    .map(({ incident }) => `incident.${incident.id}`)
    .join(' ');

/** The court of the county, with the circuit of the table unless the answers give another. */
export const courtFacts = (answers: Answers): CourtFacts => {
  const county = answers.matter?.county;
  const court = county === undefined ? undefined : findCourt(county);
  const circuit = answers.matter?.circuit ?? court?.circuit;
  const label = { label: 'county, or City of St. Louis', blank: 'employer' } as const;
  const name = court?.name ?? county;
  return {
    incidentsHere: incidentsHere(answers),
    isKnown: name !== undefined && name !== '',
    name: fact(name, 'matter.county', label),
    upperName: fact(name?.toUpperCase(), 'matter.county', label),
    circuit: fact(
      circuit === undefined ? undefined : circuitName(circuit),
      answers.matter?.circuit === undefined ? 'matter.county' : 'matter.circuit',
      {
        label: 'judicial circuit',
        blank: 'name',
      },
    ),
    place: fact(answers.hearing?.place, 'hearing.place', { label: 'courthouse', blank: 'name' }),
  };
};
