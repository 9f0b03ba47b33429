import type { ReliefKey } from '../answers/relief.ts';
import type { Answers } from '../answers/schema.ts';
import { answerProblem, answerWarning, type Problem } from '../problems.ts';
import { type ConditionKey, conditions } from './reliefConditions.ts';
import type { RuleKey } from './rules.ts';

/**
 * Whether an ex parte order may grant it: `listed` in § 455.045; `safetyTerm`, which § 455.045 does not list and § 455.050.1
 * allows in any order when needed for safety; `no`.
 */
export type ExParte = 'listed' | 'safetyTerm' | 'no';

/** What the law says of one item of relief. */
export interface ReliefRule {
  readonly key: ReliefKey;
  readonly exParte: ExParte;
  /** The rules under which an ex parte order may grant it; empty when it may not. */
  readonly exParteRules: readonly RuleKey[];
  /** The rules under which a full order may grant it. */
  readonly fullOrderRules: readonly RuleKey[];
  /** Whether § 455.050.4 wants facts alleged for it, beside the prayer. */
  readonly needsFacts: boolean;
  readonly conditions: readonly ConditionKey[];
}

type Rest = Partial<Omit<ReliefRule, 'key' | 'fullOrderRules'>>;

const relief = (key: ReliefKey, fullOrderRules: readonly RuleKey[], rest: Rest = {}): ReliefRule => ({
  key,
  fullOrderRules,
  exParte: 'no',
  exParteRules: [],
  needsFacts: false,
  conditions: [],
  ...rest,
});

const listed = (...exParteRules: RuleKey[]): Rest => ({ exParte: 'listed', exParteRules });
const safetyTerm: Rest = { exParte: 'safetyTerm', exParteRules: ['relief.restraint'] };
const pleaded: Rest = { needsFacts: true };

/**
 * Every item of relief, in the order of the answers.
 * @source §§ 455.045, 455.050.1, .3, .4, .9, 455.075, 115.157, RSMo. Checked 2026-11-20; § 455.075 from memory.
 */
export const reliefRules: readonly ReliefRule[] = [
  relief('noAbuse', ['relief.noAbuse'], listed('exParte.noAbuse')),
  relief('noPetAbuse', ['relief.noAbuse'], {
    exParte: 'safetyTerm',
    exParteRules: ['relief.noAbuse'],
    conditions: ['petNamed'],
  }),
  relief('dwelling', ['relief.dwelling'], listed('exParte.dwelling')),
  relief('noContact', ['relief.noContact'], listed('exParte.noContact')),
  relief('distance', ['relief.restraint'], safetyTerm),
  relief('workplace', ['relief.restraint'], safetyTerm),
  relief('school', ['relief.restraint'], safetyTerm),
  relief('otherRestraint', ['relief.restraint'], safetyTerm),
  relief('custody', ['relief.custody', 'relief.custodyPresumption', 'relief.pleading'], {
    ...listed('exParte.custody'),
    ...pleaded,
    conditions: ['childOfBoth', 'noCustodyOrder'],
  }),
  relief('visitation', ['relief.visitation', 'relief.visitationLimits', 'relief.pleading'], {
    ...pleaded,
    conditions: ['childNamed'],
  }),
  relief('childSupport', ['relief.childSupport', 'relief.childSupportDuty', 'relief.pleading'], {
    ...pleaded,
    conditions: ['childNamed'],
  }),
  relief('maintenance', ['relief.maintenance', 'relief.maintenanceLimit', 'relief.pleading'], {
    ...pleaded,
    conditions: ['married'],
  }),
  relief('rent', ['relief.rent', 'relief.pleading'], { ...pleaded, conditions: ['supportOfHousehold'] }),
  relief('alternativeHousing', ['relief.alternativeHousing', 'relief.pleading'], {
    ...pleaded,
    conditions: ['supportOfPetitioner'],
  }),
  relief('property', ['relief.property', 'relief.pleading'], pleaded),
  relief('noTransfer', ['relief.noTransfer', 'relief.pleading'], pleaded),
  relief('counseling', ['relief.counseling']),
  relief('substanceTreatment', ['relief.counseling']),
  relief('shelterFee', ['relief.shelterFee', 'relief.pleading'], pleaded),
  relief('courtCosts', ['relief.courtCosts']),
  relief('attorneyFees', ['relief.attorneyFees']),
  relief('medicalCosts', ['relief.medicalCosts', 'relief.pleading'], { ...pleaded, conditions: ['injury'] }),
  relief('pets', ['relief.pets', 'relief.pleading'], {
    ...listed('exParte.pets'),
    ...pleaded,
    conditions: ['petNamed'],
  }),
  relief('wireless', ['relief.wireless'], { conditions: ['notAccountholder'] }),
  relief('voterAddress', ['relief.voterAddress'], { conditions: ['domesticViolencePleaded'] }),
  relief('other', ['relief.restraint']),
];

/** What the law says of that item. */
export const reliefRuleOf = (key: ReliefKey): ReliefRule => {
  const rule = reliefRules.find((candidate) => candidate.key === key);
  if (rule === undefined) throw new Error(`No item of relief has the key "${key}".`);
  return rule;
};

/** The rule for each case of the dwelling, by the answer to "Whose dwelling". */
export const dwellingRules = {
  joint: 'exParte.dwelling.joint',
  petitioner: 'exParte.dwelling.petitioner',
  petitionerAndOther: 'exParte.dwelling.petitionerAndOther',
  occupiedWithOther: 'exParte.dwelling.occupiedWithOther',
} as const satisfies Readonly<Record<string, RuleKey>>;

const exParteProblem = ({ key, exParte }: ReliefRule, asked: string): Problem | undefined => {
  if (asked !== 'exParte' && asked !== 'both') return undefined;
  const path = `relief.${key}.asked`;
  if (exParte === 'no')
    return answerProblem(
      'relief.ex-parte-not-available',
      path,
      'An ex parte order cannot grant this: ask for it in the full order. § 455.045',
    );
  if (exParte === 'safetyTerm')
    return answerWarning(
      'relief.ex-parte-unlisted',
      path,
      'The ex parte list of § 455.045 does not name this, so the petition asks for it in the full order; to ask ex parte for safety under § 455.050.1, add that in the office’s own text.',
    );
  return undefined;
};

const hasText = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

const factsProblem = (rule: ReliefRule, facts: string | undefined): Problem | undefined =>
  rule.needsFacts && !hasText(facts)
    ? answerProblem(
        'relief.without-facts',
        `relief.${rule.key}.facts`,
        'The petition must allege facts for this item as well as pray for it: say what supports it. § 455.050.4',
      )
    : undefined;

const conditionProblems = (rule: ReliefRule, answers: Answers): readonly Problem[] =>
  rule.conditions.flatMap((key) => {
    const { code, message, holds, isBar = false } = conditions[key];
    if (holds(answers) !== 'no') return [];
    return [(isBar ? answerProblem : answerWarning)(`relief.${code}`, `relief.${rule.key}.asked`, message)];
  });

const problemsOf = (rule: ReliefRule, answers: Answers): readonly Problem[] => {
  const item = answers.relief?.[rule.key];
  const asked = item?.asked ?? 'no';
  if (asked === 'no') return [];
  const found = [exParteProblem(rule, asked), factsProblem(rule, item?.facts)];
  return [...found.filter((problem) => problem !== undefined), ...conditionProblems(rule, answers)];
};

/**
 * What is wrong with the relief asked for: not available ex parte, asked without the facts that must be pleaded, or asked
 * although the answers say that a condition of the statute does not hold.
 * @source §§ 455.045, 455.050.1, .3, .4, RSMo. Checked 2026-11-20.
 */
export const reliefProblems = (answers: Answers): readonly Problem[] =>
  reliefRules.flatMap((rule) => problemsOf(rule, answers));
