import { type ActKey, actWords } from '../answers/grounds.ts';
import type { Answers } from '../answers/schema.ts';
import type { RuleKey } from '../law/rules.ts';
import { capital } from '../text.ts';
import { answerRef, fact } from './fact.ts';
import { datePhrase, type SpokenDate, spokenDate } from './fuzzy.ts';
import { incidentsInOrder, type Placed } from './incidents.ts';
import { aFact, aFlag, answersAt, aWord, type FactsOf, listOf, recordOf } from './shape.ts';

/** A date with the words before it: "on ", ", and ". */
const datedShape = recordOf({ lead: aWord, date: aFact });

const actShape = recordOf({
  key: aWord,
  /** "Battery", for the run-in head. */
  name: aWord,
  /** The rule that defines it, by key. */
  rule: aWord,
  /** A sentence of the drafter's own, in place of the standard one. */
  detail: answersAt('grounds.domesticViolence.details.battery'),
  hasDetail: aFlag,
  /** `done`, `attempted` or `threatened`: each way has a clause of its own. */
  how: aWord,
  dates: listOf(datedShape),
  /** Ids for a cross-reference to its incidents. */
  refs: aWord,
  hasIncidents: aFlag,
});

/** What the petition pleads as grounds, under `facts.grounds`: which are pleaded, each act with its dates and incidents. */
export const groundsShape = recordOf({
  /** No ground was pleaded and no act marked: every choice prints with a box. */
  areUnanswered: aFlag,
  domesticViolence: aFlag,
  stalking: aFlag,
  sexualAssault: aFlag,
  acts: listOf(actShape),
  conductSaysPurpose: aFlag,
  stalkingRefs: aWord,
  sexualAssaultRefs: aWord,
  /** Every act of § 455.010(1), for the blank form. */
  allActs: listOf(recordOf({ key: aWord, name: aWord, rule: aWord })),
});
/** The grounds; see `groundsShape`. */
export type GroundsFacts = FactsOf<typeof groundsShape>;

/** The rule of `src/law/rules.ts` that defines each act. */
export const actRules: Readonly<Record<ActKey, RuleKey>> = {
  battery: 'abuse.battery',
  assault: 'abuse.assault',
  unlawfulImprisonment: 'abuse.unlawfulImprisonment',
  coercion: 'abuse.coercion',
  harassment: 'abuse.harassment',
  sexualAssault: 'abuse.sexualAssault',
  petAbuse: 'abuse.petAbuse',
  stalking: 'stalking',
};

const actKeys = Object.keys(actWords).filter((key): key is ActKey => key in actWords);

/** More dates than a sentence bears: their number, the first and the last stand for them. */
const mostDates = 8;

const wholeDate = ({ day, year }: SpokenDate): string => {
  const parts = [day, year].filter((part) => part !== '');
  return parts.join(/\d/.test(day) ? ', ' : ' ');
};

type Dates = GroundsFacts['acts'][number]['dates'];

const spanOf = (dated: readonly { readonly spoken: SpokenDate; readonly index: number }[]): Dates => {
  const ends = [dated[0], dated.at(-1)].flatMap((end) => (end === undefined ? [] : [end]));
  return ends.map(({ spoken, index }, at) => ({
    lead:
      at === 0
        ? `on ${dated.length} occasions, the first ${spoken.preposition} `
        : `, and the last ${spoken.preposition} `,
    date: fact(wholeDate(spoken), `incidents.${index}.on`),
  }));
};

/** The dates of incidents, each with the words before it, that read on as "on March 8, 2025, and October 11, 2026". */
const datesOf = (placed: readonly Placed[]): Dates => {
  const dated = placed.flatMap(({ incident, index }) => {
    const spoken = spokenDate(incident.on);
    return spoken === undefined ? [] : [{ spoken, index }];
  });
  if (dated.length > mostDates) return spanOf(dated);
  return datePhrase(dated.map(({ spoken }) => spoken)).map(({ lead, date }, at) => ({
    lead,
    date: fact(date, `incidents.${dated[at]?.index ?? 0}.on`),
  }));
};

/** The ids that a cross-reference to these incidents names. */
export const incidentRefs = (placed: readonly Placed[]): string =>
  placed.map(({ incident }) => `incident.${incident.id}`).join(' ');

const withAct = (placed: readonly Placed[], act: ActKey): readonly Placed[] =>
  placed.filter(({ incident }) => incident.acts?.includes(act) === true);

/** Done, attempted or threatened: an incident that does not say is told as done, the way a person tells it. */
const ways = ['done', 'attempted', 'threatened'] as const;
type Way = (typeof ways)[number];

const actFacts = (act: ActKey, how: Way, mine: readonly Placed[]): GroundsFacts['acts'][number] => ({
  key: act,
  name: capital(actWords[act]),
  rule: actRules[act],
  detail: answerRef(`grounds.domesticViolence.details.${act}`),
  hasDetail: false,
  how,
  dates: datesOf(mine),
  refs: incidentRefs(mine),
  hasIncidents: mine.length > 0,
});

/** The clauses of one act, one for each way in which it was done, so that no attempt is sworn to as done; the drafter's own words follow the first. */
const clausesOf = (answers: Answers, placed: readonly Placed[], act: ActKey): GroundsFacts['acts'] => {
  const mine = withAct(placed, act);
  const hasDetail = (answers.grounds?.domesticViolence?.details?.[act] ?? '') !== '';
  if ((hasDetail && act === 'coercion') || mine.length === 0) return [{ ...actFacts(act, 'done', mine), hasDetail }];
  const clauses = ways.flatMap((way) => {
    const such = mine.filter(({ incident }) => (incident.how ?? 'done') === way);
    return such.length === 0 ? [] : [actFacts(act, way, such)];
  });
  return clauses.map((clause, index) => ({ ...clause, hasDetail: hasDetail && index === 0 }));
};

/** What the grounds rest on: each act of abuse and each element with its own incidents and dates. */
export const groundsFacts = (answers: Answers): GroundsFacts => {
  const placed = incidentsInOrder(answers);
  const { domesticViolence, stalking, sexualAssault } = answers.grounds ?? {};
  const marked = new Set<ActKey>(domesticViolence?.acts ?? []);
  const acts = domesticViolence?.pleaded === true ? actKeys.filter((act) => marked.has(act)) : [];
  const stalkingIncidents = withAct(placed, 'stalking');
  const assaultIncidents = withAct(placed, 'sexualAssault');
  return {
    areUnanswered: [domesticViolence?.pleaded, stalking?.pleaded, sexualAssault?.pleaded].every(
      (answer) => answer === undefined,
    ),
    domesticViolence: domesticViolence?.pleaded === true,
    stalking: stalking?.pleaded === true,
    sexualAssault: sexualAssault?.pleaded === true,
    acts: acts.flatMap((act) => clausesOf(answers, placed, act)),
    conductSaysPurpose: /legitimate purpose/i.test(stalking?.conduct ?? ''),
    stalkingRefs: incidentRefs(stalkingIncidents),
    sexualAssaultRefs: incidentRefs(assaultIncidents),
    allActs: actKeys.map((key) => ({ key, name: capital(actWords[key]), rule: actRules[key] })),
  };
};
