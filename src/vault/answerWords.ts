import { FuzzyDate } from '../answers/common.ts';
import { isJsonObject } from '../answers/json.ts';
import { PersonName } from '../answers/person.ts';
import type { AnswerNode } from '../answers/walk.ts';
import { isIsoDate, shortDate } from '../dates.ts';
import { tableDate } from '../facts/fuzzy.ts';
import { fullName } from '../facts/words.ts';

/** A record that a person reads as one thing: a name, a date known in part. Undefined for every other record. */
export const wholeText = (node: AnswerNode, value: unknown): string | undefined => {
  if (node.meta.prints === 'name') return fullName(PersonName.safeParse(value).data);
  if (node.meta.prints === 'fuzzyDate') return tableDate(FuzzyDate.safeParse(value).data);
  return undefined;
};

const amount = (value: number): string => {
  const cents = Number.isInteger(value) ? 0 : 2;
  return `$${value.toLocaleString('en-US', { minimumFractionDigits: cents, maximumFractionDigits: cents })}`;
};

const numberText = (node: AnswerNode | undefined, value: number): string =>
  node?.meta.prints === 'money' ? amount(value) : String(value);

/** One answer in words: "Nov. 17, 2026", "yes", "$400", the words of a choice; a list joined by commas. */
export const leafText = (node: AnswerNode | undefined, value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numberText(node, value);
  if (Array.isArray(value)) {
    const item = node?.kind === 'list' ? node.item : undefined;
    return value.map((one: unknown) => leafText(item, one)).join(', ');
  }
  if (typeof value !== 'string') return isJsonObject(value) ? recordText(node, value) : JSON.stringify(value ?? null);
  const choice = node?.meta.choices;
  if (choice !== undefined && Object.hasOwn(choice, value)) return choice[value] ?? value;
  return isIsoDate(value) ? shortDate(value) : value;
};

/** A record in words: each of its answers with its title, as the schema orders them. Ids are left out. */
export const recordText = (node: AnswerNode | undefined, value: object): string => {
  const whole = node && wholeText(node, value);
  if (whole !== undefined) return whole;
  const fields = node?.kind === 'record' ? node.fields : {};
  return Object.entries(value)
    .filter(([key, given]) => key !== 'id' && given !== undefined)
    .map(([key, given]) => {
      const child = Object.hasOwn(fields, key) ? fields[key] : undefined;
      return `${child?.meta.title ?? key}: ${leafText(child, given)}`;
    })
    .join('; ');
};
