import { z } from 'zod';
import { choice, FuzzyDate, Id, Line, references, Text, YesNo } from './common.ts';

/** Good cause for an ex parte order, § 455.035.1. */
export const GoodCause = z.strictObject({
  dangerOfDomesticViolence: YesNo.optional().meta({
    title: 'Immediate and present danger of domestic violence',
    statute: '§ 455.035.1',
  }),
  facts: Text.optional().meta({
    title: 'Facts that show it',
    help: 'The latest facts, newest first.',
    label: 'the latest facts, newest first',
    blank: 'line',
  }),
  otherCause: Text.optional().meta({
    title: 'Other good cause',
    help: 'Without domestic violence, plead the cause by its facts.',
    label: 'other good cause, by its facts',
    blank: 'line',
  }),
  incidents: references('incidents').optional().meta({ title: 'Incidents that show it', refersTo: 'incidents' }),
});

/** An earlier order of protection, of this state or another. */
const PriorOrder = z.strictObject({
  id: Id,
  kind: choice({
    fullAdult: 'full order of protection',
    fullChild: 'full child order of protection',
    exParte: 'ex parte order of protection',
  })
    .optional()
    .meta({ title: 'Kind' }),
  court: Line.optional().meta({ title: 'Court', label: 'court', blank: 'name' }),
  caseNumber: Line.optional().meta({ title: 'Case number', label: 'case number', blank: 'case' }),
  enteredOn: FuzzyDate.optional().meta({ title: 'Entered', prints: 'fuzzyDate', blank: 'date' }),
  expiredOn: FuzzyDate.optional().meta({ title: 'Expires or expired', prints: 'fuzzyDate', blank: 'date' }),
  protected: Line.optional().meta({ title: 'Whom it protects', label: 'person protected', blank: 'name' }),
  against: choice({ petitioner: 'Petitioner', respondent: 'Respondent' }).optional().meta({ title: 'Against whom' }),
  violated: Text.optional().meta({ title: 'Violations', label: 'violations', blank: 'line' }),
});

/** Another case that bears on this one. */
const OtherCase = z.strictObject({
  id: Id,
  kind: choice({
    criminal: 'criminal',
    dissolution: 'dissolution of marriage',
    custody: 'custody',
    juvenile: 'juvenile',
    other: 'other',
  })
    .optional()
    .meta({ title: 'Kind' }),
  style: Line.optional().meta({ title: 'Style', help: 'State v. Mockett', label: 'style of the case', blank: 'name' }),
  caseNumber: Line.optional().meta({ title: 'Case number', label: 'case number', blank: 'case' }),
  court: Line.optional().meta({ title: 'Court', help: 'In running text: Boone County', label: 'court', blank: 'name' }),
  about: Text.optional().meta({
    title: 'What it is about',
    help: 'In running text, after the name: charges Respondent with domestic assault',
    label: 'what the case is about',
    blank: 'line',
  }),
  incidents: references('incidents').optional().meta({ title: 'Incidents it is about', refersTo: 'incidents' }),
  status: choice({ pending: 'pending', closed: 'closed' }).optional().meta({ title: 'Status' }),
  outcome: Text.optional().meta({ title: 'Outcome', label: 'outcome', blank: 'line' }),
});

/** Orders and cases before this one. */
export const History = z.strictObject({
  noPriorOrders: YesNo.optional().meta({ title: 'No order of protection has been issued between the parties' }),
  priorOrders: z.array(PriorOrder).max(200).optional().meta({ title: 'Earlier orders of protection' }),
  otherCases: z.array(OtherCase).max(200).optional().meta({ title: 'Other cases' }),
  custodyOrder: choice({
    none: 'none is pending or has been made',
    pending: 'one is pending',
    made: 'one has been made',
  })
    .optional()
    .meta({ title: 'Prior order regarding custody', statute: '§ 455.050.3(1)', label: 'mark one' }),
  custodyOrderDetails: Text.optional().meta({
    title: 'Court and number of the custody case',
    label: 'court and case number',
    blank: 'line',
  }),
  criminalRecord: Text.optional().meta({
    title: 'Respondent’s criminal record',
    label: 'criminal record',
    blank: 'line',
  }),
});
