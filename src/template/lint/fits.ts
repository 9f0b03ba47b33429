import { isBlankSize } from '../blanks.ts';
import type { HashKind, ParamKind } from '../helpers/signature.ts';
import { dateStyles } from '../print/date.ts';
import { factStyles, printerOf, stylesOf } from '../print/printable.ts';
import type { Expression } from '../syntax.ts';
import { childType, itemType, type Type } from './types.ts';

/** Whether a value of the type prints by itself. */
export const prints = (type: Type): boolean => {
  if (type.kind === 'answer') return printerOf(type.node) !== undefined;
  return ['fact', 'word', 'count', 'date', 'unknown'].includes(type.kind);
};

const isSingle = (type: Type): boolean => {
  if (type.kind === 'answer') return !['record', 'list', 'map'].includes(type.node.kind);
  return ['fact', 'word', 'flag', 'count', 'date', 'unknown'].includes(type.kind);
};

const isNumber = (type: Type): boolean =>
  type.kind === 'count' || type.kind === 'unknown' || (type.kind === 'answer' && type.node.kind === 'number');

const isRecord = (type: Type): boolean =>
  ['record', 'scope', 'unknown'].includes(type.kind) || (type.kind === 'answer' && type.node.kind === 'record');

const isCite = (type: Type): boolean =>
  type.kind === 'unknown' ||
  (type.kind === 'answer' &&
    (childType(type, 'exhibit') !== undefined ||
      childType(type, 'mark') !== undefined ||
      type.node.meta.refersTo === 'exhibits'));

const isPerson = (type: Type): boolean =>
  type.kind === 'unknown' || (type.kind === 'answer' && childType(type, 'pronoun') !== undefined);

const params: Readonly<Record<ParamKind, { readonly fits: (type: Type) => boolean; readonly wanted: string }>> = {
  any: { fits: () => true, wanted: 'anything' },
  printable: { fits: prints, wanted: 'an answer or a fact that prints by itself' },
  single: { fits: isSingle, wanted: 'one word, number or truth value' },
  list: { fits: (type) => itemType(type) !== undefined, wanted: 'a list' },
  person: { fits: isPerson, wanted: 'a person, such as petitioner or respondent' },
  number: { fits: (type) => isNumber(type) || itemType(type) !== undefined, wanted: 'a number or a list' },
  record: { fits: isRecord, wanted: 'a record' },
  cites: { fits: (type) => isCite(itemType(type) ?? type), wanted: 'exhibits, or cites of exhibits' },
};

/** What an argument should be, in words; `undefined` when the type fits. */
export const paramMisfit = (kind: ParamKind, type: Type): string | undefined =>
  params[kind].fits(type) ? undefined : params[kind].wanted;

const stylesFor = (type: Type | undefined): readonly string[] => {
  if (type?.kind === 'date') return dateStyles;
  if (type?.kind === 'fact') return factStyles;
  const printer = type?.kind === 'answer' ? printerOf(type.node) : undefined;
  return printer === undefined ? [] : stylesOf[printer];
};

const styleMisfit = (value: unknown, first: Type | undefined): string | undefined => {
  const styles = stylesFor(first);
  if (first?.kind === 'unknown' || styles.some((style) => style === value)) return undefined;
  return styles.length === 0 ? 'left out: this prints in one way only' : `one of: ${styles.join(', ')}`;
};

/** What a named argument should be, in words; `undefined` when it fits. `first` is the type of the helper's first argument. */
export const hashMisfit = (kind: HashKind, given: Expression, first: Type | undefined): string | undefined => {
  const value = given.kind === 'literal' ? given.value : undefined;
  if (kind === 'style') return styleMisfit(value, first);
  if (kind === 'size')
    return typeof value === 'string' && isBlankSize(value) ? undefined : 'the size of a blank, such as "name"';
  if (given.kind !== 'literal') return undefined;
  if (kind === 'text') return typeof value === 'string' ? undefined : 'words in quotation marks';
  if (kind === 'number') return typeof value === 'number' ? undefined : 'a number';
  return typeof value === 'boolean' ? undefined : 'true or false';
};
