import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { changedExample, exampleFile, runLine } from '../../support/commandLine.ts';
import { folderForTest } from '../../support/vaults.ts';

const day = ['--today', '2026-11-20'];

let folder = '';
beforeEach(() => {
  folder = folderForTest();
});

const json = (printed: string) => JSON.parse(printed);

describe('a final run', () => {
  const final = (file: string, ...more: readonly string[]) =>
    runLine([
      'assemble',
      file,
      '--documents',
      'petition',
      '--format',
      'txt',
      '--final',
      '--out',
      join(folder, 'out'),
      ...day,
      ...more,
    ]);

  test('writes nothing while a pleading cites a provision that nobody has verified, and names each', async () => {
    const { code, told } = await final(exampleFile('dv-children'));
    expect(code).toBe(1);
    expect(told).toContain('verifiedProvisions');
    expect(told).toContain('Nothing was written');
    await expect(readdir(join(folder, 'out'))).rejects.toThrow('ENOENT');
  });

  test('writes once a person has confirmed the law', async () => {
    const { code, told } = await final(exampleFile('dv-children'), '--confirm-law');
    expect(told).toBe('');
    expect(code).toBe(0);
    expect(await readdir(join(folder, 'out'))).toEqual(['petition-Mockett-v-Mockett.txt']);
  });

  test('names each required answer that is missing', async () => {
    const file = changedExample(folder, 'dv-children', (answers) => {
      answers.respondent = { name: { first: 'Julian' } };
    });
    const { code, told } = await final(file, '--confirm-law');
    expect(code).toBe(1);
    expect(told).toContain('respondent.name.last');
    expect(told).toContain('is missing');
  });

  test('refuses a character that cannot be printed; a draft only says so', async () => {
    const file = changedExample(folder, 'dv-children', (answers) => {
      const [incident] = answers.incidents as { account: string }[];
      if (incident !== undefined) incident.account += ' He wrote 😀.';
    });
    const refused = await final(file, '--confirm-law');
    expect(refused.told).toContain('U+1F600');
    expect(refused.code).toBe(1);
    const draft = await runLine([
      'assemble',
      file,
      '--documents',
      'petition',
      '--format',
      'pdf',
      '--out',
      folder,
      ...day,
    ]);
    expect(draft.told).toContain('U+1F600');
    expect(draft.code).toBe(0);
  });
});

describe('templates of an office', () => {
  const office = async (id: string, template: string) => {
    const at = join(folder, 'office', id);
    await mkdir(at, { recursive: true });
    const manifest = {
      id,
      title: 'Letter',
      sides: ['petitioner'],
      proceeding: 'adult',
      audience: 'client',
      profile: 'letter',
    };
    const dated = { ...manifest, order: 1, revision: '2026-11-20', asOf: '2026-11-20' };
    await writeFile(join(at, 'manifest.json'), JSON.stringify(dated));
    await writeFile(join(at, 'document.hbs'), template);
    return join(folder, 'office');
  };

  test('add a paper', async () => {
    const templates = await office('letter', '<p>Dear {{petitioner.name}}:</p>');
    const args = ['--documents', 'letter', '--format', 'txt', '--templates', templates, '--out', folder, ...day];
    const { code } = await runLine(['assemble', exampleFile('dv-children'), ...args]);
    expect(code).toBe(0);
    expect(await readFile(join(folder, 'letter-Mockett-v-Mockett.txt'), 'utf8')).toContain('Dear Rosalind A. Mockett:');
  });

  test('are listed with those of the program', async () => {
    const templates = await office('letter', '<p>Dear reader:</p>');
    const { printed } = await runLine(['documents', '--templates', templates, '--json']);
    const ids = json(printed).documents.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(['letter', 'petition']));
  });

  test('are checked, each mistake with file, line and column', async () => {
    const templates = await office('letter', '<p>\n{{petitoner.name}}</p>');
    const { code, printed } = await runLine(['lint', templates]);
    expect(printed).toContain('letter/document.hbs:2:');
    expect(printed).toContain('petitioner');
    expect(code).toBe(1);
  });
});
