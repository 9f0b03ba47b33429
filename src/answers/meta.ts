import type { Collection } from './collections.ts';
import 'zod';

/** How a whole answer prints when a template names it: which printer in `src/template/print` turns it into text. */
export type Printer =
  | 'text'
  | 'name'
  | 'date'
  | 'fuzzyDate'
  | 'time'
  | 'address'
  | 'money'
  | 'number'
  | 'choice'
  | 'phone';

/** The blank that stands for a missing answer; widths in points are in the papers' notes and in `src/document/blanks.ts`. */
export type BlankSize = 'count' | 'money' | 'date' | 'case' | 'name' | 'employer' | 'address' | 'line';

/**
 * Who must not read the answer. `whenMarked`: confidential when the record that holds it says `confidential` or `shelter`
 * (for the petitioner's contact details: `contactConfidential`). `always`: never in a paper for the other side.
 */
export type Confidentiality = 'whenMarked' | 'always';

/** How a confidential answer may be written elsewhere: an address by its street, a telephone number by its digits, a date in any form. */
export type SearchAs = 'address' | 'phone' | 'date' | 'words';

declare module 'zod' {
  interface GlobalMeta {
    /** The question, as a label. */
    title?: string;
    /** One or two sentences of help. */
    help?: string;
    /** The provision the question serves, as a filing cites it. */
    statute?: string;
    /** The words in parentheses after a blank; the title in lower case when absent. */
    label?: string;
    prints?: Printer;
    blank?: BlankSize;
    confidential?: Confidentiality;
    /** What papers for the other side are searched for when the answer is confidential; without it only its own prints are checked. */
    searchAs?: SearchAs;
    /** A flag that keeps its record, or the answers `whenMarked` beside it, from the other side. Unreadable, it counts as set. */
    protects?: true;
    /** Words for each choice of an enumeration, as printed in running text. */
    choices?: Readonly<Record<string, string>>;
    /** The collection whose ids this answer refers to. */
    refersTo?: Collection;
  }
}
