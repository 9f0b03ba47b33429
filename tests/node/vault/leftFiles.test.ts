import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { setNewPassphrase } from '#src/node/vault/newPassphrase.ts';
import { openVault } from '#src/node/vault/open.ts';
import { addRecipient } from '#src/node/vault/recipients.ts';
import { removeRecipient } from '#src/node/vault/rotate.ts';
import { lockVault, type OpenVault } from '#src/node/vault/vault.ts';
import { bytes, codesOf, good, newVault, passphrase, quickWorld, reopened, words } from '../../support/vaults.ts';

const world = quickWorld();
const counsel = await generateIdentity();
const counselKey = await identityToRecipient(counsel);
const name = 'history/m1/newer.age';

/** A vault with a file that says it has version 2 of the age format, as a later program may write it; whole but for that. */
const withNewerFile = async () => {
  const made = await newVault();
  good(await made.vault.store.write('matters/m1.age', bytes('the answers')));
  good(await made.vault.store.write(name, bytes('of a later program')));
  const path = join(made.folder, name);
  const whole = readFileSync(path);
  const asNewer = (): void => writeFileSync(path, whole.toString('latin1').replace('/v1', '/v2'), 'latin1');
  asNewer();
  return { ...made, path, asNewer, becomeKnown: () => writeFileSync(path, whole) };
};

const fileOf = ({ session }: OpenVault) => session.state.file;

const readWith = async (folder: string, identity: string, of: string) => {
  const theirs = good(await openVault(folder, { kind: 'identity', identity }, { world, mode: 'read' }));
  const read = await theirs.store.read(of);
  await lockVault(theirs);
  return read;
};

describe('a file that a newer program made', () => {
  test('is named and left when a recipient is added, and every other file has the new one', async () => {
    const { folder, vault } = await withNewerFile();
    const added = await addRecipient(vault, { recipient: counselKey, label: 'Co-counsel' });
    expect(added.ok).toBe(true);
    expect(added.problems.map(({ code, at }) => [code, at])).toEqual([
      ['vault.newer-version', { in: 'file', file: name }],
    ]);
    expect(fileOf(vault)).toMatchObject({ resealing: false, left: [name] });
    expect(words(good(await readWith(folder, counsel, 'matters/m1.age')))).toBe('the answers');
    await lockVault(vault);
  });

  test('is told at each opening, while nothing else is encrypted anew', async () => {
    const { folder, vault } = await withNewerFile();
    await addRecipient(vault, { recipient: counselKey, label: 'Co-counsel' });
    await lockVault(vault);
    const before = readFileSync(join(folder, 'matters/m1.age'));
    const again = good(await reopened(folder));
    expect(again.warnings.map(({ code, at }) => [code, at])).toEqual([
      ['vault.newer-version', { in: 'file', file: name }],
    ]);
    expect(readFileSync(join(folder, 'matters/m1.age'))).toEqual(before);
    await lockVault(again);
  });

  test('has the new recipient after an opening by a program that knows it', async () => {
    const { folder, vault, becomeKnown } = await withNewerFile();
    await addRecipient(vault, { recipient: counselKey, label: 'Co-counsel' });
    await lockVault(vault);
    becomeKnown();
    const again = good(await reopened(folder));
    expect(again.warnings).toEqual([]);
    expect(fileOf(again)).not.toHaveProperty('left');
    await lockVault(again);
    expect(words(good(await readWith(folder, counsel, name)))).toBe('of a later program');
  });

  test('that has gone meanwhile is no longer waited for', async () => {
    const { folder, vault, path } = await withNewerFile();
    await addRecipient(vault, { recipient: counselKey, label: 'Co-counsel' });
    await lockVault(vault);
    rmSync(path);
    const again = good(await reopened(folder));
    expect(fileOf(again)).not.toHaveProperty('left');
    await lockVault(again);
  });

  test('keeps the old identity beside the new one until it is done, and then that goes', async () => {
    const { folder, vault, path, asNewer, becomeKnown } = await withNewerFile();
    becomeKnown();
    await addRecipient(vault, { recipient: counselKey, label: 'Co-counsel' });
    const whole = readFileSync(path);
    asNewer();
    const removed = await removeRecipient(vault, { recipient: counselKey, passphrase });
    expect(codesOf(removed)).toEqual(['vault.newer-version']);
    expect(removed.ok).toBe(true);
    await lockVault(vault);
    const waiting = good(await reopened(folder));
    expect(waiting.session.state.identities).toHaveLength(2);
    await lockVault(waiting);
    writeFileSync(path, whole);
    const done = good(await reopened(folder));
    expect(words(good(await done.store.read(name)))).toBe('of a later program');
    expect(done.session.state.identities).toHaveLength(1);
    await lockVault(done);
  });

  test('does not keep the recovery words from setting a new passphrase', async () => {
    const { folder, vault, recovery } = await withNewerFile();
    await lockVault(vault);
    const key = { kind: 'words', words: recovery.words.join(' ') } as const;
    const open = good(await openVault(folder, key, { world }));
    const set = await setNewPassphrase(open, { passphrase: 'nine lanterns over the river', recipients: [] });
    expect(set.ok).toBe(true);
    expect(codesOf(set)).toEqual(['vault.newer-version']);
    expect(fileOf(open)).toMatchObject({ left: [name] });
    await lockVault(open);
  });
});

describe('a damaged file', () => {
  test('that is put back from a backup gets the recipients of now at the next opening', async () => {
    const { folder, vault, path, becomeKnown } = await withNewerFile();
    becomeKnown();
    const whole = readFileSync(path);
    writeFileSync(path, 'no age file');
    await addRecipient(vault, { recipient: counselKey, label: 'Co-counsel' });
    await lockVault(vault);
    const still = good(await reopened(folder));
    expect(still.warnings).toEqual([]);
    expect(fileOf(still)).toMatchObject({ left: [name] });
    await lockVault(still);
    writeFileSync(path, whole);
    await lockVault(good(await reopened(folder)));
    expect(words(good(await readWith(folder, counsel, name)))).toBe('of a later program');
  });
});

describe('the names of files that were left', () => {
  test('are signed with the list, so that a stranger who adds one is found out', async () => {
    const { folder, vault } = await withNewerFile();
    await addRecipient(vault, { recipient: counselKey, label: 'Co-counsel' });
    await lockVault(vault);
    const path = join(folder, 'vault.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(name, 'matters/m1.age'));
    const again = good(await reopened(folder));
    expect(again.session.state.listTrust).toBe('changed');
    await lockVault(again);
  });
});
