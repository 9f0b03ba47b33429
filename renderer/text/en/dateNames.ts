import type { MatterDate } from '../../../src/facts/deadlines.ts';

/** What the dates of a matter are called where there is room for a word or two, by their keys. */
export const dateNames = {
  filed: 'Filed',
  'exParte.entered': 'Ex parte order',
  served: 'Served',
  hearing: 'Full hearing',
  'order.entered': 'Full order',
  'order.expires': 'Order expires',
  'hearing.due': 'Hearing',
  'service.due': 'Serve',
  'records.due': 'Records affidavit',
  'motion.due': 'Motions',
  'changeOfJudge.due': 'Change of judge',
  'afterTrialMotion.due': 'After-trial motion',
  'judgment.final': 'Judgment final',
  'appeal.due': 'Notice of appeal',
  'renewalObjection.due': 'Object to renewal',
  'renewalMotion.due': 'Renewal motion',
  'modification.from': 'Modification',
} satisfies Readonly<Record<MatterDate['key'], string>>;
