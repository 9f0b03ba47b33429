import { Address } from '../../answers/address.ts';
import { FuzzyDate } from '../../answers/common.ts';
import type { BlankSize, Printer } from '../../answers/meta.ts';
import { PersonName } from '../../answers/person.ts';
import { metaAt } from '../../answers/walk.ts';
import { clockTime, isIsoDate } from '../../dates.ts';
import type { Fact } from '../../facts/fact.ts';
import { capital } from '../../text.ts';
import type { AnswerValue, Value } from '../values.ts';
import { printAddress } from './address.ts';
import { type DateStyle, dateStyles, printDate, printFuzzyDate } from './date.ts';
import { type NameStyle, nameStyles, printName } from './name.ts';
import {
  type MoneyStyle,
  moneyStyles,
  type NumberStyle,
  numberInWords,
  numberStyles,
  printMoney,
  printNumber,
} from './number.ts';
import {
  type ChoiceStyle,
  choiceStyles,
  printChoice,
  printPhone,
  printText,
  type TextStyle,
  textStyles,
} from './text.ts';

/** What prints for a value: its text, or a blank when `text` is undefined. `from` is undefined for the template's own words. */
export interface Printable {
  readonly text: string | undefined;
  readonly from?: string;
  readonly label: string;
  readonly blank: BlankSize;
}

const oneOf = <S extends string>(styles: readonly S[], style: string | undefined, otherwise: S): S =>
  styles.find((known) => known === style) ?? otherwise;

const dateStyle = (style: string | undefined): DateStyle => oneOf(dateStyles, style, 'long');

const given = (text: string | undefined): string | undefined => (text?.trim() ? text.trim() : undefined);

type Print = (
  raw: unknown,
  style: string | undefined,
  value: { thisYear?: string; meta: AnswerValue['node']['meta'] },
) => string | undefined;

const printers = {
  text: (raw, style) =>
    typeof raw === 'string' ? given(printText(raw, oneOf<TextStyle>(textStyles, style, 'asTyped'))) : undefined,
  phone: (raw) => (typeof raw === 'string' ? given(printPhone(raw)) : undefined),
  number: (raw, style) => {
    if (typeof raw !== 'number') return undefined;
    return oneOf<NumberStyle>(numberStyles, style, 'figures') === 'words' ? numberInWords(raw) : printNumber(raw);
  },
  money: (raw, style) =>
    typeof raw === 'number' ? printMoney(raw, oneOf<MoneyStyle>(moneyStyles, style, 'dollars')) : undefined,
  time: (raw) => (typeof raw === 'string' && raw !== '' ? clockTime(raw) : undefined),
  date: (raw, style, { thisYear }) =>
    typeof raw === 'string' && isIsoDate(raw) ? printDate(raw, dateStyle(style), thisYear) : undefined,
  fuzzyDate: (raw, style, { thisYear }) => {
    const date = FuzzyDate.safeParse(raw);
    return date.success ? printFuzzyDate(date.data, dateStyle(style), thisYear) : undefined;
  },
  name: (raw, style) => {
    const name = PersonName.safeParse(raw);
    return name.success ? printName(name.data, oneOf<NameStyle>(nameStyles, style, 'full')) : undefined;
  },
  address: (raw) => {
    const address = Address.safeParse(raw);
    return address.success ? printAddress(address.data) : undefined;
  },
  choice: (raw, style, { meta }) => {
    const words =
      meta.choices && typeof raw === 'string' && Object.hasOwn(meta.choices, raw) ? meta.choices[raw] : undefined;
    return words === undefined ? undefined : printChoice(words, oneOf<ChoiceStyle>(choiceStyles, style, 'words'));
  },
} as const satisfies Record<Printer, Print>;

/** The styles that a printer knows: the linter checks `style="…"` against them. */
export const stylesOf = {
  text: textStyles,
  phone: [],
  number: numberStyles,
  time: [],
  address: [],
  money: moneyStyles,
  date: dateStyles,
  fuzzyDate: dateStyles,
  name: nameStyles,
  choice: choiceStyles,
} as const satisfies Record<Printer, readonly string[]>;

/** The printer of an answer; `undefined` for lists, records and yes-or-no answers that print nothing by themselves. */
export const printerOf = ({ kind, meta }: AnswerValue['node']): Printer | undefined => {
  if (meta.prints !== undefined) return meta.prints;
  if (kind === 'text' || kind === 'number' || kind === 'choice') return kind;
  return undefined;
};

const lowered = (title: string | undefined): string =>
  (title ?? '').replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** The words in parentheses after the blank of an answer: its label, or its title beginning in lower case. */
export const labelOf = (meta: AnswerValue['node']['meta'] | undefined): string => meta?.label ?? lowered(meta?.title);

const ofAnswer = (value: AnswerValue, style?: string, thisYear?: string): Printable | undefined => {
  const printer = printerOf(value.node);
  if (printer === undefined) return undefined;
  const { meta } = value.node;
  const print: Print = printers[printer];
  const text = print(value.raw, style, { ...(thisYear !== undefined && { thisYear }), meta });
  return { text, from: value.path, label: labelOf(meta), blank: meta.blank ?? 'name' };
};

const factText = (text: string | undefined, style: string | undefined): string | undefined => {
  if (style === 'upper') return text?.toLocaleUpperCase('en-US');
  return style === 'sentence' || style === 'capital' ? text && capital(text) : text;
};

/** The styles that facts know. */
export const factStyles = ['upper', 'sentence', 'capital'] as const;

const ofFact = ({ text: said, from, label, blank }: Fact, style?: string): Printable => {
  const text = factText(said, style);
  const meta = label === undefined || blank === undefined ? metaAt(from) : undefined;
  return { text: given(text), from, label: label ?? labelOf(meta), blank: blank ?? meta?.blank ?? 'name' };
};

const ofPlain = (value: string | number | boolean | undefined): string => {
  return value === undefined || value === false ? '' : String(value);
};

/**
 * What prints for a value, in a style that its printer knows (any other style prints the usual way). `thisYear` is left out of
 * short dates. `undefined` for what does not print: lists, and records without a printer.
 */
export const printable = (value: Value, style?: string, thisYear?: string): Printable | undefined => {
  switch (value.kind) {
    case 'answer':
      return ofAnswer(value, style, thisYear);
    case 'fact':
      return ofFact(value, style);
    case 'plain':
      if (value.isDate) return { text: printDay(value.value, style, thisYear), label: '', blank: 'date' };
      return { text: ofPlain(value.value), label: '', blank: 'name' };
    default:
      return undefined;
  }
};

const printDay = (value: unknown, style?: string, thisYear?: string): string =>
  typeof value === 'string' && isIsoDate(value) ? printDate(value, dateStyle(style), thisYear) : '';
