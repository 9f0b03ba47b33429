import type { Inline } from '../../document/inline.ts';
import { pt } from '../../units.ts';
import { writeInlines } from '../inlines/inlines.ts';
import { type Paper, type Place, plainWords } from '../paper.ts';
import { type Item, type ParagraphProperties, paragraph } from '../paragraph.ts';
import type { ParagraphStyle } from '../paragraphStyles.ts';

// Three lines of the measure hold about so many characters.
const shortParagraph = 210;

/** What the words of a paragraph ask for: a lead-in stays with what it leads to, a short paragraph stays whole. */
export const keeps = (content: readonly Inline[]): Pick<ParagraphProperties, 'keepNext' | 'keepLines'> => {
  const words = plainWords(content);
  return { keepNext: words.trimEnd().endsWith(':'), keepLines: words.length <= shortParagraph };
};

/** The indent and the bar that the place gives a paragraph; nothing at the left edge. */
export const placed = (place: Place): Pick<ParagraphProperties, 'left' | 'bar'> => ({
  ...(place.left > 0 ? { left: place.left } : {}),
  ...(place.bar === undefined ? {} : { bar: place.bar }),
});

/** The place of what hangs `indent` points further in. */
export const indented = (place: Place, indent: number): Place => ({
  ...place,
  left: pt(place.left + indent),
  width: pt(place.width - indent),
});

/** One paragraph with the words, in the style, where the place is; nothing for no content. */
export const wordsIn = (
  style: ParagraphStyle,
  content: readonly Inline[] | undefined,
  at: { readonly place: Place; readonly paper: Paper },
): readonly Item[] =>
  content === undefined || content.length === 0
    ? []
    : [paragraph({ style, ...placed(at.place) }, writeInlines(content, at.paper))];
