import type { Problem, Result } from '../problems.ts';
import { answersIn, answerText } from './answerText.ts';
import { attachmentsOfBoth } from './attach.ts';
import { keepInHistory, readVersion } from './history.ts';
import { lineOf } from './lineage.ts';
import type { Vault } from './machine.ts';
import { type Draft, type OpenMatter, saveMatter } from './matter.ts';
import { idInHistory, type MatterVersion } from './matterFile.ts';
import { type Merge, mergeAnswers } from './merge.ts';
import { vaultProblem } from './store.ts';

/** Two versions of one matter that two programs saved: the one in the matter's own file, and one beside it or in the history. */
export interface TwoVersions {
  readonly ours: OpenMatter;
  readonly theirs: OpenMatter;
}

/** The newest version that both were made from; undefined when the history no longer has one. */
const commonVersion = async (vault: Vault, { ours, theirs }: TwoVersions): Promise<MatterVersion | undefined> => {
  const [one, other] = [await lineOf(vault, [ours.head]), await lineOf(vault, [theirs.head])];
  const common = [...one]
    .filter((version) => other.has(version))
    .toSorted()
    .at(-1);
  const read = common === undefined ? undefined : await readVersion(vault, ours.head.matter, common);
  return read?.ok === true ? read.value : undefined;
};

/** Two versions of a matter in one, to be looked at: nothing is written. */
export const mergedVersions = async (vault: Vault, versions: TwoVersions): Promise<Merge> => {
  const base = await commonVersion(vault, versions);
  return mergeAnswers({
    base: base && answersIn(base.text),
    ours: answersIn(versions.ours.text),
    theirs: answersIn(versions.theirs.text),
  });
};

/** Takes the merged file away, unless the other program has saved there since, or the history keeps it. */
const removeMerged = async ({ store }: Vault, { file, mark }: OpenMatter): Promise<readonly Problem[]> => {
  if (idInHistory(file) !== undefined) return [];
  const now = await store.readMarked(file);
  if (!now.ok) return now.problems.some(({ code }) => code === 'vault.absent') ? [] : now.problems;
  if (now.value.mark === mark) return (await store.remove(file)).problems;
  const message =
    'The other program has saved this matter again since. That version is kept beside this one: merge again.';
  return [vaultProblem('vault.two-versions', file, message)];
};

/**
 * Saves `answers` as the one version that follows both, with the attachments of both. The version beside the matter is put into
 * the history first, if it is not there, and taken away last, so that an interruption anywhere hides neither.
 */
export const saveMerged = async (
  vault: Vault,
  { ours, theirs }: TwoVersions,
  answers: unknown,
): Promise<Result<OpenMatter>> => {
  const text = answerText(answers);
  if (!text.ok) return text;
  const kept = await keepInHistory(vault, theirs);
  if (!kept.ok) return kept;
  const attachments = attachmentsOfBoth(ours.head, theirs.head);
  const draft: Draft = {
    text: text.value,
    reason: 'merged',
    alsoFrom: [theirs.head],
    ...(attachments.length === 0 ? {} : { attachments }),
  };
  const saved = await saveMatter(vault, ours, draft);
  if (!saved.ok) return saved;
  return { ...saved, problems: [...saved.problems, ...(await removeMerged(vault, theirs))] };
};
