import type { Paper } from './paper.ts';
import { escapeXml } from './xml.ts';

/** What a content control is for. */
export interface ControlNames {
  /** Shown on the control in Word. */
  readonly label: string;
  /** The path of the answer; part of the tag. */
  readonly from?: string | undefined;
}

// Word takes at most 64 characters of either.
const short = (text: string): string => escapeXml([...text].slice(0, 64).join(''));

const names = ({ label, from }: ControlNames, paper: Paper): string => {
  const id = paper.nextId();
  const alias = label === '' ? '' : `<w:alias w:val="${short(label)}"/>`;
  return `${alias}<w:tag w:val="${short(from === undefined ? `${id}` : `${id}:${from}`)}"/><w:id w:val="${id}"/>`;
};

/** A text control that shows `runs` until something is typed over them. */
export const textControl = (of: ControlNames, runs: string, paper: Paper): string =>
  `<w:sdt><w:sdtPr>${names(of, paper)}<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`;

const states =
  '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>';

/** A box that a click marks. */
export const checkBoxControl = (of: ControlNames & { readonly checked: boolean }, paper: Paper): string => {
  const mark = of.checked ? '\u2612' : '\u2610';
  const box = `<w14:checkbox><w14:checked w14:val="${of.checked ? 1 : 0}"/>${states}</w14:checkbox>`;
  const run = `<w:r><w:rPr><w:rStyle w:val="Box"/></w:rPr><w:t>${mark}</w:t></w:r>`;
  return `<w:sdt><w:sdtPr>${names(of, paper)}${box}</w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`;
};
