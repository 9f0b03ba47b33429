import type { Problem, Result } from '../problems.ts';
import { answersIn } from './answerText.ts';
import { diffAnswers } from './diff.ts';
import { readVersion, versionsOf } from './history.ts';
import { unfollowed } from './lineage.ts';
import type { Vault } from './machine.ts';
import { filesBeside, type OpenMatter, openFile } from './matter.ts';
import { versionName } from './matterFile.ts';
import { mergedVersions } from './twoVersions.ts';

/** What else there is of a matter, beside its current version, that nobody has merged with it yet. */
export interface OtherVersions {
  /** Those that can be opened, each to be merged with `mergedVersions` and `saveMerged`. */
  readonly versions: readonly OpenMatter[];
  /** The names of files beside the matter that cannot be opened. */
  readonly unread: readonly string[];
}

/** Whether a version holds nothing that the current one does not have, as one whose save was tried again. */
const addsNothing = async (vault: Vault, ours: OpenMatter, theirs: OpenMatter): Promise<boolean> => {
  const known = new Set((ours.head.attachments ?? []).map(({ hash }) => hash));
  if ((theirs.head.attachments ?? []).some(({ hash }) => !known.has(hash))) return false;
  if (ours.text === theirs.text) return true;
  const { merged, conflicts } = await mergedVersions(vault, { ours, theirs });
  return conflicts.length === 0 && diffAnswers(answersIn(ours.text), merged).length === 0;
};

/**
 * The versions that are in the history alone, and that neither the current version nor a file beside it follows: another program
 * saved it in the same instant, or a save was interrupted before its end. The last of each line, the newest first.
 */
export const forksOf = async (
  vault: Vault,
  open: OpenMatter,
  beside: readonly OpenMatter[],
): Promise<Result<readonly OpenMatter[]>> => {
  const id = open.head.matter;
  const listed = await versionsOf(vault, id);
  if (!listed.ok) return listed;
  const heads = [open, ...beside].map(({ head }) => head);
  const followed = new Set<string>();
  const forks: OpenMatter[] = [];
  for (const version of (await unfollowed(vault, heads, listed.value)).toReversed()) {
    const read = followed.has(version) ? undefined : await readVersion(vault, id, version);
    if (read?.ok !== true) continue;
    const { head } = read.value;
    for (const earlier of [...head.parents, ...(head.follows ?? [])]) followed.add(earlier);
    const fork = { ...read.value, file: versionName(id, version), mark: '' };
    if (!(await addsNothing(vault, open, fork))) forks.push(fork);
  }
  return { ok: true, value: forks, problems: [] };
};

/** The files of that name, opened; those that cannot be are told. */
export const openBeside = async (vault: Vault, files: readonly string[]): Promise<Result<OtherVersions>> => {
  const versions: OpenMatter[] = [];
  const unread: string[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const read = await openFile(vault, file);
    problems.push(...read.problems);
    if (read.ok) versions.push(read.value);
    else unread.push(file);
  }
  return { ok: true, value: { versions, unread }, problems };
};

/**
 * Every version of a matter that is not merged with the current one: in a file beside it, or in the history alone. With the
 * Problems of files beside it that cannot be opened.
 */
export const otherVersions = async (vault: Vault, open: OpenMatter): Promise<Result<OtherVersions>> => {
  const files = await filesBeside(vault, open.head.matter);
  if (!files.ok) return files;
  const beside = await openBeside(vault, files.value);
  if (!beside.ok) return beside;
  const forks = await forksOf(vault, open, beside.value.versions);
  if (!forks.ok) return forks;
  const { versions, unread } = beside.value;
  return { ...beside, value: { versions: [...versions, ...forks.value], unread } };
};
