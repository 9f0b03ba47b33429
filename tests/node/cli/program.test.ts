import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
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

describe('asking wrongly ends with 2 and a sentence', () => {
  test.each([
    ['an unknown command', ['print'], 'unknown command'],
    ['an unknown option', ['law', '--colour'], 'unknown option'],
    ['no file', ['check'], 'missing required argument'],
    ['no side', ['new'], '--side'],
    ['a side there is not', ['new', '--side', 'court'], 'petitioner, respondent'],
    ['a day that the calendar lacks', ['deadlines', 'a.json', '--today', '2026-02-30'], 'day of the calendar'],
    ['a format there is not', ['assemble', 'a.json', '--format', 'rtf'], '"rtf" is none of docx, pdf, txt'],
    ['an empty list', ['assemble', 'a.json', '--documents', ','], 'Name one or more'],
    ['a calendar as JSON', ['deadlines', 'a.json', '--ics', '--json'], 'cannot be used with'],
  ])('%s', async (_, args, words) => {
    const { code, printed, told } = await runLine(args);
    expect(told).toContain(words);
    expect(printed).toBe('');
    expect(code).toBe(2);
  });

  test('a document there is not', async () => {
    const { code, told } = await runLine([
      'assemble',
      exampleFile('dv-children'),
      '--documents',
      'petiton',
      '--out',
      folder,
    ]);
    expect(told).toContain('Did you mean "petition"?');
    expect(code).toBe(2);
    expect(await readdir(folder)).toEqual([]);
  });

  test('help is no mistake', async () => {
    const { code, printed } = await runLine(['--help']);
    expect(printed).toContain('It gives no legal advice.');
    expect(code).toBe(0);
  });
});

describe('a file that cannot be read ends with 3', () => {
  test.each([
    ['assemble', ['assemble', 'missing.json']],
    ['check', ['check', 'missing.json']],
    ['deadlines', ['deadlines', 'missing.json']],
    ['lint', ['lint', 'missing-folder']],
    ['templates', ['assemble', exampleFile('dv-children'), '--templates', 'missing-folder', '--out', '/nowhere']],
  ])('%s', async (_, args) => {
    const { code, printed, told } = await runLine(args);
    expect(`${printed}${told}`).toContain('there is no such file or folder');
    expect(code).toBe(3);
  });

  test('a folder in the place of a paper is named, and the other paper is written', async () => {
    const line = ['assemble', exampleFile('dv-children'), '--documents', 'petition', '--out', folder, ...day];
    const first = await runLine([...line, '--json']);
    const [{ path }] = json(first.printed).papers[0].files;
    await rm(path);
    await mkdir(path);
    const second = await runLine(line);
    expect(second.code).toBe(3);
    expect(second.told).toContain('could not be written');
    expect((await readdir(folder)).toSorted()).toHaveLength(2);
  });
});

describe('assemble', () => {
  test('writes DOCX and PDF of every paper for the side, and prints a line for each', async () => {
    const { code, printed } = await runLine(['assemble', exampleFile('dv-children'), '--out', folder, ...day]);
    expect(code).toBe(0);
    const files = await readdir(folder);
    expect(files).toContain('petition-Mockett-v-Mockett.docx');
    expect(files).toContain('petition-Mockett-v-Mockett.pdf');
    expect(printed.split('\n')[0]).toMatch(/^document +pages +DOCX bytes +PDF bytes +ms +blanks left/);
    expect((await readFile(join(folder, 'petition-Mockett-v-Mockett.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('gives the same bytes each time', async () => {
    const written = async (out: string) => {
      await runLine([
        'assemble',
        exampleFile('dv-children'),
        '--documents',
        'petition',
        '--out',
        join(folder, out),
        ...day,
      ]);
      const names = (await readdir(join(folder, out))).toSorted();
      return Promise.all(
        names.map(async (name) => [name, (await readFile(join(folder, out, name))).toString('base64')]),
      );
    };
    const first = await written('a');
    expect(first).toHaveLength(2);
    expect(await written('b')).toEqual(first);
  });

  test('says for other programs what it wrote', async () => {
    const args = ['assemble', exampleFile('dv-children'), '--documents', 'petition', '--format', 'txt', '--json'];
    const { printed } = await runLine([...args, '--out', folder, ...day]);
    const [paper] = json(printed).papers;
    expect(paper.id).toBe('petition');
    expect(paper.pages).toBeGreaterThan(2);
    expect((await stat(paper.files[0].path)).size).toBe(paper.files[0].bytes);
  });

  test('reads standard input', async () => {
    const input = await readFile(exampleFile('dv-children'), 'utf8');
    const args = ['assemble', '-', '--documents', 'petition', '--format', 'txt', '--out', folder, ...day];
    expect((await runLine(args, input)).code).toBe(0);
    expect(await readFile(join(folder, 'petition-Mockett-v-Mockett.txt'), 'utf8')).toContain('ROSALIND A. MOCKETT');
  });

  test('makes blank forms of an empty file, under the name of the document', async () => {
    const { code } = await runLine(['assemble', exampleFile('empty'), '--format', 'pdf', '--out', folder, ...day]);
    expect(code).toBe(0);
    expect(await readdir(folder)).toContain('petition.pdf');
  });

  test('says that a file with nothing readable in it cannot be used', async () => {
    const { code, told } = await runLine(['assemble', '-', '--out', folder], '{"format": "full-hearing/1", ');
    expect(code).toBe(1);
    expect(told).toContain('standard input:1:');
    expect(await readdir(folder)).toEqual([]);
  });

  test('never writes a paper for the other side that shows a confidential address, and says where it stands', async () => {
    const file = changedExample(folder, 'dv-children', (answers) => {
      const [incident] = answers.incidents as { account: string }[];
      if (incident !== undefined) incident.account += ' He waited for her at 27 Specimen Court.';
    });
    const { code, told } = await runLine([
      'assemble',
      file,
      '--documents',
      'petition',
      '--out',
      join(folder, 'out'),
      ...day,
    ]);
    expect(code).toBe(1);
    expect(told).toContain('27 Specimen Court');
    expect(told).toContain('incidents.0.account');
    expect(told).toContain('was not written');
    await expect(readdir(join(folder, 'out'))).rejects.toThrow('ENOENT');
  });
});

describe('the other commands', () => {
  test('the templates of the program have no mistakes', async () => {
    const { code, printed } = await runLine(['lint']);
    expect(printed).not.toContain('problem  ');
    expect(code).toBe(0);
  });

  test('check lists what each paper lacks', async () => {
    const { code, printed } = await runLine(['check', exampleFile('empty'), ...day]);
    expect(printed).toContain('missing  petitioner.name');
    expect(printed).toMatch(/\d+ problems?, \d+ to weigh\n$/);
    expect([0, 1]).toContain(code);
  });

  test('check says for other programs what is missing, by path', async () => {
    const { printed } = await runLine(['check', exampleFile('empty'), '--json', ...day]);
    const paths = json(printed).papers.flatMap(({ missing }: { missing: { path: string }[] }) =>
      missing.map(({ path }) => path),
    );
    expect(paths).toContain('matter.county');
  });

  test('deadlines shows the dates of the case as they are counted', async () => {
    const { code, printed } = await runLine(['deadlines', exampleFile('respondent-counsel'), ...day]);
    expect(printed).toContain('Nov.\u00a030');
    expect(printed).toContain('§ 455.040');
    expect(printed).toContain('not legal advice');
    expect(code).toBe(0);
  });

  test('deadlines prints a calendar', async () => {
    const { printed } = await runLine(['deadlines', exampleFile('respondent-counsel'), '--ics', ...day]);
    expect(printed.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(printed).not.toContain('Mockett');
  });

  test('law lists each provision with its status', async () => {
    const { printed } = await runLine(['law', '--json']);
    const { rules } = json(printed);
    expect(rules.length).toBeGreaterThan(50);
    expect(rules.every(({ status, asOf }: { status: string; asOf: string }) => status && asOf)).toBe(true);
    expect((await runLine(['law'])).printed).toContain('not legal advice');
  });

  test.each(['petitioner', 'respondent'])('new begins a file for %s that check can read', async (side) => {
    const { printed } = await runLine(['new', '--side', side]);
    expect(json(printed).matter.side).toBe(side);
    const check = await runLine(['check', '-', '--json', ...day], printed);
    expect(json(check.printed).problems.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual(
      [],
    );
  });
});
