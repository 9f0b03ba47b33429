import { describe, expect, test } from 'vitest';
import { created, matterWith, named, opened, relock, save, unlocked } from '../../support/matters.ts';
import {
  codesIn,
  openProgram,
  type ProgramForTest,
  programForTest,
  reply,
  standInWorker,
} from '../../support/program.ts';

const entry = standInWorker;

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

  test('a save that the lock overtakes is done or not, and the next one makes no version beside it', async () => {
    const made = await openProgram({ entry });
    const { handlers, running } = made;
    const id = await matterWith(made, named('Ana', 'Example'));
    await opened(made, id);
    for (const delay of [0, 1, 2, 3, 4, 6, 8]) {
      const saving = handlers['matter.save']({ id, text: JSON.stringify(named('Ana', `Hasty ${delay}`)) }, running);
      await new Promise((next) => setTimeout(next, delay));
      await handlers['vault.lock']({}, running);
      await saving;
      await unlocked(made, made.vault);
      expect((await save(made, id, named('Ana', `After ${delay}`))).twoVersions).toBe(false);
    }
    const { text, twoVersions } = await opened(made, id);
    expect([text.includes('After 8'), twoVersions]).toEqual([true, []]);
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
    await unlocked(made, made.vault);
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
  const other = programForTest({ entry });
  await unlocked(other, vault);
  return other;
};

describe('files of exhibits', () => {
  const pdf = (count: number) =>
    new TextEncoder().encode(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count ${count} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n`,
    );

  test('are kept encrypted, counted, listed with their exhibit, and given back to the letter', async () => {
    const made = await openProgram();
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

  test('one that was attached by mistake is taken off and put back; earlier versions keep it, and typing goes on', async () => {
    const made = await openProgram();
    const { handlers, running } = made;
    const id = await matterWith(made, named('Ana', 'Example'));
    await opened(made, id);
    const attach = { id, exhibit: 'x1', name: 'A.pdf', bytes: pdf(2) };
    const { hash } = await reply(handlers['matter.attach'](attach, running));
    const detach = (isDetached: boolean) => handlers['matter.detach']({ id, hash, isDetached }, running);
    const files = async () => (await reply(handlers['matter.attachments']({ id }, running))).attachments;
    const before = await files();
    await reply(detach(true));
    expect(await files()).toEqual([]);
    await save(made, id, named('Ana', 'After'));
    expect(await files()).toEqual([]);
    expect((await reply(handlers['matter.attachment']({ id, hash }, running))).bytes).toEqual(pdf(2));
    await reply(detach(false));
    await reply(detach(false));
    expect(await files()).toEqual(before);
    const { versions } = await reply(handlers['matter.history']({ id }, running));
    expect(versions.slice(0, 4).map(({ reason }) => reason)).toEqual([
      'a file attached',
      'saved',
      'a file taken off',
      'a file attached',
    ]);
    const wrong = handlers['matter.detach']({ id, hash: hash.replace(/./g, '0'), isDetached: true }, running);
    expect(await codesIn(wrong)).toEqual(['vault.absent']);
    expect((await save(made, id, named('Ana', 'Later'))).twoVersions).toBe(false);
  });
});
