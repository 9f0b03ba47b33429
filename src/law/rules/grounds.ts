import type { Rule } from '../rule.ts';
import { textOf } from './reading.ts';

/** What must be shown: the three grounds and the acts in them. */
export const groundRules = [
  {
    key: 'domesticViolence',
    citation: '§ 455.010(5)',
    says: 'Domestic violence is abuse or stalking by a family or household member.',
    usedFor: 'Domestic violence',
    ...textOf(2024),
  },
  {
    key: 'abuse',
    citation: '§ 455.010(1)',
    says: 'Abuse includes the listed acts, attempts and threats, and is not limited to them; accidental harm to a child and reasonable discipline are left out.',
    usedFor: 'Abuse',
    ...textOf(2024),
  },
  {
    key: 'abuse.petAbuse',
    citation: '§ 455.010(1)(a)',
    says: 'Abuse of a pet is causing, attempting or threatening physical injury to a pet, purposely or knowingly, with intent to control, punish, intimidate or distress Petitioner.',
    usedFor: 'Abuse of a pet',
    ...textOf(2024),
  },
  {
    key: 'abuse.assault',
    citation: '§ 455.010(1)(b)',
    says: 'Assault is purposely or knowingly placing another in fear of physical harm, or trying to.',
    usedFor: 'Assault',
    ...textOf(2024),
  },
  {
    key: 'abuse.battery',
    citation: '§ 455.010(1)(c)',
    says: 'Battery is purposely or knowingly causing physical harm, with or without a deadly weapon.',
    usedFor: 'Battery',
    ...textOf(2024),
  },
  {
    key: 'abuse.coercion',
    citation: '§ 455.010(1)(d)',
    says: 'Coercion is making another, by force or threat of force, do what the other may refuse or leave undone what the other may do.',
    usedFor: 'Coercion',
    ...textOf(2024),
  },
  {
    key: 'abuse.harassment',
    citation: '§ 455.010(1)(e)',
    says: 'Harassment is a purposeful or knowing course of conduct of more than one incident, without legitimate purpose, that would cause a reasonable person substantial emotional distress and did cause it.',
    usedFor: 'Harassment',
    ...textOf(2024),
  },
  {
    key: 'abuse.sexualAssault',
    citation: '§ 455.010(1)(f)',
    says: 'Sexual assault is causing another to engage involuntarily in a sexual act, or trying to, by force, threat of force or duress, or without consent.',
    usedFor: 'Sexual assault',
    ...textOf(2024),
  },
  {
    key: 'abuse.unlawfulImprisonment',
    citation: '§ 455.010(1)(g)',
    says: 'Unlawful imprisonment is holding, confining, detaining or abducting another against that person’s will.',
    usedFor: 'Unlawful imprisonment',
    ...textOf(2024),
  },
  {
    key: 'pet',
    citation: '§ 455.010(11)',
    says: 'A pet is a living creature kept by a household member for companionship and not for commerce.',
    usedFor: 'Pets',
    ...textOf(2024),
  },
  {
    key: 'sexualAssault',
    citation: '§ 455.010(1)(f), (14)',
    says: 'Sexual assault has its own civil definition, and supports an order whoever committed it.',
    usedFor: 'Sexual assault',
    ...textOf(2024),
  },
  {
    key: 'stalking',
    citation: '§ 455.010(15)',
    says: 'Stalking is purposely engaging in an unwanted course of conduct that alarms another, or a person of Petitioner’s household, when alarm is reasonable in that person’s situation.',
    usedFor: 'Stalking',
    ...textOf(2024),
  },
  {
    key: 'stalking.alarm',
    citation: '§ 455.010(15)(a)',
    says: 'To alarm is to cause fear of danger of physical harm.',
    usedFor: 'Stalking: alarm',
    ...textOf(2024),
  },
  {
    key: 'stalking.conduct',
    citation: '§ 455.010(15)(b)',
    says: 'A course of conduct is two or more acts that serve no legitimate purpose, done directly, indirectly or through another person.',
    usedFor: 'Stalking: course of conduct',
    ...textOf(2024),
  },
] as const satisfies readonly Rule[];
