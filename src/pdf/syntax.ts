import { strToU8 } from 'fflate';

/** The number of an indirect object; printed as `12 0 R`. */
export type Ref = number & { readonly [indirect]: 'Ref' };
declare const indirect: unique symbol;

/** A reference as it stands in a dictionary. */
export const refText = (ref: Ref): string => `${ref} 0 R`;

/** A real number with at most three decimals and never an exponent. Throws on NaN and infinity, which are bugs of layout. */
export const num = (value: number): string => {
  if (!Number.isFinite(value))
    throw new Error(`A measure came out as ${value}; every measure must be a finite number.`);
  return String(Math.round(value * 1000) / 1000);
};

const plain = /^[\x20-\x7e]*$/;

const utf16Hex = (text: string): string => {
  let hex = '';
  for (let i = 0; i < text.length; i += 1) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return hex;
};

/** UTF-16BE code units in hexadecimal, as ToUnicode maps write characters. */
export const unicodeHex = utf16Hex;

/** A text string: a literal for ASCII, otherwise UTF-16BE with its mark in hexadecimal. */
export const textString = (text: string): string =>
  plain.test(text) ? `(${text.replace(/[\\()]/g, '\\$&')})` : `<feff${utf16Hex(text)}>`;

/** Bytes of a text of which every character is below U+0100. */
export const latin1 = (text: string): Uint8Array => strToU8(text, true);

/** The rectangle of a mark that counts from the top, as a PDF array that counts from the bottom. */
export const rectText = (
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  pageHeight: number,
): string =>
  `[${num(box.x)} ${num(pageHeight - box.y - box.height)} ${num(box.x + box.width)} ${num(pageHeight - box.y)}]`;
