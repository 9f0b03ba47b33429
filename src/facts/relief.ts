import type { ReliefKey } from '../answers/relief.ts';
import type { Answers } from '../answers/schema.ts';
import { reliefRules } from '../law/relief.ts';
import { answerRef } from './fact.ts';
import { aFlag, answersAt, aWord, type FactsOf, recordOf } from './shape.ts';

/** The order in which the prayer asks. */
const prayerOrder = [
  'noAbuse',
  'noPetAbuse',
  'dwelling',
  'noContact',
  'distance',
  'workplace',
  'school',
  'otherRestraint',
  'custody',
  'visitation',
  'childSupport',
  'maintenance',
  'rent',
  'alternativeHousing',
  'property',
  'noTransfer',
  'counseling',
  'substanceTreatment',
  'shelterFee',
  'medicalCosts',
  'courtCosts',
  'attorneyFees',
  'pets',
  'wireless',
  'voterAddress',
  'other',
] as const satisfies readonly ReliefKey[];

/** The closed list of § 455.045: nothing else is asked ex parte. */
export const exParteKeys: ReadonlySet<ReliefKey> = new Set(
  reliefRules.filter(({ exParte }) => exParte === 'listed').map(({ key }) => key),
);
/** What a full order continues from the ex parte order in one sentence. */
const continued: ReadonlySet<ReliefKey> = new Set<ReliefKey>(['noAbuse', 'dwelling', 'noContact']);
/** Items for which § 455.050.4 wants facts pleaded; a blank prints when they are missing. */
export const pleadedKeys: ReadonlySet<ReliefKey> = new Set(
  reliefRules.filter(({ needsFacts }) => needsFacts).map(({ key }) => key),
);

const itemShape = <K extends ReliefKey>(key: K) =>
  recordOf({
    answer: answersAt(`relief.${key}`),
    asked: aFlag,
    exParte: aFlag,
    /** Asked for in the full order, other than by continuing part A. */
    fullOrder: aFlag,
    /** Print a paragraph of facts: they are given, or the statute wants them. */
    pleadsFacts: aFlag,
    /** ";", "; and" or "." after the item in each part of the prayer. */
    exParteEnd: aWord,
    fullOrderEnd: aWord,
  });

/** The relief asked for under `facts.relief`, item by item in the two parts of the prayer: A ex parte, B full order. */
export const reliefShape = recordOf({
  areUnanswered: aFlag,
  asksExParte: aFlag,
  /** Part B first continues the restraints of part A. */
  continues: aFlag,
  /** What ends that first item. */
  continuesEnd: aWord,
  noAbuse: itemShape('noAbuse'),
  noPetAbuse: itemShape('noPetAbuse'),
  dwelling: itemShape('dwelling'),
  noContact: itemShape('noContact'),
  distance: itemShape('distance'),
  workplace: itemShape('workplace'),
  school: itemShape('school'),
  otherRestraint: itemShape('otherRestraint'),
  custody: itemShape('custody'),
  visitation: itemShape('visitation'),
  childSupport: itemShape('childSupport'),
  maintenance: itemShape('maintenance'),
  rent: itemShape('rent'),
  alternativeHousing: itemShape('alternativeHousing'),
  property: itemShape('property'),
  noTransfer: itemShape('noTransfer'),
  counseling: itemShape('counseling'),
  substanceTreatment: itemShape('substanceTreatment'),
  shelterFee: itemShape('shelterFee'),
  medicalCosts: itemShape('medicalCosts'),
  courtCosts: itemShape('courtCosts'),
  attorneyFees: itemShape('attorneyFees'),
  pets: itemShape('pets'),
  wireless: itemShape('wireless'),
  voterAddress: itemShape('voterAddress'),
  other: itemShape('other'),
});
/** The relief asked for; see `reliefShape`. */
export type ReliefFacts = FactsOf<typeof reliefShape>;
/** One item of relief as the petition asks for it. */
export type ItemFacts = ReliefFacts[ReliefKey];

type Item = NonNullable<NonNullable<Answers['relief']>[ReliefKey]>;

const asksIn = (item: Item | undefined, part: 'exParte' | 'fullOrder'): boolean =>
  item?.asked === 'both' || item?.asked === part;

const asksExParte = (key: ReliefKey, item: Item | undefined): boolean =>
  exParteKeys.has(key) && asksIn(item, 'exParte');

const isContinued = (key: ReliefKey, item: Item | undefined): boolean => continued.has(key) && item?.asked === 'both';

/** An item that only a full order can give is asked there, whichever order was marked. */
const asksFullOrder = (key: ReliefKey, item: Item | undefined): boolean =>
  !isContinued(key, item) && (asksIn(item, 'fullOrder') || (!exParteKeys.has(key) && item?.asked === 'exParte'));

const endOf = (index: number, count: number): string => {
  if (index === count - 1) return '.';
  return index === count - 2 ? ';\u00a0and' : ';';
};

const ends = (keys: readonly ReliefKey[], extraFirst: boolean): ReadonlyMap<ReliefKey, string> => {
  const offset = extraFirst ? 1 : 0;
  return new Map(keys.map((key, index) => [key, endOf(index + offset, keys.length + offset)]));
};

/** What is prayed for, in which part, with the punctuation that a series of items needs. */
export const reliefFacts = (answers: Answers): ReliefFacts => {
  const relief = answers.relief ?? {};
  const exParte = prayerOrder.filter((key) => asksExParte(key, relief[key]));
  const fullOrder = prayerOrder.filter((key) => asksFullOrder(key, relief[key]));
  const continues = prayerOrder.some((key) => isContinued(key, relief[key]));
  const exParteEnds = ends(exParte, false);
  const fullEnds = ends(fullOrder, continues);
  const item = (key: ReliefKey): ItemFacts => {
    const asked = relief[key]?.asked !== undefined && relief[key]?.asked !== 'no';
    return {
      answer: answerRef(`relief.${key}`),
      asked,
      exParte: exParteEnds.has(key),
      fullOrder: fullEnds.has(key),
      pleadsFacts: asked && (pleadedKeys.has(key) || (relief[key]?.facts ?? '') !== ''),
      exParteEnd: exParteEnds.get(key) ?? '',
      fullOrderEnd: fullEnds.get(key) ?? '',
    };
  };
  return {
    areUnanswered: prayerOrder.every((key) => relief[key]?.asked === undefined),
    asksExParte: exParte.length > 0,
    continues,
    continuesEnd: endOf(0, fullOrder.length + 1),
    noAbuse: item('noAbuse'),
    noPetAbuse: item('noPetAbuse'),
    dwelling: item('dwelling'),
    noContact: item('noContact'),
    distance: item('distance'),
    workplace: item('workplace'),
    school: item('school'),
    otherRestraint: item('otherRestraint'),
    custody: item('custody'),
    visitation: item('visitation'),
    childSupport: item('childSupport'),
    maintenance: item('maintenance'),
    rent: item('rent'),
    alternativeHousing: item('alternativeHousing'),
    property: item('property'),
    noTransfer: item('noTransfer'),
    counseling: item('counseling'),
    substanceTreatment: item('substanceTreatment'),
    shelterFee: item('shelterFee'),
    medicalCosts: item('medicalCosts'),
    courtCosts: item('courtCosts'),
    attorneyFees: item('attorneyFees'),
    pets: item('pets'),
    wireless: item('wireless'),
    voterAddress: item('voterAddress'),
    other: item('other'),
  };
};
