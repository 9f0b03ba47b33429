import { z } from 'zod';
import { choice, Narrative, Text, YesNo } from './common.ts';

/** The acts of § 455.010(1)(a)–(g) and stalking, § 455.010(15), under keys that never change. */
export const actWords = {
  battery: 'battery',
  assault: 'assault',
  unlawfulImprisonment: 'unlawful imprisonment',
  coercion: 'coercion',
  harassment: 'harassment',
  sexualAssault: 'sexual assault',
  petAbuse: 'abuse of a pet',
  stalking: 'stalking',
} as const;
/** The key of an act of abuse. */
export type ActKey = keyof typeof actWords;

const sentence = (title: string, help: string, statute: string) =>
  Text.optional().meta({ title, help, statute, label: title.toLowerCase(), prints: 'text', blank: 'line' });

/** What each ground is pleaded on, beyond the incidents themselves. */
export const Grounds = z.strictObject({
  domesticViolence: z
    .strictObject({
      pleaded: YesNo.optional().meta({ title: 'Plead domestic violence', statute: '§ 455.010(5)' }),
      acts: z
        .array(choice(actWords))
        .max(8)
        .optional()
        .meta({ title: 'Kinds of abuse', statute: '§ 455.010(1)', label: 'mark each that applies' }),
      details: z
        .strictObject({
          battery: sentence(
            'How Respondent caused harm',
            'A sentence that follows the standard one.',
            '§ 455.010(1)(c)',
          ),
          assault: sentence(
            'How Respondent placed Petitioner in fear',
            'A sentence that follows the standard one.',
            '§ 455.010(1)(b)',
          ),
          unlawfulImprisonment: sentence(
            'How Respondent confined Petitioner',
            'A sentence that follows the standard one.',
            '§ 455.010(1)(g)',
          ),
          coercion: sentence(
            'What Petitioner was made to do or to leave undone',
            'A sentence that follows the standard one.',
            '§ 455.010(1)(d)',
          ),
          harassment: sentence(
            'The distress it caused',
            'Why a reasonable adult would suffer substantial emotional distress, and that Petitioner did.',
            '§ 455.010(1)(e)',
          ),
          sexualAssault: sentence(
            'The act and the want of consent',
            'A sentence that follows the standard one.',
            '§ 455.010(1)(f)',
          ),
          petAbuse: sentence(
            'What was done to the pet, and why',
            'The intent to control, punish, intimidate or distress Petitioner.',
            '§ 455.010(1)(a)',
          ),
          stalking: sentence(
            'The stalking by a family or household member',
            'A sentence that follows the standard one.',
            '§ 455.010(5), (15)',
          ),
        })
        .optional(),
    })
    .optional(),
  stalking: z
    .strictObject({
      pleaded: YesNo.optional().meta({ title: 'Plead stalking', statute: '§ 455.010(15)' }),
      conduct: Narrative.optional().meta({
        title: 'Course of conduct',
        help: 'Two or more acts that serve no legitimate purpose, in a sentence or two.',
        statute: '§ 455.010(15)(b)',
        label: 'two or more acts, with dates',
        blank: 'line',
      }),
      alarm: Narrative.optional().meta({
        title: 'Alarm',
        help: 'That Petitioner feared physical harm, and what shows it.',
        statute: '§ 455.010(15)(a)',
        label: 'the physical harm that Petitioner feared',
        blank: 'line',
      }),
      reasonable: Narrative.optional().meta({
        title: 'Reasonableness',
        help: 'Why a person in this situation would fear the same.',
        statute: '§ 455.010(15)',
        label: 'why a person in this situation would fear the same',
        blank: 'line',
      }),
      alarmedPerson: choice({ petitioner: 'Petitioner', household: 'a person who resides in Petitioner’s household' })
        .optional()
        .meta({ title: 'Who was alarmed', statute: '§ 455.010(15)' }),
    })
    .optional(),
  sexualAssault: z
    .strictObject({
      pleaded: YesNo.optional().meta({ title: 'Plead sexual assault', statute: '§ 455.010(1)(f), (14)' }),
      act: Narrative.optional().meta({
        title: 'The act',
        help: 'That Respondent caused or attempted to cause the person to engage in a sexual act.',
        statute: '§ 455.010(1)(f)',
        label: 'the act',
        blank: 'line',
      }),
      means: z
        .array(
          choice({
            force: 'by force',
            threat: 'by threat of force',
            duress: 'by duress',
            noConsent: 'without Petitioner’s consent',
          }),
        )
        .max(4)
        .optional()
        .meta({ title: 'By what means', statute: '§ 455.010(1)(f)', label: 'mark each that applies' }),
    })
    .optional(),
});
/** The grounds, as read and checked. */
export type Grounds = z.infer<typeof Grounds>;
