/**
 * How a question is answered on the screen. Without one, the schema decides: a list of choices as ticks, a short choice as segments, a
 * longer one as a select, text as a line or lines.
 */
export type Control = 'segments' | 'select' | 'ticks' | 'lines' | 'county';

/** One question: an answer of the schema, and how much room it takes on the grid of 12 columns. */
export interface Question {
  /** Path in the schema; in a section of records, below the record: `on`, `police.agency`. */
  readonly path: string;
  /** 1 to 12; by the kind of the answer when absent. */
  readonly span?: number;
  readonly control?: Control;
  /** Where a word differs from the schema's title. */
  readonly title?: string;
  /** As a lay person is asked, at grade 8 or below. Without it the question is not put to a lay person. */
  readonly plain?: { readonly title: string; readonly help?: string };
  /** Asked only while the answer at this path (beside it, or from the root after a `/`) is given, or is the value given. */
  readonly askIf?: { readonly path: string; readonly is?: string | boolean };
}

/** Questions that belong together under one heading. */
export interface Group {
  readonly title?: string;
  readonly statute?: string;
  readonly questions: readonly Question[];
}

/** A column of the table of records. */
export interface Column {
  readonly path: string;
  readonly title: string;
  /** Of 12; the last column, the state, is added by itself. */
  readonly span: number;
}

/** Records of a list of answers, shown as a table with the detail below it. */
export interface Records {
  /** The list in the schema: `incidents`. */
  readonly path: string;
  /** One of them, in lower case: "incident". */
  readonly one: string;
  readonly columns: readonly Column[];
}

/** The parts of the outline, in order. */
export type PartOfCase = 'parties' | 'happened' | 'asked' | 'hearing';

/** One screen of the interview: what is asked in it, and in which order. */
export interface Section {
  readonly id: string;
  readonly part: PartOfCase;
  readonly title: string;
  /** As a lay person is asked; absent when this section is not for one. */
  readonly plain?: { readonly title: string; readonly question: string; readonly lead: string };
  /** When given, `groups` are the questions of one record. */
  readonly records?: Records;
  readonly groups: readonly Group[];
  /** Questions beside the records, such as notes to a list. */
  readonly beside?: readonly Group[];
}
