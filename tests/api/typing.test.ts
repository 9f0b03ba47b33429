import { describe, expect, test } from 'vitest';
import { isJsonObject, type Json } from '../../src/answers/json.ts';
import type { ReplyOf } from '../../src/api/contract.ts';
import type { workHandlers } from '../../src/api/workHandlers.ts';
import { exampleText, testHandlers, unwatched } from '../support/workDesk.ts';

type Handlers = ReturnType<typeof workHandlers>;

const parsed = (name: string): Json => JSON.parse(exampleText(name));

/** The answers with something changed in the incident at a place of the list. */
const withIncident = (answers: Json, at: number, change: (incident: Json) => readonly Json[]): string => {
  if (!isJsonObject(answers) || !Array.isArray(answers.incidents)) throw new Error('The matter has no incidents.');
  const { incidents } = answers;
  return JSON.stringify({
    ...answers,
    incidents: incidents.flatMap((one: Json, n) => (n === at ? change(one) : [one])),
  });
};

const typed = (words: string) => (incident: Json) => [
  isJsonObject(incident) ? { ...incident, account: `${String(incident.account ?? '')}${words}` } : incident,
];

const made = async (handlers: Handlers, text: string, known: string[] = []): Promise<ReplyOf<'work.paper'>> => {
  const outcome = await handlers['work.paper']({ text, paper: 'petition', known }, unwatched);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(' '));
  return outcome.value;
};

const looked = async (handlers: Handlers, text: string): Promise<ReplyOf<'work.look'>> => {
  const outcome = await handlers['work.look']({ text }, unwatched);
  if (!outcome.ok) throw new Error('There is no look.');
  return outcome.value;
};

const answers = parsed('dv-children');
/** What somebody does, one thing after another. */
const texts = [
  exampleText('dv-children'),
  withIncident(answers, 0, typed(' H')),
  withIncident(answers, 0, typed(' He waited beside the door for an hour. '.repeat(30))),
  withIncident(answers, 1, (one) => [one, { id: 'added', place: 'Columbia', account: 'He “called” her & waited.' }]),
  withIncident(answers, 0, () => []),
  exampleText('dv-children'),
];

describe('papers while somebody types', () => {
  test('are those that are made from nothing, after every change', async () => {
    const handlers = await testHandlers();
    for (const text of texts) {
      const anew = await testHandlers();
      const [paper, fresh] = [await made(handlers, text), await made(anew, text)];
      expect(paper.pages).toEqual(fresh.pages);
      expect(Buffer.compare(paper.pdf, fresh.pdf)).toBe(0);
    }
    const last = texts[3] ?? '';
    expect(await looked(handlers, last)).toEqual(await looked(await testHandlers(), last));
  });

  test('name a page by all that is seen of it: the key changes with its words and its marks', async () => {
    const handlers = await testHandlers();
    const keysOf = async (text: string) => (await made(handlers, text)).pages.map(({ key }) => key);
    const before = await keysOf(texts[0] ?? '');
    const after = await keysOf(texts[1] ?? '');
    expect(new Set(before).size).toBe(before.length);
    expect(after).toHaveLength(before.length);
    expect(after.filter((key, n) => key !== before[n])).toHaveLength(1);
    expect(await keysOf(texts[0] ?? '')).toEqual(before);
  });

  test('tell the marks of a page only to a window that does not know it', async () => {
    const handlers = await testHandlers();
    const whole = await made(handlers, texts[0] ?? '');
    const [first] = whole.pages;
    const again = await made(handlers, texts[0] ?? '', [first?.key ?? '', 'unknown']);
    expect(again.pages.map(({ marks }) => marks === undefined)).toEqual(whole.pages.map((_, n) => n === 0));
    expect(again.pages.map(({ key }) => key)).toEqual(whole.pages.map(({ key }) => key));
  });
});
