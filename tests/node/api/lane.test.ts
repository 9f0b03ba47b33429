import { describe, expect, onTestFinished, test } from 'vitest';
import { type Job, type Lane, laneOf, type Patience } from '#src/node/api/lane.ts';

const entry = new URL('../../support/heavyWorker.mjs', import.meta.url);

const lane = (patience: Partial<Patience> = {}): Lane => {
  const made = laneOf(entry, () => ({}), { hung: 60_000, takenBack: 300, ...patience });
  onTestFinished(() => made.close());
  return made;
};

/** A job whose text says what the stand-in worker does, and what takes it back. */
const jobOf = (text: string, kind?: string) => {
  const control = new AbortController();
  const told: unknown[] = [];
  const job: Job = {
    data: { request: { text } },
    running: { signal: control.signal, progress: (progress) => told.push(progress) },
    kind,
  };
  return { job, cancel: () => control.abort(), told };
};

const threadOf = (answer: unknown): number => Number(JSON.parse(JSON.stringify(answer)).value.threadId);

describe('work beside the window’s own', () => {
  test('is done one piece after another, each answered', async () => {
    const { run } = lane();
    const answers = await Promise.all(['one', 'slow two', 'three'].map((text) => run(jobOf(text).job)));
    expect(answers).toMatchObject([
      { ok: true, value: { text: 'one' } },
      { ok: true, value: { text: 'slow two' } },
      { ok: true, value: { text: 'three' } },
    ]);
  });

  test('of one kind only the newest that waits is done; the others are taken back, and what is under way ends', async () => {
    const { run } = lane();
    const first = run(jobOf('slow first', 'look').job);
    const [second, third, other, fourth] = [
      run(jobOf('second', 'look').job),
      run(jobOf('third', 'look').job),
      run(jobOf('page', 'page').job),
      run(jobOf('fourth', 'look').job),
    ];
    expect(await second).toEqual({ ok: false, problems: [], cancelled: true });
    expect(await third).toMatchObject({ cancelled: true });
    expect(await first).toMatchObject({ ok: true });
    expect(await other).toMatchObject({ ok: true, value: { text: 'page' } });
    expect(await fourth).toMatchObject({ ok: true, value: { text: 'fourth' } });
  });

  test('that is urgent goes before what waits, in the order in which it came', async () => {
    const { run } = lane();
    const order: string[] = [];
    const ask = async (text: string, isUrgent: boolean) => {
      await run({ ...jobOf(text).job, isUrgent });
      order.push(text);
    };
    await Promise.all([ask('slow', false), ask('look', false), ask('page one', true), ask('page two', true)]);
    expect(order).toEqual(['slow', 'page one', 'page two', 'look']);
  });

  test.each(['crash', 'fault'])('a worker that ends (%s) is told once, and another does what waits', async (deed) => {
    const { run } = lane();
    const [bad, next] = [run(jobOf(deed).job), run(jobOf('next').job)];
    expect(await bad).toMatchObject({ ok: false, problems: [{ code: 'worker.ended' }] });
    expect(await next).toMatchObject({ ok: true, value: { text: 'next' } });
  });

  test.each([
    [true, 3],
    [false, 2],
  ])(
    'what only looks (%s) is done once more before it is told: %i workers for it and the next',
    async (isRepeatable, most) => {
      let started = 0;
      const start = () => {
        started += 1;
        return {};
      };
      const { run, close } = laneOf(entry, start, { hung: 60_000, takenBack: 300 });
      onTestFinished(close);
      const [bad, next] = [run({ ...jobOf('crash').job, isRepeatable }), run(jobOf('next').job)];
      expect(await bad).toMatchObject({ ok: false, problems: [{ code: 'worker.ended' }] });
      expect(await next).toMatchObject({ ok: true, value: { text: 'next' } });
      expect(started).toBe(most);
    },
  );

  test('a worker that hangs is ended, and another does what waits', async () => {
    const { run } = lane({ hung: 2_500 });
    const [bad, next] = [run(jobOf('hang').job), run(jobOf('next').job)];
    expect(await bad).toMatchObject({ ok: false, problems: [{ code: 'worker.hung' }] });
    expect(await next).toMatchObject({ ok: true, value: { text: 'next' } });
  });

  test('what is taken back is answered at once, and a worker that does not stop is ended after a while', async () => {
    const { run } = lane({ takenBack: 400 });
    const before = threadOf(await run(jobOf('before').job));
    const hanging = jobOf('hang');
    const [answer, next] = [run(hanging.job), run(jobOf('next').job)];
    hanging.cancel();
    expect(await answer).toEqual({ ok: false, problems: [], cancelled: true });
    expect(threadOf(await next)).not.toBe(before);
  });

  test('a worker that stops when it is taken back stays', async () => {
    const { run } = lane({ takenBack: 60_000 });
    const before = threadOf(await run(jobOf('before').job));
    const polite = jobOf('polite');
    const [answer, next] = [run(polite.job), run(jobOf('next').job)];
    polite.cancel();
    expect(await answer).toMatchObject({ cancelled: true });
    expect(threadOf(await next)).toBe(before);
  });

  test('what waits and is taken back is never begun', async () => {
    const { run } = lane();
    const waiting = jobOf('crash');
    const [first, second, third] = [run(jobOf('slow').job), run(waiting.job), run(jobOf('third').job)];
    waiting.cancel();
    expect(await second).toMatchObject({ cancelled: true });
    expect([await first, await third]).toMatchObject([{ ok: true }, { ok: true }]);
  });

  test('tells how far it is', async () => {
    const { run } = lane();
    const steps = jobOf('steps');
    await run(steps.job);
    expect(steps.told).toEqual([1, 2, 3].map((done) => ({ what: 'Making papers', done, of: 3 })));
  });

  test('a renewed lane lets its worker end what it does, and goes on with another', async () => {
    const { run, renew } = lane();
    const [first, second] = [run(jobOf('slow').job), run(jobOf('second').job)];
    renew();
    expect(threadOf(await second)).not.toBe(threadOf(await first));
  });

  test('a lane that forgets takes back what waits, and what its worker learnt goes with that worker', async () => {
    const { run, forget } = lane();
    const [busy, waiting] = [run(jobOf('slow').job), run(jobOf('second').job)];
    forget();
    const next = run(jobOf('third').job);
    expect(await waiting).toEqual({ ok: false, problems: [], cancelled: true });
    expect(await busy).toMatchObject({ ok: true });
    expect(threadOf(await next)).not.toBe(threadOf(await busy));
  });

  test('a worker without work ends after a while, and the next piece of work finds a new one', async () => {
    const { run } = lane({ idle: 100 });
    const before = threadOf(await run(jobOf('first').job));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(threadOf(await run(jobOf('second').job))).not.toBe(before);
  });

  test('a lane that is closed answers all that waits, and takes nothing more', async () => {
    const { run, close } = lane();
    const [busy, waiting] = [run(jobOf('hang').job), run(jobOf('second').job)];
    await close();
    expect([await busy, await waiting, await run(jobOf('third').job)]).toMatchObject([
      { cancelled: true },
      { cancelled: true },
      { cancelled: true },
    ]);
  });

  test('a worker that cannot be started is told of, and nothing waits for ever', async () => {
    const missing = laneOf(new URL('./none.mjs', import.meta.url), () => ({}), { hung: 60_000, takenBack: 300 });
    onTestFinished(() => missing.close());
    const answers = await Promise.all([missing.run(jobOf('one').job), missing.run(jobOf('two').job)]);
    expect(answers).toMatchObject([{ problems: [{ code: 'worker.ended' }] }, { problems: [{ code: 'worker.ended' }] }]);
  });
});
