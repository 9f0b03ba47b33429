import type { Problem } from '../../../problems.ts';
import { readVersion, versionsOf } from '../../../vault/history.ts';
import { openFile } from '../../../vault/matter.ts';
import { idInName, matterName } from '../../../vault/matterFile.ts';
import { entriesOf } from '../../../vault/matterIndex.ts';
import { repairMatter } from '../../../vault/restore.ts';
import { verifyVault } from '../../vault/verify.ts';
import { freshIndex, type Opened, rebuiltIndex, type Said, saidProblems } from './opened.ts';

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
  const found: Problem[] = [];
  for (const version of versions.value) found.push(...(await readVersion(matters, id, version)).problems);
  return found;
};

/** A damaged file that a repair put aside is known, and nothing is left to be done about it. */
const isAside = ({ at }: Problem): boolean => at.in === 'file' && /^trash\/[a-z0-9]+~damaged/.test(at.file);

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
  const { files, bytes } = read.value;
  const all = distinct(problems.filter((problem) => !isAside(problem)));
  const state =
    all.length === 0
      ? 'All are whole.'
      : `${all.length} not whole: "vault repair" brings matters back from their history.`;
  return {
    text: `${files} files, ${bytes.toLocaleString('en-US')} bytes read. ${state}\n`,
    json: { files, bytes },
    problems: all,
  };
};

/** Puts the newest readable version in the place of each matter that cannot be opened, and makes the index anew. */
export const repair = async (opened: Opened): Promise<Said> => {
  const names = await opened.matters.store.list('matters');
  if (!names.ok) return saidProblems(names.problems);
  const lines: string[] = [];
  const problems: Problem[] = [];
  for (const name of names.value) {
    const id = idInName(name);
    if (id === undefined || name !== matterName(id) || (await openFile(opened.matters, name)).ok) continue;
    const repaired = await repairMatter(opened.matters, id);
    problems.push(...repaired.problems);
    if (repaired.ok)
      lines.push(
        `${id}: the newest version of its history that opens took the place of the damaged file, which is in the trash.`,
      );
  }
  const made = await rebuiltIndex(opened);
  const { index } = made.problems.length > 0 ? await freshIndex(opened) : made;
  lines.push(`${lines.length} repaired; the index was made anew from ${entriesOf(index).length} matters.`);
  return {
    text: `${lines.join('\n')}\n`,
    json: { repaired: lines.length - 1 },
    problems: [...problems, ...made.problems],
  };
};
