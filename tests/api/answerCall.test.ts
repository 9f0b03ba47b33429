import { describe, expect, test } from 'vitest';
import { answerCall } from '../../src/api/answerCall.ts';
import type { Running } from '../../src/api/call.ts';
import { handlersWith } from '../support/handlers.ts';

const running: Running = { progress: () => {}, signal: { aborted: false } };

const secret = '12 Alder Court, Exampleton';

const handlers = handlersWith({
  'matters.archive': async ({ id, isArchived }) => ({
    ok: true,
    value: {},
    problems: [{ code: `${id} ${isArchived}`, severity: 'warning', message: '', at: { in: 'answers', path: '' } }],
  }),
  'matters.trash': () => Promise.reject(new Error(`Cannot read ${secret}`)),
  'matters.purge': () => {
    throw new TypeError(secret);
  },
});

const ask = (name: string, request: unknown) => answerCall({ name, request }, handlers, running);

const codes = (outcome: Awaited<ReturnType<typeof ask>>): readonly string[] => outcome.problems.map(({ code }) => code);

describe('a call from outside', () => {
  test('reaches its handler when its request is as agreed', async () => {
    const outcome = await ask('matters.archive', { id: 'abc', isArchived: true });
    expect({ isOk: outcome.ok, codes: codes(outcome) }).toEqual({ isOk: true, codes: ['abc true'] });
  });

  test.each(['matters.steal', '', 'toString', '__proto__', 'constructor'])('is refused when named %j', async (name) => {
    expect(codes(await ask(name, {}))).toEqual(['call.unknown']);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'abc'],
    ['a wrong type', { id: 'abc', isArchived: 'yes' }],
    ['an id that is a path', { id: '../abc', isArchived: true }],
    ['something that was not asked for', { id: 'abc', isArchived: true, folder: '/' }],
  ])('is refused with %s as its request', async (_, request) => {
    const outcome = await ask('matters.archive', request);
    expect({ isOk: outcome.ok, codes: codes(outcome) }).toEqual({ isOk: false, codes: ['call.wrong-request'] });
  });

  test('names what was wrong in its request, and never the value', async () => {
    const outcome = await ask('matters.archive', { id: secret, isArchived: true });
    expect(outcome.problems[0]?.message).toContain('Its part id is not as agreed');
    expect(JSON.stringify(outcome)).not.toContain(secret);
  });

  test.each(['matters.trash', 'matters.purge'])('is a Problem without its text when %s fails', async (name) => {
    const outcome = await ask(name, { id: 'abc' });
    expect(codes(outcome)).toEqual(['call.failed']);
    expect(JSON.stringify(outcome)).not.toContain(secret);
  });
});
