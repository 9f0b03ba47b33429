import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listed, matterWith, named, opened } from '../../support/matters.ts';
import { codesIn, openProgram, reply, standInWorker } from '../../support/program.ts';

const entry = standInWorker;

describe('the list of matters', () => {
  test('shows names, side, county, stage and the next three dates', async () => {
    const made = await openProgram({ entry });
    await matterWith(made, named('Ana', 'Example', { hearing: { filedOn: '2026-11-16', on: '2026-11-30' } }));
    const { rows, total, all } = await listed(made);
    expect([total, all]).toEqual([1, 1]);
    expect(rows[0]).toMatchObject({
      petitioner: 'Ana Example',
      respondent: 'Rex Placeholder',
      side: 'petitioner',
      county: 'Boone',
      isPractice: false,
      stage: 'Full hearing set',
    });
    expect(rows[0]?.dates).toHaveLength(3);
    expect(rows[0]?.dates.every(({ on }) => on >= '2026-11-20')).toBe(true);
  });

  test('finds as one types, by the beginnings of words, and counts every place', async () => {
    const made = await openProgram({ entry });
    await matterWith(made, named('Ana', 'Marigold'));
    await matterWith(made, named('Eve', 'Márquez', { hearing: { on: '2026-11-30' } }));
    const archived = await matterWith(made, named('Ida', 'Marsh'));
    await reply(made.handlers['matters.archive']({ id: archived, isArchived: true }, made.running));
    const found = await listed(made, { query: 'mar', order: 'name' });
    expect(found.rows.map(({ petitioner }) => petitioner)).toEqual(['Ana Marigold', 'Eve Márquez']);
    expect(found.counts).toEqual({
      matters: 2,
      archive: 1,
      trash: 0,
      petitioner: 2,
      respondent: 0,
      stages: [
        { stage: 'Draft, not filed', count: 1 },
        { stage: 'Full hearing set', count: 1 },
      ],
    });
    expect((await listed(made, { place: 'archive' })).rows.map(({ id }) => id)).toEqual([archived]);
    expect((await listed(made, { stage: 'Full hearing set' })).rows.map(({ petitioner }) => petitioner)).toEqual([
      'Eve Márquez',
    ]);
    expect((await listed(made, { side: 'respondent' })).total).toBe(0);
  });

  test('is sorted by the next deadline, those without one last; what is not filed counts as filed today, and says so', async () => {
    const made = await openProgram({ entry });
    await matterWith(made, named('No', 'Date', { hearing: { filedOn: '2020-01-06', on: '2020-01-21' } }));
    await matterWith(made, named('Not', 'Filed'));
    await matterWith(made, named('Late', 'Date', { hearing: { on: '2027-03-02' } }));
    await matterWith(made, named('Soon', 'Date', { hearing: { on: '2026-11-30' } }));
    const { rows } = await listed(made, { order: 'deadline' });
    expect(rows.map(({ petitioner }) => petitioner)).toEqual(['Soon Date', 'Not Filed', 'Late Date', 'No Date']);
    expect(rows.map(({ dates: [next] }) => next?.assumed)).toEqual([undefined, 'if filed today', undefined, undefined]);
    expect(rows[1]?.stage).toBe('Draft, not filed');
    expect(rows[3]?.dates).toEqual([]);
    expect((await listed(made, { order: 'deadline', from: 2, count: 1 })).rows[0]?.petitioner).toBe('Late Date');
  });

  test('calls a case by last names of any number of words, and sorts by them', async () => {
    const made = await openProgram({ entry });
    await matterWith(made, { ...named('Ana', 'Zamora'), respondent: { name: { first: 'Rex' } } });
    await matterWith(made, {
      ...named('Eve', 'de la Cruz'),
      respondent: { name: { first: 'Rex', last: 'Placeholder', suffix: 'Jr.' } },
    });
    const { rows } = await listed(made, { order: 'name' });
    expect(rows.map(({ petitionerLast, respondentLast }) => [petitionerLast, respondentLast])).toEqual([
      ['de la Cruz', 'Placeholder'],
      ['Zamora', 'Rex'],
    ]);
  });

  test('goes through trash and back, and a purge leaves nothing', async () => {
    const made = await openProgram({ entry });
    const { handlers, running } = made;
    const id = await matterWith(made, named('Ana', 'Example'));
    await reply(handlers['matters.trash']({ id }, running));
    expect((await listed(made)).total).toBe(0);
    expect((await listed(made, { place: 'trash', query: 'exam' })).rows.map((row) => row.id)).toEqual([id]);
    expect((await listed(made, { place: 'trash', query: 'nobody' })).total).toBe(0);
    await reply(handlers['matters.untrash']({ id }, running));
    expect((await listed(made)).total).toBe(1);
    await reply(handlers['matters.trash']({ id }, running));
    await reply(handlers['matters.purge']({ id }, running));
    expect((await listed(made, { place: 'trash' })).counts).toMatchObject({ matters: 0, trash: 0 });
    expect(await codesIn(handlers['matter.open']({ id }, running))).toContain('vault.absent');
  });
});

describe('new matters', () => {
  test.each(['petitioner', 'respondent'] as const)('an example for the %s is marked as practice', async (side) => {
    const made = await openProgram({ entry });
    await reply(made.handlers['matters.create']({ side, example: true }, made.running));
    const { rows } = await listed(made);
    expect(rows[0]).toMatchObject({ side, isPractice: true });
    expect(rows[0]?.petitioner).not.toBe('');
  });

  test('a duplicate is the same case under another id', async () => {
    const made = await openProgram({ entry });
    const id = await matterWith(made, named('Ana', 'Example', { incidents: [{ id: 'i1', account: 'He waited.' }] }));
    const copy = await reply(made.handlers['matters.duplicate']({ id, asOtherSide: false }, made.running));
    expect(copy.id).not.toBe(id);
    expect((await opened(made, copy.id)).text).toBe((await opened(made, id)).text);
  });

  test('a duplicate for the other side leaves behind what is our own', async () => {
    const made = await openProgram({ entry });
    const answers = named('Ana', 'Example', {
      matter: { side: 'petitioner', county: 'Boone', officeNotes: 'Settle for a year.' },
      incidents: [{ id: 'i1', on: { on: '2026-11-09' }, account: 'He waited.' }],
    });
    const id = await matterWith(made, answers);
    const copy = await reply(made.handlers['matters.duplicate']({ id, asOtherSide: true }, made.running));
    const { text } = await opened(made, copy.id);
    expect(text).not.toMatch(/Settle|waited/);
    expect(JSON.parse(text)).toMatchObject({ matter: { side: 'respondent', county: 'Boone' } });
  });

  test('an export is a plain file for its owner alone, never in the vault, and never in the place of another', async () => {
    const made = await openProgram({ entry });
    const { handlers, running, folder, vault } = made;
    const id = await matterWith(made, named('Ana', 'Example'));
    const { path } = await reply(handlers['matters.export']({ id, folder }, running));
    expect(path).toBe(join(folder, 'answers-Ana-Example-Rex-Placeholder.json'));
    expect(readFileSync(path, 'utf8')).toContain('"Ana"');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await codesIn(handlers['matters.export']({ id, folder }, running))).toEqual(['file.write']);
    expect(await codesIn(handlers['matters.export']({ id, folder: join(vault, 'matters') }, running))).toEqual([
      'file.write',
    ]);
  });
});
