import { z } from 'zod';
import { Count, choice, ExhibitCite, Line, Money, Narrative, references, Text } from './common.ts';

const askedWords = {
  both: 'in both orders',
  exParte: 'in the ex parte order only',
  fullOrder: 'in the full order',
  no: 'not asked',
} as const;

/** The four cases of § 455.045(2) and § 455.050.1(2). */
export const dwellingWords = {
  joint: 'the parties jointly own, lease, rent or occupy it',
  petitioner: 'Petitioner alone owns, leases, rents or occupies it',
  petitionerAndOther: 'Petitioner owns, leases or rents it jointly with a person other than Respondent',
  occupiedWithOther: 'Petitioner occupies it jointly with a third person and Respondent has no property interest in it',
} as const;

/** Whether the item is asked, and the facts that § 455.050.4 wants pleaded for it. */
const Item = z.strictObject({
  asked: choice(askedWords).optional().meta({ title: 'Asked for' }),
  facts: Narrative.optional().meta({
    title: 'Facts that support it',
    statute: '§ 455.050.4',
    label: 'the facts that support this',
    blank: 'line',
  }),
  exhibits: z.array(ExhibitCite).max(50).optional().meta({ title: 'Exhibits' }),
});
const amount = Money.optional().meta({ title: 'Amount', label: 'amount', prints: 'money', blank: 'money' });
const per = choice({ week: 'a week', month: 'a month', once: 'in all' }).optional().meta({ title: 'Per' });
const details = (title: string, label: string) => Text.optional().meta({ title, label, prints: 'text', blank: 'line' });

/** Every item of relief, under a key that never changes. Which order may grant it is in `src/law/relief.ts`. */
export const Relief = z.strictObject({
  noAbuse: Item.optional().meta({
    title: 'No domestic violence, molesting, stalking, sexual assault, disturbing the peace',
  }),
  noPetAbuse: Item.optional().meta({ title: 'No violence against a pet' }),
  dwelling: Item.extend({
    dwellingCase: choice(dwellingWords)
      .optional()
      .meta({ title: 'Whose dwelling', statute: '§§ 455.045(2), 455.050.1(2)', label: 'mark one' }),
  })
    .optional()
    .meta({ title: 'Stay out of the dwelling' }),
  noContact: Item.optional().meta({ title: 'No communication in any manner or medium' }),
  distance: Item.extend({
    feet: Count.optional().meta({ title: 'Feet', label: 'feet', prints: 'number', blank: 'count' }),
  })
    .optional()
    .meta({ title: 'Stay away' }),
  workplace: Item.optional().meta({ title: 'Stay out of the workplace' }),
  school: Item.optional().meta({ title: 'Stay out of the school' }),
  otherRestraint: Item.extend({ details: details('Other restraint', 'other restraint') })
    .optional()
    .meta({ title: 'Other restraint' }),
  custody: Item.extend({
    children: references('children').optional().meta({ title: 'Children', refersTo: 'children' }),
  })
    .optional()
    .meta({ title: 'Custody' }),
  visitation: Item.extend({ details: details('Schedule or conditions', 'schedule or conditions') })
    .optional()
    .meta({ title: 'Visitation' }),
  childSupport: Item.extend({ amount, per }).optional().meta({ title: 'Child support' }),
  maintenance: Item.extend({ amount, per }).optional().meta({ title: 'Maintenance' }),
  rent: Item.extend({ amount, per }).optional().meta({ title: 'Rent or mortgage payments on Petitioner’s residence' }),
  alternativeHousing: Item.extend({ amount, per }).optional().meta({ title: 'Rent for other housing' }),
  property: Item.extend({ details: details('Which property', 'automobiles, keys, checkbooks, personal effects') })
    .optional()
    .meta({ title: 'Possession of personal property' }),
  noTransfer: Item.extend({ details: details('Which property', 'property owned or leased by both') })
    .optional()
    .meta({ title: 'No transfer of property' }),
  counseling: Item.optional().meta({ title: 'Batterer counseling' }),
  substanceTreatment: Item.optional().meta({ title: 'Substance-abuse treatment' }),
  shelterFee: Item.extend({ amount }).optional().meta({ title: 'Fee to a shelter' }),
  courtCosts: Item.optional().meta({ title: 'Court costs' }),
  attorneyFees: Item.extend({ amount }).optional().meta({ title: 'Attorney’s fees' }),
  medicalCosts: Item.extend({ amount }).optional().meta({ title: 'Medical costs' }),
  pets: Item.extend({ pets: references('pets').optional().meta({ title: 'Pets', refersTo: 'pets' }), amount })
    .optional()
    .meta({ title: 'Possession and care of pets' }),
  wireless: Item.extend({
    accountholder: Line.optional().meta({ title: 'Accountholder', label: 'accountholder', blank: 'name' }),
    numbers: Line.optional().meta({ title: 'Numbers to transfer', label: 'numbers', blank: 'name' }),
  })
    .optional()
    .meta({ title: 'Transfer of wireless numbers' }),
  voterAddress: Item.optional().meta({ title: 'Close the address on the voter record' }),
  other: Item.extend({ details: details('Other relief', 'other relief') })
    .optional()
    .meta({ title: 'Other relief' }),
});
/** The relief asked for, as read and checked. */
export type Relief = z.infer<typeof Relief>;
/** The key of an item of relief. */
export type ReliefKey = keyof Relief;
