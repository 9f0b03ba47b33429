import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { createVault } from '#src/node/vault/create.ts';
import { nodeDisk } from '#src/node/vault/disk.ts';
import { openIdentityFile } from '#src/node/vault/keys.ts';
import { addRecipient } from '#src/node/vault/recipients.ts';
import { removeRecipient } from '#src/node/vault/rotate.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { thisWorld } from '#src/node/vault/world.ts';
import { faultyDisk } from '../../support/faultyDisk.ts';
import { filesIn } from '../../support/folderFiles.ts';
import { bytes, folderForTest, good, newVault, passphrase, quickWorld, reopened, words } from '../../support/vaults.ts';

/** The sealed files in a folder that a key opens by itself, as the program age would. */
const openedBy = async (folder: string, identity: string): Promise<readonly string[]> => {
  const opened: string[] = [];
  for (const [name, sealed] of filesIn(folder)) {
    if (!name.endsWith('.age') || name === 'identity.age') continue;
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const plain = await decrypter.decrypt(sealed).catch(() => undefined);
    if (plain !== undefined) opened.push(name);
  }
  return opened;
};

const ownIdentity = async (folder: string): Promise<string> => {
  const lines = words(good(await openIdentityFile(readFileSync(join(folder, 'identity.age')), passphrase)));
  return lines.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-1')) ?? '';
};

test('a vault that is made in the ordinary way has its identity under scrypt with 2^18 rounds', async () => {
  const folder = join(folderForTest(), 'vault');
  const { vault } = good(await createVault(folder, passphrase, thisWorld()));
  await lockVault(vault);
  const head = readFileSync(join(folder, 'identity.age')).toString('latin1').split('\n');
  expect(head[0]).toBe('age-encryption.org/v1');
  expect(head[1]).toMatch(/^-> scrypt \S+ 18$/);
  expect(head[2]).toMatch(/^[A-Za-z0-9+/]{43}$/);
  expect(head[3]).toMatch(/^--- /);
});

test('a key that was removed, and the vault’s own of before, open no file any more, nor one that is saved afterwards', async () => {
  const counsel = await generateIdentity();
  const recipient = await identityToRecipient(counsel);
  const { folder, vault } = await newVault();
  for (const name of ['matters/m1.age', 'history/m1/v1.age']) good(await vault.store.write(name, bytes('the answers')));
  good(await addRecipient(vault, { recipient, label: 'Co-counsel' }));
  const before = await ownIdentity(folder);
  const all = [...filesIn(folder).keys()].filter((name) => name.endsWith('.age') && name !== 'identity.age');
  expect((await openedBy(folder, counsel)).toSorted()).toEqual(all.toSorted());
  expect((await openedBy(folder, before)).toSorted()).toEqual(all.toSorted());
  good(await removeRecipient(vault, { recipient, passphrase }));
  good(await vault.store.write('matters/m2.age', bytes('saved afterwards')));
  await lockVault(vault);
  expect(await openedBy(folder, counsel)).toEqual([]);
  expect(await openedBy(folder, before)).toEqual([]);
  const now = await ownIdentity(folder);
  expect((await openedBy(folder, now)).toSorted()).toEqual([...all, 'matters/m2.age'].toSorted());
});

test('a file is on the medium before it takes the place of another, and its name before it is said to be saved', async () => {
  const { folder, vault: made } = await newVault();
  good(await made.store.write('matters/m1.age', bytes('old')));
  await lockVault(made);
  const { disk, steps } = faultyDisk(nodeDisk, () => undefined);
  const vault = good(await reopened(folder, { world: quickWorld({ disk }) }));
  const before = steps.length;
  good(await vault.store.read('matters/m1.age'));
  good(await vault.store.write('matters/m1.age', bytes('new')));
  const kinds = steps.slice(before).map(({ kind }) => kind);
  expect(kinds.slice(0, 6)).toEqual(['create', 'write', 'sync', 'close', 'rename', 'syncFolder']);
  expect(kinds.slice(6)).toEqual(['remove']);
  await lockVault(vault);
});
