import type { Answers } from '../answers/schema.ts';
import type { RuleKey } from './rules.ts';

/** Whether something holds, as far as the answers tell. */
export type Holds = 'yes' | 'no' | 'unknown';

/** What the statute requires before an item of relief can be granted. */
export interface Condition {
  /** What must hold, as a checklist prints it. */
  readonly says: string;
  readonly rules: readonly RuleKey[];
  /** Last part of the Problem's code, and its message, when the answers say that it does not hold. */
  readonly code: string;
  readonly message: string;
  /** The statute leaves no room: a petition that asks all the same is not final. Else it is for a person to weigh. */
  readonly isBar?: boolean;
  readonly holds: (answers: Answers) => Holds;
}

/** The key of a condition. */
export type ConditionKey =
  | 'married'
  | 'childOfBoth'
  | 'childNamed'
  | 'noCustodyOrder'
  | 'supportOfHousehold'
  | 'supportOfPetitioner'
  | 'injury'
  | 'petNamed'
  | 'notAccountholder'
  | 'domesticViolencePleaded';

const yesOrNo = (holds: boolean): Holds => (holds ? 'yes' : 'no');

const isMarried = ({ relationship }: Answers): Holds => {
  const kinds = relationship?.kinds ?? [];
  return kinds.length === 0 ? 'unknown' : yesOrNo(kinds.includes('spouse'));
};

const childrenAskedFor = ({ relief, children = [] }: Answers) => {
  const wanted = relief?.custody?.children ?? [];
  return wanted.length === 0 ? children : children.filter(({ id }) => wanted.includes(id));
};

const areOfBoth = (answers: Answers): Holds => {
  const parents = childrenAskedFor(answers).map((child) => child.parents);
  if (parents.length === 0) return 'no';
  if (parents.some((whose) => whose !== undefined && whose !== 'both')) return 'no';
  return parents.includes(undefined) ? 'unknown' : 'yes';
};

const supportsHousehold = (answers: Answers): Holds => {
  const hasChildOfBoth = (answers.children ?? []).some(({ parents }) => parents === 'both');
  return hasChildOfBoth ? 'yes' : isMarried(answers);
};

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

const isNotAccountholder = ({ relief, petitioner }: Answers): Holds => {
  const holder = normal(relief?.wireless?.accountholder ?? '');
  const names = [petitioner?.name?.first, petitioner?.name?.last].map((name) => normal(name ?? ''));
  if (holder === '' || names.includes('')) return 'unknown';
  return yesOrNo(!(holder === 'petitioner' || names.every((name) => ` ${holder} `.includes(` ${name} `))));
};

const pleadsDomesticViolence = ({ grounds }: Answers): Holds => {
  if (grounds?.domesticViolence?.pleaded === true) return 'yes';
  const pleadsOther = grounds?.stalking?.pleaded === true || grounds?.sexualAssault?.pleaded === true;
  return pleadsOther ? 'no' : 'unknown';
};

const hasInjury = (answers: Answers): Holds => {
  if (pleadsDomesticViolence(answers) === 'no') return 'no';
  const { incidents = [] } = answers;
  return yesOrNo(incidents.some(({ injuries = '', treatment = '' }) => injuries !== '' || treatment !== ''));
};

const custodyOrderHolds = { none: 'yes', pending: 'no', made: 'no' } as const satisfies Record<string, Holds>;

/**
 * The conditions of relief. An answer that is not given is `unknown` and never a Problem.
 * @source § 455.050.3(1), (3), (4), (5), (6), (12), (13), .9; § 115.157, RSMo. Checked 2026-11-20.
 */
export const conditions: { readonly [K in ConditionKey]: Condition } = {
  married: {
    says: 'The parties are lawfully married.',
    rules: ['relief.maintenance'],
    code: 'not-married',
    message: 'Maintenance needs a lawful marriage, and the relationship answers show none. § 455.050.3(4)',
    holds: isMarried,
  },
  childOfBoth: {
    says: 'The child was born to or adopted by both parties.',
    rules: ['relief.custody'],
    code: 'not-child-of-both',
    message:
      'Custody can be awarded only of a minor child born to or adopted by both parties: name the child, and whose it is. § 455.050.3(1)',
    holds: areOfBoth,
  },
  childNamed: {
    says: 'A minor child is named.',
    rules: ['relief.visitation', 'relief.childSupport'],
    code: 'no-child',
    message: 'This concerns a child, and no child is named in the answers. § 455.050.3(2), (3)',
    holds: ({ children = [] }) => yesOrNo(children.length > 0),
  },
  noCustodyOrder: {
    says: 'No prior order regarding custody is pending or has been made.',
    rules: ['relief.custody'],
    code: 'prior-custody-order',
    isBar: true,
    message:
      'The court may not award custody here when a prior order regarding custody is pending or has been made. § 455.050.3(1)',
    holds: ({ history }) => (history?.custodyOrder === undefined ? 'unknown' : custodyOrderHolds[history.custodyOrder]),
  },
  supportOfHousehold: {
    says: 'Respondent has a duty to support Petitioner or dependent household members.',
    rules: ['relief.rent'],
    code: 'no-duty-of-support',
    message:
      'Rent or mortgage payments need a duty to support Petitioner or dependent household members: plead it. § 455.050.3(5)',
    holds: supportsHousehold,
  },
  supportOfPetitioner: {
    says: 'Respondent has a duty to support Petitioner, and Petitioner requests other housing.',
    rules: ['relief.alternativeHousing'],
    code: 'no-duty-to-petitioner',
    message:
      'Rent for other housing needs a duty to support Petitioner, and the parties are not married: plead the duty. § 455.050.3(6)',
    holds: isMarried,
  },
  injury: {
    says: 'An act of domestic violence by Respondent injured Petitioner.',
    rules: ['relief.medicalCosts'],
    code: 'no-injury',
    message:
      'Medical costs are for injuries from an act of domestic violence by Respondent, and none is pleaded or told. § 455.050.3(12)',
    holds: hasInjury,
  },
  petNamed: {
    says: 'A pet is named.',
    rules: ['pet', 'relief.pets'],
    code: 'no-pet',
    message: 'This concerns a pet, and no pet is named in the answers. § 455.050.1(1), .3(13)',
    holds: ({ pets = [] }) => yesOrNo(pets.length > 0),
  },
  notAccountholder: {
    says: 'Petitioner is not the accountholder.',
    rules: ['relief.wireless'],
    code: 'accountholder',
    message: 'A transfer of numbers is for a petitioner who is not the accountholder. § 455.050.9',
    holds: isNotAccountholder,
  },
  domesticViolencePleaded: {
    says: 'Domestic violence is pleaded.',
    rules: ['relief.voterAddress'],
    code: 'voter-address',
    message: 'The voter record is closed for a person subjected to domestic violence, which is not pleaded. § 115.157',
    holds: pleadsDomesticViolence,
  },
};
