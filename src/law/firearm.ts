import type { Answers } from '../answers/schema.ts';
import type { RuleKey } from './rules.ts';

/** The answer to one question of the federal test. */
export interface FirearmAnswer {
  readonly key: 'hearing' | 'intimatePartner' | 'restrains' | 'findingOrTerms';
  readonly asks: string;
  readonly answer: 'yes' | 'no' | 'unknown';
  /** Why, in a sentence. */
  readonly because: string;
  readonly rules: readonly RuleKey[];
}

/** The federal test on one order. `applies` is `no` when any answer is no, `yes` when all are yes, else `unknown`. */
export interface FirearmTest {
  readonly applies: 'yes' | 'no' | 'unknown';
  readonly questions: readonly FirearmAnswer[];
}

type Found = Pick<FirearmAnswer, 'answer' | 'because'>;

const yes = (because: string): Found => ({ answer: 'yes', because });
const no = (because: string): Found => ({ answer: 'no', because });
const unknown = (because: string): Found => ({ answer: 'unknown', because });

const hearingFound = ({ hearing }: Answers, order: 'exParte' | 'full'): Found => {
  if (order === 'exParte') return no('An ex parte order issues before Respondent has notice or a hearing.');
  if (hearing?.servedOn !== undefined)
    return yes(
      'Respondent was served, and the full order follows a hearing in which Respondent can take part; a consent order after such a hearing can count.',
    );
  return unknown('No date of service is given: ask when Respondent had actual notice of the hearing.');
};

const isPartnerKind = new Set<string>(['spouse', 'formerSpouse', 'childInCommon', 'livedTogetherIntimate']);
const isOtherKind = new Set<string>(['blood', 'marriage', 'none']);

const partnerFound = ({ relationship, children = [] }: Answers): Found => {
  const kinds = relationship?.kinds ?? [];
  const cohabited = relationship?.livedTogether === 'now' || relationship?.livedTogether === 'before';
  if (kinds.some((kind) => isPartnerKind.has(kind)) || children.some(({ parents }) => parents === 'both'))
    return yes('Spouse, former spouse, parent of a child in common, or a partner who lives or lived together.');
  if (kinds.length === 0) return unknown('The relationship is not given.');
  if (kinds.includes('romantic')) return datingFound(cohabited, relationship?.livedTogether === 'never');
  if (kinds.every((kind) => isOtherKind.has(kind)))
    return kinds.every((kind) => kind === 'none')
      ? no('A person outside the family is no intimate partner.')
      : unknown(
          'A relative is no intimate partner; but an order that protects a child of Respondent, or of Respondent’s partner, can be covered. Ask.',
        );
  return unknown(
    'The parties share or shared a household without intimacy: whether that is to cohabit is for a lawyer.',
  );
};

const datingFound = (cohabited: boolean, never: boolean): Found => {
  if (cohabited) return yes('A partner who lives or lived together.');
  if (never) return no('A dating partner who never lived together is not covered, though Missouri may issue an order.');
  return unknown('Ask whether the parties ever lived together: a dating partner who never did is not covered.');
};

const isAskedInFull = (asked: string | undefined): boolean => asked === 'both' || asked === 'fullOrder';

const isAskedExParte = (asked: string | undefined): boolean => asked === 'both' || asked === 'exParte';

const restrainsFound = ({ relief }: Answers, order: 'exParte' | 'full'): Found => {
  const asked = relief?.noAbuse?.asked;
  if (order === 'full' ? isAskedInFull(asked) : isAskedExParte(asked))
    return yes('The relief asked for restrains domestic violence, stalking and threats toward Petitioner.');
  return unknown('Read the order: does it restrain harassing, stalking or threatening Petitioner or a child?');
};

const findingFound = ({ hearing }: Answers, order: 'exParte' | 'full'): Found =>
  order === 'full' && hearing?.orderEnteredOn !== undefined && hearing.orderHasFindings === true
    ? unknown('The order finds serious danger: read whether its words find a credible threat to physical safety.')
    : unknown('Read the order: does it find a credible threat to physical safety, or forbid force by its terms?');

/**
 * Whether an order, if its four questions are all answered yes, forbids Respondent to possess a firearm under federal law. The
 * words of the order itself decide the last two; no Missouri provision on surrender was found.
 * @source 18 U.S.C. §§ 921(a)(32), 922(g)(8). Checked 2026-11-20.
 */
export const firearmTest = (answers: Answers, order: 'exParte' | 'full' = 'full'): FirearmTest => {
  const questions: readonly FirearmAnswer[] = [
    {
      key: 'hearing',
      asks: 'Was there a hearing of which Respondent had actual notice and in which Respondent could take part?',
      rules: ['firearm.hearing', 'consent.firearm'],
      ...hearingFound(answers, order),
    },
    {
      key: 'intimatePartner',
      asks: 'Does it protect an intimate partner, or a child of the partner or of Respondent?',
      rules: ['firearm.intimatePartner', 'firearm.restrains'],
      ...partnerFound(answers),
    },
    {
      key: 'restrains',
      asks: 'Does it restrain harassing, stalking or threatening, or conduct that would place the partner in reasonable fear of bodily injury?',
      rules: ['firearm.restrains'],
      ...restrainsFound(answers, order),
    },
    {
      key: 'findingOrTerms',
      asks: 'Does it find a credible threat to physical safety, or by its terms forbid the use, attempt or threat of force?',
      rules: ['firearm.findingOrTerms'],
      ...findingFound(answers, order),
    },
  ];
  return { applies: overall(questions), questions };
};

const overall = (questions: readonly FirearmAnswer[]): FirearmTest['applies'] => {
  if (questions.some(({ answer }) => answer === 'no')) return 'no';
  return questions.every(({ answer }) => answer === 'yes') ? 'yes' : 'unknown';
};
