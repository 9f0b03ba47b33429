import type { IsoDate } from '../dates.ts';
import type { AnswerPath, Inline } from './inline.ts';

/** Who reads a paper. `filed` and `served` papers reach the other side; `client` and `office` papers do not. */
export type Audience = 'filed' | 'served' | 'client' | 'office';

/** The layout profile; measures in docs/papers.md: pleading 13 pt at 1.5 lines; working paper 12/15; letter 12/15. */
export type Profile = 'pleading' | 'working' | 'letter';

/** Court, parties and number of the case. Names print in capitals. */
export interface Caption {
  readonly kind: 'caption';
  /** "IN THE CIRCUIT COURT OF BOONE COUNTY, MISSOURI", in parts so that the county keeps its provenance. */
  readonly court: readonly Inline[];
  readonly circuit: readonly Inline[];
  readonly petitioner: readonly Inline[];
  readonly respondent: readonly Inline[];
  /** "Case No.", "Division". */
  readonly rows: readonly { readonly label: string; readonly content: readonly Inline[] }[];
}

/** The name of a paper, or of a page of a working paper. */
export interface Title {
  readonly kind: 'title';
  readonly id?: string;
  /** A line above, such as "Cross-examination of Rosalind Mockett". */
  readonly over?: readonly Inline[];
  readonly content: readonly Inline[];
  /** The line below: what is asked (pleading), side, hearing and section (working paper). */
  readonly under?: readonly Inline[];
}

/**
 * Level 1: in a pleading numbered with a roman numeral unless `plain`; in a working paper a section head.
 * Level 2: in a pleading the bold italic head of an incident; in a working paper a lesser head.
 */
export interface Heading {
  readonly kind: 'heading';
  readonly id?: string;
  readonly level: 1 | 2;
  readonly plain?: boolean;
  readonly content: readonly Inline[];
}

/** A numbered allegation. Numbers run through the document. `children` are lettered clauses, check lists or fill-in lines that belong to it. */
export interface Numbered {
  readonly kind: 'numbered';
  readonly id?: string;
  readonly content: readonly Inline[];
  readonly children: readonly Block[];
}

/** `text` is the running text; `note` the small text under tables; `question` the large text of a lectern page. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: 'text' | 'note' | 'question';
  readonly id?: string;
  readonly content: readonly Inline[];
  /** Stays on the page of the block after it. */
  readonly keepWithNext?: boolean;
}

/** `letters` (a), `numbers` 1., `capitals` A. (the parts of a prayer), `bullets`. */
export interface List {
  readonly kind: 'list';
  readonly marker: 'letters' | 'numbers' | 'capitals' | 'bullets';
  readonly items: readonly {
    readonly id?: string;
    readonly content: readonly Inline[];
    readonly children: readonly Block[];
  }[];
}

/** Boxes with text: options to mark, tasks to tick. `inline` sets them on one line. */
export interface CheckList {
  readonly kind: 'checks';
  readonly inline?: boolean;
  readonly items: readonly {
    readonly checked: boolean;
    readonly from?: AnswerPath;
    readonly content: readonly Inline[];
    readonly children: readonly Block[];
  }[];
}

/** One cell: its lines in order. */
export interface Cell {
  readonly content: readonly Inline[];
  /** First column of a row that has a name: a row header for readers of the tags. */
  readonly isHeader?: boolean;
}

/** `group` spans the table ("For", "Before the hearing"); `total` is bold; `pen` rows are at least 30 points high. */
export interface Row {
  readonly kind: 'row' | 'group' | 'total';
  readonly id?: string;
  readonly pen?: boolean;
  /** Made by the program and not yet reviewed: a dotted bar stands at its left. */
  readonly generated?: boolean;
  readonly cells: readonly Cell[];
}

/** A table whose head repeats on each page. Widths in points. An empty head prints no head row. */
export interface Table {
  readonly kind: 'table';
  readonly id?: string;
  readonly summary: string;
  /** `text`: cells 12/15. `lectern`: first text column 14/18.75, others 12/18.75. */
  readonly style: 'text' | 'lectern';
  readonly columns: readonly {
    readonly width: number;
    readonly head: readonly Inline[];
    readonly align: 'left' | 'right';
  }[];
  readonly rows: readonly Row[];
}

/** Labels and values, without a head. */
export interface KeyValues {
  readonly kind: 'keyValues';
  readonly rows: readonly { readonly label: string; readonly content: readonly Inline[] }[];
}

/** A line to sign on. `lead` ("Respectfully submitted,") stands above it, `lines` below it. */
export interface Signature {
  readonly kind: 'signature';
  readonly lead?: readonly Inline[];
  readonly withDate: boolean;
  readonly lines: readonly (readonly Inline[])[];
}

/** The sworn statement and its signature; stays whole on one page. */
export interface Verification {
  readonly kind: 'verification';
  readonly heading: readonly Inline[];
  readonly content: readonly Inline[];
  readonly signature: Signature;
}

/** A framed box: the do-not-contact notice. */
export interface Notice {
  readonly kind: 'notice';
  readonly blocks: readonly Block[];
}

/** Text with a bar at its left: `finding` solid, `generated` dotted. */
export interface Barred {
  readonly kind: 'barred';
  readonly bar: 'finding' | 'generated';
  readonly blocks: readonly Block[];
}

/** Empty rules to write on, 30 points apart. */
export interface FillIn {
  readonly kind: 'fillIn';
  readonly from?: AnswerPath;
  readonly label: string;
  readonly lines: number;
  readonly required: boolean;
  /** The words before it say what to write: the label is not printed, it names the lines for readers of the tags. */
  readonly isIntroduced?: boolean;
}

/** Two blocks of text side by side; gutter between them. Widths in points. */
export interface Columns {
  readonly kind: 'columns';
  readonly columns: readonly { readonly width: number; readonly blocks: readonly Block[] }[];
}

/** Starts a new page. `notes` gives it the notes column, `lectern` the large type. */
export interface PageBreak {
  readonly kind: 'pageBreak';
  readonly form: 'plain' | 'notes' | 'lectern';
}

/** "Notes" under a rule; takes the rest of the page. */
export interface NotesArea {
  readonly kind: 'notesArea';
}

/** Small text that stands at the foot of the page it falls on (authority for impeachment). */
export interface Foot {
  readonly kind: 'foot';
  readonly content: readonly Inline[];
}

/** The place of the table "Law relied on"; replaced by that table when the document is finished. */
export interface LawReliedOn {
  readonly kind: 'lawReliedOn';
}

/** Any block of a document. Writers handle every kind; a kind that is added does not compile until they do. */
export type Block =
  | Caption
  | Title
  | Heading
  | Numbered
  | Paragraph
  | List
  | CheckList
  | Table
  | KeyValues
  | Signature
  | Verification
  | Notice
  | Barred
  | FillIn
  | Columns
  | PageBreak
  | NotesArea
  | Foot
  | LawReliedOn;

/** The block of one kind. */
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A document that still lacks answers. Counts are of required blanks. */
export interface Draft {
  readonly missing: number;
  /** Provisions that a pleading cites and nobody has compared with the official text. */
  readonly toVerify?: number;
  /** What else stands against filing: Problems of the matter, characters that could not be printed. */
  readonly toMend?: number;
  readonly on: IsoDate;
}

/** One paper as a plain JSON tree. */
export interface Doc {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly profile: Profile;
  readonly audience: Audience;
  /** "Mockett v. Mockett", in italics in the head of working papers. */
  readonly style: readonly Inline[];
  /** ", No. 26XX-PN00000" after it, or nothing. */
  readonly number: readonly Inline[];
  readonly lawAsOf: IsoDate;
  /** Absent when the paper is final. */
  readonly draft?: Draft;
  readonly blocks: readonly Block[];
}
