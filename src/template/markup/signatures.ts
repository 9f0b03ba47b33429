import type { XmlElement } from '@rgrove/parse-xml';
import type { Signature, Verification } from '../../document/model.ts';
import { inlinesOf } from './inlines.ts';
import { childElements, isSet, type Reader, refuseWords } from './reader.ts';

/** A signature block. */
export const signature = (element: XmlElement, reader: Reader): Signature => {
  refuseWords(reader, element);
  const parts = childElements(reader, element);
  const lead = parts.filter((part) => part.name === 'lead').flatMap((part) => inlinesOf(reader, part));
  const lines = parts.filter((part) => part.name === 'line').map((part) => inlinesOf(reader, part));
  return { kind: 'signature', ...(lead.length > 0 && { lead }), withDate: isSet(element, 'date'), lines };
};

/** The sworn statement; without a `<signature>` it has an empty one. */
export const verification = (element: XmlElement, reader: Reader): Verification => {
  refuseWords(reader, element);
  const parts = childElements(reader, element);
  const of = (name: string) => parts.filter((part) => part.name === name).flatMap((part) => inlinesOf(reader, part));
  const signed = parts.find((part) => part.name === 'signature');
  const empty: Signature = { kind: 'signature', withDate: true, lines: [] };
  return {
    kind: 'verification',
    heading: of('heading'),
    content: of('text'),
    signature: signed ? signature(signed, reader) : empty,
  };
};
