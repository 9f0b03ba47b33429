import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBytes, readTemplateFolder } from '../../../src/node/files/read.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'full-hearing-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('reading a file', () => {
  test('gives its bytes', async () => {
    await writeFile(join(folder, 'a'), 'ab');
    const read = await readBytes(join(folder, 'a'));
    expect(read.ok && [...read.value]).toEqual([97, 98]);
  });

  test.each([
    ['a file that is not there', 'missing', 'there is no such file or folder'],
    ['a folder', '.', 'it is a folder, not a file'],
  ])('%s is a Problem that says so', async (_, name, reason) => {
    const read = await readBytes(join(folder, name));
    expect(read.ok).toBe(false);
    expect(read.problems[0]?.message).toContain(reason);
  });
});

describe('reading a folder of templates', () => {
  test('finds templates and manifests, by paths from that folder, in order', async () => {
    await mkdir(join(folder, 'petition'));
    await mkdir(join(folder, '_partials'));
    await writeFile(join(folder, 'petition', 'manifest.json'), '{}');
    await writeFile(join(folder, 'petition', 'document.hbs'), '<p>é</p>');
    await writeFile(join(folder, '_partials', 'caption.hbs'), '');
    await writeFile(join(folder, 'petition', 'notes.txt'), 'not a template');
    await writeFile(join(folder, '.hidden.json'), '{}');
    const { files, problems } = await readTemplateFolder(folder);
    expect(problems).toEqual([]);
    expect(files.map((file) => file.path)).toEqual([
      '_partials/caption.hbs',
      'petition/document.hbs',
      'petition/manifest.json',
    ]);
    expect(files[1]?.text).toBe('<p>é</p>');
  });

  test('a link to a file elsewhere is passed over', async () => {
    await writeFile(join(folder, 'secret'), 'secret');
    await mkdir(join(folder, 'templates'));
    await symlink(join(folder, 'secret'), join(folder, 'templates', 'document.hbs'));
    expect((await readTemplateFolder(join(folder, 'templates'))).files).toEqual([]);
  });

  test('a folder that is not there is a Problem', async () => {
    const { problems } = await readTemplateFolder(join(folder, 'missing'));
    expect(problems.map((problem) => problem.code)).toEqual(['file.read']);
  });
});
