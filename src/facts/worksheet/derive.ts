import type { ActKey } from '../../answers/grounds.ts';
import type { Incident } from '../../answers/incident.ts';
import type { Answers } from '../../answers/schema.ts';
import type { FactorKey } from '../../answers/term.ts';
import { citeText, exhibitMark } from '../evidence.ts';
import { headingDate, tableDate } from '../fuzzy.ts';
import { incidentsInOrder } from '../incidents.ts';
import { given } from '../words.ts';
import { type Evidence, incidentEvidence } from './entry.ts';

/** Acts that harm when they are done; an attempt or a threat is no history of causing harm. */
const harm: readonly ActKey[] = ['battery', 'sexualAssault'];
const fear: readonly ActKey[] = ['stalking', 'assault', 'unlawfulImprisonment'];

const byActs = (
  answers: Answers,
  acts: readonly ActKey[],
  counts: (incident: Incident) => boolean = () => true,
): readonly Evidence[] =>
  incidentsInOrder(answers)
    .filter(({ incident }) => counts(incident))
    .filter(({ incident }) => incident.acts?.some((act) => acts.includes(act)) === true)
    .flatMap(({ index }) => incidentEvidence(answers, index) ?? []);

const plain = {
  shortDate: undefined,
  incident: undefined,
  served: undefined,
  source: undefined,
  witness: undefined,
  weight: undefined,
  isGenerated: true,
} as const;

const exhibits = (answers: Answers): readonly Evidence[] =>
  (answers.exhibits ?? []).flatMap((exhibit, index) => {
    if (exhibit.offeredBy === 'respondent') return [];
    const from = `exhibits.${index}`;
    return [
      {
        ...plain,
        from,
        date: undefined,
        event: exhibit.description,
        eventFrom: `${from}.description`,
        cites: [{ text: citeText(answers, { exhibit: exhibit.id }), mark: exhibitMark(answers, exhibit.id), from }],
      },
    ];
  });

const criminalCases = (answers: Answers): readonly Evidence[] =>
  (answers.history?.otherCases ?? []).flatMap((other, index) => {
    if (other.kind !== 'criminal') return [];
    const name = [other.style, other.caseNumber === undefined ? undefined : `No. ${other.caseNumber}`]
      .filter((part) => part !== undefined)
      .join(', ');
    const status = given(other.outcome) ?? other.status;
    return [
      {
        ...plain,
        from: `history.otherCases.${index}`,
        date: undefined,
        eventFrom: `history.otherCases.${index}.style`,
        event: `${name === '' ? 'A criminal case' : name}${status === undefined ? '' : ` (${status})`}`,
        cites: [],
      },
    ];
  });

const orders = (answers: Answers, full: boolean): readonly Evidence[] =>
  (answers.history?.priorOrders ?? []).flatMap((order, index) => {
    const isFull = order.kind === 'fullAdult' || order.kind === 'fullChild';
    if (order.against !== 'respondent' || (full ? !isFull : given(order.violated) === undefined)) return [];
    const what = full
      ? [order.court, order.caseNumber].filter((part) => part !== undefined).join(', No. ')
      : order.violated;
    return [
      {
        ...plain,
        from: `history.priorOrders.${index}`,
        date: headingDate(order.enteredOn),
        shortDate: tableDate(order.enteredOn),
        event: what,
        eventFrom: `history.priorOrders.${index}.${full ? 'court' : 'violated'}`,
        cites: [],
      },
    ];
  });

/** Incidents that an act of fear marks, or that tell of a threat or of fear. */
const causedFear = (answers: Answers): readonly Evidence[] =>
  incidentsInOrder(answers)
    .filter(
      ({ incident: { acts = [], threats, fear: feared } }) =>
        acts.some((act) => fear.includes(act)) || given(threats) !== undefined || given(feared) !== undefined,
    )
    .flatMap(({ index }) => incidentEvidence(answers, index) ?? []);

const sources: { readonly [K in FactorKey]: (answers: Answers) => readonly Evidence[] } = {
  weightOfEvidence: exhibits,
  physicalHarm: (answers) => byActs(answers, harm, ({ how }) => how === undefined || how === 'done'),
  stalkingOrFear: causedFear,
  criminalRecord: criminalCases,
  priorFullOrders: (answers) => orders(answers, true),
  dangerousFelony: () => [],
  violations: (answers) => orders(answers, false),
};

/** Evidence for a factor from the rest of the answers, where nobody has entered any: marked as generated on paper. All of it; incidents from the oldest. */
export const derivedEvidence = (answers: Answers, key: FactorKey): readonly Evidence[] => sources[key](answers);

/** Factors whose evidence is incidents, so that the newest of it matters most. */
export const fromIncidents: ReadonlySet<FactorKey> = new Set<FactorKey>(['physicalHarm', 'stalkingOrFear']);
