import type { Printer } from '../answers/meta.ts';
import type { PlainWords } from './section.ts';

/** The parts of an answer that prints as one, as a lay person is asked for them, at grade 8 or below. */
type PlainParts = Readonly<Record<string, PlainWords>>;

const name: PlainParts = {
  first: { title: 'First name' },
  middle: { title: 'Middle name or first letter' },
  last: { title: 'Last name' },
  suffix: { title: 'Jr., Sr., III' },
  alsoKnownAs: { title: 'Other names used' },
};

const address: PlainParts = {
  place: { title: 'Name of the place', help: 'Leave it blank for a home.' },
  street: { title: 'Street' },
  unit: { title: 'Apartment' },
  city: { title: 'City' },
  state: { title: 'State', help: 'Leave it blank for Missouri.' },
  zip: { title: 'ZIP' },
  county: { title: 'County' },
  confidential: { title: 'Keep this address from the other side' },
  shelter: { title: 'This is a shelter, or an address that stands in for my own' },
};

const known: Partial<Readonly<Record<Printer, PlainParts>>> = { name, address };

/** Plain words for the parts of an answer by how it prints; none where its parts are not asked one by one. */
export const plainParts = (prints: Printer | undefined): PlainParts =>
  (prints === undefined ? undefined : known[prints]) ?? {};
