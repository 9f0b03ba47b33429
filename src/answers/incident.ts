import { z } from 'zod';
import { choice, ExhibitCite, FuzzyDate, Id, Line, Narrative, references, Text, TimeAnswer, YesNo } from './common.ts';
import { actWords } from './grounds.ts';

const incidentStatusWords = {
  undisputed: 'undisputed',
  disputedByUs: 'disputed by us',
  disputedByThem: 'disputed by them',
  unsure: 'unsure',
} as const;

/** The part of an incident that an exhibit supports: its cite prints at the end of that paragraph. */
const facetWords = { account: 'what happened', injuries: 'injuries', fear: 'fear', police: 'police' } as const;

/** Something that happened: one date and place, what was done, and what is left to prove it. */
export const Incident = z.strictObject({
  id: Id,
  on: FuzzyDate.optional().meta({
    title: 'When did it happen?',
    help: 'A year or a month is enough if the day is not known.',
    label: 'date',
    prints: 'fuzzyDate',
    blank: 'date',
  }),
  time: TimeAnswer.optional().meta({ title: 'Time' }),
  timeTo: TimeAnswer.optional().meta({ title: 'Until' }),
  place: Line.optional().meta({
    title: 'Where',
    help: 'In running text: at the residence; outside Petitioner’s workplace',
    label: 'place',
    blank: 'name',
  }),
  county: Line.optional().meta({ title: 'County of the place', label: 'county', blank: 'date' }),
  account: Narrative.optional().meta({
    title: 'What happened',
    help: 'What was done and said, in the order it happened. A blank line starts a new numbered paragraph.',
    label: 'what happened',
    blank: 'line',
  }),
  acts: z.array(choice(actWords)).max(8).optional().meta({ title: 'Acts', statute: '§ 455.010(1), (15)' }),
  how: choice({ done: 'done', attempted: 'attempted', threatened: 'threatened' })
    .optional()
    .meta({ title: 'Done, attempted or threatened', statute: '§ 455.010(1)' }),
  threats: Text.optional().meta({
    title: 'Threats',
    help: 'The words as spoken, in a sentence.',
    label: 'threats, in the words spoken',
    blank: 'line',
  }),
  injuries: Text.optional().meta({ title: 'Injuries', label: 'injuries', blank: 'line' }),
  treatment: Text.optional().meta({ title: 'Treatment', label: 'treatment, and where', blank: 'line' }),
  weapons: Text.optional().meta({ title: 'Weapons', label: 'weapons', blank: 'line' }),
  fear: Text.optional().meta({
    title: 'Fear or distress',
    help: 'What Petitioner feared, and what Petitioner did because of it.',
    label: 'what Petitioner feared',
    blank: 'line',
  }),
  childrenPresent: references('children').optional().meta({ title: 'Children who were present', refersTo: 'children' }),
  police: z
    .strictObject({
      called: YesNo.optional().meta({ title: 'Police were called' }),
      whyNot: Text.optional().meta({
        title: 'If not, why not',
        help: 'A fact: because Respondent had told her…',
        label: 'why the police were not called',
        blank: 'line',
      }),
      agency: Line.optional().meta({
        title: 'Agency',
        help: 'In running text: Columbia police',
        label: 'police agency',
        blank: 'name',
      }),
      officer: Line.optional().meta({
        title: 'Officer',
        help: 'With rank: Officer T. Grange',
        label: 'officer',
        blank: 'name',
      }),
      reportNumber: Line.optional().meta({ title: 'Report number', label: 'report number', blank: 'case' }),
      arrested: YesNo.optional().meta({ title: 'Respondent was arrested' }),
      account: Text.optional().meta({ title: 'What the police did', label: 'what the police did', blank: 'line' }),
    })
    .optional(),
  witnesses: references('witnesses').optional().meta({ title: 'Witnesses', refersTo: 'witnesses' }),
  exhibits: z
    .array(ExhibitCite.extend({ supports: choice(facetWords).optional().meta({ title: 'Supports' }) }))
    .max(200)
    .optional()
    .meta({ title: 'Exhibits' }),
  status: choice(incidentStatusWords).optional().meta({ title: 'Status' }),
  petitionParagraphs: Line.optional().meta({
    title: 'Paragraphs of the petition',
    help: 'As numbered in the petition that was served: 12–13',
    label: 'petition ¶',
    blank: 'count',
  }),
  ourAccount: Narrative.optional().meta({
    title: 'What our client says of it',
    help: 'Respondent’s side. Prints in office papers only.',
    confidential: 'always',
    blank: 'line',
  }),
  inconsistencies: z
    .array(
      z.strictObject({
        id: Id,
        petitionSays: Line.optional().meta({ title: 'What the petition says' }),
        otherSays: Line.optional().meta({ title: 'What the other source says' }),
        source: ExhibitCite.optional().meta({ title: 'Where the other source says it' }),
      }),
    )
    .max(100)
    .optional()
    .meta({ title: 'Inconsistent statements', confidential: 'always' }),
});
/** An incident, as read and checked. */
export type Incident = z.infer<typeof Incident>;
