import type { ListReference } from './lists.ts';

/** The named paragraph styles of every file, by their ids. */
export const paragraphStyles = [
  'Text',
  'Note',
  'Question',
  'Title',
  'TitleOver',
  'Subtitle',
  'Goal',
  'Heading1',
  'Heading1Plain',
  'Heading2',
  'Allegation',
  'Clause',
  'PrayerPart',
  'PrayerItem',
  'ListItem',
  'CheckItem',
  'CheckLine',
  'TableHead',
  'TableText',
  'TableGroup',
  'TableQuestion',
  'TableSource',
  'Court',
  'Circuit',
  'CaptionName',
  'CaptionVersus',
  'CaptionRole',
  'CaptionRow',
  'SignatureLead',
  'SignatureRule',
  'SignatureLine',
  'Certificate',
  'Finding',
  'Generated',
  'FillIn',
  'NotesHead',
  'NotesColumn',
  'Foot',
  'Header',
  'Footer',
  'DraftHead',
  'Hairline',
] as const;

/** The id of a named paragraph style. */
export type ParagraphStyle = (typeof paragraphStyles)[number];

/** A rule at one edge of a paragraph: weight in eighths of a point, distance from the text in points. */
export interface EdgeRule {
  readonly edge: 'top' | 'bottom' | 'left' | 'between';
  readonly weight: number;
  readonly space: number;
  readonly dotted?: boolean;
}

/** What a paragraph style says. Lengths in points; a size without a line is never written: spacing is always exact. */
export interface StyleSpec {
  readonly name: string;
  readonly size: number;
  readonly line: number;
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  readonly hanging?: number;
  readonly center?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly caps?: boolean;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly list?: { readonly reference: ListReference; readonly level: number };
  readonly rules?: readonly EdgeRule[];
  readonly outline?: number;
  readonly next?: ParagraphStyle;
}

/** The specs of some styles. */
export type Specs<K extends ParagraphStyle> = Readonly<Record<K, StyleSpec>>;
