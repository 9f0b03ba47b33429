import { z } from 'zod';
import { choice, FuzzyDate, Text } from './common.ts';

/**
 * The categories of § 455.010(7), with residence split as the petition form splits it. `none` is for stalking or sexual
 * assault by a person who is no family or household member.
 */
const relationshipWords = {
  spouse: 'spouse',
  formerSpouse: 'former spouse',
  childInCommon: 'parent of a child in common',
  romantic: 'partner in a continuing social relationship of a romantic or intimate nature',
  livedTogetherIntimate: 'person who resides or resided with Petitioner, with intimacy',
  livedTogether: 'person who resides or resided with Petitioner, without intimacy',
  blood: 'relative by blood',
  marriage: 'relative by marriage',
  none: 'not a family or household member',
} as const;

/** How the parties are related, and when they lived together. */
export const Relationship = z.strictObject({
  kinds: z
    .array(choice(relationshipWords))
    .max(9)
    .optional()
    .meta({ title: 'Relationship', statute: '§ 455.010(7)', label: 'mark each that applies' }),
  is: choice({ present: 'present', past: 'past' }).optional().meta({ title: 'Present or past' }),
  marriedOn: FuzzyDate.optional().meta({
    title: 'Married',
    label: 'date of marriage',
    prints: 'fuzzyDate',
    blank: 'date',
  }),
  divorcedOn: FuzzyDate.optional().meta({
    title: 'Marriage dissolved',
    label: 'date of dissolution',
    prints: 'fuzzyDate',
    blank: 'date',
  }),
  livedTogether: choice({ now: 'live together', before: 'lived together before', never: 'never lived together' })
    .optional()
    .meta({
      title: 'Lived together',
      help: 'Decides whether the federal firearm test can apply to a dating partner.',
      statute: '§ 455.010(7); 18 U.S.C. § 921(a)(32)',
    }),
  livedTogetherFrom: FuzzyDate.optional().meta({
    title: 'Lived together from',
    label: 'from',
    prints: 'fuzzyDate',
    blank: 'date',
  }),
  livedTogetherTo: FuzzyDate.optional().meta({
    title: 'Lived together until',
    label: 'until',
    prints: 'fuzzyDate',
    blank: 'date',
  }),
  relative: Text.optional().meta({
    title: 'Which relative',
    help: 'In running text: Petitioner’s brother',
    label: 'which relative',
    prints: 'text',
    blank: 'name',
  }),
  howKnown: Text.optional().meta({
    title: 'How the parties know each other',
    help: 'A sentence, for parties who are no family or household members.',
    label: 'how the parties know each other',
    prints: 'text',
    blank: 'address',
  }),
});
/** How the parties are related, as read and checked. */
export type Relationship = z.infer<typeof Relationship>;
