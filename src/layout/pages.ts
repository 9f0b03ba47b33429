import type { AnswerPath } from '../document/inline.ts';
import type { Pt } from '../units.ts';

/** The four faces, in the order of the font files. */
export type FaceId = 'regular' | 'italic' | 'bold' | 'boldItalic';

/** The structure element that a mark belongs to, or page furniture that a screen reader skips. */
export type TagId = number | 'artifact';

/**
 * A run of text in one face and size on one baseline. `y` is the baseline. Coordinates count from the page's top left, downwards.
 * `text` is in logical order; `visual` holds it in drawing order where that differs (right-to-left runs).
 */
export interface TextMark {
  readonly kind: 'text';
  readonly tag: TagId;
  readonly x: Pt;
  readonly y: Pt;
  /** Advance in points, kerning and tracking included. */
  readonly width: Pt;
  readonly face: FaceId;
  readonly size: Pt;
  readonly text: string;
  readonly visual?: string;
  /** Extra space after each glyph, in points. */
  readonly tracking?: Pt;
  /** Extra space after each U+0020 of justified text, in points; contained in `width`. */
  readonly wordSpace?: Pt;
  /** Raise of the baseline for superior marks, in points; already contained in `y`. */
  readonly from?: AnswerPath;
  /** What a screen reader says instead: "(verify)" for ◊. */
  readonly spoken?: string;
}

/** A straight rule from (x1, y1) to (x2, y2). `dots` draws round dots of the weight's diameter. */
export interface RuleMark {
  readonly kind: 'rule';
  readonly tag: TagId;
  readonly x1: Pt;
  readonly y1: Pt;
  readonly x2: Pt;
  readonly y2: Pt;
  readonly weight: Pt;
  readonly dots?: boolean;
  /** Set on the rule of a blank. */
  readonly from?: AnswerPath;
}

/** A square box of side `size` whose top left corner is (x, y). An x when checked. */
export interface BoxMark {
  readonly kind: 'box';
  readonly tag: TagId;
  readonly x: Pt;
  readonly y: Pt;
  readonly size: Pt;
  readonly checked: boolean;
  readonly from?: AnswerPath;
  /** "[ ]" or "[x]", for a reader of the tags. */
  readonly spoken: string;
  /** What the box is for, when it becomes a fillable field. */
  readonly label: string;
}

/** An empty frame: the do-not-contact box. */
export interface FrameMark {
  readonly kind: 'frame';
  readonly tag: TagId;
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly weight: Pt;
}

/** A place that leads to a destination in this document. The tag is a `Link` element. */
export interface LinkMark {
  readonly kind: 'link';
  readonly tag: number;
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly to: string;
  readonly spoken: string;
}

/** Where a blank may become a text field. Draws nothing. */
export interface FieldMark {
  readonly kind: 'field';
  readonly tag: number;
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly label: string;
  readonly from?: AnswerPath;
  readonly multiline: boolean;
}

/** What stands on a page. */
export type Mark = TextMark | RuleMark | BoxMark | FrameMark | LinkMark | FieldMark;

/** One page; marks in reading order, furniture (artifacts) last. */
export interface Page {
  readonly width: Pt;
  readonly height: Pt;
  readonly marks: readonly Mark[];
}

/** Standard structure types that we write. @source ISO 32000-1, 14.8.4 */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Link'
  | 'Reference'
  | 'Form'
  | 'Figure'
  | 'Note';

/** An element of the structure tree. `id` is the `TagId` of its marks; ids are dense from 0, the root's. */
export interface Tag {
  readonly id: number;
  readonly role: Role;
  readonly alt?: string;
  /** For cells. */
  readonly scope?: 'Column' | 'Row';
  readonly columnSpan?: number;
  /** For lists. */
  readonly numbering?: 'Decimal' | 'UpperRoman' | 'UpperAlpha' | 'LowerAlpha' | 'Disc' | 'None';
  /** For tables. */
  readonly summary?: string;
  readonly children: readonly Tag[];
}

/** An entry of the outline (bookmarks). Pages count from 0. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly page: number;
  readonly y: Pt;
}

/** Laid-out pages: all that a back end needs to write a file. */
export interface Pages {
  readonly title: string;
  readonly language: string;
  readonly pages: readonly Page[];
  readonly structure: Tag;
  readonly outline: readonly OutlineEntry[];
  /** Where links lead, by the ids of blocks. */
  readonly destinations: Readonly<Record<string, { readonly page: number; readonly x: Pt; readonly y: Pt }>>;
}
