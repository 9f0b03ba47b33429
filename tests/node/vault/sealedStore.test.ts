import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeDisk } from '#src/node/vault/disk.ts';
import { addRecipient } from '#src/node/vault/recipients.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { faultyDisk } from '../../support/faultyDisk.ts';
import { bytes, codesOf, good, newVault, quickWorld, refusalsOf, reopened, words } from '../../support/vaults.ts';

const everythingIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));

const large = bytes('x'.repeat(200_000));

describe('what is on the disk', () => {
  test('is for its owner alone', async () => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('history/m1/v1.age', bytes('the answers')));
    for (const path of [folder, ...everythingIn(folder)]) {
      const facts = statSync(path);
      expect((facts.mode & 0o777).toString(8), path).toBe(facts.isDirectory() ? '700' : '600');
    }
    await lockVault(vault);
  });

  test('holds no word of what was saved', async () => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('Xanthippe Quillfeather')));
    await lockVault(vault);
    const files = everythingIn(folder).filter((path) => statSync(path).isFile());
    expect(files.length).toBeGreaterThan(3);
    for (const path of files) expect(readFileSync(path).includes('Xanthippe')).toBe(false);
  });

  test('is as large for a short matter as for a longer one', async () => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('a')));
    good(await vault.store.write('matters/m2.age', bytes('a'.repeat(16_000))));
    const size = (name: string) => statSync(join(folder, 'matters', name)).size;
    expect(size('m1.age')).toBe(size('m2.age'));
    await lockVault(vault);
  });

  test('holds nothing beside the files after a save', async () => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('a')));
    good(await vault.store.write('matters/m1.age', bytes('b')));
    expect(readdirSync(join(folder, 'matters'))).toEqual(['m1.age']);
    await lockVault(vault);
  });
});

describe('a damaged file', () => {
  const damagedAt = async (change: (sealed: Buffer) => Buffer) => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('matters/m1.age', large));
    const path = join(folder, 'matters/m1.age');
    const after = change(readFileSync(path));
    writeFileSync(path, after);
    const result = await vault.store.read('matters/m1.age');
    expect(readFileSync(path).equals(after)).toBe(true);
    await lockVault(vault);
    return refusalsOf(result)[0];
  };

  const flipped = (at: number) => (sealed: Buffer) => {
    sealed[at] = (sealed[at] ?? 0) ^ 1;
    return sealed;
  };

  test('is told by the bytes that fail, and how much is whole', async () => {
    const problem = await damagedAt(flipped(100_000));
    expect(problem?.code).toBe('vault.damaged');
    expect(problem?.message).toMatch(
      /^Bytes 65,\d{3} to 131,\d{3} of 262,\d{3} in this file are damaged; 3 of its 4 parts are whole\. .*history/,
    );
  });

  test.each([
    ['cut between two parts', (sealed: Buffer) => sealed.subarray(0, sealed.length - 65_552), 'ends too early'],
    ['cut within a part', (sealed: Buffer) => sealed.subarray(0, sealed.length - 100), 'are damaged; 3 of its 4 parts'],
    ['cut in the head', (sealed: Buffer) => sealed.subarray(0, 50), 'The first bytes of this file are damaged'],
    ['emptied', () => Buffer.alloc(0), 'The first bytes of this file are damaged'],
    ['damaged in the head', flipped(3), 'the head, of this file are damaged'],
    ['with bytes added', (sealed: Buffer) => Buffer.concat([sealed, Buffer.from('more')]), 'damaged'],
  ])('%s, is told so', async (_, change, words) => {
    const problem = await damagedAt(change);
    expect(problem?.code).toBe('vault.damaged');
    expect(problem?.message).toContain(words);
  });

  test('of a newer age is told so', async () => {
    const problem = await damagedAt((sealed) =>
      Buffer.from(sealed.toString('latin1').replace('/v1\n', '/v2\n'), 'latin1'),
    );
    expect(problem?.code).toBe('vault.newer-version');
  });

  test('of another vault is told so', async () => {
    const other = await newVault();
    good(await other.vault.store.write('matters/m1.age', bytes('theirs')));
    const problem = await damagedAt(() => readFileSync(join(other.folder, 'matters/m1.age')));
    expect(problem?.code).toBe('vault.not-a-recipient');
    await lockVault(other.vault);
  });

  test('is never replaced by a save: the new version goes beside it', async () => {
    const { folder, vault } = await newVault();
    const path = join(folder, 'matters/m1.age');
    good(await vault.store.write('matters/m1.age', bytes('first')));
    writeFileSync(path, 'rubbish');
    expect(codesOf(await vault.store.read('matters/m1.age'))).toEqual(['vault.damaged']);
    const written = good(await vault.store.write('matters/m1.age', bytes('second')));
    expect(written.isSibling).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('rubbish');
    expect(words(good(await vault.store.read(written.name)))).toBe('second');
    await lockVault(vault);
  });
});

describe('two writers', () => {
  test('leave two versions, and the second is told', async () => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('first')));
    const other = good(await reopened(folder, { takeOver: true }));
    good(await other.store.read('matters/m1.age'));
    good(await other.store.write('matters/m1.age', bytes('theirs')));
    const result = await vault.store.write('matters/m1.age', bytes('ours'));
    expect(codesOf(result)).toEqual(['vault.two-versions']);
    expect(words(good(await vault.store.read('matters/m1.age')))).toBe('theirs');
    expect(words(good(await other.store.read(good(result).name)))).toBe('ours');
    expect(good(await other.store.list('matters'))).toHaveLength(2);
    await lockVault(other);
    await lockVault(vault);
  });

  test('a file that was never opened here is not replaced, unless it can be made again', async () => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('first')));
    const other = good(await reopened(folder, { takeOver: true }));
    expect(good(await other.store.write('matters/m1.age', bytes('second'))).isSibling).toBe(true);
    expect(good(await other.store.write('matters/m1.age', bytes('third'), 'anything')).isSibling).toBe(false);
    await lockVault(other);
    await lockVault(vault);
  });

  test('one whose last save was reported as failed, but had arrived, can save again in place', async () => {
    let fails = false;
    const { disk } = faultyDisk(nodeDisk, ({ kind }) => (fails && kind === 'syncFolder' ? 'EIO' : undefined));
    const { vault } = await newVault(quickWorld({ disk }));
    good(await vault.store.write('matters/m1.age', bytes('first')));
    fails = true;
    expect(codesOf(await vault.store.write('matters/m1.age', bytes('second')))).toEqual(['vault.disk-failed']);
    fails = false;
    expect(good(await vault.store.write('matters/m1.age', bytes('third'))).isSibling).toBe(false);
    await lockVault(vault);
  });
});

describe('a vault that is not what it was', () => {
  test('taken away while it is open is told so, and nothing is made in its place', async () => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('first')));
    renameSync(folder, `${folder}-away`);
    for (const result of [
      await vault.store.write('matters/m1.age', bytes('second')),
      await vault.store.read('matters/m1.age'),
      await vault.store.list('matters'),
      await vault.store.move('matters/m1.age', 'trash/m1.age'),
    ]) {
      expect(codesOf(result)).toEqual(['vault.gone']);
    }
    expect(existsSync(folder)).toBe(false);
    renameSync(`${folder}-away`, folder);
    good(await vault.store.write('matters/m1.age', bytes('second')));
    await lockVault(vault);
  });

  test('whose drive left an empty folder is told so', async () => {
    const { folder, vault } = await newVault();
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    expect(codesOf(await vault.store.write('matters/m1.age', bytes('x')))).toEqual(['vault.gone']);
    expect(readdirSync(folder)).toEqual([]);
    await lockVault(vault);
  });

  test('whose list of recipients somebody changed saves nothing', async () => {
    const { folder, vault } = await newVault();
    const path = join(folder, 'vault.json');
    const stranger = await newVault();
    const key = stranger.vault.session.state.file.own;
    writeFileSync(path, readFileSync(path, 'utf8').replace('"further": []', `"further": ["${key}"]`));
    expect(codesOf(await vault.store.write('matters/m1.age', bytes('secret')))).toEqual(['vault.recipient']);
    await lockVault(vault);
    const again = good(await reopened(folder));
    expect(again.warnings.map(({ code }) => code)).toEqual(['vault.recipient']);
    expect(codesOf(await again.store.write('matters/m1.age', bytes('secret')))).toEqual(['vault.recipient']);
    await lockVault(again);
    await lockVault(stranger.vault);
  });

  test('whose list somebody signed with a key of their own saves nothing', async () => {
    const [ours, theirs] = [await newVault(), await newVault()];
    good(await addRecipient(theirs.vault, { recipient: ours.vault.session.state.file.own, label: '' }));
    await lockVault(ours.vault);
    const path = join(ours.folder, 'vault.json');
    writeFileSync(path, readFileSync(join(theirs.folder, 'vault.json')));
    const again = good(await reopened(ours.folder));
    expect(again.warnings.map(({ code }) => code)).toEqual(['vault.recipient']);
    expect(codesOf(await again.store.write('matters/m1.age', bytes('secret')))).toEqual(['vault.recipient']);
    await lockVault(again);
    await lockVault(theirs.vault);
  });

  test('that is locked has no keys, and what signs its list is wiped', async () => {
    const { vault } = await newVault();
    const [identity] = vault.session.state.identities ?? [];
    expect(identity?.listKey.some((byte) => byte !== 0)).toBe(true);
    expect(identity?.key.extractable).toBe(false);
    await lockVault(vault);
    expect(vault.session.state.identities).toBeUndefined();
    expect(identity?.listKey.every((byte) => byte === 0)).toBe(true);
  });

  test('that is locked gives nothing more', async () => {
    const { vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('first')));
    await lockVault(vault);
    await lockVault(vault);
    expect(codesOf(await vault.store.read('matters/m1.age'))).toEqual(['vault.locked']);
    expect(codesOf(await vault.store.write('matters/m1.age', bytes('x')))).toEqual(['vault.locked']);
    expect(codesOf(await vault.store.remove('matters/m1.age'))).toEqual(['vault.locked']);
  });

  test.runIf(process.getuid?.() !== 0)('in a folder that may not be written says so', async () => {
    const { folder, vault } = await newVault();
    chmodSync(join(folder, 'matters'), 0o500);
    expect(codesOf(await vault.store.write('matters/m1.age', bytes('x')))).toEqual(['vault.read-only']);
    chmodSync(join(folder, 'matters'), 0o700);
    await lockVault(vault);
  });
});

describe('names', () => {
  test.each(['../out.age', '/tmp/out.age', 'Ana Mockett.age', ''])('%j is refused by every call', async (name) => {
    const { vault } = await newVault();
    const { store } = vault;
    for (const result of [
      await store.read(name),
      await store.write(name, bytes('x')),
      await store.move(name, 'trash/x.age'),
      await store.move('matters/x.age', name),
      await store.remove(name),
    ]) {
      expect(codesOf(result)).toContain('vault.name');
    }
    expect(await store.stamp(name)).toBeUndefined();
    await lockVault(vault);
  });

  test('of a path that is too long give a sentence', async () => {
    const { vault } = await newVault();
    const [problem] = refusalsOf(await vault.store.write(`matters/${'m'.repeat(260)}.age`, bytes('x')));
    expect(problem?.code).toBe('vault.path-too-long');
    expect(problem?.message).toContain('shorter path');
    await lockVault(vault);
  });
});

describe('moving and removing', () => {
  test('a file that is moved can be read and saved under its new name', async () => {
    const { vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('first')));
    good(await vault.store.move('matters/m1.age', 'trash/m1.age'));
    expect(codesOf(await vault.store.read('matters/m1.age'))).toEqual(['vault.absent']);
    expect(good(await vault.store.write('trash/m1.age', bytes('second'))).isSibling).toBe(false);
    await lockVault(vault);
  });

  test('never replaces a file that has the new name', async () => {
    const { vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('first')));
    good(await vault.store.write('trash/m1.age', bytes('second')));
    expect(codesOf(await vault.store.move('matters/m1.age', 'trash/m1.age'))).toEqual(['vault.exists']);
    expect(words(good(await vault.store.read('trash/m1.age')))).toBe('second');
    await lockVault(vault);
  });

  test('a file that is removed is gone, and removing it again is nothing', async () => {
    const { vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('first')));
    const stamp = await vault.store.stamp('matters/m1.age');
    expect(stamp).toBeDefined();
    good(await vault.store.remove('matters/m1.age'));
    good(await vault.store.remove('matters/m1.age'));
    expect(good(await vault.store.list('matters'))).toEqual([]);
    expect(await vault.store.stamp('matters/m1.age')).toBeUndefined();
    await lockVault(vault);
  });
});
