import { z } from 'zod';
import { Count, choice, ExhibitCite, FuzzyDate, Id, Line, references, Text, YesNo } from './common.ts';

/** How long, and whether it renews. */
export const Term = z.strictObject({
  seriousDanger: YesNo.optional().meta({
    title: 'Ask for two to ten years on findings of serious danger',
    statute: '§ 455.040.1(1)',
  }),
  years: Count.optional().meta({
    title: 'Years asked for, with findings',
    help: 'Two to ten.',
    statute: '§ 455.040.1(1)',
    label: 'years',
    blank: 'count',
  }),
  days: Count.optional().meta({
    title: 'Days asked for, without findings',
    help: '180 to 365; one year when empty.',
    statute: '§ 455.040.1(1)',
    label: 'days',
    blank: 'count',
  }),
  automaticRenewal: YesNo.optional().meta({ title: 'Ask for automatic renewal', statute: '§ 455.040.1(3)' }),
});

const weightWords = { strong: 'strong', some: 'some', slight: 'slight', none: 'none' } as const;

/** One piece of evidence under a factor. */
export const FactorEntry = z.strictObject({
  id: Id,
  on: FuzzyDate.optional().meta({ title: 'Date', label: 'date', prints: 'fuzzyDate', blank: 'date' }),
  event: Text.optional().meta({ title: 'Event', label: 'event', blank: 'name' }),
  incident: Id.optional().meta({ title: 'Incident', refersTo: 'incidents' }),
  exhibits: z.array(ExhibitCite).max(50).optional().meta({ title: 'Exhibits' }),
  witness: Id.optional().meta({ title: 'Witness', refersTo: 'witnesses' }),
  source: Line.optional().meta({ title: 'Other source', label: 'source', blank: 'date' }),
  weight: choice(weightWords).optional().meta({ title: 'Weight', label: 'weight', blank: 'count' }),
  answer: Line.optional().meta({
    title: 'What answers it',
    help: 'For evidence against: what meets it at the hearing, and where it is proved.',
    blank: 'name',
  }),
});

/** A piece of evidence under a factor, as read and checked. */
export type FactorEntry = z.infer<typeof FactorEntry>;

/** One serious-danger factor: what speaks for it, what against, what is missing, and the finding to propose. */
export const Factor = z.strictObject({
  for: z.array(FactorEntry).max(500).optional().meta({ title: 'Evidence for' }),
  against: z.array(FactorEntry).max(500).optional().meta({ title: 'Evidence against' }),
  missing: z.array(Text).max(200).optional().meta({ title: 'Evidence still to find' }),
  summaryFor: Line.optional().meta({ title: 'For the finding, in a line', blank: 'name' }),
  summaryAgainst: Line.optional().meta({ title: 'Against, in a line', blank: 'name' }),
  overall: choice(weightWords).optional().meta({ title: 'Weight in all' }),
  allegation: Text.optional().meta({
    title: 'Allegation for the petition',
    label: 'facts for this factor',
    blank: 'line',
  }),
  incidents: references('incidents').optional().meta({ title: 'Incidents', refersTo: 'incidents' }),
  finding: Text.optional().meta({ title: 'Proposed finding', label: 'proposed finding', blank: 'line' }),
  findingUse: choice({ asWritten: 'use as written', asMarked: 'use as marked', leaveOut: 'leave out' })
    .optional()
    .meta({ title: 'Use of the finding' }),
  notes: Text.optional().meta({ title: 'Notes', confidential: 'always' }),
});
/** What stands under a factor, as read and checked. */
export type Factor = z.infer<typeof Factor>;

/** The seven factors of § 455.040.1(4) under keys that never change; their words and order are in `src/law/seriousDanger.ts`. */
export const Factors = z.strictObject({
  weightOfEvidence: Factor.optional().meta({ title: 'Weight of the evidence' }),
  physicalHarm: Factor.optional().meta({ title: 'History of physical harm' }),
  stalkingOrFear: Factor.optional().meta({ title: 'History of stalking or of causing fear' }),
  criminalRecord: Factor.optional().meta({ title: 'Criminal record' }),
  priorFullOrders: Factor.optional().meta({ title: 'Earlier full orders of protection, adult or child' }),
  dangerousFelony: Factor.optional().meta({ title: 'Finding of guilt of a dangerous felony' }),
  violations: Factor.optional().meta({
    title: 'Broken terms of probation, parole or an order that protected the household',
  }),
});
/** The key of a serious-danger factor. */
export type FactorKey = keyof z.infer<typeof Factors>;
