import { z } from 'zod';
import { Line, YesNo } from './common.ts';

/**
 * One address. `confidential` keeps it from every paper that the other side sees; `shelter` does so too and forbids the name
 * of the place in any paper but the office's own.
 */
export const Address = z
  .strictObject({
    place: Line.optional().meta({
      title: 'Employer, school or name of the place',
      label: 'name of the place',
      prints: 'text',
      blank: 'employer',
    }),
    street: Line.optional().meta({ title: 'Street', label: 'street', prints: 'text', blank: 'address' }),
    unit: Line.optional().meta({ title: 'Apartment or suite', label: 'unit', prints: 'text', blank: 'count' }),
    city: Line.optional().meta({ title: 'City', label: 'city', prints: 'text', blank: 'name' }),
    state: Line.optional().meta({
      title: 'State',
      help: 'Written out, as the papers print it; Missouri when empty',
      label: 'state',
      prints: 'text',
      blank: 'date',
    }),
    zip: Line.optional().meta({ title: 'ZIP', label: 'ZIP', prints: 'text', blank: 'money' }),
    county: Line.optional().meta({ title: 'County', label: 'county', prints: 'text', blank: 'date' }),
    confidential: YesNo.optional().meta({
      title: 'Keep this address from the other side',
      help: 'The petition then says that the address is withheld and will be disclosed to the court in camera.',
      statute: '§ 455.030.3',
      protects: true,
    }),
    shelter: YesNo.optional().meta({
      title: 'This is a shelter, or a substitute address hides it',
      statute: '§§ 589.660–.683',
      protects: true,
    }),
  })
  .meta({ prints: 'address', blank: 'address', confidential: 'whenMarked', searchAs: 'address' });
/** An address, as read and checked. */
export type Address = z.infer<typeof Address>;

/** Whether the other side must not learn this address. */
export const isConfidential = (address: Address | undefined): boolean =>
  address?.confidential === true || address?.shelter === true;
