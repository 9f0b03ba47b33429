import { z } from 'zod';
import { Count, choice, DateAnswer, Id, Line, Text, YesNo } from './common.ts';
import { paperIdForm } from './paperId.ts';

const sideWords = { petitioner: 'Petitioner', respondent: 'Respondent' } as const;
const proceedingWords = { adult: 'order of protection, adult' } as const;

/**
 * One passage of one paper that a person released to the other side although it holds a confidential answer. It covers these words at
 * this place and nothing else: changed words are held back again.
 */
export const Release = z.strictObject({
  id: Id,
  paper: Line.meta({ title: 'Paper' }),
  path: Line.meta({ title: 'Confidential answer' }),
  typedIn: Line.optional().meta({ title: 'Typed in' }),
  passage: Text.meta({ title: 'Words' }),
  reason: Text.min(10, 'Say who agreed and why, in ten letters or more.').meta({
    title: 'Reason',
    help: 'Who agreed, and why the other side may read it.',
  }),
  on: DateAnswer.optional().meta({ title: 'Released on' }),
});
/** A release, as read and checked. */
export type Release = z.infer<typeof Release>;

/**
 * One passage of one paper in which an address of the petitioner gives way to words that name none. It covers these words at this place
 * and nothing else: changed words are held back again. @source § 455.030.3, RSMo
 */
export const Gap = z.strictObject({
  id: Id,
  paper: Line.meta({ title: 'Paper' }),
  path: Line.meta({ title: 'Confidential answer' }),
  typedIn: Line.meta({ title: 'Typed in' }),
  passage: Text.meta({ title: 'Words' }),
});
/** A gap, as read and checked. */
export type Gap = z.infer<typeof Gap>;

/** A paper by its id, the name of its template's folder. One that no template has is kept and names nothing. */
const PaperId = z
  .string('Name the paper by its id.')
  .regex(paperIdForm, 'The id of a paper is small letters, digits and "-", and begins with a letter.');

/** Which case this is and for whom the office works. */
export const Matter = z.strictObject({
  side: choice(sideWords).optional().meta({ title: 'For whom', help: 'The party whose papers these are.' }),
  proceeding: choice(proceedingWords).optional().meta({ title: 'Proceeding' }),
  county: Line.optional().meta({
    title: 'County',
    help: 'Where the case is filed; City of St. Louis counts as a county.',
    label: 'county, or City of St. Louis',
    blank: 'employer',
  }),
  circuit: Count.optional().meta({
    title: 'Judicial circuit',
    help: 'Only when the court says another than the table has.',
    blank: 'count',
  }),
  division: Line.optional().meta({ title: 'Division', blank: 'case' }),
  judge: Line.optional().meta({ title: 'Judge', blank: 'name' }),
  caseNumber: Line.optional().meta({ title: 'Case number', label: 'the clerk writes this', blank: 'case' }),
  style: Line.optional().meta({
    title: 'Style of the case',
    help: 'Only when it is not "Petitioner v. Respondent".',
    blank: 'name',
  }),
  isPracticeMatter: YesNo.optional().meta({ title: 'This is an example, not a case' }),
  papers: z.array(PaperId, 'Write a list of papers.').max(200).optional().meta({
    title: 'Papers',
    help: 'The papers that are made of this matter: only what they need is asked. Without a choice, all of the side.',
  }),
  officeNotes: Text.optional().meta({ title: 'Office notes', help: 'Print in no paper.', confidential: 'always' }),
  releases: z.array(Release).max(1_000).optional().meta({
    title: 'Confidential words released',
    help: 'Kept so that the office knows who agreed. Prints in no paper.',
    confidential: 'always',
  }),
  gaps: z.array(Gap).max(1_000).optional().meta({
    title: 'Addresses left out',
    help: 'In these passages of one paper an address prints as "an address given to the court in camera".',
    statute: '§ 455.030.3',
    confidential: 'always',
  }),
});
/** The case, as read and checked. */
export type Matter = z.infer<typeof Matter>;

const venueWords = {
  resides: 'Petitioner resides here',
  incident: 'an act alleged below occurred here',
  service: 'Respondent may be served here',
} as const;

/** Why this county. */
export const Venue = z.strictObject({
  reasons: z
    .array(choice(venueWords))
    .max(3)
    .optional()
    .meta({ title: 'Why this county', statute: '§ 455.015', label: 'mark each that applies' }),
  presentInMissouri: YesNo.optional().meta({
    title: 'Petitioner is present in Missouri, even temporarily',
    statute: '§ 455.032',
  }),
});
