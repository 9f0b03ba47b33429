import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { assemble, type Paper } from '../../src/assemble/assemble.ts';
import { plainText, toText } from '../../src/document/toText.ts';
import { type Problem, placeText } from '../../src/problems.ts';
import type { Library } from '../../src/template/library.ts';
import { type Example, testDay } from './examples.ts';
import { root } from './sources.ts';

const folder = join(root, 'tests', 'cases');

/** Texts longer than this are stored as an outline: no one reads them line by line. In lines. */
const longest = 1500;
const shown = 60;

const outline = (text: string, paper: Paper): string => {
  const lines = text.split('\n');
  const words = plainText(paper.doc).split(/\s+/).length;
  const digest = createHash('sha256').update(text).digest('hex');
  return [
    ...lines.slice(0, shown),
    '',
    `[… ${lines.length - 2 * shown} lines left out; ${lines.length} lines and ${words} words in all; SHA-256 ${digest} …]`,
    '',
    ...lines.slice(-shown),
  ].join('\n');
};

const problemLine = ({ severity, code, message, at }: Problem): string =>
  `${severity} ${code}, ${placeText(at)}: ${message}`;

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

/** What the program says of the paper, below its text. */
const remarks = (paper: Paper): string =>
  [
    '',
    '-'.repeat(40),
    `Document "${paper.id}"`,
    ...section(
      'Missing and required:',
      paper.missing.filter(({ required }) => required).map(({ path, label }) => `${path} (${label})`),
    ),
    ...section(
      'Cited and not verified:',
      paper.unverified.map(({ citation, read }) => `${citation}: ${read}`),
    ),
    ...section('Problems:', paper.problems.map(problemLine)),
    '',
  ].join('\n');

const caseText = (paper: Paper): string => {
  const text = toText(paper.doc);
  const body = text.split('\n').length > longest ? outline(text, paper) : text;
  return `${body}${remarks(paper)}`;
};

/** The golden text of every paper of an example, by the name of its file below `tests/cases`: `dv-children/petition.txt`. */
export const casesOf = (example: Example, library: Library): ReadonlyMap<string, string> => {
  const { papers, problems } = assemble({ answers: example.answers, library, ids: 'all', today: testDay });
  const texts = papers.map((paper) => [`${example.name}/${paper.id}.txt`, caseText(paper)] as const);
  const failed =
    problems.length === 0
      ? []
      : [[`${example.name}/problems.txt`, `${problems.map(problemLine).join('\n')}\n`] as const];
  return new Map([...texts, ...failed]);
};

/** The golden texts that are stored, by the same names. */
export const storedCases = (): ReadonlyMap<string, string> => {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  );
};

/** Stores these golden texts in place of all that were there. */
export const storeCases = (cases: ReadonlyMap<string, string>): void => {
  for (const name of storedCases().keys()) if (!cases.has(name)) rmSync(join(folder, name));
  for (const [name, text] of cases) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};
