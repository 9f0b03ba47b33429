import type { InlineOf } from '../../document/inline.ts';
import { showsVerifyMarks } from '../../document/inlineText.ts';
import type { Paper } from '../paper.ts';
import { textRun } from '../run.ts';

/** A provision, with the mark ◊ when its text has still to be compared and the paper shows such marks. */
export const writeCitation = (inline: InlineOf<'citation'>, paper: Paper): string => {
  const { text, caseName = '' } = inline;
  const name = caseName === '' ? '' : textRun(text.slice(0, caseName.length), { style: 'Citation', italic: true });
  const rest = text.length > caseName.length ? textRun(text.slice(caseName.length), { style: 'Citation' }) : '';
  const cited = `${name}${rest}`;
  if (inline.status === 'verified' || !showsVerifyMarks(paper.doc)) return cited;
  return `${cited}${textRun('◊', { style: 'VerifyMark' })}`;
};
