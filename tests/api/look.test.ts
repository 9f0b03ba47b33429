import { beforeAll, describe, expect, test } from 'vitest';
import { nodeAt } from '../../src/answers/walk.ts';
import type { Trouble } from '../../src/api/contract/work.ts';
import { contract, type ReplyOf } from '../../src/api/contract.ts';
import { kindOfCode } from '../../src/api/work/troubleKinds.ts';
import { workHandlers } from '../../src/api/workHandlers.ts';
import { readTemplateFolder } from '../../src/node/files/read.ts';
import { ownTemplates } from '../../src/node/files/root.ts';
import { loadLibrary } from '../../src/template/library.ts';
import { sourcesIn } from '../support/sources.ts';
import { answersText, exampleNames, exampleText, testDesk, testHandlers, unwatched } from '../support/workDesk.ts';

let handlers: ReturnType<typeof workHandlers>;
beforeAll(async () => {
  handlers = await testHandlers();
});

const look = async (text: string, papers?: string[]): Promise<ReplyOf<'work.look'>> => {
  const outcome = await handlers['work.look']({ text, ...(papers === undefined ? {} : { papers }) }, unwatched);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(' '));
  return outcome.value;
};

const troubles = async (parts: object, papers?: string[]): Promise<readonly Trouble[]> =>
  (await look(answersText(parts), papers)).troubles;

describe('a look at a matter', () => {
  test.each(exampleNames)('%s gives a reply that the contract allows, and paths that the schema has', async (name) => {
    const seen = await look(exampleText(name));
    expect(contract['work.look'].reply.safeParse(seen).error).toBeUndefined();
    const paths = [...Object.keys(seen.uses), ...seen.troubles.flatMap(({ path }) => path ?? []), ...seen.asked];
    expect(paths.filter((path) => nodeAt(path) === undefined)).toEqual([]);
    expect(new Set(seen.troubles.map(({ id }) => id)).size).toBe(seen.troubles.length);
  });

  test('it names each line of the checklist that can be marked, and none where no checklist is chosen', async () => {
    const lines = (await look(exampleText('respondent-counsel'))).names?.['checklist.marks'] ?? [];
    expect(lines.find(({ key }) => key === 'goThroughExParteOrder')?.words).toBe(
      'Go through the ex parte order with Respondent',
    );
    expect(lines.map(({ words }) => words)).toContain('Ask P. Alder to bring the November pickup list');
    expect((await look(exampleText('dv-children'))).names).toEqual({});
  });

  test('it says whose case it is, where, and how far', async () => {
    const seen = await look(exampleText('dv-children'));
    expect([seen.title, seen.side, seen.county, seen.stage]).toEqual([
      'Mockett v. Mockett',
      'petitioner',
      'Boone',
      'Full hearing set',
    ]);
  });

  test('an answer tells where it prints', async () => {
    const { uses } = await look(exampleText('dv-children'), ['petition']);
    expect(uses['matter.county']).toContainEqual({ paper: 'petition', where: 'caption' });
    expect(uses['incidents.0.account']?.[0]?.where).toMatch(/^¶\u00a0\d+$/);
  });

  test('papers that were not chosen are listed, and trouble nobody', async () => {
    const all = await look(exampleText('respondent-counsel'));
    const one = await look(exampleText('respondent-counsel'), ['hearing-checklist']);
    expect(one.papers.map(({ id }) => id)).toEqual(all.papers.map(({ id }) => id));
    expect(one.papers.filter(({ isChosen }) => isChosen).map(({ id }) => id)).toEqual(['hearing-checklist']);
    expect(one.troubles.length).toBeLessThan(all.troubles.length);
  });

  test('the papers that the matter names are the chosen ones; while it names none a clinic has those for others than the office', async () => {
    const chosen = async (parts: object, density?: 'attorney' | 'clinic') => {
      const outcome = await handlers['work.look'](
        { text: answersText(parts), ...(density === undefined ? {} : { density }) },
        unwatched,
      );
      return outcome.ok ? outcome.value.papers.filter(({ isChosen }) => isChosen) : [];
    };
    const matter = { side: 'respondent' };
    const named = await chosen({ matter: { ...matter, papers: ['hearing-checklist', 'our-own-letter'] } }, 'clinic');
    expect(named.map(({ id }) => id)).toEqual(['hearing-checklist']);
    const all = await chosen({ matter });
    expect(all.filter(({ audience }) => audience === 'office').length).toBeGreaterThan(0);
    expect(await chosen({ matter }, 'attorney')).toEqual(all);
    expect(await chosen({ matter }, 'clinic')).toEqual(all.filter(({ audience }) => audience !== 'office'));
  });

  test('which papers are chosen changes no paper', async () => {
    const { matter = {}, ...rest } = JSON.parse(exampleText('dv-children'));
    const blocksOf = async (papers?: readonly string[]) => {
      const text = JSON.stringify({ ...rest, matter: { ...matter, ...(papers && { papers }) } });
      return handlers['work.text']({ text, paper: 'petition' }, unwatched);
    };
    expect(await blocksOf(['hearing-checklist'])).toEqual(await blocksOf());
  });

  test('a text that is no JSON gives its Problem', async () => {
    const outcome = await handlers['work.look']({ text: '{"format": ' }, unwatched);
    expect(outcome.ok).toBe(false);
    expect(outcome.problems.map(({ code }) => code)).toEqual(['answers.not-json']);
  });

  test('a matter that is not filed is counted as filed today, and says so', async () => {
    const { dates } = await look(exampleText('nearly-empty'));
    expect(dates.length).toBeGreaterThan(3);
    expect(dates.every(({ assumed }) => assumed === 'if filed today')).toBe(true);
    const filed = await look(exampleText('dv-children'));
    expect(filed.dates.filter(({ assumed }) => assumed !== undefined)).toEqual([]);
  });
});

describe('the troubles', () => {
  const named = { petitioner: { name: { first: 'Juniper', last: 'Fairweather' } } };

  test('a date that is no day stays where it was typed, and is to fix, not missing besides', async () => {
    const found = await troubles({
      ...named,
      matter: { side: 'petitioner' },
      incidents: [{ id: 'a', on: { on: '2026-11-31' }, place: 'at home', account: 'He shouted.' }],
    });
    const at = found.filter(({ path }) => path?.startsWith('incidents.0.on') === true);
    expect(at.map(({ kind }) => kind)).toContain('fix');
    expect(at.find(({ kind }) => kind === 'fix')?.path).toBe('incidents.0.on.on');
  });

  test('a missing answer says which paragraph prints a blank', async () => {
    const found = await troubles({ ...named, matter: { side: 'petitioner' } }, ['petition']);
    const age = found.find(({ path }) => path === 'petitioner.age');
    expect([age?.kind, age?.title]).toEqual(['missing', 'Petitioner, Age']);
    expect(age?.message).toMatch(/^Missing\. Petition ¶\u00a0\d+ prints a blank\.$/);
  });

  test('ages that do not agree contradict', async () => {
    const found = await troubles({ matter: { side: 'petitioner' }, petitioner: { age: 8, bornOn: '1990-01-01' } });
    expect(found.find(({ code }) => code === 'answers.ages-disagree')?.kind).toBe('contradicts');
  });

  test('a confidential address in an account is audience trouble at the account, with the words', async () => {
    const found = await troubles({
      matter: { side: 'petitioner' },
      petitioner: { addresses: { home: { street: '44 Hollyhock Row', confidential: true } } },
      incidents: [{ id: 'a', account: 'He waited at 44 Hollyhock Row.' }],
    });
    const [leak] = found.filter(({ kind }) => kind === 'audience');
    expect(leak?.path).toBe('incidents.0.account');
    expect(leak?.message).toContain('“He waited at 44 Hollyhock Row.”');
    expect(leak?.where).toMatch(/^Petition ¶/);
  });

  test('a question of the outline to reword leads to that question', async () => {
    const found = (await look(exampleText('respondent-counsel'))).troubles.filter(({ kind }) => kind === 'reword');
    expect(found.length).toBeGreaterThan(3);
    expect(found.every(({ path }) => path?.startsWith('chapters.') === true)).toBe(true);
  });

  test('one missing answer is told once, also when the outline tells it', async () => {
    const found = (await look(exampleText('respondent-counsel'))).troubles.filter(
      ({ path }) => path === 'chapters.2.goal',
    );
    expect(found.map(({ kind }) => kind)).toEqual(['missing']);
  });

  test('a deadline within a week is told with its count; one that is only assumed presses nobody', async () => {
    const near = (await look(exampleText('dv-children'))).troubles.filter(({ code }) => code === 'deadline.near');
    expect(near.map(({ message }) => message)).toContain('By Mon., Nov.\u00a023, in 3 days. 7 days before.');
    const draft = (await look(exampleText('nearly-empty'))).troubles.filter(({ code }) => code === 'deadline.near');
    expect(draft).toEqual([]);
  });

  test('service that is still owed after its day is late', async () => {
    const found = await troubles({
      matter: { side: 'petitioner' },
      hearing: { filedOn: '2026-11-06', on: '2026-11-20' },
    });
    expect(found.find(({ code }) => code === 'deadline.late')?.message).toContain('late');
  });

  test('every code that the core can give has a kind', () => {
    const areas = ['answers', 'law', 'facts', 'document', 'assemble', 'template'];
    const pattern = /(?:answerProblem|answerWarning)\(\s*'([a-z-]+\.[a-z0-9-]+)'|code: '([a-z-]+\.[a-z0-9-]+)'/g;
    const codes = areas
      .flatMap((area) => sourcesIn(`src/${area}`))
      .flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? ''));
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => kindOfCode(code) === undefined)).toEqual([]);
  });
});

describe('a template with an error', () => {
  test('its paper says so and where, and the others are made', async () => {
    const { files } = await readTemplateFolder(ownTemplates);
    const broken = files.map((file) =>
      file.path === 'serious-danger-worksheet/document.hbs' ? { ...file, text: `${file.text}\n{{#if` } : file,
    );
    const desk = await testDesk(loadLibrary(broken));
    const outcome = await workHandlers(desk)['work.look']({ text: exampleText('dv-children') }, unwatched);
    const value = outcome.ok ? outcome.value : undefined;
    const [trouble] = value?.troubles ?? [];
    expect([trouble?.kind, trouble?.paper]).toEqual(['template', 'serious-danger-worksheet']);
    expect(trouble?.message).toMatch(
      /has an error in its template, line \d+\. It cannot be made; the other papers can\./,
    );
    expect(value?.papers.filter(({ isMade }) => !isMade).map(({ id }) => id)).toEqual(['serious-danger-worksheet']);
  });
});
