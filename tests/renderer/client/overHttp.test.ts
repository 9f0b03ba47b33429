import { afterEach, describe, expect, test } from 'vitest';
import { overHttp } from '../../../renderer/client/overHttp.ts';
import { t } from '../../../renderer/text/t.ts';
import { encodeFrame, type TextCodec } from '../../../src/api/frames.ts';
import { answerProblem } from '../../../src/problems.ts';

const codec: TextCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder().decode(bytes),
};

const real = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = real;
});

/** A host that answers any call with these frames, whatever they are. */
const hostSends = (...frames: readonly unknown[]): void => {
  const bytes = frames.map((frame) => new Uint8Array(encodeFrame(frame, codec)));
  globalThis.fetch = async () => new Response(new Blob(bytes));
};

const done = { kind: 'outcome', outcome: { ok: true, value: { path: '/tmp/vault' }, problems: [] } };
const problem = answerProblem('vault.gone', '', 'The folder is not there.');

const asked = async () => {
  const told: unknown[] = [];
  const outcome = await overHttp('host.chooseFolder', { title: 'Vault' }, (at) => told.push(at)).outcome;
  return { outcome, told, codes: outcome.problems.map(({ code }) => code) };
};

describe('a call to the host on this computer', () => {
  test('tells how far it is, then what it comes to', async () => {
    hostSends({ kind: 'progress', progress: { what: 'Petition', done: 1, of: 2 } }, done);
    const { outcome, told } = await asked();
    expect(told).toEqual([{ what: 'Petition', done: 1, of: 2 }]);
    expect(outcome).toEqual({ ok: true, value: { path: '/tmp/vault' }, problems: [] });
  });

  test('passes on the Problems of the program as they are, and that it was taken back', async () => {
    hostSends({ kind: 'outcome', outcome: { ok: false, problems: [problem], cancelled: true } });
    expect((await asked()).outcome).toEqual({ ok: false, problems: [problem], cancelled: true });
  });

  test.each<[string, readonly unknown[]]>([
    ['is of no kind', [{ outcome: done.outcome }, done]],
    ['is of a kind that nobody knows', [{ kind: 'other' }, done]],
    ['is no record', ['outcome', done]],
    ['says of progress what is none', [{ kind: 'progress', progress: 'half' }, done]],
    ['has no value', [{ kind: 'outcome', outcome: { ok: true, problems: [] } }]],
    ['has a Problem that says nothing', [{ kind: 'outcome', outcome: { ok: false, problems: [{ code: 'x' }] } }]],
  ])('comes to a Problem when what arrives %s', async (_, frames) => {
    hostSends(...frames);
    const { outcome, told } = await asked();
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'host.lost', message: t.trouble.hostLost }] });
    expect(told).toEqual([]);
  });

  test('comes to a Problem when the host ends without an outcome, refuses, or is not there', async () => {
    hostSends({ kind: 'progress', progress: { what: 'Petition' } });
    expect((await asked()).codes).toEqual(['host.lost']);
    globalThis.fetch = async () => new Response('No', { status: 403 });
    expect((await asked()).outcome.problems[0]?.message).toBe(t.trouble.hostRefused(403));
    globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));
    expect((await asked()).codes).toEqual(['host.lost']);
  });
});
