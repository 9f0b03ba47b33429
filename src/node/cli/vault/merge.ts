import type { Problem } from '../../../problems.ts';
import { answersIn } from '../../../vault/answerText.ts';
import { changeWords, diffAnswers } from '../../../vault/diff.ts';
import type { OpenMatter } from '../../../vault/matter.ts';
import type { Conflict } from '../../../vault/merge.ts';
import { type OtherVersions, otherVersions } from '../../../vault/otherVersions.ts';
import { mergedVersions, saveMerged } from '../../../vault/twoVersions.ts';
import { openFound } from './find.ts';
import { freshIndex, type Opened, type Said, saidProblems } from './opened.ts';

/** Where two versions say something else, in words. */
export const conflictLines = (conflicts: readonly Conflict[]): string =>
  conflicts
    .map(({ title, base, ours, theirs }) => {
      const before = base === undefined ? '' : ` (before: ${base})`;
      return `Both changed ${title}${before}:\n  kept         ${ours ?? 'taken out'}\n  other        ${theirs ?? 'taken out'}\n`;
    })
    .join('');

/** A matter in the middle of merging, and what there is to say of it. */
interface Merging {
  readonly matter: OpenMatter;
  readonly lines: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly problems: readonly Problem[];
  /** How many are one with the matter now. */
  readonly merged: number;
}

/** The version to be merged next. */
interface Step {
  readonly theirs: OpenMatter;
  readonly save: boolean;
}

/** One more version, shown beside the matter, or with `save` made one with it. */
const mergeOne = async ({ matters }: Opened, before: Merging, { theirs, save }: Step): Promise<Merging> => {
  const versions = { ours: before.matter, theirs };
  const { merged, conflicts } = await mergedVersions(matters, versions);
  const changes = diffAnswers(answersIn(before.matter.text), merged);
  const shown = {
    ...before,
    lines: [...before.lines, ...changes.map((change) => `${changeWords(change)}\n`), conflictLines(conflicts)],
    conflicts: [...before.conflicts, ...conflicts],
  };
  if (!save) return shown;
  const saved = await saveMerged(matters, versions, merged);
  const problems = [...before.problems, ...saved.problems];
  return saved.ok ? { ...shown, problems, matter: saved.value, merged: before.merged + 1 } : { ...before, problems };
};

const countWords = (count: number): string => (count === 1 ? '1 other version' : `${count} other versions`);

/** What became of the others, in words: those that were merged, those that were not, and why. */
const endWords = ({ merged }: Merging, { versions, unread }: OtherVersions, save: boolean): string => {
  const all = versions.length + unread.length;
  if (all === 0) return 'Nobody else has saved this matter.\n';
  const left = unread.map((file) => `${file} cannot be opened: it is not merged and stays as it is.\n`).join('');
  const waiting = versions.length - merged;
  const failed = save && waiting > 0 ? `Not merged, and kept as it was: ${countWords(waiting)}.\n` : '';
  const done =
    merged === 1 && all === 1
      ? 'Both are one version now; each is kept in the history.\n'
      : `${countWords(merged)} and this one are one version now; each is kept in the history.\n`;
  return `${merged === 0 ? '' : done}${failed}${left}`;
};

/** Shows what another program saved of a matter beside this version, and with `save` makes one version of all. */
export const merge = async (
  opened: Opened,
  { reference, save = false }: { readonly reference: string; readonly save?: boolean },
): Promise<Said> => {
  const found = await openFound(opened, reference);
  if (!found.ok) return saidProblems(found.problems);
  const others = await otherVersions(opened.matters, found.value.matter);
  if (!others.ok) return saidProblems(others.problems);
  const problems = [...found.problems, ...others.problems];
  let merging: Merging = { matter: found.value.matter, lines: [], conflicts: [], problems, merged: 0 };
  for (const theirs of others.value.versions) {
    const before = merging.merged;
    merging = await mergeOne(opened, merging, { theirs, save });
    if (save && merging.merged === before) break;
  }
  const { lines, conflicts, merged } = merging;
  const { versions, unread } = others.value;
  return {
    text: `${lines.join('')}${endWords(merging, others.value, save)}`,
    json: { versions: versions.length + unread.length, merged, notOpened: unread, conflicts },
    problems: [...merging.problems, ...(merged > 0 ? (await freshIndex(opened)).problems : [])],
  };
};
