import { capital } from '../../text.ts';
import { numberInWords } from '../print/number.ts';
import { type Printable, printable } from '../print/printable.ts';
import { asSentence, withFullStop } from '../print/text.ts';
import type { AnswerValue } from '../values.ts';
import { child, itemsOf, plain, scalarOf, type Value } from '../values.ts';
import { pathOfValue } from './sections.ts';
import type { Named, ValueHelper } from './signature.ts';

const withText = (what: Printable, text: string | undefined): Value => {
  if (what.from === undefined) return plain(text ?? '');
  return { kind: 'fact', ...(text !== undefined && { text }), from: what.from, label: what.label, blank: what.blank };
};

/** `sentence x`: the answer with a capital first letter and a full stop if it lacks them; `cap=false` leaves the first letter. */
export const sentence: ValueHelper = {
  form: 'value',
  gives: 'fact',
  params: ['printable'],
  hash: { cap: 'flag' },
  run: ([value], named) => {
    const what = value && printable(value);
    if (what === undefined) return plain(undefined);
    const cap = named.get('cap');
    const closed = cap !== undefined && scalarOf(cap) === false ? withFullStop : asSentence;
    return withText(what, what.text === undefined ? undefined : closed(what.text));
  },
};

/** `pathOf x`: the path of the answer, for `from="…"`. */
export const pathOf: ValueHelper = {
  form: 'value',
  gives: 'word',
  params: ['any'],
  hash: {},
  run: ([value]) => plain(value === undefined ? '' : pathOfValue(value)),
};

type Form = 'they' | 'them' | 'their';

const pronouns: Readonly<Record<string, Readonly<Record<Form, string>>>> = {
  she: { they: 'she', them: 'her', their: 'her' },
  he: { they: 'he', them: 'him', their: 'his' },
  they: { they: 'they', them: 'them', their: 'their' },
};

const roleOf = ({ path }: AnswerValue): string => {
  if (path === 'petitioner' || path === 'respondent') return capital(path);
  return 'the witness';
};

const isCapital = (named: Named): boolean => {
  const cap = named.get('cap');
  return cap !== undefined && scalarOf(cap) === true;
};

const pronoun = (form: Form): ValueHelper => ({
  form: 'value',
  gives: 'fact',
  params: ['person'],
  hash: { cap: 'flag' },
  run: ([person], named, { answers }) => {
    if (person?.kind !== 'answer') return plain(undefined);
    const given = child(person, 'pronoun', answers);
    const key = given === undefined ? undefined : scalarOf(given);
    const word = typeof key === 'string' && Object.hasOwn(pronouns, key) ? pronouns[key]?.[form] : undefined;
    const set = (text: string) => (isCapital(named) ? capital(text) : text);
    if (word !== undefined) return { kind: 'fact', text: set(word), from: `${person.path}.pronoun` };
    return plain(set(form === 'their' ? `${roleOf(person)}’s` : roleOf(person)));
  },
});

/** `they person`: "she", or "Petitioner" when the pronoun is not given. */
export const they = pronoun('they');
/** `them person`: "her". */
export const them = pronoun('them');
/** `their person`: "her"; "Petitioner’s". */
export const their = pronoun('their');

const countOf = (value: Value | undefined, answers: unknown): number => {
  if (value === undefined) return 0;
  const number = scalarOf(value);
  return typeof number === 'number' ? number : (itemsOf(value, answers)?.length ?? 0);
};

/** `count list`: how many items. */
export const count: ValueHelper = {
  form: 'value',
  gives: 'count',
  params: ['list'],
  hash: {},
  run: ([list], _named, { answers }) => plain(countOf(list, answers)),
};

/** `plural list "child" "children"`: the first word for one, the second for any other number. */
export const plural: ValueHelper = {
  form: 'value',
  gives: 'word',
  params: ['number', 'single', 'single'],
  hash: {},
  run: ([of, one, many], _named, { answers }) => {
    const word = countOf(of, answers) === 1 ? one : many;
    return plain(word === undefined ? undefined : scalarOf(word));
  },
};

/** `number n`: in words up to ten, in figures above. */
export const number: ValueHelper = {
  form: 'value',
  gives: 'fact',
  params: ['number'],
  hash: { cap: 'flag' },
  run: ([of], named, { answers }) => {
    const what = of && printable(of);
    if (of !== undefined && what?.from !== undefined && what.text === undefined) return of;
    const words = numberInWords(countOf(of, answers));
    const text = isCapital(named) ? capital(words) : words;
    return what === undefined ? plain(text) : withText(what, text);
  },
};
