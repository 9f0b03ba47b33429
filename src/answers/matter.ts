import { z } from 'zod';
import { Count, choice, Line, Text, YesNo } from './common.ts';

const sideWords = { petitioner: 'Petitioner', respondent: 'Respondent' } as const;
const proceedingWords = { adult: 'order of protection, adult' } as const;

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
  officeNotes: Text.optional().meta({ title: 'Office notes', help: 'Print in no paper.', confidential: 'always' }),
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
