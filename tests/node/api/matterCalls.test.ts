import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesIn, openProgram, type ProgramForTest, reply, standInWorker } from '../../support/program.ts';
import { passphrase } from '../../support/vaults.ts';

const entry = standInWorker;

const listed = (made: ProgramForTest, more: object = {}) =>
  reply(
    made.handlers['matters.list'](
      { query: '', place: 'matters', order: 'saved', from: 0, count: 100, ...more },
      made.running,
    ),
  );

const created = async ({ handlers, running }: ProgramForTest, side: 'petitioner' | 'respondent' = 'petitioner') =>
  (await reply(handlers['matters.create']({ side }, running))).id;

const opened = async ({ handlers, running }: ProgramForTest, id: string) =>
  reply(handlers['matter.open']({ id }, running));

const save = ({ handlers, running }: ProgramForTest, id: string, answers: object) =>
  reply(handlers['matter.save']({ id, text: JSON.stringify(answers) }, running));

const named = (first: string, last: string, more: object = {}) => ({
  format: 'full-hearing/1',
  matter: { side: 'petitioner', county: 'Boone' },
  petitioner: { name: { first, last } },
  respondent: { name: { first: 'Rex', last: 'Placeholder' } },
  ...more,
});

/** A new matter with these answers, closed again. */
const matterWith = async (made: ProgramForTest, answers: object) => {
  const id = await created(made);
  await opened(made, id);
  await save(made, id, answers);
  await reply(made.handlers['matter.close']({ id }, made.running));
  return id;
};

const relock = async ({ handlers, vault, running }: ProgramForTest) => {
  await handlers['vault.lock']({}, running);
  await reply(handlers['vault.unlock']({ folder: vault, key: { kind: 'passphrase', passphrase } }, running));
};

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

  test('is sorted by the next deadline, those without one last', async () => {
    const made = await openProgram({ entry });
    await matterWith(made, named('No', 'Date'));
    await matterWith(made, named('Late', 'Date', { hearing: { on: '2027-03-02' } }));
    await matterWith(made, named('Soon', 'Date', { hearing: { on: '2026-11-30' } }));
    const { rows } = await listed(made, { order: 'deadline' });
    expect(rows.map(({ petitioner }) => petitioner)).toEqual(['Soon Date', 'Late Date', 'No Date']);
    expect((await listed(made, { order: 'deadline', from: 1, count: 1 })).rows[0]?.petitioner).toBe('Late Date');
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

describe('a matter that is worked on', () => {
  test('is saved as a new version, whatever was typed', async () => {
    const made = await openProgram({ entry });
    const id = await created(made);
    await opened(made, id);
    const half = named('Ana', 'Example', { hearing: { on: '2/30' } });
    const saved = await save(made, id, half);
    expect(saved.twoVersions).toBe(false);
    const again = await opened(made, id);
    expect([again.version, JSON.parse(again.text)]).toEqual([saved.version, half]);
  });

  test('is not saved when it was never opened here, or when there are no answers', async () => {
    const made = await openProgram({ entry });
    const id = await created(made);
    const { handlers, running } = made;
    expect(await codesIn(handlers['matter.save']({ id, text: '{}' }, running))).toEqual(['vault.absent']);
    await opened(made, id);
    expect(await codesIn(handlers['matter.save']({ id, text: 'not JSON' }, running))).toEqual([
      'answers.not-an-object',
    ]);
  });

  test('saves that are asked for at once follow each other and make no second version beside', async () => {
    const made = await openProgram({ entry });
    const id = await created(made);
    await opened(made, id);
    const saves = await Promise.all([1, 2, 3, 4].map((n) => save(made, id, named('Ana', `Number ${n}`))));
    expect(saves.map(({ twoVersions }) => twoVersions)).toEqual([false, false, false, false]);
    expect((await opened(made, id)).text).toContain('Number 4');
    expect((await opened(made, id)).twoVersions).toEqual([]);
  });

  test('typing that was kept and not saved is offered with what it changes, until it is dropped', async () => {
    const made = await openProgram({ entry });
    const { handlers, running } = made;
    const id = await matterWith(made, named('Ana', 'Example'));
    await opened(made, id);
    const text = JSON.stringify(named('Ana', 'Changed'));
    await reply(handlers['matter.keep']({ id, text, typing: { path: 'hearing.on', text: '2026-1' } }, running));
    await relock(made);
    const { unsaved, text: saved } = await opened(made, id);
    expect(saved).toContain('Example');
    expect(unsaved).toHaveLength(1);
    expect(unsaved[0]?.changes.join()).toContain('Changed');
    expect(unsaved[0]?.typing).toEqual({ path: 'hearing.on', text: '2026-1' });
    expect(await codesIn(handlers['matter.dropUnsaved']({ id, name: `matters/${id}.age` }, running))).toEqual([
      'vault.absent',
    ]);
    await reply(handlers['matter.dropUnsaved']({ id, name: unsaved[0]?.name ?? '' }, running));
    expect((await opened(made, id)).unsaved).toEqual([]);
  });

  test('a window that is loaded again does not write over what was kept before', async () => {
    const made = await openProgram({ entry });
    const { handlers, running } = made;
    const id = await matterWith(made, named('Ana', 'Example'));
    await opened(made, id);
    await reply(handlers['matter.keep']({ id, text: JSON.stringify(named('Ana', 'First')) }, running));
    await opened(made, id);
    await reply(handlers['matter.keep']({ id, text: JSON.stringify(named('Ana', 'Second')) }, running));
    const { unsaved } = await opened(made, id);
    expect(unsaved.map(({ text }) => JSON.parse(text).petitioner.name.last)).toEqual(['Second', 'First']);
  });

  test('what is saved is no longer offered, and closing saves what was only kept', async () => {
    const made = await openProgram({ entry });
    const { handlers, running } = made;
    const id = await matterWith(made, named('Ana', 'Example'));
    await opened(made, id);
    await reply(handlers['matter.keep']({ id, text: JSON.stringify(named('Ana', 'Kept')) }, running));
    await reply(handlers['matter.close']({ id }, running));
    const again = await opened(made, id);
    expect([again.unsaved, JSON.parse(again.text).petitioner.name.last]).toEqual([[], 'Kept']);
  });

  test('goes on after the vault was locked and unlocked, from the version that it was opened from', async () => {
    const made = await openProgram({ entry });
    const id = await matterWith(made, named('Ana', 'Example'));
    await opened(made, id);
    await relock(made);
    expect((await save(made, id, named('Ana', 'After'))).twoVersions).toBe(false);
    expect((await opened(made, id)).text).toContain('After');
  });

  test('a version that another program saved while it was locked is kept beside, and merged', async () => {
    const made = await openProgram({ entry });
    const { handlers, running } = made;
    const id = await matterWith(made, named('Ana', 'Example'));
    await opened(made, id);
    await handlers['vault.lock']({}, running);
    const other = await openOther(made);
    await opened(other, id);
    await save(other, id, named('Ana', 'Example', { hearing: { place: 'the other desk' } }));
    await other.program.close();
    await reply(handlers['vault.unlock']({ folder: made.vault, key: { kind: 'passphrase', passphrase } }, running));
    const saved = await save(made, id, named('Ana', 'Example', { venue: { presentInMissouri: true } }));
    expect(saved.twoVersions).toBe(true);
    const { twoVersions, text } = await opened(made, id);
    expect(text).toContain('the other desk');
    expect(twoVersions).toHaveLength(1);
    const file = twoVersions[0]?.file ?? '';
    const looked = await reply(handlers['matter.merge']({ id, file, save: false }, running));
    expect([looked.saved, looked.conflicts]).toEqual([false, []]);
    const merged = await reply(handlers['matter.merge']({ id, file, save: true }, running));
    expect(JSON.parse(merged.text)).toMatchObject({
      hearing: { place: 'the other desk' },
      venue: { presentInMissouri: true },
    });
    expect((await opened(made, id)).twoVersions).toEqual([]);
    expect(await codesIn(handlers['matter.merge']({ id, file, save: true }, running))).toEqual(['vault.absent']);
  });

  test('its history tells each version in words, and an older one comes back as a new one', async () => {
    const made = await openProgram({ entry });
    const { handlers, running, told } = made;
    const id = await matterWith(made, named('Ana', 'Example'));
    await opened(made, id);
    await save(made, id, named('Ana', 'Changed'));
    const { versions } = await reply(handlers['matter.history']({ id }, running));
    expect(versions.map(({ reason }) => reason)).toEqual(['saved', 'saved', 'created']);
    expect(versions[0]?.changes.join()).toContain('Changed');
    expect(told.at(-1)).toEqual({ what: 'Reading versions', done: 3, of: 3 });
    const version = versions[1]?.version ?? '';
    const read = await reply(handlers['matter.version']({ id, version }, running));
    expect(JSON.parse(read.text).petitioner.name.last).toBe('Example');
    const restored = await reply(handlers['matter.restore']({ id, version }, running));
    expect(JSON.parse(restored.text).petitioner.name.last).toBe('Example');
    expect(restored.version > (versions[0]?.version ?? '')).toBe(true);
    await save(made, id, named('Ana', 'Later'));
    expect(await codesIn(handlers['matter.version']({ id, version: '../../x' }, running))).toEqual(['vault.absent']);
  });
});

/** A second program on the same vault. */
const openOther = async ({ vault }: ProgramForTest): Promise<ProgramForTest> => {
  const other = await openProgram({ entry });
  await reply(
    other.handlers['vault.unlock']({ folder: vault, key: { kind: 'passphrase', passphrase } }, other.running),
  );
  return other;
};

describe('files of exhibits', () => {
  const pdf = (count: number) =>
    new TextEncoder().encode(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count ${count} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n`,
    );

  test('are kept encrypted, counted, listed with their exhibit, and given back to the letter', async () => {
    const made = await openProgram({ entry });
    const { handlers, running } = made;
    const id = await matterWith(made, named('Ana', 'Example'));
    await opened(made, id);
    const bytes = pdf(12);
    const attach = { id, exhibit: 'x1', name: 'C:\\scans\\Exhibit A.pdf', bytes };
    const { hash, pages, bytes: size } = await reply(handlers['matter.attach'](attach, running));
    expect([pages, size]).toEqual([12, bytes.length]);
    await save(made, id, named('Ana', 'After'));
    expect((await reply(handlers['matter.attachments']({ id }, running))).attachments).toEqual([
      { hash, name: 'Exhibit A.pdf', exhibit: 'x1', bytes: bytes.length },
    ]);
    expect((await reply(handlers['matter.attachment']({ id, hash }, running))).bytes).toEqual(bytes);
    const stranger = await matterWith(made, named('Eve', 'Other'));
    expect(await codesIn(handlers['matter.attachment']({ id: stranger, hash }, running))).toEqual(['vault.absent']);
  });
});
