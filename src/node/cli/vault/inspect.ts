import type { Problem } from '../../../problems.ts';
import { lostAttachments } from '../../../vault/attach.ts';
import { readVersion, versionsOf } from '../../../vault/history.ts';
import { openFile } from '../../../vault/matter.ts';
import { idInName, isAside, matterName } from '../../../vault/matterFile.ts';
import { lostMatters } from '../../../vault/restore.ts';
import { vaultProblem } from '../../../vault/store.ts';
import { verifyVault } from '../../vault/verify.ts';
import { type Opened, type Said, saidProblems } from './opened.ts';

/** Says that the key opens the vault, and how many matters are in it. */
export const testUnlock = async (opened: Opened): Promise<Said> => {
  const names = await opened.matters.store.list('matters');
  if (!names.ok) return saidProblems(names.problems);
  const matters = names.value.filter((name) => name === matterName(idInName(name) ?? '')).length;
  return {
    text: `The key opens the vault. ${matters} ${matters === 1 ? 'matter' : 'matters'}.\n`,
    json: { matters },
    problems: names.problems,
  };
};

const checkMatter = async ({ matters }: Opened, name: string): Promise<readonly Problem[]> => {
  const id = idInName(name);
  if (id === undefined) return [];
  const open = await openFile(matters, name);
  const versions = await versionsOf(matters, id);
  if (!open.ok || !versions.ok) return [...open.problems, ...versions.problems];
  const found: Problem[] = [...(await lostAttachments(matters, open.value.head))];
  for (const version of versions.value) found.push(...(await readVersion(matters, id, version)).problems);
  return found;
};

const lostProblem = (id: string): Problem =>
  vaultProblem('vault.absent', matterName(id), 'The file of this matter is gone; versions of it are in the history.');

/** A damaged file that a repair put aside is known, and nothing is left to be done about it. */
const isKnown = ({ at }: Problem): boolean => at.in === 'file' && isAside(at.file);

const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem.at), problem])).values(),
];

/** Reads every file of the vault to its end, and every matter and version for what it holds; says what is not whole. */
export const verify = async (opened: Opened): Promise<Said> => {
  const read = await verifyVault(opened.open);
  if (!read.ok) return saidProblems(read.problems);
  const names = await opened.matters.store.list('matters');
  const problems: Problem[] = [...read.value.problems, ...names.problems];
  for (const name of names.ok ? names.value : []) problems.push(...(await checkMatter(opened, name)));
  const lost = await lostMatters(opened.matters);
  problems.push(...(lost.ok ? lost.value.map(lostProblem) : lost.problems));
  const { files, bytes } = read.value;
  const all = distinct(problems.filter((problem) => !isKnown(problem)));
  const state =
    all.length === 0
      ? 'All are whole.'
      : `${all.length} not whole: "vault repair" brings matters back from their history and puts damaged files aside.`;
  return {
    text: `${files} files, ${bytes.toLocaleString('en-US')} bytes read. ${state}\n`,
    json: { files, bytes },
    problems: all,
  };
};
