import type { XmlElement } from '@rgrove/parse-xml';
import type { Inline } from '../../document/inline.ts';
import type { Caption } from '../../document/model.ts';
import { inlinesOf } from './inlines.ts';
import { attribute, childElements, type Reader, refuseWords } from './reader.ts';

const labelsBelow = (content: readonly Inline[]): readonly Inline[] =>
  content.map((inline) =>
    inline.kind === 'blank' && inline.place !== 'none' ? { ...inline, place: 'below' } : inline,
  );

/** The caption. The labels of its blanks stand below them. */
export const caption = (element: XmlElement, reader: Reader): Caption => {
  refuseWords(reader, element);
  const parts = childElements(reader, element);
  const of = (name: string): readonly Inline[] =>
    parts.filter((part) => part.name === name).flatMap((part) => labelsBelow(inlinesOf(reader, part)));
  const rows = parts
    .filter((part) => part.name === 'row')
    .map((part) => ({ label: attribute(part, 'label') ?? '', content: labelsBelow(inlinesOf(reader, part)) }));
  return {
    kind: 'caption',
    court: of('court'),
    circuit: of('circuit'),
    petitioner: of('petitioner'),
    respondent: of('respondent'),
    rows,
  };
};
