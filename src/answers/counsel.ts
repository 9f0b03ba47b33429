import { z } from 'zod';
import { Address } from './address.ts';
import { choice, Line } from './common.ts';

const appearanceWords = {
  appearing: 'enters an appearance',
  limited: 'enters a limited appearance',
  drafting: 'helps to draft and does not appear',
  none: 'no counsel',
} as const;

/** A lawyer for one party, as Rule 55.03(a) wants the signature block. */
export const Counsel = z.strictObject({
  appearance: choice(appearanceWords).optional().meta({ title: 'Appearance', statute: 'Rule 55.03' }),
  name: Line.optional().meta({ title: 'Attorney', label: 'attorney’s name', blank: 'name' }),
  barNumber: Line.optional().meta({ title: 'Missouri bar number', label: 'bar number', blank: 'money' }),
  firm: Line.optional().meta({ title: 'Firm or office', label: 'firm or office', blank: 'name' }),
  address: Address.optional().meta({
    title: 'Office address',
    label: 'office address',
    prints: 'address',
    blank: 'address',
  }),
  phone: Line.optional().meta({ title: 'Telephone', label: 'telephone', blank: 'date' }),
  fax: Line.optional().meta({ title: 'Facsimile', label: 'facsimile', blank: 'date' }),
  email: Line.optional().meta({ title: 'E-mail', label: 'e-mail', blank: 'name' }),
});
/** A lawyer, as read and checked. */
export type Counsel = z.infer<typeof Counsel>;
