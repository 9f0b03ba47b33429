import type { Profile } from '../document/model.ts';
import { headSpecs } from './headStyles.ts';
import { type Measures, measures } from './measures.ts';
import type { ParagraphStyle, Specs, StyleSpec } from './paragraphStyles.ts';

const titled = { pleading: 'Pleading', working: 'Working', letter: 'Letter' } as const satisfies Record<
  Profile,
  string
>;

const textStyles = (
  profile: Profile,
  m: Measures,
): Specs<'Text' | 'Note' | 'Question' | 'Finding' | 'Generated' | 'Foot'> => {
  const small = profile === 'pleading' ? { size: 13, line: 15 } : { size: 10.5, line: 13.5 };
  const after = profile === 'pleading' ? 0 : 7.5;
  const afterBar = profile === 'pleading' ? 0 : 3.75;
  return {
    Text: { name: `${titled[profile]} Text`, size: m.size, line: m.line, after },
    Note: { name: 'Note', ...small, before: 3.75 },
    Question: {
      name: 'Question',
      size: 14,
      line: 18.75,
      // Below the questions of a lectern table: past its ticks and numbers.
      ...(profile === 'working' ? { left: 54 } : {}),
      before: 3.75,
      keepLines: true,
    },
    Finding: {
      name: 'Finding',
      size: m.size,
      line: m.line,
      left: 18.75,
      after: afterBar,
      rules: [{ edge: 'left', weight: 4, space: 18 }],
    },
    Generated: {
      name: 'Generated',
      size: m.size,
      line: m.line,
      left: 7.5,
      after: afterBar,
      rules: [{ edge: 'left', weight: 14, space: 6, dotted: true }],
    },
    Foot: { name: 'Foot', ...small, keepLines: true },
  };
};

type Lists = 'Allegation' | 'Clause' | 'PrayerPart' | 'PrayerItem' | 'ListItem' | 'CheckItem' | 'CheckLine';

const listStyles = (profile: Profile, m: Measures): Specs<Lists> => {
  const text = { size: m.size, line: m.line };
  const first = { ...text, left: m.firstIndent, hanging: m.firstIndent };
  const second = { ...text, left: m.firstIndent + m.secondIndent, hanging: m.secondIndent };
  const before = profile === 'pleading' ? 0 : 3.75;
  return {
    Allegation: { ...first, name: 'Allegation', before, list: { reference: 'allegations', level: 0 } },
    Clause: { ...second, name: 'Clause', list: { reference: 'allegations', level: 1 } },
    PrayerPart: { ...first, name: 'Prayer Part', list: { reference: 'prayer', level: 0 } },
    PrayerItem: { ...second, name: 'Prayer Item', list: { reference: 'prayer', level: 1 } },
    ListItem: { ...first, name: 'List Item', before },
    CheckItem: { ...text, name: 'Check Item', left: m.boxIndent, hanging: m.boxIndent, before },
    CheckLine: { ...text, name: 'Check Line', before },
  };
};

type Tables = 'TableHead' | 'TableText' | 'TableGroup' | 'TableQuestion' | 'TableSource';

const tableStyles = (profile: Profile): Specs<Tables> => {
  const text = profile === 'pleading' ? { size: 13, line: 15 } : { size: 12, line: 15 };
  const head = profile === 'pleading' ? text : { size: 10, line: 12 };
  return {
    TableHead: { name: 'Table Head', ...head, italic: true, keepNext: true },
    TableText: { name: 'Table Text', ...text },
    TableGroup: { name: 'Table Group', ...text, bold: true, keepNext: true },
    TableQuestion: { name: 'Table Question', size: 14, line: 18.75 },
    TableSource: { name: 'Table Source', size: 12, line: 18.75 },
  };
};

type Captions = 'Court' | 'Circuit' | 'CaptionName' | 'CaptionVersus' | 'CaptionRole' | 'CaptionRow';

const captionStyles = (m: Measures): Specs<Captions> => {
  const single = { size: m.size, line: 15, keepNext: true };
  return {
    Court: { name: 'Court', ...single, bold: true, caps: true, center: true },
    Circuit: { name: 'Circuit', ...single, center: true, after: 22.5 },
    CaptionName: { name: 'Caption Name', ...single, caps: true },
    CaptionVersus: { name: 'Caption Versus', ...single, left: 54, before: 7.5, after: 7.5 },
    CaptionRole: { name: 'Caption Role', ...single, left: 108 },
    CaptionRow: { name: 'Caption Row', ...single, left: 90, hanging: 66, before: 3.75, after: 3.75 },
  };
};

type Signatures = 'SignatureLead' | 'SignatureRule' | 'SignatureLine' | 'Certificate';

const signatureStyles = (m: Measures): Specs<Signatures> => {
  const single = { size: m.size, line: 15, keepLines: true };
  return {
    SignatureLead: { name: 'Signature Lead', ...single, before: 22.5, keepNext: true },
    SignatureRule: { name: 'Signature Rule', ...single, before: 22.5, keepNext: true },
    SignatureLine: { name: 'Signature Line', ...single },
    Certificate: { name: 'Certificate', ...single, before: 15 },
  };
};

type Furniture = 'FillIn' | 'NotesHead' | 'NotesColumn' | 'Header' | 'Footer' | 'DraftHead' | 'Hairline';

const furnitureStyles = (profile: Profile): Specs<Furniture> => {
  const furniture = profile === 'pleading' ? { size: 13, line: 15 } : { size: 10, line: 12 };
  return {
    FillIn: {
      name: 'Fill In',
      size: 12,
      line: 30,
      rules: [
        { edge: 'bottom', weight: 5, space: 0 },
        { edge: 'between', weight: 5, space: 0 },
      ],
    },
    NotesHead: {
      name: 'Notes Head',
      size: 10,
      line: 12,
      italic: true,
      before: 22.5,
      rules: [{ edge: 'top', weight: 4, space: 2 }],
    },
    NotesColumn: {
      name: 'Notes Column',
      size: 10,
      line: 12,
      italic: true,
      rules: [{ edge: 'left', weight: 4, space: 9 }],
    },
    Header: { name: 'header', ...furniture },
    Footer: { name: 'footer', ...furniture },
    DraftHead: {
      name: 'Draft Head',
      size: profile === 'working' ? 12 : 15,
      line: profile === 'working' ? 14 : 17,
      after: 3,
      rules: [{ edge: 'bottom', weight: 12, space: 3 }],
    },
    Hairline: { name: 'Hairline', size: 1, line: 1 },
  };
};

/** Every paragraph style of a profile. */
export const styleSpecs = (profile: Profile): Readonly<Record<ParagraphStyle, StyleSpec>> => {
  const m = measures[profile];
  return {
    ...textStyles(profile, m),
    ...headSpecs[profile](),
    ...listStyles(profile, m),
    ...tableStyles(profile),
    ...captionStyles(m),
    ...signatureStyles(m),
    ...furnitureStyles(profile),
  };
};
