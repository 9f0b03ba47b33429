import type { Answers } from '../../answers/schema.ts';
import type { RuleKey } from '../rules.ts';
import { type Element, incidentsOf, isGiven, lookAt } from './element.ts';

type SimpleAct = 'battery' | 'assault' | 'unlawfulImprisonment' | 'coercion';
type DetailedAct = SimpleAct | 'harassment' | 'petAbuse';

const detailOf = ({ grounds }: Answers, act: DetailedAct): string | undefined =>
  grounds?.domesticViolence?.details?.[act];

const detailPath = (act: DetailedAct): string => `grounds.domesticViolence.details.${act}`;

type Words = Pick<Element, 'heading' | 'shows' | 'gap'> & { readonly rule: RuleKey };

/** An act that one incident, or a sentence of the drafter's, is enough to allege. */
const act = (key: SimpleAct, { rule, ...words }: Words): Element => ({
  key,
  act: key,
  ground: 'domesticViolence',
  rules: [rule],
  answers: ['incidents', detailPath(key)],
  ...words,
  look: (answers) => lookAt(incidentsOf(answers, key), { text: detailOf(answers, key), path: detailPath(key) }),
});

/**
 * The acts of abuse, without stalking and sexual assault, which are grounds of their own.
 * @source § 455.010(1)(a)–(e), (g), RSMo. Checked 2026-11-20.
 */
export const actElements: readonly Element[] = [
  act('battery', {
    rule: 'abuse.battery',
    heading: 'Battery',
    shows: 'Purposely or knowingly caused physical harm',
    gap: 'Mark an incident in which Respondent caused physical harm, or tried or threatened to.',
  }),
  act('assault', {
    rule: 'abuse.assault',
    heading: 'Assault',
    shows: 'Purposely or knowingly placed Petitioner in fear of physical harm, or tried to',
    gap: 'Mark an incident in which Respondent placed Petitioner in fear of physical harm.',
  }),
  act('unlawfulImprisonment', {
    rule: 'abuse.unlawfulImprisonment',
    heading: 'Unlawful imprisonment',
    shows: 'Held, confined, detained or abducted Petitioner against Petitioner’s will',
    gap: 'Mark an incident in which Respondent held or confined Petitioner.',
  }),
  act('coercion', {
    rule: 'abuse.coercion',
    heading: 'Coercion',
    shows: 'By force or threat of force made Petitioner do what one may refuse, or leave undone what one may do',
    gap: 'Mark an incident, and say what Petitioner was made to do or to leave undone.',
  }),
  {
    key: 'harassment.course',
    act: 'harassment',
    ground: 'domesticViolence',
    heading: 'Harassment: course of conduct',
    shows: 'More than one incident, without legitimate purpose, purposely or knowingly',
    rules: ['abuse.harassment'],
    answers: ['incidents'],
    gap: 'Mark more than one incident as harassment: one is not a course of conduct.',
    look: (answers) => lookAt(incidentsOf(answers, 'harassment'), { text: undefined, path: 'incidents', least: 2 }),
  },
  {
    key: 'harassment.distress',
    act: 'harassment',
    ground: 'domesticViolence',
    heading: 'Harassment: distress',
    shows: 'Substantial emotional distress that Petitioner felt and that a reasonable adult would feel',
    rules: ['abuse.harassment'],
    answers: [detailPath('harassment'), 'incidents'],
    gap: 'Say what distress it caused Petitioner, and why a reasonable adult would feel the same.',
    look: (answers) =>
      lookAt(
        incidentsOf(answers, 'harassment', ({ fear }) => isGiven(fear)),
        { text: detailOf(answers, 'harassment'), path: detailPath('harassment') },
      ),
  },
  {
    key: 'petAbuse.injury',
    act: 'petAbuse',
    ground: 'domesticViolence',
    heading: 'Abuse of a pet: injury',
    shows: 'Purposely or knowingly caused, attempted or threatened physical injury to a pet',
    rules: ['abuse.petAbuse', 'pet'],
    answers: ['incidents', 'pets'],
    gap: 'Mark the incident, and name the pet.',
    look: (answers) => {
      const incidents = incidentsOf(answers, 'petAbuse').map(({ id }) => id);
      const hasPet = (answers.pets ?? []).length > 0;
      return { isAlleged: incidents.length > 0 && hasPet, incidents, answeredAt: hasPet ? ['pets'] : [] };
    },
  },
  {
    key: 'petAbuse.intent',
    act: 'petAbuse',
    ground: 'domesticViolence',
    heading: 'Abuse of a pet: intent',
    shows: 'With intent to control, punish, intimidate or distress Petitioner',
    rules: ['abuse.petAbuse'],
    answers: [detailPath('petAbuse')],
    gap: 'Say what shows the intent to control, punish, intimidate or distress Petitioner.',
    look: (answers) => lookAt([], { text: detailOf(answers, 'petAbuse'), path: detailPath('petAbuse') }),
  },
];
