import type { InlineOf } from '../../document/inline.ts';
import type { Paper } from '../paper.ts';
import { field, textRun } from '../run.ts';

const style = { style: 'CrossReference' } as const;

/**
 * A reference as it was resolved ("¶¶ 14–16"), each of its numbers a field that follows the numbered paragraph when the paper is
 * edited. References to another paper are plain words.
 */
export const writeReference = (inline: InlineOf<'reference'>, paper: Paper): string => {
  const text = inline.text ?? '';
  if (inline.document !== undefined) return textRun(text, style);
  const pieces = text.split(/(\d+)/);
  const write = (piece: string): string => {
    const bookmark = /^\d+$/.test(piece) ? paper.bookmarks.ofNumber.get(Number(piece)) : undefined;
    const run = textRun(piece, style);
    return bookmark === undefined ? run : field(`REF ${bookmark} \\r \\h`, run);
  };
  return pieces.map(write).join('');
};
