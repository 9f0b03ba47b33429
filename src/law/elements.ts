import type { ActKey } from '../answers/grounds.ts';
import type { Answers } from '../answers/schema.ts';
import { answerProblem, answerWarning, type Problem } from '../problems.ts';
import { actElements } from './elements/acts.ts';
import type { Element, ElementKey, Ground } from './elements/element.ts';
import { relationshipElement } from './elements/relationship.ts';
import { sexualAssaultElements } from './elements/sexualAssault.ts';
import { stalkingElements } from './elements/stalking.ts';

/** Every element, in the order in which a petition pleads: relationship, acts, stalking, sexual assault. */
export const elements: readonly Element[] = [
  relationshipElement,
  ...actElements,
  ...stalkingElements,
  ...sexualAssaultElements,
];

/** One element against the answers. */
export interface ElementStatus {
  readonly element: Element;
  /** The ground under which it stands here: stalking by a family member stands under domestic violence too. */
  readonly ground: Ground;
  readonly status: 'alleged' | 'missing';
  /** Ids of the incidents that speak to it, in the order of the answers. */
  readonly incidents: readonly string[];
  /** Paths of the answers that speak to it. */
  readonly answeredAt: readonly string[];
  /** What to add when it is missing. */
  readonly gap?: string;
}

const domesticActs = ({ grounds, incidents = [] }: Answers): ReadonlySet<ActKey> =>
  new Set([...(grounds?.domesticViolence?.acts ?? []), ...incidents.flatMap(({ acts = [] }) => acts)]);

const pleadsSexualAssault = ({ grounds }: Answers): boolean => grounds?.sexualAssault?.pleaded === true;

const pleadsStalking = ({ grounds }: Answers): boolean => grounds?.stalking?.pleaded === true;

/** The ground under which the pleadings put an element, or undefined when they do not plead it. */
const groundOf = (element: Element, answers: Answers): Ground | undefined => {
  const isDomestic = answers.grounds?.domesticViolence?.pleaded === true;
  if (element.ground === 'stalking' && pleadsStalking(answers)) return 'stalking';
  if (element.ground === 'sexualAssault' && pleadsSexualAssault(answers)) return 'sexualAssault';
  if (!isDomestic) return undefined;
  if (element.act === undefined) return element.ground === 'domesticViolence' ? 'domesticViolence' : undefined;
  return domesticActs(answers).has(element.act) ? 'domesticViolence' : undefined;
};

const statusOf = (element: Element, ground: Ground, answers: Answers): ElementStatus => {
  const { incidents, answeredAt, isAlleged } = element.look(answers);
  return {
    element,
    ground,
    status: isAlleged ? 'alleged' : 'missing',
    incidents,
    answeredAt,
    ...(isAlleged ? {} : { gap: element.gap }),
  };
};

/**
 * The elements of every ground that is pleaded, each alleged or missing, with the incidents that speak to it. Under domestic
 * violence stand the relationship and the acts that the pleadings or an incident mark.
 * @source § 455.010(1), (5), (7), (14), (15), RSMo. Checked 2026-11-20.
 */
export const elementStatus = (answers: Answers): readonly ElementStatus[] =>
  elements.flatMap((element) => {
    const ground = groundOf(element, answers);
    return ground === undefined ? [] : [statusOf(element, ground, answers)];
  });

/** The element of that key. */
export const elementOf = (key: ElementKey): Element => {
  const element = elements.find((candidate) => candidate.key === key);
  if (element === undefined) throw new Error(`No element has the key "${key}".`);
  return element;
};

const isFamily = ({ relationship }: Answers): boolean | undefined => {
  const kinds = relationship?.kinds ?? [];
  return kinds.length === 0 ? undefined : kinds.some((kind) => kind !== 'none');
};

/**
 * What is wrong with the grounds, once they are answered at all: none pleaded; domestic violence pleaded between people who are no family or household
 * members; an element without any answer that speaks to it.
 * @source §§ 455.010, 455.020, RSMo. Checked 2026-11-20.
 */
export const groundProblems = (answers: Answers): readonly Problem[] => {
  const { domesticViolence, stalking, sexualAssault } = answers.grounds ?? {};
  const pleaded = [domesticViolence, stalking, sexualAssault].map((ground) => ground?.pleaded);
  if (pleaded.every((answer) => answer === undefined)) return [];
  const isPleaded = pleaded.includes(true);
  if (!isPleaded)
    return [
      answerProblem(
        'ground.none',
        'grounds',
        'Plead at least one ground: domestic violence, stalking or sexual assault. § 455.020',
      ),
    ];
  const strangers =
    domesticViolence?.pleaded === true && isFamily(answers) === false
      ? [
          answerProblem(
            'ground.no-relationship',
            'relationship.kinds',
            'Domestic violence is by a family or household member, and the answers say the parties are none: plead stalking or sexual assault, which anyone can commit. § 455.010(5), (7)',
          ),
        ]
      : [];
  const missing = elementStatus(answers)
    .filter(({ status, element }) => status === 'missing' && !(element.key === 'relationship' && strangers.length > 0))
    .map(({ element, gap = '' }) =>
      answerWarning('element.missing', element.answers[0] ?? 'grounds', `${element.heading}: ${gap}`),
    );
  return [...strangers, ...missing];
};
