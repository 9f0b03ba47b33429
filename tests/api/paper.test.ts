import { beforeAll, describe, expect, test } from 'vitest';
import { nodeAt } from '../../src/answers/walk.ts';
import type { PageMark } from '../../src/api/contract/work.ts';
import type { ReplyOf } from '../../src/api/contract.ts';
import { contract } from '../../src/api/contract.ts';
import type { workHandlers } from '../../src/api/workHandlers.ts';
import { answersText, exampleText, testHandlers, unwatched } from '../support/workDesk.ts';

let handlers: ReturnType<typeof workHandlers>;
beforeAll(async () => {
  handlers = await testHandlers();
});

const made = async (text: string, paper = 'petition', isBlank = false): Promise<ReplyOf<'work.paper'>> => {
  const outcome = await handlers['work.paper']({ text, paper, isBlank }, unwatched);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(' '));
  return outcome.value;
};

const textOf = async (text: string, paper = 'petition'): Promise<ReplyOf<'work.text'>['blocks']> => {
  const outcome = await handlers['work.text']({ text, paper }, unwatched);
  if (!outcome.ok) throw new Error('There is no such paper.');
  return outcome.value.blocks;
};

const marksOf = (paper: ReplyOf<'work.paper'>): readonly PageMark[] => paper.pages.flatMap(({ marks = [] }) => marks);

const leaky = answersText({
  matter: { side: 'petitioner' },
  petitioner: { addresses: { home: { street: '44 Hollyhock Row', confidential: true } } },
  incidents: [
    { id: 'a', place: 'Columbia', account: 'Respondent wrote that he would wait at 44 Hollyhock Row until she came.' },
  ],
});

describe('a paper for the live page', () => {
  test.each(['dv-children', 'respondent-counsel'])(
    '%s: every mark lies on its page and leads to an answer',
    async (name) => {
      const paper = await made(exampleText(name), name === 'dv-children' ? 'petition' : 'cross-examination');
      expect(contract['work.paper'].reply.safeParse(paper).error).toBeUndefined();
      expect(marksOf(paper).length).toBeGreaterThan(50);
      for (const { width, height, marks = [] } of paper.pages) {
        for (const mark of marks) {
          expect(mark.x).toBeGreaterThanOrEqual(0);
          expect(mark.y).toBeGreaterThanOrEqual(0);
          expect(mark.x + mark.width).toBeLessThanOrEqual(width + 0.01);
          expect(mark.y + mark.height).toBeLessThanOrEqual(height + 0.01);
          expect(nodeAt(mark.from), mark.from).toBeDefined();
        }
      }
    },
  );

  test('a county of one line in the caption is one place', async () => {
    const paper = await made(exampleText('dv-children'));
    const [first] = paper.pages;
    const places = first?.marks?.filter(({ from }) => from === 'matter.county') ?? [];
    expect(places.length).toBeGreaterThan(0);
    expect(places.every(({ width, height }) => width > 20 && height > 10 && height < 20)).toBe(true);
  });

  test('a blank has its label, a box its place', async () => {
    const paper = await made(answersText({ matter: { side: 'petitioner' } }));
    const blank = marksOf(paper).find(({ from, kind }) => from === 'matter.county' && kind === 'blank');
    expect(blank?.label).toBe('county, or City of St. Louis');
    expect(marksOf(paper)).toContainEqual(expect.objectContaining({ kind: 'box', from: 'relationship.kinds' }));
    const [box] = marksOf(paper).filter(({ kind }) => kind === 'box');
    expect(box?.width).toBe(box?.height);
    expect(box?.label).not.toBe('');
  });

  test('a confidential address in an account is marked at its words, not over the whole account', async () => {
    const marks = marksOf(await made(leaky));
    const audience = marks.filter(({ kind }) => kind === 'audience');
    expect(audience.length).toBeGreaterThan(0);
    expect(audience.every(({ from }) => from === 'incidents.0.account')).toBe(true);
    const account = marks.filter(({ kind, from }) => kind === 'answer' && from === 'incidents.0.account');
    const widthOf = (of: readonly PageMark[]): number => of.reduce((sum, { width }) => sum + width, 0);
    expect(widthOf(audience)).toBeLessThan(widthOf(account) / 2);
  });

  test('the same text gives the same bytes, and another text another page', async () => {
    const [one, again] = [await made(leaky), await made(leaky)];
    expect(Buffer.from(one.pdf).equals(Buffer.from(again.pdf))).toBe(true);
    expect(Buffer.from(one.pdf.slice(0, 5)).toString()).toBe('%PDF-');
    const other = await made(leaky.replace('Columbia', 'Fulton'));
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(false);
  });

  test('a blank form tells nothing of the case and is no draft', async () => {
    const filled = await made(exampleText('dv-children'));
    const blank = await made(exampleText('dv-children'), 'petition', true);
    expect(blank.isDraft).toBe(false);
    const given = marksOf(blank).filter(
      ({ kind, from }) => kind === 'answer' && /^(?:petitioner|respondent|incidents)/.test(from),
    );
    expect(given).toEqual([]);
    expect(marksOf(filled).some(({ from }) => from.startsWith('incidents.'))).toBe(true);
  });

  test('a paper of the other side and a paper that is none are refused with a sentence', async () => {
    for (const paper of ['hearing-checklist', 'nothing']) {
      const outcome = await handlers['work.paper']({ text: exampleText('dv-children'), paper }, unwatched);
      expect(outcome.ok).toBe(false);
      expect(outcome.problems[0]?.message.length).toBeGreaterThan(20);
    }
  });
});

describe('the text view of a paper', () => {
  test('allegations keep their numbers, blanks their names, answers their places', async () => {
    const blocks = await textOf(
      answersText({ matter: { side: 'petitioner' }, petitioner: { name: { last: 'Nell' } } }),
    );
    const firsts = blocks.flatMap(({ parts: [first] }) => (first === undefined ? [] : [first.text]));
    expect(firsts.filter((text) => /^\d+\. $/.test(text)).slice(0, 3)).toEqual(['1. ', '2. ', '3. ']);
    const parts = blocks.flatMap(({ parts: all }) => all);
    expect(parts).toContainEqual({ text: 'county, or City of St. Louis', from: 'matter.county', isBlank: true });
    expect(parts.some(({ from, text }) => from?.startsWith('petitioner.name') === true && text.includes('Nell'))).toBe(
      true,
    );
  });

  test('it has the pages of the paper, in their order', async () => {
    const pages = (await textOf(exampleText('dv-children'))).map(({ page }) => page);
    expect(pages).toEqual(pages.toSorted((one, other) => one - other));
    expect(pages.at(-1)).toBe((await made(exampleText('dv-children'))).pages.length);
  });

  test('a row of a table is followed by its cells', async () => {
    const blocks = await textOf(exampleText('respondent-counsel'), 'hearing-checklist');
    const rows = blocks.flatMap(({ kind }, index) => (kind === 'row' ? [index] : []));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every((index) => blocks[index + 1]?.kind === 'cell')).toBe(true);
  });
});
