import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPaperFeed, slowAfter, typingPause } from '../../../renderer/page/paperFeed.ts';
import type { OpenPdf } from '../../../renderer/page/pdf.ts';
import { observable } from '../../../renderer/store/observable.ts';
import type { Json } from '../../../src/answers/json.ts';
import type { Outcome } from '../../../src/api/call.ts';
import type { MadePaper } from '../../../src/api/contract/work.ts';
import type { Program } from '../../../src/api/contract.ts';

const made = (title: string): MadePaper => ({
  id: 'petition',
  title,
  pdf: new Uint8Array([1]),
  pages: [{ key: title, width: 612, height: 792, marks: [] }],
  isDraft: true,
});

const mark = (from: string) => ({ from, kind: 'answer' as const, x: 72, y: 100, width: 80, height: 14 });

/** A paper of pages by their keys; those with an answer are told whole, the others by their keys alone. */
const madeOf = (pages: Readonly<Record<string, string | undefined>>): MadePaper => ({
  ...made('Petition'),
  pages: Object.entries(pages).map(([key, from]) => ({
    key,
    width: 612,
    height: 792,
    ...(from === undefined ? {} : { marks: [mark(from)] }),
  })),
});

const problem = {
  code: 'template.broken',
  severity: 'error',
  message: 'The template has an error.',
  at: { in: 'template', file: 'document.hbs', line: 12, column: 1 },
} as const;

/** A desk where every call waits until the test answers it. */
const desk = () => {
  const calls: {
    readonly text: string;
    readonly known: unknown;
    readonly answer: (outcome: Outcome<MadePaper>) => void;
  }[] = [];
  const open: string[] = [];
  const program: Program = (_name, request) => {
    let settle: (outcome: never) => void = () => undefined;
    const outcome = new Promise<never>((resolve) => {
      settle = resolve;
    });
    const text = 'text' in request && typeof request.text === 'string' ? request.text : '';
    // A call of any name may be answered here with what the test gives.
    const answer = (given: Outcome<MadePaper>): void => Reflect.apply(settle, undefined, [given]);
    calls.push({ text, known: 'known' in request ? request.known : undefined, answer });
    return { outcome, cancel: () => undefined };
  };
  const answers = observable<Json>({ n: 0 });
  let opened = 0;
  const pdf = (): OpenPdf => {
    opened += 1;
    const name = `pdf ${opened}`;
    open.push(name);
    return {
      pages: 1,
      sizes: async () => [],
      paint: async () => undefined,
      picture: async () => undefined,
      textOf: async () => [],
      close: () => {
        open.splice(open.indexOf(name), 1);
      },
    };
  };
  const feed = createPaperFeed({
    program,
    answers,
    paper: 'petition',
    open: async (bytes) => {
      if (bytes.length === 0) throw new Error('no PDF');
      return pdf();
    },
    now: () => Date.now(),
  });
  return { calls, open, answers, feed };
};

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a paper that follows the answers', () => {
  test('is made at once, and again a moment after the last of several letters', async () => {
    const { calls, answers, feed } = desk();
    calls[0]?.answer({ ok: true, value: made('one'), problems: [] });
    await settle();
    answers.set({ n: 1 });
    await vi.advanceTimersByTimeAsync(typingPause - 5);
    answers.set({ n: 2 });
    await vi.advanceTimersByTimeAsync(typingPause - 5);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5);
    expect(calls.map(({ text }) => text)).toEqual(['{"n":0}', '{"n":2}']);
    expect(feed.standing.get().shown?.title).toBe('one');
  });

  test('keeps the page before until the next is there, and then lets it go', async () => {
    const { calls, open, answers, feed } = desk();
    calls[0]?.answer({ ok: true, value: made('one'), problems: [] });
    await settle();
    answers.set({ n: 1 });
    await vi.advanceTimersByTimeAsync(typingPause);
    expect(feed.standing.get().shown?.title).toBe('one');
    calls[1]?.answer({ ok: true, value: made('two'), problems: [] });
    await settle();
    expect(feed.standing.get().shown?.title).toBe('two');
    expect(open).toEqual(['pdf 2']);
  });

  test('says why it cannot be made, keeps what was there, and recovers', async () => {
    const { calls, answers, feed } = desk();
    calls[0]?.answer({ ok: true, value: made('one'), problems: [] });
    await settle();
    answers.set({ n: 1 });
    await vi.advanceTimersByTimeAsync(typingPause);
    calls[1]?.answer({ ok: false, problems: [problem] });
    await settle();
    expect(feed.standing.get().problems).toEqual([problem]);
    expect(feed.standing.get().shown?.title).toBe('one');
    answers.set({ n: 2 });
    await vi.advanceTimersByTimeAsync(typingPause);
    calls[2]?.answer({ ok: true, value: made('three'), problems: [] });
    await settle();
    expect(feed.standing.get().problems).toEqual([]);
  });

  test('names the pages that it has, and keeps them as they are when they come by name alone', async () => {
    const { calls, answers, feed } = desk();
    calls[0]?.answer({ ok: true, value: madeOf({ a: 'petitioner.name', b: 'incidents.0.place' }), problems: [] });
    await settle();
    const before = feed.standing.get().shown?.pages;
    answers.set({ n: 1 });
    await vi.advanceTimersByTimeAsync(typingPause);
    expect(calls.map(({ known }) => known)).toEqual([[], ['a', 'b']]);
    calls[1]?.answer({ ok: true, value: madeOf({ a: undefined, c: 'incidents.0.account' }), problems: [] });
    await settle();
    const { pages, places } = feed.standing.get().shown ?? {};
    expect(pages?.[0]).toBe(before?.[0]);
    expect(places?.map(({ from }) => from)).toEqual(['petitioner.name', 'incidents.0.account']);
  });

  test('knows the pages that it named also when another paper came meanwhile', async () => {
    const { calls, answers, feed } = desk();
    calls[0]?.answer({ ok: true, value: madeOf({ a: 'petitioner.name' }), problems: [] });
    await settle();
    for (const n of [1, 2]) {
      answers.set({ n });
      await vi.advanceTimersByTimeAsync(typingPause);
    }
    calls[1]?.answer({ ok: true, value: madeOf({ c: 'incidents.0.place' }), problems: [] });
    await settle();
    expect(calls.map(({ known }) => known)).toEqual([[], ['a'], ['a']]);
    calls[2]?.answer({ ok: true, value: madeOf({ a: undefined }), problems: [] });
    await settle();
    expect(feed.standing.get().shown?.places.map(({ from }) => from)).toEqual(['petitioner.name']);
  });

  test('asks once more for a page that nobody knows', async () => {
    const { calls, feed } = desk();
    calls[0]?.answer({ ok: true, value: madeOf({ a: 'petitioner.name', lost: undefined }), problems: [] });
    await settle();
    expect(calls.map(({ known }) => known)).toEqual([[], ['a']]);
    calls[1]?.answer({ ok: true, value: madeOf({ a: undefined, lost: 'incidents.0.place' }), problems: [] });
    await settle();
    expect(feed.standing.get().shown?.pages.map(({ key }) => key)).toEqual(['a', 'lost']);
  });

  test('says so when what was made is no PDF', async () => {
    const { calls, feed } = desk();
    calls[0]?.answer({ ok: true, value: { ...made('one'), pdf: new Uint8Array() }, problems: [] });
    await settle();
    expect(feed.standing.get().problems.map(({ code }) => code)).toEqual(['page.unreadable']);
  });

  test('says that it takes long, can be stopped, and can be asked for again', async () => {
    const { calls, feed } = desk();
    await vi.advanceTimersByTimeAsync(slowAfter);
    expect(feed.standing.get().work).toBe('slow');
    feed.cancel();
    expect(feed.standing.get().work).toBe('stopped');
    calls[0]?.answer({ ok: true, value: made('late'), problems: [] });
    await settle();
    expect(feed.standing.get().shown).toBeUndefined();
    feed.again();
    expect(feed.standing.get().work).toBe('none');
    calls[1]?.answer({ ok: true, value: made('now'), problems: [] });
    await settle();
    expect(feed.standing.get().shown?.title).toBe('now');
  });

  test('goes on saying that it takes long while letters are typed', async () => {
    const { answers, feed } = desk();
    for (let n = 1; n <= 10; n += 1) {
      answers.set({ n });
      await vi.advanceTimersByTimeAsync(slowAfter / 8);
    }
    expect(feed.standing.get().work).toBe('slow');
  });

  test('knows for which change of the answers a page was made', async () => {
    const { calls, answers, feed } = desk();
    calls[0]?.answer({ ok: true, value: made('one'), problems: [] });
    await settle();
    await vi.advanceTimersByTimeAsync(1_000);
    const changedAt = Date.now();
    answers.set({ n: 1 });
    await vi.advanceTimersByTimeAsync(typingPause);
    answers.set({ n: 2 });
    await vi.advanceTimersByTimeAsync(typingPause);
    calls[1]?.answer({ ok: true, value: made('two'), problems: [] });
    await settle();
    expect(feed.standing.get().shown?.askedAt).toBe(changedAt);
  });

  test('leaves no PDF open when it stops, not even one that comes late', async () => {
    const { calls, open, answers, feed } = desk();
    calls[0]?.answer({ ok: true, value: made('one'), problems: [] });
    await settle();
    answers.set({ n: 1 });
    await vi.advanceTimersByTimeAsync(typingPause);
    feed.stop();
    calls[1]?.answer({ ok: true, value: made('two'), problems: [] });
    await settle();
    expect(open).toEqual([]);
  });
});
