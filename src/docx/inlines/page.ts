import type { InlineOf } from '../../document/inline.ts';
import type { Paper } from '../paper.ts';
import { field, textRun } from '../run.ts';

/** A page number to be written by hand, where the page is not known before the paper is opened. */
const unknownPage = textRun('____', { style: 'Blank' });

/** The page of a block: a field that shows the page of the PDF until Word counts its own. */
export const writePage = (inline: InlineOf<'page'>, paper: Paper): string => {
  const page = paper.pageOf(inline.to);
  const shown = page === undefined ? unknownPage : textRun(`${page}`, { style: 'CrossReference' });
  const bookmark = paper.bookmarks.ofId.get(inline.to);
  return bookmark === undefined ? shown : field(`PAGEREF ${bookmark} \\h`, shown);
};
