import { forbiddenCharacters } from '../answers/common.ts';
import { blankWidths } from './blanks.ts';
import type { Output } from './output.ts';
import type { Printable } from './print/printable.ts';
import type { Spot, Where } from './syntax.ts';

/** Where a mustache writes. */
export interface Target {
  readonly output: Output;
  readonly where: Where;
  readonly spot: Spot;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const forbiddenAnywhere = new RegExp(forbiddenCharacters.source, 'g');

/** The text as XML text or as the value of an attribute. Characters that XML cannot carry become U+FFFD. */
export const escaped = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replace(/\r\n?/g, '\n')
    .replace(forbiddenAnywhere, '\uFFFD');

/** What a blank says beside its path and label. */
export interface BlankOptions {
  /** Whether the blank counts as missing; asked only when a blank prints. */
  readonly isRequired: () => boolean;
  /** Points; the width of the answer's size when absent. */
  readonly width?: number;
}

const blankTag = ({ from, label, blank }: Printable, { isRequired, width }: BlankOptions): string => {
  const size = width ?? (blank === 'line' ? 'line' : blankWidths[blank]);
  return `<blank from="${escaped(from ?? '')}" label="${escaped(label)}" width="${size}" required="${isRequired()}"/>`;
};

/** Writes an answer with its path, or the blank that stands for it; inside an attribute its bare text, or nothing. */
export const writePrintable = (what: Printable, { output, where, spot }: Target, options: BlankOptions): void => {
  if (where !== 'text' || what.from === undefined) {
    output.make(escaped(what.text ?? ''), 0, spot);
    return;
  }
  if (what.text === undefined) {
    output.make(blankTag(what, options), 1, spot);
    return;
  }
  const lines = escaped(what.text).split(/\s*\n\s*/);
  output.make(`<answer from="${escaped(what.from)}">${lines.join('<br/>')}</answer>`, lines.length, spot);
};
