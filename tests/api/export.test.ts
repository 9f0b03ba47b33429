import { beforeEach, describe, expect, test } from 'vitest';
import type { Outcome, Progress } from '../../src/api/call.ts';
import { contract, type ReplyOf, type RequestOf } from '../../src/api/contract.ts';
import { workHandlers } from '../../src/api/workHandlers.ts';
import { answersText, exampleText, type TestDesk, testDesk, unwatched } from '../support/workDesk.ts';

let desk: TestDesk;
let handlers: ReturnType<typeof workHandlers>;
beforeEach(async () => {
  desk = await testDesk();
  handlers = workHandlers(desk);
});

const words = 'Respondent waited at 44 Hollyhock Row.';
const leakyAnswers = {
  matter: { side: 'petitioner' },
  petitioner: { addresses: { home: { street: '44 Hollyhock Row', confidential: true } } },
  incidents: [{ id: 'a', account: words }],
};
const release = {
  paper: 'petition',
  path: 'petitioner.addresses.home',
  typedIn: 'incidents.0.account',
  passage: words,
  reason: 'The client agreed on November 20; he knows the house.',
};

const plan = (text: string, more: Partial<RequestOf<'work.export'>> = {}): RequestOf<'work.export'> => ({
  id: 'a1',
  text,
  isFinal: false,
  isBlank: false,
  folder: '/out',
  formats: ['pdf'],
  ...more,
});

const replyOf = <Reply>(outcome: Outcome<Reply>): Reply => {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(' '));
  return outcome.value;
};

const check = async (
  text: string,
  more: Partial<RequestOf<'work.exportCheck'>> = {},
): Promise<ReplyOf<'work.exportCheck'>> => {
  const { folder: _folder, formats: _formats, ...rest } = plan(text);
  const value = replyOf(await handlers['work.exportCheck']({ ...rest, ...more }, unwatched));
  expect(contract['work.exportCheck'].reply.safeParse(value).error).toBeUndefined();
  return value;
};

describe('the check before anything is written', () => {
  test('it shows what leaks, its value, where it was typed and where it prints', async () => {
    const { papers } = await check(answersText(leakyAnswers));
    const [petition] = papers;
    expect(petition?.mayGo).toBe(false);
    expect(petition?.leaks).toEqual([
      expect.objectContaining({
        path: 'petitioner.addresses.home',
        title: 'Petitioner, Addresses, Home address',
        value: '44 Hollyhock Row',
        typedIn: 'incidents.0.account',
        passage: words,
        mayBeReleased: true,
      }),
    ]);
    expect(petition?.leaks[0]?.where).toMatch(/^Petition ¶/);
    expect(desk.files).toEqual([]);
  });

  test('a release that is considered frees the paper in the check, and in the check alone', async () => {
    const text = answersText(leakyAnswers);
    const [petition] = (await check(text, { releases: [release] })).papers;
    expect([petition?.mayGo, petition?.leaks[0]?.released]).toEqual([true, release.reason]);
    const written = replyOf(await handlers['work.export'](plan(text), unwatched));
    expect(written.held).toContain('petition');
  });

  test('a release that stands in the answers frees the paper for good', async () => {
    const text = answersText({ ...leakyAnswers, matter: { side: 'petitioner', releases: [{ id: 'r', ...release }] } });
    const written = replyOf(await handlers['work.export'](plan(text, { papers: ['petition'] }), unwatched));
    expect(written.held).toEqual([]);
    expect(written.written.map(({ path }) => path)).toEqual(['/out/petition-.pdf']);
  });

  test('a Social Security number is held back and no reason releases it', async () => {
    const incidents = [{ id: 'a', account: 'He wrote down 123-45-6789.' }];
    const [petition] = (await check(answersText({ matter: { side: 'petitioner' }, incidents }))).papers;
    expect(petition?.mayGo).toBe(false);
    expect(petition?.leaks.map(({ mayBeReleased }) => mayBeReleased)).toEqual([false]);
  });

  test('a final paper lacks nothing: each reason is a sentence', async () => {
    const [draft] = (await check(exampleText('nearly-empty'))).papers;
    expect(draft?.mayGo).toBe(true);
    const [final] = (await check(exampleText('nearly-empty'), { isFinal: true })).papers;
    expect(final?.mayGo).toBe(false);
    expect(final?.refusals).toContain('Matter, County is missing.');
    expect(final?.refusals.every((sentence) => sentence.endsWith('.') || /\d$|\)$/.test(sentence))).toBe(true);
    const ofLaw = final?.refusals.filter((sentence) => sentence.includes('official text')) ?? [];
    expect(ofLaw.length).toBeGreaterThan(0);
    const sentence = /^[^:]+: (?:only|nobody|sources) [^()]+\. Compare it with the official text and confirm it\.$/;
    expect(ofLaw.filter((one) => !sentence.test(one))).toEqual([]);
  });

  test('a blank form may always go', async () => {
    const { papers } = await check(answersText(leakyAnswers), { isBlank: true });
    expect(papers.every(({ mayGo, leaks }) => mayGo && leaks.length === 0)).toBe(true);
  });

  test('it counts the answers and those that are confidential', async () => {
    const { answers, confidential } = await check(answersText(leakyAnswers));
    expect([answers, confidential]).toEqual([4, 1]);
  });
});

describe('writing and printing', () => {
  test('every paper in every format, with progress', async () => {
    const seen: Progress[] = [];
    const outcome = await handlers['work.export'](
      plan(exampleText('dv-children'), { formats: ['pdf', 'docx', 'txt'] }),
      {
        ...unwatched,
        progress: (progress) => seen.push(progress),
      },
    );
    const { written, held } = replyOf(outcome);
    expect(held).toEqual([]);
    expect(written).toHaveLength(9);
    expect(seen.map(({ done, of }) => `${done}/${of}`)).toEqual(written.map((_, index) => `${index}/9`));
    expect(written[0]?.path).toBe('/out/petition-Mockett v. Mockett.pdf');
    expect(written.every(({ bytes }) => bytes > 10)).toBe(true);
  });

  test('a call that is taken back writes no further file', async () => {
    const signal = { aborted: false };
    const stopping = {
      progress: ({ done = 0 }: Progress) => {
        if (done === 1) signal.aborted = true;
      },
      signal,
    };
    const outcome = await handlers['work.export'](plan(exampleText('dv-children')), stopping);
    expect(outcome).toEqual({ ok: false, problems: [], cancelled: true });
    expect(desk.files).toHaveLength(2);
  });

  test('a file that cannot be written is told, and the others are written', async () => {
    const full = {
      code: 'file.write',
      severity: 'error',
      message: 'The disk is full.',
      at: { in: 'file', file: 'x' },
    } as const;
    const broken = workHandlers({
      ...desk,
      write: async (file) => (file.nameParts[0] === 'petition' ? { ok: false, problems: [full] } : desk.write(file)),
    });
    const outcome = await broken['work.export'](plan(exampleText('dv-children')), unwatched);
    expect(outcome.problems).toEqual([full]);
    expect(replyOf(outcome).written.map(({ paper }) => paper)).toEqual([
      'serious-danger-worksheet',
      'cross-examination',
    ]);
  });

  test('printing writes nothing and leaves out what is held back', async () => {
    const { folder: _folder, formats: _formats, ...rest } = plan(answersText(leakyAnswers));
    const { papers, held } = replyOf(await handlers['work.print'](rest, unwatched));
    expect(held).toEqual(['petition']);
    expect(papers.map(({ id }) => id)).toEqual(['serious-danger-worksheet', 'cross-examination']);
    expect(papers.every(({ pdf }) => Buffer.from(pdf.slice(0, 5)).toString() === '%PDF-')).toBe(true);
    expect(desk.files).toEqual([]);
  });
});
