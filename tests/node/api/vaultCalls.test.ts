import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  codesIn,
  openProgram,
  type ProgramForTest,
  programForTest,
  reply,
  standInWorker,
} from '../../support/program.ts';
import { passphrase } from '../../support/vaults.ts';

const entry = standInWorker;
const other = 'nine buckets behind the brick oven';

const unlock = ({ handlers, vault, running }: ProgramForTest, words = passphrase) =>
  handlers['vault.unlock']({ folder: vault, key: { kind: 'passphrase', passphrase: words } }, running);

describe('the program before a vault is open', () => {
  test('says that there is none', async () => {
    const { handlers, running } = programForTest({ entry });
    expect(await reply(handlers['vault.state']({}, running))).toEqual({
      isThere: false,
      isOpen: false,
      isReadOnly: false,
    });
  });

  test('refuses every call on matters with the Problem that the vault is locked, and never throws', async () => {
    const { handlers, running } = programForTest({ entry });
    const id = 'abcdefgh';
    const all = [
      handlers['matters.list']({ query: '', place: 'matters', order: 'saved', from: 0, count: 10 }, running),
      handlers['matters.create']({ side: 'petitioner' }, running),
      handlers['matters.duplicate']({ id, asOtherSide: true }, running),
      handlers['matters.archive']({ id, isArchived: true }, running),
      handlers['matters.trash']({ id }, running),
      handlers['matters.untrash']({ id }, running),
      handlers['matters.purge']({ id }, running),
      handlers['matters.import']({ name: 'x.json', bytes: new Uint8Array(1) }, running),
      handlers['matters.export']({ id, folder: '/tmp' }, running),
      handlers['matter.open']({ id }, running),
      handlers['matter.save']({ id, text: '{}' }, running),
      handlers['matter.keep']({ id, text: '{}' }, running),
      handlers['matter.dropUnsaved']({ id, name: 'x' }, running),
      handlers['matter.close']({ id }, running),
      handlers['matter.history']({ id }, running),
      handlers['matter.version']({ id, version: 'x' }, running),
      handlers['matter.restore']({ id, version: 'x' }, running),
      handlers['matter.merge']({ id, file: 'x', save: false }, running),
      handlers['matter.attach']({ id, exhibit: '', name: 'x', bytes: new Uint8Array(1) }, running),
      handlers['matter.attachments']({ id }, running),
      handlers['matter.attachment']({ id, hash: 'x' }, running),
      handlers['vault.office']({}, running),
      handlers['vault.setOffice']({ office: { courtClosedOn: [], verifiedProvisions: [] } }, running),
      handlers['vault.recipients']({}, running),
      handlers['vault.addRecipient']({ key: 'x', label: '', passphrase }, running),
      handlers['vault.removeRecipient']({ key: 'x', passphrase }, running),
      handlers['vault.recoverySheet']({ passphrase }, running),
      handlers['vault.changePassphrase']({ before: passphrase, after: other }, running),
    ];
    for (const outcome of all) expect(await codesIn(outcome)).toEqual(['vault.locked']);
  });
});

describe('making and opening a vault', () => {
  test('gives the recovery words and their sheet once, and opens it', async () => {
    const made = programForTest({ entry });
    const { handlers, running, vault } = made;
    const sheet = await reply(handlers['vault.create']({ folder: vault, passphrase }, running));
    expect(sheet.words).toHaveLength(24);
    expect(new TextDecoder().decode(sheet.pdf.subarray(0, 5))).toBe('%PDF-');
    expect(await reply(handlers['vault.state']({}, running))).toEqual({
      folder: vault,
      isThere: true,
      isOpen: true,
      isReadOnly: false,
    });
    await handlers['vault.lock']({}, running);
    const key = { kind: 'words', words: sheet.words.join(' ') } as const;
    expect(await reply(handlers['vault.unlock']({ folder: vault, key }, running))).toMatchObject({ isOpen: true });
  });

  test('locking drops the keys and leaves no lock file; the passphrase opens it again', async () => {
    const made = await openProgram({ entry });
    await reply(made.handlers['vault.lock']({}, made.running));
    expect(existsSync(join(made.vault, 'lock.json'))).toBe(false);
    expect(await codesIn(made.handlers['vault.office']({}, made.running))).toEqual(['vault.locked']);
    expect(await codesIn(unlock(made, 'not the passphrase'))).toEqual(['vault.wrong-passphrase']);
    expect(await reply(unlock(made))).toMatchObject({ isOpen: true });
  });

  test('locking while the vault is being unlocked leaves it locked', async () => {
    const made = await openProgram({ entry });
    await reply(made.handlers['vault.lock']({}, made.running));
    const unlocking = unlock(made);
    await reply(made.handlers['vault.lock']({}, made.running));
    expect(await unlocking).toEqual({ ok: false, problems: [], cancelled: true });
    expect([made.program.isOpen(), existsSync(join(made.vault, 'lock.json'))]).toEqual([false, false]);
  });

  test('locking ends the workers that remember what they made papers of', async () => {
    const { handlers, running } = await openProgram({ entry });
    const thread = async () =>
      JSON.parse(JSON.stringify(await handlers['work.look']({ text: 'x' }, running))).value.threadId;
    const before = await thread();
    expect(await thread()).toBe(before);
    await reply(handlers['vault.lock']({}, running));
    expect(await thread()).not.toBe(before);
  });

  test('asks for the key also when the vault is open already, and a wrong one locks it', async () => {
    const made = await openProgram({ entry });
    expect(await codesIn(unlock(made, 'not the passphrase'))).toEqual(['vault.wrong-passphrase']);
    expect(made.program.isOpen()).toBe(false);
  });

  test('a vault whose folder was moved while it was open is opened where it is now: its lock is this program’s own', async () => {
    const made = await openProgram({ entry });
    const moved = join(made.folder, 'moved');
    renameSync(made.vault, moved);
    const key = { kind: 'passphrase', passphrase } as const;
    const opened = made.handlers['vault.unlock']({ folder: moved, key }, made.running);
    expect(await reply(opened)).toMatchObject({ folder: moved, isOpen: true, isReadOnly: false });
    await reply(made.handlers['matters.create']({ side: 'petitioner' }, made.running));
  });

  test('a vault that another program has open is opened to read, and nothing is saved in it', async () => {
    const first = await openProgram({ entry });
    const second = programForTest({ entry });
    const key = { kind: 'passphrase', passphrase } as const;
    const refused = second.handlers['vault.unlock']({ folder: first.vault, key }, second.running);
    expect(await codesIn(refused)).toEqual(['vault.in-use']);
    const read = second.handlers['vault.unlock']({ folder: first.vault, key, mode: 'read' }, second.running);
    expect(await reply(read)).toMatchObject({ isOpen: true, isReadOnly: true });
    const create = second.handlers['matters.create']({ side: 'petitioner' }, second.running);
    expect(await codesIn(create)).toEqual(['vault.read-only']);
  });

  test('offers the vault that was used last, also in the next program', async () => {
    const made = await openProgram({ entry });
    await made.program.close();
    const next = programForTest({ entry, folder: made.folder });
    expect(await reply(next.handlers['vault.state']({}, next.running))).toMatchObject({
      folder: made.vault,
      isThere: true,
    });
  });

  test('a folder that is gone is a Problem with a sentence', async () => {
    const made = await openProgram({ entry });
    renameSync(made.vault, `${made.vault}-away`);
    expect(await codesIn(made.handlers['matters.create']({ side: 'petitioner' }, made.running))).toEqual([
      'vault.gone',
    ]);
    renameSync(`${made.vault}-away`, made.vault);
    expect(await codesIn(made.handlers['matters.create']({ side: 'petitioner' }, made.running))).toEqual([]);
  });
});

describe('who can open the vault', () => {
  test('the passphrase is changed by who knows it', async () => {
    const made = await openProgram({ entry });
    const change = made.handlers['vault.changePassphrase'];
    expect(await codesIn(change({ before: 'wrong one entirely', after: other }, made.running))).toEqual([
      'vault.wrong-passphrase',
    ]);
    await reply(change({ before: passphrase, after: other }, made.running));
    expect(await reply(unlock(made, other))).toMatchObject({ isOpen: true });
    expect(await codesIn(unlock(made))).toEqual(['vault.wrong-passphrase']);
  });

  test('with the recovery words a new passphrase is set', async () => {
    const made = programForTest({ entry });
    const { handlers, running, vault } = made;
    const { words } = await reply(handlers['vault.create']({ folder: vault, passphrase }, running));
    await reply(handlers['vault.unlock']({ folder: vault, key: { kind: 'words', words: words.join(' ') } }, running));
    await reply(handlers['vault.changePassphrase']({ after: other }, running));
    expect(await reply(unlock(made, other))).toMatchObject({ isOpen: true });
  });

  test('a further key is added and removed only with the passphrase, and progress is told', async () => {
    const made = await openProgram({ entry });
    const { handlers, running, told } = made;
    const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
    const add = handlers['vault.addRecipient'];
    expect(await codesIn(add({ key, label: 'Co-counsel', passphrase: other }, running))).toEqual([
      'vault.wrong-passphrase',
    ]);
    const { recipients } = await reply(add({ key, label: 'Co-counsel', passphrase }, running));
    expect(recipients.map(({ kind, label }) => [kind, label])).toEqual([
      ['own', 'This vault’s passphrase'],
      ['recovery', 'The recovery sheet on paper'],
      ['further', 'Co-counsel'],
    ]);
    expect(told.at(-1)).toMatchObject({ what: 'Encrypting every file to one key more' });
    const left = await reply(handlers['vault.removeRecipient']({ key, passphrase }, running));
    expect(left.recipients.map(({ kind }) => kind)).toEqual(['own', 'recovery']);
  });

  test('a new recovery sheet takes the place of the one before', async () => {
    const made = programForTest({ entry });
    const { handlers, running, vault } = made;
    const first = await reply(handlers['vault.create']({ folder: vault, passphrase }, running));
    const second = await reply(handlers['vault.recoverySheet']({ passphrase }, running));
    expect(second.words).not.toEqual(first.words);
    const key = { kind: 'words', words: first.words.join(' ') } as const;
    expect(await codesIn(handlers['vault.unlock']({ folder: vault, key }, running))).toEqual(['vault.not-a-recipient']);
  });
});

const office = {
  counsel: JSON.stringify({ name: 'Oda Penhallow', barNumber: '00000', firm: 'Lantern Hill Legal Aid' }),
  courtClosedOn: ['2026-12-24'],
  verifiedProvisions: ['hearing.within15Days'],
  helper: 'Lantern Hill',
};

describe('the office', () => {
  test('is nobody in a new vault, and is kept encrypted once it is entered', async () => {
    const made = await openProgram({ entry });
    const { handlers, running, vault } = made;
    expect(await reply(handlers['vault.office']({}, running))).toEqual({ courtClosedOn: [], verifiedProvisions: [] });
    await reply(handlers['vault.setOffice']({ office }, running));
    expect(await reply(handlers['vault.office']({}, running))).toEqual(office);
    expect(readFileSync(join(vault, 'office.age'), 'latin1')).not.toContain('Penhallow');
    expect(readFileSync(join(vault, 'office.age'), 'latin1')).toMatch(/^age-encryption\.org\/v1/);
  });

  test('survives a new key, a key taken away, a new sheet and a purge', async () => {
    const made = await openProgram({ entry });
    const { handlers, running } = made;
    await reply(handlers['vault.setOffice']({ office }, running));
    const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
    await reply(handlers['vault.addRecipient']({ key, label: 'Co-counsel', passphrase }, running));
    await reply(handlers['vault.removeRecipient']({ key, passphrase }, running));
    await reply(handlers['vault.recoverySheet']({ passphrase }, running));
    const { id } = await reply(handlers['matters.create']({ side: 'petitioner' }, running));
    await reply(handlers['matters.trash']({ id }, running));
    await reply(handlers['matters.purge']({ id }, running));
    await reply(unlock(made));
    expect(await reply(handlers['vault.office']({}, running))).toEqual(office);
  });

  test('stands in new matters: counsel of that side, closed days, compared provisions', async () => {
    const { handlers, running } = await openProgram({ entry });
    await reply(handlers['vault.setOffice']({ office }, running));
    const { id } = await reply(handlers['matters.create']({ side: 'respondent' }, running));
    const { text } = await reply(handlers['matter.open']({ id }, running));
    expect(JSON.parse(text)).toMatchObject({
      matter: { side: 'respondent' },
      counsel: { respondent: { name: 'Oda Penhallow', firm: 'Lantern Hill Legal Aid' } },
      hearing: { courtClosedOn: ['2026-12-24'] },
      verifiedProvisions: ['hearing.within15Days'],
    });
    expect(JSON.parse(text).counsel.petitioner).toBeUndefined();
  });

  test('a day that is none does not keep the rest out of a new matter', async () => {
    const { handlers, running } = await openProgram({ entry });
    await reply(handlers['vault.setOffice']({ office: { ...office, courtClosedOn: ['12/24'] } }, running));
    const { id } = await reply(handlers['matters.create']({ side: 'petitioner' }, running));
    const { text } = await reply(handlers['matter.open']({ id }, running));
    expect(JSON.parse(text).counsel.petitioner.name).toBe('Oda Penhallow');
  });
});
