import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addAttachment } from '#src/node/vault/attachments.ts';
import { createVault } from '#src/node/vault/create.ts';
import { openVault } from '#src/node/vault/open.ts';
import { addRecipient } from '#src/node/vault/recipients.ts';
import { sealedNames } from '#src/node/vault/reseal.ts';
import { lockVault, type OpenVault } from '#src/node/vault/vault.ts';
import { root } from '../../support/sources.ts';
import { runTool, runToolWith } from '../../support/tools.ts';
import { bytes, folderForTest, good, newVault, passphrase, quickWorld, words } from '../../support/vaults.ts';

/** What the program age makes of a file, with a file of identities. */
const aged = (file: string, identities: string): Buffer => {
  const { status, output } = runToolWith('age', ['-d', '-i', identities, file], '');
  if (status !== 0) throw new Error(`age could not open ${file}.`);
  return output;
};

/** As `aged`, for `identity.age`, whose passphrase the program asks for at a terminal. */
const agedWithPassphrase = (file: string, identities: string, out: string): Buffer => {
  runTool('age', '--version');
  const command = `age -d -i '${identities}' -o '${out}' '${file}'`;
  const { status, output } = runToolWith('script', ['-qec', command, '/dev/null'], `${passphrase}\n`);
  if (status !== 0) throw new Error(output.toString());
  return readFileSync(out);
};

/** The content without the blank space at its end that pads it. */
const withoutPadding = (content: Buffer): Buffer => {
  const end = content.findLastIndex((byte) => byte !== 0x20);
  return content.subarray(0, end);
};

async function* inPieces(content: Uint8Array) {
  for (let at = 0; at < content.length; at += 50_000) yield content.subarray(at, at + 50_000);
}

const answers = readFileSync(join(root, 'examples/dv-children.json'));
const photo = new Uint8Array(300_000).map((_, at) => (at * 31) % 251);

const filled = async (vault: OpenVault): Promise<string> => {
  good(await vault.store.write('matters/m1.age', answers));
  good(await vault.store.write('history/m1/v1.age', answers));
  good(await vault.store.write('trash/m2.age', bytes('{}')));
  return good(await addAttachment(vault, { file: 'photo.jpg', pieces: inPieces(photo) })).name;
};

describe('the program age', () => {
  test('opens every file of a vault with the key of the recovery sheet, byte for byte', async () => {
    const { folder, vault, recovery } = await newVault();
    const attachment = await filled(vault);
    const identities = join(folderForTest(), 'recovery.txt');
    writeFileSync(identities, `${recovery.text}\n`);
    const names = await sealedNames(vault.session);
    expect(names).toHaveLength(5);
    for (const name of names) expect(aged(join(folder, name), identities).length, name).toBeGreaterThan(0);
    expect(withoutPadding(aged(join(folder, 'matters/m1.age'), identities)).equals(answers)).toBe(true);
    expect(withoutPadding(aged(join(folder, attachment), identities)).equals(Buffer.from(photo))).toBe(true);
    await lockVault(vault);
  });

  test('opens a matter with identity.age and the passphrase, made with the usual work', async () => {
    const folder = join(folderForTest(), 'vault');
    const { vault } = good(await createVault(folder, passphrase, quickWorld({ workFactor: 18 })));
    await filled(vault);
    const out = join(folderForTest(), 'out.json');
    const opened = agedWithPassphrase(join(folder, 'matters/m1.age'), join(folder, 'identity.age'), out);
    expect(JSON.parse(opened.toString())).toEqual(JSON.parse(answers.toString()));
    await lockVault(vault);
  });

  test('opens a vault’s files with a key that it made itself and that was added', async () => {
    const { folder, vault } = await newVault();
    await filled(vault);
    const identities = join(folderForTest(), 'counsel.txt');
    const made = runTool('age-keygen', '-o', identities);
    const recipient = /age1[a-z0-9]+/.exec(made.errors + readFileSync(identities, 'utf8'))?.[0] ?? '';
    good(await addRecipient(vault, { recipient, label: 'Co-counsel' }));
    expect(withoutPadding(aged(join(folder, 'matters/m1.age'), identities)).equals(answers)).toBe(true);
    await lockVault(vault);
    const identity = /AGE-SECRET-KEY-1[A-Z0-9]+/.exec(readFileSync(identities, 'utf8'))?.[0] ?? '';
    const theirs = good(await openVault(folder, { kind: 'identity', identity }, { world: quickWorld() }));
    expect(Buffer.from(good(await theirs.store.read('matters/m1.age'))).equals(answers)).toBe(true);
    await lockVault(theirs);
  });

  test('writes files that a vault reads', async () => {
    const { folder, vault } = await newVault();
    const plain = join(folderForTest(), 'plain.json');
    writeFileSync(plain, '{"from":"age"}\n');
    mkdirSync(join(folder, 'history/m1'));
    const out = join(folder, 'history/m1/v1.age');
    expect(runTool('age', '-r', vault.session.state.file.own, '-o', out, plain).status).toBe(0);
    chmodSync(out, 0o600);
    expect(words(good(await vault.store.read('history/m1/v1.age')))).toBe('{"from":"age"}\n');
    await lockVault(vault);
  });
});
