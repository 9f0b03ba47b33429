import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFile } from '../../../src/node/files/write.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'full-hearing-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('writing a file', () => {
  test('makes the folders it needs and leaves nothing else behind', async () => {
    expect(await replaceFile(join(folder, 'a', 'b', 'paper.txt'), 'whole')).toEqual([]);
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['paper.txt']);
    expect(await readFile(join(folder, 'a', 'b', 'paper.txt'), 'utf8')).toBe('whole');
  });

  test('replaces an older file as a whole', async () => {
    const file = join(folder, 'paper.txt');
    await writeFile(file, 'an older and much longer text');
    await replaceFile(file, new TextEncoder().encode('new'));
    expect(await readFile(file, 'utf8')).toBe('new');
  });

  test('writes the bytes of a view, not of the memory behind it', async () => {
    const file = join(folder, 'paper.bin');
    await replaceFile(file, new Uint8Array([1, 2, 3, 4]).subarray(1, 3));
    expect([...(await readFile(file))]).toEqual([2, 3]);
  });

  test('for its owner alone closes a file that others could read before', async () => {
    const file = join(folder, 'paper.txt');
    await writeFile(file, 'older', { mode: 0o644 });
    await replaceFile(file, 'new', true);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('says what prevents it, and leaves the folder that stands there alone', async () => {
    const file = join(folder, 'taken');
    await mkdir(file);
    await chmod(file, 0o755);
    const problems = await replaceFile(file, 'text');
    expect(problems.map((problem) => problem.code)).toEqual(['file.write']);
    expect(await readdir(folder)).toEqual(['taken']);
  });

  test('a file in the place of a folder is named', async () => {
    await writeFile(join(folder, 'file'), '');
    const [problem] = await replaceFile(join(folder, 'file', 'paper.txt'), 'text');
    expect(problem?.message).toContain('could not be written');
  });
});
