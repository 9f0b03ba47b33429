import { join } from 'node:path';
import { readAnswers } from '../../../answers/read.ts';
import type { Answers } from '../../../answers/schema.ts';
import { fullName } from '../../../facts/words.ts';
import type { Problem, Result } from '../../../problems.ts';
import { answersIn } from '../../../vault/answerText.ts';
import { changeWords, diffAnswers } from '../../../vault/diff.ts';
import { createMatter, saveMatter } from '../../../vault/matter.ts';
import { vaultProblem } from '../../../vault/store.ts';
import { fileName } from '../../files/fileName.ts';
import { readBytes } from '../../files/read.ts';
import type { Terminal } from '../terminal.ts';
import { openFound } from './find.ts';
import { freshIndex, type Opened, type Said, saidProblems } from './opened.ts';
import { refuseInside } from './outFolder.ts';
import { writeExport } from './writeExport.ts';

/** Said with every import. */
const importWords = (file: string): string =>
  `${file} is a plain answer file: anyone who can open it can read it. Work in the vault from now on, and remove the file when you no longer need it.\n`;

/** Said with every export. */
const exportWords = (file: string): string =>
  `${file} is a plain answer file, readable because you asked for it: anyone who can open it can read it. Remove it when you no longer need it. Changes made in it reach the vault only with "vault save".\n`;

/** An answer file to put into the vault, to the letter, with what is wrong with it. */
interface Given {
  readonly text: string;
  readonly answers: Answers;
}

const refusal = (file: string): Problem =>
  vaultProblem(
    'vault.damaged',
    file,
    'Nothing was put into the vault: only a file that can be read as answers can be kept there.',
  );

const readGiven = async (file: string, terminal: Terminal): Promise<Result<Given>> => {
  const bytes: Result<Uint8Array> =
    file === '-' ? { ok: true, value: await terminal.readInput(), problems: [] } : await readBytes(file);
  if (!bytes.ok) return bytes;
  const name = file === '-' ? 'standard input' : file;
  const { answers, problems } = readAnswers(bytes.value, { file: name });
  if (answers === undefined) return { ok: false, problems: [...problems, refusal(name)] };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value);
  return { ok: true, value: { text, answers }, problems };
};

/** What is to be weighed in answers is no reason to end as if nothing had been kept. */
const asWarnings = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, severity: 'warning' }));

/** Puts a plain answer file into the vault as a new matter. */
export const addMatter = async (
  opened: Opened,
  { file, terminal }: { readonly file: string; readonly terminal: Terminal },
): Promise<Said> => {
  const given = await readGiven(file, terminal);
  if (!given.ok) return saidProblems(given.problems);
  const made = await createMatter(opened.matters, { text: given.value.text, reason: 'imported' });
  if (!made.ok) return saidProblems(made.problems);
  const { problems } = await freshIndex(opened);
  const { matter, version } = made.value.head;
  return {
    text: `${matter}\n${importWords(file)}`,
    json: { id: matter, version },
    problems: [...asWarnings(given.problems), ...made.problems, ...problems],
  };
};

/** Saves a plain answer file as a new version of a matter, and says what it changes. */
export const saveFile = async (
  opened: Opened,
  { file, reference, terminal }: { readonly file: string; readonly reference: string; readonly terminal: Terminal },
): Promise<Said> => {
  const given = await readGiven(file, terminal);
  if (!given.ok) return saidProblems(given.problems);
  const found = await openFound(opened, reference);
  if (!found.ok) return saidProblems(found.problems);
  const { matter } = found.value;
  const saved = await saveMatter(opened.matters, matter, { text: given.value.text, reason: 'saved' });
  if (!saved.ok) return saidProblems(saved.problems);
  const { problems } = await freshIndex(opened);
  const changes = diffAnswers(answersIn(matter.text), answersIn(given.value.text));
  const lines = changes.map((change) => `${changeWords(change)}\n`).join('');
  return {
    text: `${lines === '' ? 'No answer changed.\n' : lines}${importWords(file)}`,
    json: { id: matter.head.matter, version: saved.value.head.version, changes },
    problems: [...asWarnings(given.problems), ...saved.problems, ...problems],
  };
};

const nameFor = (answers: Answers | undefined): string => {
  const names = [answers?.petitioner, answers?.respondent].map((person) => fullName(person?.name) ?? '');
  return fileName(['answers', ...names], 'json');
};

/** Writes the answers of a matter as a plain answer file, as they were given, into the folder that the person names. */
export const exportMatter = async (
  opened: Opened,
  { reference, out }: { readonly reference: string; readonly out: string },
): Promise<Said> => {
  await refuseInside(out, opened.open.session.folder);
  const found = await openFound(opened, reference);
  if (!found.ok) return saidProblems(found.problems);
  const { text, head } = found.value.matter;
  const file = join(out, nameFor(readAnswers(text).answers));
  const problems = await writeExport(file, new TextEncoder().encode(text));
  if (problems.length > 0) return saidProblems(problems);
  return { text: exportWords(file), json: { id: head.matter, version: head.version, file }, problems: found.problems };
};
