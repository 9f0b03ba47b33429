import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from '#src/node/cli/program.ts';
import { attachmentFileName } from '#src/node/cli/vault/attach.ts';
import { createVault } from '#src/node/vault/create.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { root } from '../../../support/sources.ts';
import { collectingTerminal } from '../../../support/terminal.ts';
import { folderForTest, good, passphrase, quickWorld } from '../../../support/vaults.ts';

const photo = Buffer.from(new Uint8Array(100_000).map((_, at) => (at * 31) % 251));

let folder = '';
let vault = '';
let file = '';

beforeEach(async () => {
  folder = folderForTest();
  vault = join(folder, 'vault');
  file = join(folder, 'Photo of the door.JPG');
  writeFileSync(file, photo);
  writeFileSync(join(folder, 'passphrase.txt'), passphrase);
  await lockVault(good(await createVault(vault, passphrase, quickWorld())).vault);
  await run('add', join(root, 'examples/dv-children.json'));
});

/** Runs one command on the vault of the test, with its passphrase in a file. */
const run = async (...args: readonly string[]) => {
  const terminal = collectingTerminal();
  const secret = join(folder, 'passphrase.txt');
  const code = await runProgram(['vault', ...args, '--vault', vault, '--passphrase-file', secret], terminal);
  return { code, printed: terminal.printed(), told: terminal.told() };
};

const jsonOf = async (...args: readonly string[]) => JSON.parse((await run(...args, '--json')).printed);

describe('a file that is attached', () => {
  test('comes out byte for byte, for its owner alone, and both times it is said that a plain file is readable', async () => {
    const attached = await run('attach', 'mockett', file);
    expect(attached.printed).toContain('Photo of the door.JPG is attached to Rosalind A. Mockett v. Julian P. Mockett');
    expect(attached.printed).toContain('anyone who can open it can read it');
    const exported = await run('export', 'mockett', '--attachment', 'Photo of the door.JPG', '--out', folder);
    expect(exported.printed).toContain('readable because you asked for it');
    const out = join(folder, 'Photo-of-the-door.JPG');
    expect(readFileSync(out).equals(photo)).toBe(true);
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  test('shows nowhere outside ciphertext: not its content, nor what it was called', async () => {
    await run('attach', 'mockett', file);
    const names = readdirSync(vault, { recursive: true, encoding: 'utf8' }).map((name) => join(vault, name));
    for (const name of names.filter((one) => statSync(one).isFile())) {
      expect(name).not.toMatch(/photo|door/i);
      const content = readFileSync(name);
      expect(content.includes('Photo of the door')).toBe(false);
      expect(content.includes(photo.subarray(0, 64))).toBe(false);
    }
  });

  test('is one with an exhibit by its mark or its id, and the matter shows it with its number', async () => {
    const { hash, exhibit } = await jsonOf('attach', 'mockett', file, '--exhibit', 'a');
    expect((await jsonOf('attach', 'mockett', file, '--exhibit', exhibit)).exhibit).toBe(exhibit);
    const { printed } = await run('show', 'mockett');
    expect(printed).toContain(`attached     Photo of the door.JPG (${hash.slice(0, 8)}, Exhibit A)\n`);
    expect((await jsonOf('show', 'mockett')).attachments).toEqual([{ hash, name: 'Photo of the door.JPG', exhibit }]);
  });

  test('of an exhibit that the matter does not have is refused, and nothing is put into the vault', async () => {
    const { code, told } = await run('attach', 'mockett', file, '--exhibit', 'Z');
    expect(told).toMatch(/no exhibit "Z", or more than one: its exhibits are A, B.*Nothing was attached\./s);
    expect(code).toBe(3);
    expect(readdirSync(join(vault, 'attachments'))).toEqual([]);
  });

  test('by a link is the file that the link leads to', async () => {
    symlinkSync(file, join(folder, 'link.jpg'));
    expect((await run('attach', 'mockett', join(folder, 'link.jpg'))).code).toBe(0);
    await run('export', 'mockett', '--attachment', 'link.jpg', '--out', folder).then(({ code }) =>
      expect(code).toBe(3),
    );
    rmSync(join(folder, 'link.jpg'));
    expect((await run('export', 'mockett', '--attachment', 'link.jpg', '--out', folder)).code).toBe(0);
    expect(readFileSync(join(folder, 'link.jpg')).equals(photo)).toBe(true);
  });

  test('that is none, or a folder, is told so, and no version is saved', async () => {
    const before = (await jsonOf('history', 'mockett')).versions.length;
    expect((await run('attach', 'mockett', join(folder, 'none.jpg'))).told).toContain(
      'there is no such file or folder',
    );
    mkdirSync(join(folder, 'album'));
    expect((await run('attach', 'mockett', join(folder, 'album'))).told).toContain('it is a folder, not a file');
    expect((await jsonOf('history', 'mockett')).versions).toHaveLength(before);
  });

  test('makes a new version, and later saves keep it', async () => {
    await run('attach', 'mockett', file);
    expect((await run('history', 'mockett')).printed).toContain('a file attached');
    await run('save', 'mockett', join(root, 'examples/dv-children.json'));
    expect((await run('show', 'mockett')).printed).toContain('Photo of the door.JPG');
  });

  test('does not go into the vault again, nor over a file that is there', async () => {
    await run('attach', 'mockett', file);
    expect((await run('export', 'mockett', '--attachment', 'Photo of the door.JPG', '--out', vault)).code).toBe(2);
    writeFileSync(join(folder, 'Photo-of-the-door.JPG'), 'mine');
    const { code } = await run('export', 'mockett', '--attachment', 'Photo of the door.JPG', '--out', folder);
    expect(code).toBe(3);
    expect(readFileSync(join(folder, 'Photo-of-the-door.JPG'), 'utf8')).toBe('mine');
  });
});

describe('a file that is taken off', () => {
  test('is shown no more, stays for the versions that have it, and can be attached again', async () => {
    await run('attach', 'mockett', file);
    const kept = readdirSync(join(vault, 'attachments'));
    const { printed } = await run('detach', 'mockett', 'Photo of the door.JPG');
    expect(printed).toContain('earlier versions have it');
    expect((await run('show', 'mockett')).printed).not.toContain('Photo of the door');
    expect((await run('history', 'mockett')).printed).toContain('a file taken off');
    expect(readdirSync(join(vault, 'attachments'))).toEqual(kept);
    expect((await run('repair')).code).toBe(0);
    expect(readdirSync(join(vault, 'attachments'))).toEqual(kept);
    await run('attach', 'mockett', file);
    expect((await run('show', 'mockett')).printed).toContain('Photo of the door.JPG');
  });

  test('goes when the matter is purged', async () => {
    await run('attach', 'mockett', file);
    await run('detach', 'mockett', 'Photo of the door.JPG');
    const { id } = await jsonOf('trash', 'mockett');
    await run('purge', id, '--yes');
    expect(readdirSync(join(vault, 'attachments'))).toEqual([]);
  });

  test('is called by its name or the beginning of its number; anything else names what is attached', async () => {
    const { hash } = await jsonOf('attach', 'mockett', file);
    expect((await run('detach', 'mockett', 'door.jpg')).told).toContain(
      `attached are Photo of the door.JPG (${hash.slice(0, 8)})`,
    );
    expect((await run('detach', 'mockett', hash.slice(0, 8))).code).toBe(0);
    expect((await run('detach', 'mockett', hash.slice(0, 8))).told).toContain('nothing is attached to it');
  });
});

test('a file that is gone from the vault is told by verify, by its name', async () => {
  const { hash } = await jsonOf('attach', 'mockett', file);
  rmSync(join(vault, 'attachments', `${hash}.age`));
  const { told, code } = await run('verify');
  expect(told).toContain('"Photo of the door.JPG" is attached to a matter, but is gone from the vault');
  expect(code).toBe(3);
});

test.each([
  ['../../evil.sh', 'evil.sh'],
  ['C:\\con.txt', 'C-con.txt'],
  ['con.jpg', 'con-paper.jpg'],
  ['no ending', 'no-ending.file'],
  ['.hidden', 'hidden.file'],
  ['', 'paper.file'],
])('a file that was called "%s" comes out as %s', (name, expected) => {
  expect(attachmentFileName({ name })).toBe(expected);
});
