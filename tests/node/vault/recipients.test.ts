import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { setNewPassphrase } from '#src/node/vault/newPassphrase.ts';
import { openVault } from '#src/node/vault/open.ts';
import { changePassphrase } from '#src/node/vault/passphrase.ts';
import { addRecipient, recipientsOf } from '#src/node/vault/recipients.ts';
import { removeRecipient, renewRecovery } from '#src/node/vault/rotate.ts';
import { lockVault, type OpenVault } from '#src/node/vault/vault.ts';
import { putVaultFile } from '#src/node/vault/vaultJson.ts';
import { mostFurther } from '#src/vault/format.ts';
import { recipientText } from '#src/vault/identity.ts';
import { faultyDisk } from '../../support/faultyDisk.ts';
import {
  bytes,
  codesOf,
  good,
  newVault,
  passphrase,
  quickWorld,
  refusalsOf,
  reopened,
  words,
} from '../../support/vaults.ts';

const world = quickWorld();
const counsel = await generateIdentity();
const counselKey = await identityToRecipient(counsel);

const opens = async (folder: string, identity: string) =>
  openVault(folder, { kind: 'identity', identity }, { world, mode: 'read' });

const matter = async (vault: OpenVault) => words(good(await vault.store.read('matters/m1.age')));

const vaultWithCounsel = async () => {
  const made = await newVault();
  good(await made.vault.store.write('matters/m1.age', bytes('the answers')));
  good(await addRecipient(made.vault, { recipient: counselKey, label: 'Co-counsel Marguerite' }));
  return made;
};

describe('a further recipient', () => {
  test('opens what was saved before and after it was added', async () => {
    const { folder, vault } = await vaultWithCounsel();
    good(await vault.store.write('matters/m2.age', bytes('later')));
    const theirs = good(await opens(folder, counsel));
    expect(await matter(theirs)).toBe('the answers');
    expect(words(good(await theirs.store.read('matters/m2.age')))).toBe('later');
    await lockVault(theirs);
    await lockVault(vault);
  });

  test('does not stand by name on the disk, but is listed by it', async () => {
    const { folder, vault } = await vaultWithCounsel();
    for (const name of ['vault.json', 'recipients.age']) {
      expect(readFileSync(join(folder, name)).includes('Marguerite')).toBe(false);
    }
    const rows = good(await recipientsOf(vault)).map(({ kind, label }) => `${kind}: ${label}`);
    expect(rows).toEqual([
      'own: This vault’s passphrase',
      'recovery: The recovery sheet on paper',
      'further: Co-counsel Marguerite',
    ]);
    await lockVault(vault);
  });

  test('can save, and what it saves opens with the passphrase', async () => {
    const { folder, vault } = await vaultWithCounsel();
    await lockVault(vault);
    const theirs = good(await openVault(folder, { kind: 'identity', identity: counsel }, { world }));
    good(await theirs.store.write('matters/m3.age', bytes('from counsel')));
    await lockVault(theirs);
    const ours = good(await reopened(folder));
    expect(words(good(await ours.store.read('matters/m3.age')))).toBe('from counsel');
    await lockVault(ours);
  });

  test('cannot add another, for only the passphrase signs the list', async () => {
    const { folder, vault } = await vaultWithCounsel();
    await lockVault(vault);
    const theirs = good(await openVault(folder, { kind: 'identity', identity: counsel }, { world }));
    const another = recipientText(Uint8Array.of(9, ...new Uint8Array(31)));
    expect(codesOf(await addRecipient(theirs, { recipient: another, label: '' }))).toEqual(['vault.recipient']);
    await lockVault(theirs);
  });

  test.each([
    ['a secret key', counsel],
    ['a key with a wrong letter', `${counselKey.slice(0, -1)}${counselKey.endsWith('q') ? 'p' : 'q'}`],
    ['a key that no file can be encrypted to', recipientText(new Uint8Array(32))],
    ['a key of another kind', 'ssh-ed25519 AAAAC3Nz'],
    ['nothing', ''],
  ])('%s is refused, and the list stays as it was', async (_, recipient) => {
    const { folder, vault } = await newVault();
    const before = readFileSync(join(folder, 'vault.json'), 'utf8');
    expect(codesOf(await addRecipient(vault, { recipient, label: '' }))).toEqual(['vault.recipient']);
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(before);
    await lockVault(vault);
  });

  test('a key that opens the vault already is refused', async () => {
    const { vault } = await vaultWithCounsel();
    expect(codesOf(await addRecipient(vault, { recipient: counselKey, label: '' }))).toEqual(['vault.recipient']);
    await lockVault(vault);
  });

  test('beyond the most that a vault takes is refused with a sentence, and the vault still opens', async () => {
    const { folder, vault } = await newVault();
    const { session } = vault;
    const [own] = session.state.identities ?? [];
    if (own === undefined) throw new Error('This vault is open.');
    const keys = Array.from({ length: mostFurther }, (_, at) => recipientText(new Uint8Array(32).fill(at + 1)));
    await putVaultFile(session, own, { ...session.state.file, further: keys });
    const before = readFileSync(join(folder, 'vault.json'), 'utf8');
    const [problem] = refusalsOf(await addRecipient(vault, { recipient: counselKey, label: '' }));
    expect(problem?.message).toContain('A vault takes 64 further keys');
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(before);
    await lockVault(vault);
    await lockVault(good(await reopened(folder)));
  });

  test('a list that could not be read back is never written', async () => {
    const { folder, vault } = await newVault();
    const { session } = vault;
    const [own] = session.state.identities ?? [];
    if (own === undefined) throw new Error('This vault is open.');
    const before = readFileSync(join(folder, 'vault.json'), 'utf8');
    const further = Array.from({ length: mostFurther + 1 }, () => counselKey);
    await expect(putVaultFile(session, own, { ...session.state.file, further })).rejects.toThrow('read back');
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(before);
    await lockVault(vault);
  });

  test('cannot set a new passphrase, which would lock the owner out', async () => {
    const { folder, vault } = await vaultWithCounsel();
    await lockVault(vault);
    const theirs = good(await openVault(folder, { kind: 'identity', identity: counsel }, { world }));
    const wanted = { passphrase: 'nine barrels beside the orchard', recipients: [counselKey] };
    const [problem] = refusalsOf(await setNewPassphrase(theirs, wanted));
    expect(problem?.message).toContain('lock out its owner');
    await lockVault(theirs);
    const ours = good(await reopened(folder));
    expect(await matter(ours)).toBe('the answers');
    await lockVault(ours);
  });

  test('with a damaged file in the vault is added all the same; the file is named and left as it is', async () => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('the answers')));
    writeFileSync(join(folder, 'history', 'x.age'), 'rubbish');
    const result = await addRecipient(vault, { recipient: counselKey, label: '' });
    expect(result.ok).toBe(true);
    expect(result.problems.map(({ code, at }) => [code, at])).toEqual([
      ['vault.damaged', { in: 'file', file: 'history/x.age' }],
    ]);
    expect(readFileSync(join(folder, 'history', 'x.age'), 'utf8')).toBe('rubbish');
    await lockVault(vault);
  });

  test('added does not make the next save look like that of another program', async () => {
    const { vault } = await vaultWithCounsel();
    expect(good(await vault.store.write('matters/m1.age', bytes('again'))).isSibling).toBe(false);
    await lockVault(vault);
  });
});

describe('a recipient that is taken away', () => {
  test('opens nothing any more, and what that cannot undo is said', async () => {
    const { folder, vault } = await vaultWithCounsel();
    const own = vault.session.state.file.own;
    const old = readFileSync(join(folder, 'matters/m1.age'));
    const said = good(await removeRecipient(vault, { recipient: counselKey, passphrase }));
    expect(said).toContain('still opens every copy that was made before');
    expect(vault.session.state.file.own).not.toBe(own);
    expect(codesOf(await opens(folder, counsel))).toEqual(['vault.not-a-recipient']);
    expect(readFileSync(join(folder, 'matters/m1.age')).equals(old)).toBe(false);
    expect(await matter(vault)).toBe('the answers');
    await lockVault(vault);
    const again = good(await reopened(folder));
    expect(await matter(again)).toBe('the answers');
    expect(again.session.state.identities).toHaveLength(1);
    expect(good(await recipientsOf(again)).map(({ kind }) => kind)).toEqual(['own', 'recovery']);
    await lockVault(again);
  });

  test('that has the vault open cannot save in it any more', async () => {
    const { folder, vault } = await vaultWithCounsel();
    const key = { kind: 'identity', identity: counsel } as const;
    const theirs = good(await openVault(folder, key, { world, takeOver: true }));
    good(await removeRecipient(vault, { recipient: counselKey, passphrase }));
    expect(codesOf(await theirs.store.write('matters/m9.age', bytes('x')))).toEqual(['vault.locked']);
    await lockVault(theirs);
    await lockVault(vault);
  });

  test('with a wrong passphrase stays, and nothing changes', async () => {
    const { folder, vault } = await vaultWithCounsel();
    const before = readFileSync(join(folder, 'vault.json'), 'utf8');
    const result = await removeRecipient(vault, { recipient: counselKey, passphrase: 'not this one at all' });
    expect(codesOf(result)).toEqual(['vault.wrong-passphrase']);
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(before);
    await lockVault(theirsStill(await opens(folder, counsel)));
    await lockVault(vault);
  });

  const theirsStill = good<OpenVault>;

  test('is not the vault’s own key, nor one it does not have', async () => {
    const { vault } = await newVault();
    const { own } = vault.session.state.file;
    for (const recipient of [own, counselKey]) {
      expect(codesOf(await removeRecipient(vault, { recipient, passphrase }))).toEqual(['vault.recipient']);
    }
    await lockVault(vault);
  });
});

describe('the passphrase', () => {
  test('changed opens the vault, the old one does not, and what that cannot undo is said', async () => {
    const { folder, vault } = await vaultWithCounsel();
    const said = good(await changePassphrase(vault, { from: passphrase, to: 'eight kettles behind the harbour' }));
    expect(said).toContain('still opens older copies');
    await lockVault(vault);
    expect(codesOf(await reopened(folder))).toEqual(['vault.wrong-passphrase']);
    const key = { kind: 'passphrase', passphrase: 'eight kettles behind the harbour' } as const;
    const again = good(await openVault(folder, key, { world }));
    expect(await matter(again)).toBe('the answers');
    await lockVault(again);
  });

  test('is not changed without the old one, nor to a short one', async () => {
    const { folder, vault } = await newVault();
    const before = readFileSync(join(folder, 'identity.age'));
    expect(codesOf(await changePassphrase(vault, { from: 'something else', to: 'a long enough one' }))).toEqual([
      'vault.wrong-passphrase',
    ]);
    const [problem] = refusalsOf(await changePassphrase(vault, { from: passphrase, to: 'short' }));
    expect(problem?.message).toContain('at least 10 characters');
    expect(readFileSync(join(folder, 'identity.age')).equals(before)).toBe(true);
    await lockVault(vault);
  });

  test('forgotten is set anew by who has the recovery words, who says which recipients stay', async () => {
    const { folder, vault, recovery } = await vaultWithCounsel();
    await lockVault(vault);
    const key = { kind: 'words', words: recovery.words.join(' ') } as const;
    const opened = good(await openVault(folder, key, { world }));
    const fresh = 'nine barrels beside the orchard';
    good(await setNewPassphrase(opened, { passphrase: fresh, recipients: [recovery.recipient] }));
    await lockVault(opened);
    const again = good(await openVault(folder, { kind: 'passphrase', passphrase: fresh }, { world }));
    expect(await matter(again)).toBe('the answers');
    expect(again.warnings).toEqual([]);
    await lockVault(again);
    expect(codesOf(await opens(folder, counsel))).toEqual(['vault.not-a-recipient']);
    await lockVault(good(await opens(folder, recovery.text)));
  });
});

describe('a new recovery sheet', () => {
  test('opens the vault, and the one before does not', async () => {
    const { folder, vault, recovery } = await vaultWithCounsel();
    const next = good(await renewRecovery(vault, { passphrase }));
    await lockVault(vault);
    const words = { kind: 'words', words: next.words.join(' ') } as const;
    const opened = good(await openVault(folder, words, { world, mode: 'read' }));
    expect(await matter(opened)).toBe('the answers');
    await lockVault(opened);
    expect(codesOf(await opens(folder, recovery.text))).toEqual(['vault.not-a-recipient']);
    await lockVault(good(await opens(folder, counsel)));
  });

  test('is given out even when the disk fails over one file, for others are encrypted to it already', async () => {
    const { folder, vault } = await vaultWithCounsel();
    await lockVault(vault);
    const isMatter = (path: string) => path.endsWith('m1.age');
    const { disk } = faultyDisk(world.disk, ({ kind, path }) =>
      kind === 'rename' && isMatter(path) ? 'EIO' : undefined,
    );
    const failing = good(await reopened(folder, { world: { ...world, disk } }));
    const renewed = await renewRecovery(failing, { passphrase });
    expect(codesOf(renewed)).toEqual(['vault.disk-failed']);
    const { text } = good(renewed);
    await lockVault(failing);
    await lockVault(good(await reopened(folder)));
    const opened = good(await opens(folder, text));
    expect(await matter(opened)).toBe('the answers');
    await lockVault(opened);
  });
});
