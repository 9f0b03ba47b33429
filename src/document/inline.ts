/** How far a provision was checked; only `verified` prints without the mark ◊. */
export type Status = 'verified' | 'secondary' | 'memory' | 'conflict';

/** The path of the answer that a piece of text came from, such as `incidents.0.place`. */
export type AnswerPath = string;

/** Type style. Faces: regular, italic, bold, bold italic. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly smallCaps?: boolean;
}

/** Fixed words of the template. */
export interface Text extends Style {
  readonly kind: 'text';
  readonly text: string;
}

/** Words that came from an answer. `from` is never empty. */
export interface Answer extends Style {
  readonly kind: 'answer';
  readonly text: string;
  readonly from: AnswerPath;
}

/** An answer that is missing: a rule `width` points long, its label in italics and parentheses after it (`below` in captions). */
export interface Blank {
  readonly kind: 'blank';
  readonly from: AnswerPath;
  readonly label: string;
  readonly width: number;
  readonly place: 'after' | 'below' | 'none';
  /** Counted as missing while the paper is a draft. A blank for a pen (clerk's number, a note) is not. */
  readonly required: boolean;
}

/** A box in running text; `checked` draws an x. */
export interface Check {
  readonly kind: 'check';
  readonly checked: boolean;
  readonly from?: AnswerPath;
  readonly label: string;
}

/**
 * A reference to numbered paragraphs of this document, or of `document`. `to` names ids; `incident.i1` means every paragraph
 * whose id is that or begins `incident.i1.`. Prints "¶ 14", "¶¶ 14–16"; "Pet. ¶ 14" from another paper.
 * `text` is filled when references are resolved.
 */
export interface Reference {
  readonly kind: 'reference';
  readonly to: readonly string[];
  readonly document?: string;
  readonly text?: string;
  /** Prints nothing when there is no such paragraph; else that is a Problem. */
  readonly optional?: boolean;
}

/** An exhibit at a place: "Ex. B at 2". The mark and the place come from answers. */
export interface ExhibitReference {
  readonly kind: 'exhibit';
  readonly text: string;
  readonly from: AnswerPath;
}

/** A provision of law: "§ 455.010(15)". `rule` is its key in `src/law/rules.ts`. */
export interface Citation {
  readonly kind: 'citation';
  readonly text: string;
  readonly rule: string;
  readonly status: Status;
  /** The name of a case with which `text` begins; it prints in italics. */
  readonly caseName?: string;
}

/** The page on which the block with this id starts: filled by layout. */
export interface PageReference {
  readonly kind: 'page';
  readonly to: string;
}

/** A line break inside a block. */
export interface Break {
  readonly kind: 'break';
}

/** Any piece of running text. */
export type Inline = Text | Answer | Blank | Check | Reference | ExhibitReference | Citation | PageReference | Break;

/** The inline of one kind. */
export type InlineOf<K extends Inline['kind']> = Extract<Inline, { kind: K }>;
