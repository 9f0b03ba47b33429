import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from '../../../src/node/cli/program.ts';
import { root } from '../../support/sources.ts';
import { collectingTerminal } from '../../support/terminal.ts';

const example = (name: string): string => join(root, 'examples', `${name}.json`);
const day = ['--today', '2026-11-20'];

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'full-hearing-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Runs one command line; gives what it printed, told and ended with. */
const run = async (args: readonly string[], input = '') => {
  const terminal = collectingTerminal(input);
  const code = await runProgram(args, terminal);
  return { code, printed: terminal.printed(), told: terminal.told() };
};

const json = (printed: string) => JSON.parse(printed);

/** An answer file in the test’s folder: an example with some answers changed. */
const changed = async (name: string, change: (answers: Record<string, unknown>) => void): Promise<string> => {
  const answers = JSON.parse(await readFile(example(name), 'utf8'));
  change(answers);
  const file = join(folder, 'case.json');
  await writeFile(file, JSON.stringify(answers));
  return file;
};

describe('a final run', () => {
  const final = (file: string, ...more: readonly string[]) =>
    run([
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
    const { code, told } = await final(example('dv-children'));
    expect(code).toBe(1);
    expect(told).toContain('verifiedProvisions');
    expect(told).toContain('Nothing was written');
    await expect(readdir(join(folder, 'out'))).rejects.toThrow('ENOENT');
  });

  test('writes once a person has confirmed the law', async () => {
    const { code, told } = await final(example('dv-children'), '--confirm-law');
    expect(told).toBe('');
    expect(code).toBe(0);
    expect(await readdir(join(folder, 'out'))).toEqual(['petition-Mockett-v-Mockett.txt']);
  });

  test('names each required answer that is missing', async () => {
    const file = await changed('dv-children', (answers) => {
      answers.respondent = { name: { first: 'Julian' } };
    });
    const { code, told } = await final(file, '--confirm-law');
    expect(code).toBe(1);
    expect(told).toContain('respondent.name.last');
    expect(told).toContain('is missing');
  });

  test('refuses a character that cannot be printed; a draft only says so', async () => {
    const file = await changed('dv-children', (answers) => {
      const [incident] = answers.incidents as { account: string }[];
      if (incident !== undefined) incident.account += ' He wrote 😀.';
    });
    const refused = await final(file, '--confirm-law');
    expect(refused.told).toContain('U+1F600');
    expect(refused.code).toBe(1);
    const draft = await run(['assemble', file, '--documents', 'petition', '--format', 'pdf', '--out', folder, ...day]);
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
    const { code } = await run(['assemble', example('dv-children'), ...args]);
    expect(code).toBe(0);
    expect(await readFile(join(folder, 'letter-Mockett-v-Mockett.txt'), 'utf8')).toContain('Dear Rosalind A. Mockett:');
  });

  test('are listed with those of the program', async () => {
    const templates = await office('letter', '<p>Dear reader:</p>');
    const { printed } = await run(['documents', '--templates', templates, '--json']);
    const ids = json(printed).documents.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(['letter', 'petition']));
  });

  test('are checked, each mistake with file, line and column', async () => {
    const templates = await office('letter', '<p>\n{{petitoner.name}}</p>');
    const { code, printed } = await run(['lint', templates]);
    expect(printed).toContain('letter/document.hbs:2:');
    expect(printed).toContain('petitioner');
    expect(code).toBe(1);
  });
});
