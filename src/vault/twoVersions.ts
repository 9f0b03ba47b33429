import type { Result } from '../problems.ts';
import { answersIn, answerText } from './answerText.ts';
import { readVersion } from './history.ts';
import type { Vault } from './machine.ts';
import { type OpenMatter, saveMatter } from './matter.ts';
import { type MatterVersion, versionName } from './matterFile.ts';
import { type Merge, mergeAnswers } from './merge.ts';

/** Two versions of one matter that two programs saved: the one in the matter's own file, and the one beside it. */
export interface TwoVersions {
  readonly ours: OpenMatter;
  readonly theirs: OpenMatter;
}

/** The names of a version and of all those it was made from, as far as the history still has them. */
const lineage = async (vault: Vault, from: MatterVersion): Promise<ReadonlySet<string>> => {
  const seen = new Set<string>();
  const queue: MatterVersion[] = [from];
  for (let version = queue.pop(); version !== undefined; version = queue.pop()) {
    seen.add(version.head.version);
    for (const parent of version.head.parents.filter((name) => !seen.has(name))) {
      const read = await readVersion(vault, version.head.matter, parent);
      if (read.ok) queue.push(read.value);
    }
  }
  return seen;
};

/** The newest version that both were made from; undefined when the history no longer has one. */
const commonVersion = async (vault: Vault, { ours, theirs }: TwoVersions): Promise<MatterVersion | undefined> => {
  const [one, other] = [await lineage(vault, ours), await lineage(vault, theirs)];
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

/**
 * Saves `answers` as the one version that follows both. The version beside the matter is put into the history first, if it is
 * not there, and taken away last.
 */
export const saveMerged = async (
  vault: Vault,
  { ours, theirs }: TwoVersions,
  answers: unknown,
): Promise<Result<OpenMatter>> => {
  const { store } = vault;
  const text = answerText(answers);
  if (!text.ok) return text;
  const { matter, version } = theirs.head;
  const kept = versionName(matter, version);
  if ((await store.stamp(kept)) === undefined) {
    const moved = await store.move(theirs.file, kept);
    if (!moved.ok) return moved;
  }
  const draft = { text: text.value, reason: 'merged', alsoFrom: [version] } as const;
  const saved = await saveMatter(vault, ours, draft);
  if (!saved.ok) return saved;
  const removed = await store.remove(theirs.file);
  return { ...saved, problems: [...saved.problems, ...removed.problems] };
};
