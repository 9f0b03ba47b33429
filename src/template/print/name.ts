import type { PersonName } from '../../answers/person.ts';
import { fullName, initialsOf } from '../../facts/words.ts';

/** The ways a name prints. */
export const nameStyles = ['full', 'upper', 'last', 'initials'] as const;
/** One way a name prints. */
export type NameStyle = (typeof nameStyles)[number];

/** "Rosalind A. Mockett"; "ROSALIND A. MOCKETT"; "Mockett" (the whole name when there is no last name); "R.M.". Undefined when nothing is given. */
export const printName = (name: PersonName, style: NameStyle): string | undefined => {
  const full = fullName(name);
  if (style === 'upper') return full?.toLocaleUpperCase('en-US');
  if (style === 'full') return full;
  if (style === 'initials') return initialsOf(name);
  return name.last?.trim() || full;
};
