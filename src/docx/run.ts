import type { Style } from '../document/inline.ts';
import { escapeXml } from './xml.ts';

/** The character styles that every file defines; the names a user sees are in `characterStyles.ts`. */
export type CharacterStyle =
  | 'Answer'
  | 'Blank'
  | 'BlankLabel'
  | 'Box'
  | 'CrossReference'
  | 'Citation'
  | 'VerifyMark'
  | 'DraftMark'
  | 'DraftState';

/** How a run is set: type style, and a named character style. `plain` sets it light and as written where the paragraph prints bold or in capitals. */
export interface RunProperties extends Style {
  readonly style?: CharacterStyle;
  readonly plain?: boolean;
}

const flag = (name: string, on: boolean | undefined): string => (on ? `<w:${name}/>` : '');

/** `w:rPr` in the order of the schema, or nothing when there is nothing to say. */
export const runProperties = (of: RunProperties): string => {
  const inner = [
    of.style === undefined ? '' : `<w:rStyle w:val="${of.style}"/>`,
    of.plain ? '<w:b w:val="0"/><w:bCs w:val="0"/>' : flag('b', of.bold) + flag('bCs', of.bold),
    flag('i', of.italic),
    flag('iCs', of.italic),
    of.plain ? '<w:caps w:val="0"/>' : '',
    flag('smallCaps', of.smallCaps),
    of.underline ? '<w:u w:val="single"/>' : '',
  ].join('');
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
};

/** One run of text. A line feed in it becomes a line break. Nothing for no text. */
export const textRun = (text: string, properties: RunProperties = {}): string => {
  if (text === '') return '';
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${runProperties(properties)}${lines.join('<w:br/>')}</w:r>`;
};

/** A run that holds a tab. */
export const tabRun = '<w:r><w:tab/></w:r>';

/** A run that holds a line break. */
export const breakRun = '<w:r><w:br/></w:r>';

/** A field with the result that is shown until Word computes it anew. */
export const field = (instruction: string, result: string): string =>
  `<w:fldSimple w:instr=" ${instruction} ">${result}</w:fldSimple>`;

/** The type style alone of an inline that has one. */
export const typeStyle = ({ bold, italic, underline, smallCaps }: Style): Style => ({
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
  ...(underline ? { underline } : {}),
  ...(smallCaps ? { smallCaps } : {}),
});
