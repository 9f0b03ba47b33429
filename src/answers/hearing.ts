import { z } from 'zod';
import { choice, DateAnswer, Id, Line, Text, TimeAnswer, YesNo } from './common.ts';

/** The dates of the case. */
export const Hearing = z.strictObject({
  filedOn: DateAnswer.optional().meta({ title: 'Petition filed', label: 'date of filing' }),
  exParteEnteredOn: DateAnswer.optional().meta({ title: 'Ex parte order entered', label: 'date of entry' }),
  exParteDenied: YesNo.optional().meta({ title: 'Ex parte order denied, notice of hearing issued' }),
  servedOn: DateAnswer.optional().meta({ title: 'Respondent served', label: 'date of service' }),
  judgeDesignatedOn: DateAnswer.optional().meta({ title: 'Judge designated', statute: 'Rule 51.05', label: 'date' }),
  on: DateAnswer.optional().meta({ title: 'Hearing', label: 'hearing date' }),
  time: TimeAnswer.optional().meta({ title: 'Time', label: 'time' }),
  place: Line.optional().meta({ title: 'Place', help: 'Boone County Courthouse', label: 'courthouse', blank: 'name' }),
  continuances: z
    .array(
      z.strictObject({
        id: Id,
        from: DateAnswer.optional().meta({ title: 'From' }),
        to: DateAnswer.optional().meta({ title: 'To' }),
        askedBy: choice({ petitioner: 'Petitioner', respondent: 'Respondent', court: 'the Court' })
          .optional()
          .meta({ title: 'Asked by' }),
        reason: Text.optional().meta({ title: 'Good cause', statute: '§ 455.040.1(1)', blank: 'line' }),
      }),
    )
    .max(100)
    .optional()
    .meta({ title: 'Continuances' }),
  courtClosedOn: z.array(DateAnswer).max(500).optional().meta({
    title: 'Further days on which the court is closed',
    help: 'Days closed by order; the statutory holidays are known.',
  }),
  orderEnteredOn: DateAnswer.optional().meta({ title: 'Full order entered', label: 'date of judgment' }),
  orderHasFindings: YesNo.optional().meta({ title: 'With findings of serious danger', statute: '§ 455.040.1(1)' }),
  orderExpiresOn: DateAnswer.optional().meta({
    title: 'Order expires',
    help: 'The date printed on the order.',
    label: 'date printed on the order',
  }),
  orderRenewsAutomatically: YesNo.optional().meta({
    title: 'The order renews automatically',
    statute: '§ 455.040.1(3)',
  }),
});
