import type { IsoDate } from '../dates.ts';
import type { Doc } from '../document/model.ts';
import { toText } from '../document/toText.ts';
import { writeDocx } from '../docx/writeDocx.ts';
import { layOut } from '../layout/layOut.ts';
import type { Pages } from '../layout/pages.ts';
import type { Typefaces } from '../layout/typeface.ts';
import { writePdf } from '../pdf/writePdf.ts';

/** The kinds of file a paper can be written as, in the order they are listed. */
export const formats = ['docx', 'pdf', 'txt'] as const;
/** One of `formats`; also the ending of the file's name. */
export type Format = (typeof formats)[number];

/** What writing needs besides the paper. */
export interface WritingOptions {
  readonly faces: Typefaces;
  /** The day the files name as the day of making. */
  readonly date: IsoDate;
  readonly fillable: boolean;
}

/** A document, and its pages once somebody asks for them. */
export interface WritablePaper {
  readonly doc: Doc;
  readonly pages: () => Pages;
}

/** The document as a paper; it is laid out at most once, when its PDF, its pages or a page number in its DOCX is wanted. */
export const writablePaper = (doc: Doc, faces: Typefaces): WritablePaper => {
  let pages: Pages | undefined;
  return {
    doc,
    pages: () => {
      const known = pages ?? layOut(doc, faces);
      pages = known;
      return known;
    },
  };
};

type Writer = (paper: WritablePaper, options: WritingOptions) => Promise<Uint8Array>;

const writers: Readonly<Record<Format, Writer>> = {
  docx: ({ doc, pages }, { date }) =>
    writeDocx(doc, {
      date,
      pageOf: (id) => {
        const place = pages().destinations[id];
        return place === undefined ? undefined : place.page + 1;
      },
    }),
  pdf: async ({ pages }, { faces, date, fillable }) => writePdf(pages(), faces, { date, fillable }),
  txt: async ({ doc }) => new TextEncoder().encode(toText(doc)),
};

/** The bytes of the paper as a file of that kind. */
export const writePaper = (format: Format, paper: WritablePaper, options: WritingOptions): Promise<Uint8Array> =>
  writers[format](paper, options);
