/**
 * How a question is answered on the screen. Without one, the schema decides: a list of choices as ticks, a short choice as segments, a
 * longer one as a select, text as a line or lines. `papers` ticks those that can be made of the matter.
 */
export type Control = 'segments' | 'select' | 'ticks' | 'lines' | 'county' | 'papers';

/** When a question is put: while another answer is given, or is or is not one value. */
export interface AskIf {
  /** Below the record in a section or list of records; from the root after a `/`, and always from the root elsewhere. */
  readonly path: string;
  /** The value it must be, or one of a list of choices that must be marked. */
  readonly is?: string | boolean;
  /** The value it must not be; a missing answer counts as not given. */
  readonly isNot?: string | boolean;
}

/** A question as a lay person is asked, at grade 8 or below. */
export interface PlainWords {
  readonly title: string;
  readonly help?: string;
  /** Words for each choice, where the printed ones are not plain. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** The records of a list that stands inside a section or a record: a small table, each row with these questions. */
export interface Nested {
  /** One of them, in lower case: "telephone". */
  readonly one: string;
  /** Paths are below the record. */
  readonly questions: readonly Question[];
}

/** One question: an answer of the schema, and how much room it takes on the grid of 12 columns. */
export interface Question {
  /** Path in the schema; in a section of records, below the record: `on`, `police.agency`. */
  readonly path: string;
  /** 1 to 12; by the kind of the answer when absent (`spanOf`). */
  readonly span?: number;
  readonly control?: Control;
  /** Where a word differs from the schema's title. */
  readonly title?: string;
  /** As a lay person is asked, at grade 8 or below. Without it the question is not put to a lay person. */
  readonly plain?: PlainWords;
  readonly askIf?: AskIf;
  /** For a list or map of records: what is asked of each. */
  readonly of?: Nested;
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
  /** Several of them, in lower case: "incidents". */
  readonly several: string;
  readonly columns: readonly Column[];
}

/** The parts of the outline, in order. */
export type PartOfCase = 'parties' | 'happened' | 'asked' | 'hearing';

/** A step of the clinic's interview: one screen, with the sections that name it. */
export type StepId = 'you' | 'respondent' | 'relationship' | 'happened' | 'need' | 'sign';

/** One screen of the interview: what is asked in it, and in which order. */
export interface Section {
  readonly id: string;
  readonly part: PartOfCase;
  readonly title: string;
  /** As a lay person is asked; absent when this section is not for one. `question` heads it where a step holds several sections. */
  readonly plain?: { readonly step: StepId; readonly title: string; readonly question: string; readonly lead: string };
  /** When given, `groups` are the questions of one record. */
  readonly records?: Records;
  readonly groups: readonly Group[];
  /** Questions beside the records, such as notes to a list. */
  readonly beside?: readonly Group[];
}
