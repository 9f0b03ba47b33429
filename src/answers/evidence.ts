import { z } from 'zod';
import { Count, choice, DateAnswer, ExhibitCite, Id, Line, references, Text, YesNo } from './common.ts';

/** A person who may testify. */
export const Witness = z.strictObject({
  id: Id,
  name: Line.optional().meta({ title: 'Name', label: 'name', blank: 'name' }),
  role: Line.optional().meta({ title: 'Who this is', help: 'Petitioner; sister; officer', blank: 'name' }),
  calledBy: choice({ petitioner: 'Petitioner', respondent: 'Respondent', both: 'both' })
    .optional()
    .meta({ title: 'Called by' }),
  knows: Text.optional().meta({ title: 'What the witness knows', blank: 'line' }),
  address: Line.optional().meta({
    title: 'Where to serve a subpoena',
    blank: 'address',
    confidential: 'always',
    searchAs: 'address',
  }),
  phone: Line.optional().meta({ title: 'Telephone', blank: 'date', confidential: 'always', searchAs: 'phone' }),
  subpoena: choice({ needed: 'needed', issued: 'issued', served: 'served', none: 'not needed' })
    .optional()
    .meta({ title: 'Subpoena', statute: 'Rule 57.09' }),
  subpoenaServedOn: DateAnswer.optional().meta({ title: 'Subpoena served' }),
  pronoun: choice({ she: 'she, her', he: 'he, him', they: 'they, them' }).optional().meta({ title: 'Pronoun' }),
});
/** A witness, as read and checked. */
export type Witness = z.infer<typeof Witness>;

const exhibitKindWords = {
  photograph: 'photograph',
  messages: 'messages',
  callLog: 'call log',
  policeReport: 'police report',
  medicalRecord: 'medical record',
  businessRecord: 'business record',
  courtRecord: 'court record',
  recording: 'recording',
  document: 'document',
  object: 'object',
} as const;

/** A thing to offer in evidence. Its letter or number is as it will be marked: A, B; R-1. */
export const Exhibit = z.strictObject({
  id: Id,
  mark: Line.optional().meta({
    title: 'Mark',
    help: 'A, B, C for Petitioner; R-1, R-2 for Respondent',
    label: 'exhibit',
    blank: 'count',
  }),
  offeredBy: choice({ petitioner: 'Petitioner', respondent: 'Respondent' }).optional().meta({ title: 'Offered by' }),
  description: Line.optional().meta({
    title: 'Description',
    help: 'In running text: photographs of March 9, 2025',
    label: 'description',
    blank: 'name',
  }),
  kind: choice(exhibitKindWords).optional().meta({ title: 'Kind' }),
  pages: Count.optional().meta({ title: 'Pages', label: 'pages', blank: 'count' }),
  sponsor: Id.optional().meta({ title: 'Sponsoring witness', refersTo: 'witnesses' }),
  authentication: Text.optional().meta({
    title: 'How it is authenticated',
    label: 'how it is authenticated',
    blank: 'line',
  }),
  affidavit: choice({ needed: 'needed', served: 'served', none: 'not needed' })
    .optional()
    .meta({ title: 'Records affidavit', statute: '§ 490.692' }),
  attached: YesNo.optional().meta({ title: 'Attached to the petition' }),
  status: choice({ offered: 'offered', admitted: 'admitted', excluded: 'excluded' })
    .optional()
    .meta({ title: 'In court' }),
  notes: Text.optional().meta({ title: 'Notes', confidential: 'always' }),
});
/** An exhibit, as read and checked. */
export type Exhibit = z.infer<typeof Exhibit>;

/** One leading question: one new fact. */
export const Question = z.strictObject({
  id: Id,
  text: Line.optional().meta({
    title: 'Question',
    help: 'A statement with one new fact; expect "yes".',
    blank: 'line',
  }),
  incident: Id.optional().meta({ title: 'Incident', refersTo: 'incidents' }),
  source: ExhibitCite.optional().meta({ title: 'Source: exhibit and page' }),
  sourceText: Line.optional().meta({ title: 'Other source', help: 'Pet. ¶ 18', blank: 'date' }),
  expects: choice({ yes: 'yes', no: 'no', unknown: 'not known' }).optional().meta({ title: 'Expected answer' }),
  impeachment: z
    .strictObject({
      commit: Line.optional().meta({ title: 'Commit', blank: 'name' }),
      credit: Line.optional().meta({ title: 'Credit', blank: 'name' }),
      confront: Line.optional().meta({ title: 'Confront', blank: 'name' }),
      statement: Line.optional().meta({ title: 'Prior statement', blank: 'name' }),
      at: Line.optional().meta({ title: 'Page and line, or counter', help: '2:14–16', blank: 'count' }),
      ifDenied: Line.optional().meta({ title: 'If denied: proof', blank: 'name' }),
    })
    .optional(),
  generated: YesNo.optional().meta({ title: 'Generated' }),
  reviewed: YesNo.optional().meta({ title: 'Reviewed' }),
});
/** A question, as read and checked. */
export type Question = z.infer<typeof Question>;

/** A chapter of cross-examination: one witness, one goal. */
export const Chapter = z.strictObject({
  id: Id,
  title: Line.optional().meta({ title: 'Title', blank: 'name' }),
  witness: Id.optional().meta({ title: 'Witness', refersTo: 'witnesses' }),
  goal: Line.optional().meta({ title: 'Goal', help: 'One sentence.', label: 'goal, in one sentence', blank: 'line' }),
  serves: Line.optional().meta({
    title: 'What it serves',
    help: 'stalking, November 9',
    label: 'element or factor',
    blank: 'name',
  }),
  incidents: references('incidents').optional().meta({ title: 'Incidents', refersTo: 'incidents' }),
  questions: z.array(Question).max(500).optional().meta({ title: 'Questions' }),
  stop: Line.optional().meta({
    title: 'Stop',
    help: 'when she agrees to fourteen. Do not ask who placed them.',
    blank: 'line',
  }),
  notes: Text.optional().meta({ title: 'Notes' }),
});
/** A chapter of cross-examination, as read and checked. */
export type Chapter = z.infer<typeof Chapter>;
