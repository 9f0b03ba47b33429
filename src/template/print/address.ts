import type { Address } from '../../answers/address.ts';

const joined = (parts: readonly (string | undefined)[], separator: string): string =>
  parts.flatMap((part) => part?.trim() || []).join(separator);

/** "Placeholder Diner, 412 Placeholder Lane, Apartment 2, Columbia, Missouri 65000": what is given of it, or undefined. */
export const printAddress = (address: Address): string | undefined => {
  const { place, street, unit, city, state, zip } = address;
  const isLocated = joined([street, city, zip], '') !== '';
  const region = joined([state ?? (isLocated ? 'Missouri' : undefined), zip], ' ');
  const text = joined([place, street, unit, city, region], ', ');
  return text === '' ? undefined : text;
};
