import { mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setNewPassphrase } from '#src/node/vault/newPassphrase.ts';
import { openVault } from '#src/node/vault/open.ts';
import { addRecipient } from '#src/node/vault/recipients.ts';
import { removeRecipient, renewRecovery } from '#src/node/vault/rotate.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { verifyVault } from '#src/node/vault/verify.ts';
import { recipientText } from '#src/vault/identity.ts';
import { bytes, codesOf, good, newVault, passphrase, quickWorld } from '../../support/vaults.ts';

const [counsel, another] = [9, 10].map((first) => recipientText(Uint8Array.of(first, ...new Uint8Array(31))));

/** A vault with co-counsel and a matter, one part of which was then moved elsewhere and linked back. */
const linkedVault = async (part: string) => {
  const { folder, vault, recovery } = await newVault();
  good(await vault.store.write('matters/m1.age', bytes('the answers')));
  good(await addRecipient(vault, { recipient: counsel ?? '', label: '' }));
  mkdirSync(join(folder, '..', 'elsewhere'));
  renameSync(join(folder, part), join(folder, '..', 'elsewhere', 'moved'));
  symlinkSync(join(folder, '..', 'elsewhere', 'moved'), join(folder, part));
  return { folder, vault, recovery };
};

test.each(['matters', 'matters/m1.age'])('a link at %s is named when everything is read', async (part) => {
  const { vault } = await linkedVault(part);
  const { problems } = good(await verifyVault(vault));
  expect(problems.map(({ code, at }) => ({ code, at }))).toEqual([
    { code: 'vault.name', at: { in: 'file', file: part } },
  ]);
  await lockVault(vault);
});

test.each(['matters', 'matters/m1.age'])(
  'no key changes while there is a link at %s, whose files would keep theirs',
  async (part) => {
    const { folder, vault, recovery } = await linkedVault(part);
    const kept = () => ['vault.json', 'identity.age'].map((name) => readFileSync(join(folder, name)).toString('hex'));
    const before = kept();
    expect(codesOf(await removeRecipient(vault, { recipient: counsel ?? '', passphrase }))).toEqual(['vault.name']);
    expect(codesOf(await renewRecovery(vault, { passphrase }))).toEqual(['vault.name']);
    expect(codesOf(await addRecipient(vault, { recipient: another ?? '', label: '' }))).toEqual(['vault.name']);
    await lockVault(vault);
    const key = { kind: 'identity', identity: recovery.text } as const;
    const recovered = good(await openVault(folder, key, { world: quickWorld() }));
    const wanted = { passphrase: 'nine barrels beside the orchard', recipients: [] };
    expect(codesOf(await setNewPassphrase(recovered, wanted))).toEqual(['vault.name']);
    await lockVault(recovered);
    expect(kept()).toEqual(before);
  },
);
