import type { ILevelsOptions } from 'docx';
import { AlignmentType, LevelFormat } from 'docx';
import type { Profile } from '../document/model.ts';
import { twips } from '../units.ts';
import { type ListReference, listReferences } from './lists.ts';
import { measures } from './measures.ts';
import type { ParagraphStyle } from './paragraphStyles.ts';

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

interface LevelSpec {
  readonly format: Format;
  /** With `#` in the place of the level's own number. */
  readonly text: string;
  readonly style?: ParagraphStyle;
}

const decimal = { format: LevelFormat.DECIMAL, text: '#.' };
const letter = { format: LevelFormat.LOWER_LETTER, text: '(#)' };
const capital = { format: LevelFormat.UPPER_LETTER, text: '#.' };
const roman = { format: LevelFormat.UPPER_ROMAN, text: '#.' };
const bullet = { format: LevelFormat.BULLET, text: '•' };

const levels = {
  headings: [{ ...roman, style: 'Heading1' }],
  allegations: [
    { ...decimal, style: 'Allegation' },
    { ...letter, style: 'Clause' },
  ],
  prayer: [
    { ...capital, style: 'PrayerPart' },
    { ...decimal, style: 'PrayerItem' },
  ],
  letters: [letter, letter, letter],
  numbers: [decimal, decimal, decimal],
  bullets: [bullet, bullet, bullet],
} as const satisfies Readonly<Record<ListReference, readonly LevelSpec[]>>;

const levelOptions = (profile: Profile, spec: LevelSpec, level: number): ILevelsOptions => {
  const { firstIndent, secondIndent } = measures[profile];
  const hanging = level === 0 ? firstIndent : secondIndent;
  const style = spec.style === 'Heading1' && profile !== 'pleading' ? undefined : spec.style;
  return {
    level,
    format: spec.format,
    text: spec.text.replace('#', `%${level + 1}`),
    alignment: AlignmentType.LEFT,
    style: {
      paragraph: { indent: { left: twips(firstIndent + level * secondIndent), hanging: twips(hanging) } },
      ...(style === undefined ? {} : { style }),
    },
  };
};

/** The list definitions as `docx` takes them. */
export const numberingConfig = (profile: Profile): readonly { reference: ListReference; levels: ILevelsOptions[] }[] =>
  listReferences.map((reference) => ({
    reference,
    levels: levels[reference].map((spec, level) => levelOptions(profile, spec, level)),
  }));
