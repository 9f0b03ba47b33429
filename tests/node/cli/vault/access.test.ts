import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { runProgram } from '#src/node/cli/program.ts';
import { openVault } from '#src/node/vault/open.ts';
import { addRecipient } from '#src/node/vault/recipients.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { collectingTerminal } from '../../../support/terminal.ts';
import { bytes, good, newVault } from '../../../support/vaults.ts';

const newPassphrase = 'nine lanterns over the river';
const counsel = await generateIdentity();
const counselKey = await identityToRecipient(counsel);
const stranger = await generateIdentity();
const strangerKey = await identityToRecipient(stranger);

/** A vault with co-counsel, to whose unsigned list a stranger then added a key while nobody had the passphrase. */
const recoveredVault = async () => {
  const { folder, vault, recovery } = await newVault();
  good(await vault.store.write('matters/m1.age', bytes('the answers')));
  good(await addRecipient(vault, { recipient: counselKey, label: 'Co-counsel' }));
  await lockVault(vault);
  const list = join(folder, 'vault.json');
  const file = JSON.parse(readFileSync(list, 'utf8'));
  writeFileSync(list, JSON.stringify({ ...file, further: [...file.further, strangerKey] }));
  const [key, next] = [join(folder, '..', 'key.txt'), join(folder, '..', 'next.txt')];
  writeFileSync(key, recovery.text);
  writeFileSync(next, newPassphrase);
  const recover = async (...more: readonly string[]) => {
    const terminal = collectingTerminal();
    const files = ['--vault', folder, '--key-file', key, '--new-passphrase-file', next];
    const code = await runProgram(['vault', 'passphrase', ...files, ...more], terminal);
    return { code, printed: terminal.printed(), told: terminal.told() };
  };
  const opensWith = async (identity: string): Promise<boolean> => {
    const open = await openVault(folder, { kind: 'identity', identity }, { mode: 'read' });
    if (open.ok) await lockVault(open.value);
    return open.ok;
  };
  return { folder, recovery, recover, opensWith };
};

test('recovery keeps nobody unasked: the keys on the unsigned list go, and each is printed', async () => {
  const { recovery, recover, opensWith } = await recoveredVault();
  const { code, printed } = await recover();
  expect(code).toBe(0);
  for (const key of [counselKey, strangerKey]) expect(printed).toContain(key);
  expect(await opensWith(stranger)).toBe(false);
  expect(await opensWith(counsel)).toBe(false);
  expect(await opensWith(recovery.text)).toBe(true);
});

test('recovery keeps a key that is named by --keep, and that one alone', async () => {
  const { recover, opensWith } = await recoveredVault();
  const { printed } = await recover('--keep', counselKey);
  expect(printed).not.toContain(counselKey);
  expect(printed).toContain(strangerKey);
  expect(await opensWith(counsel)).toBe(true);
  expect(await opensWith(stranger)).toBe(false);
});

test('recovery changes nothing when --keep names what is no key of the vault, be it a label', async () => {
  const { folder, recover } = await recoveredVault();
  const before = readFileSync(join(folder, 'vault.json'), 'utf8');
  const { code, told } = await recover('--keep', 'Co-counsel');
  expect(code).toBe(1);
  expect(told).toContain('is no key of this vault');
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(before);
});
