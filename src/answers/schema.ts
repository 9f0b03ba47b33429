import { z } from 'zod';
import { choice, DateAnswer, Id, Line, Text, YesNo } from './common.ts';
import { Counsel } from './counsel.ts';
import { Chapter, Exhibit, Witness } from './evidence.ts';
import { Grounds } from './grounds.ts';
import { Hearing } from './hearing.ts';
import { GoodCause, History } from './history.ts';
import { Child, Pet } from './household.ts';
import { Incident } from './incident.ts';
import { Matter, Venue } from './matter.ts';
import { Person } from './person.ts';
import { Relationship } from './relationship.ts';
import { Relief } from './relief.ts';
import { Factors, Term } from './term.ts';

/** The format that this program writes. */
export const currentFormat = 'full-hearing/1';

/** A mark that a person set on a line of the checklist, by the line's key. */
const ChecklistMark = z.strictObject({
  done: YesNo.optional().meta({ title: 'Done' }),
  result: Line.optional().meta({ title: 'Result', blank: 'name' }),
  due: DateAnswer.optional().meta({ title: 'Due, when other than computed' }),
});

/** Everything that was typed for one case. One schema is type, validation, labels, help and confidentiality. */
export const Answers = z.strictObject({
  format: z.literal(currentFormat),
  matter: Matter.optional().meta({ title: 'Matter' }),
  venue: Venue.optional().meta({ title: 'Venue' }),
  petitioner: Person.optional().meta({ title: 'Petitioner' }),
  respondent: Person.optional().meta({ title: 'Respondent' }),
  counsel: z
    .strictObject({
      petitioner: Counsel.optional().meta({ title: 'Counsel for Petitioner' }),
      respondent: Counsel.optional().meta({ title: 'Counsel for Respondent' }),
    })
    .optional()
    .meta({ title: 'Counsel' }),
  relationship: Relationship.optional().meta({ title: 'Relationship' }),
  grounds: Grounds.optional().meta({ title: 'Grounds' }),
  children: z.array(Child).max(100).optional().meta({ title: 'Children' }),
  pets: z.array(Pet).max(100).optional().meta({ title: 'Pets' }),
  incidents: z.array(Incident).max(5_000).optional().meta({ title: 'Incidents' }),
  goodCause: GoodCause.optional().meta({ title: 'Good cause for an ex parte order' }),
  history: History.optional().meta({ title: 'Earlier orders and other cases' }),
  relief: Relief.optional().meta({ title: 'Relief' }),
  term: Term.optional().meta({ title: 'Term' }),
  factors: Factors.optional().meta({ title: 'Serious danger' }),
  hearing: Hearing.optional().meta({ title: 'Hearing' }),
  witnesses: z.array(Witness).max(500).optional().meta({ title: 'Witnesses' }),
  exhibits: z.array(Exhibit).max(1_000).optional().meta({ title: 'Exhibits' }),
  chapters: z.array(Chapter).max(200).optional().meta({ title: 'Cross-examination', confidential: 'always' }),
  checklist: z
    .strictObject({
      marks: z.record(Id, ChecklistMark).optional().meta({ title: 'Marks' }),
      notes: Text.optional().meta({ title: 'Notes' }),
      extraTasks: z
        .array(
          z.strictObject({
            id: Id,
            task: Line.optional().meta({ title: 'Task' }),
            due: DateAnswer.optional().meta({ title: 'Due' }),
            when: choice({ before: 'before the hearing', onTheDay: 'on the day', after: 'after the hearing' })
              .optional()
              .meta({ title: 'When' }),
          }),
        )
        .max(200)
        .optional()
        .meta({ title: 'Further tasks' }),
    })
    .optional()
    .meta({ title: 'Checklist', confidential: 'always' }),
  customText: z.record(Id, Text).optional().meta({
    title: 'Text of the office’s own, by document',
    help: 'Prints as a paragraph at the place the template gives it.',
  }),
  verifiedProvisions: z.array(Line).max(200).optional().meta({
    title: 'Provisions that a person has compared with the official text',
    help: 'Keys of rules, as `full-hearing law` lists them.',
  }),
});

/** The answers of one case, as parsed: every value has passed its own check. */
export type Answers = z.infer<typeof Answers>;
