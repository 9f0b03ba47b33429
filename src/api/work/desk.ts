import type { IsoDate } from '../../dates.ts';
import type { Doc } from '../../document/model.ts';
import type { Typefaces } from '../../layout/typeface.ts';
import type { Problem, Result } from '../../problems.ts';
import type { Library } from '../../template/library.ts';

/** The kinds of file that a paper is written as. */
export type PaperFormat = 'docx' | 'pdf' | 'txt';

/** A paper as a file to write. `nameParts` are words for its name, in order; the host makes a safe name of them. */
export interface PaperFile {
  readonly folder: string;
  readonly nameParts: readonly string[];
  readonly format: PaperFormat;
  readonly bytes: Uint8Array;
}

/** What the calls about papers need from outside: everything that has a disk, a clock, or a library that is not pure. */
export interface WorkDesk {
  /** The templates as they are now, and what is wrong with them; the same object as long as they are the same. */
  readonly library: () => { readonly library: Library; readonly problems: readonly Problem[] };
  readonly faces: Typefaces;
  readonly today: () => IsoDate;
  /** The document as a DOCX file; `pageOf` gives the page, from 1, on which the block of that id starts. */
  readonly docx: (
    doc: Doc,
    options: { readonly date: IsoDate; readonly pageOf: (id: string) => number | undefined },
  ) => Promise<Uint8Array>;
  /** The bytes of a text in UTF-8. */
  readonly utf8: (text: string) => Uint8Array;
  /** Writes a whole file or none, and gives its path. */
  readonly write: (file: PaperFile) => Promise<Result<string>>;
}
