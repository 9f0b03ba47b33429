import type { Problem } from '../../../problems.ts';
import { answersIn } from '../../../vault/answerText.ts';
import { changeWords, diffAnswers } from '../../../vault/diff.ts';
import { filesBeside, openFile } from '../../../vault/matter.ts';
import type { Conflict } from '../../../vault/merge.ts';
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

/** Shows what another program saved of a matter beside this version, and with `save` makes one version of the two. */
export const merge = async (
  opened: Opened,
  { reference, save }: { readonly reference: string; readonly save?: boolean },
): Promise<Said> => {
  const found = await openFound(opened, reference);
  if (!found.ok) return saidProblems(found.problems);
  let { matter } = found.value;
  const beside = await filesBeside(opened.matters, matter.head.matter);
  if (!beside.ok) return saidProblems(beside.problems);
  const lines: string[] = [];
  const conflicts: Conflict[] = [];
  const problems: Problem[] = [...found.problems];
  for (const file of beside.value) {
    const theirs = await openFile(opened.matters, file);
    problems.push(...theirs.problems);
    if (!theirs.ok) continue;
    const merged = await mergedVersions(opened.matters, { ours: matter, theirs: theirs.value });
    const changes = diffAnswers(answersIn(matter.text), merged.merged);
    lines.push(...changes.map((change) => `${changeWords(change)}\n`), conflictLines(merged.conflicts));
    conflicts.push(...merged.conflicts);
    if (save !== true) continue;
    const saved = await saveMerged(opened.matters, { ours: matter, theirs: theirs.value }, merged.merged);
    problems.push(...saved.problems);
    if (!saved.ok) return saidProblems(problems);
    matter = saved.value;
  }
  if (save === true) problems.push(...(await freshIndex(opened)).problems);
  const none = beside.value.length === 0 ? 'Nobody else has saved this matter.\n' : '';
  const end = save === true && none === '' ? 'Both are one version now; each is kept in the history.\n' : '';
  return { text: `${lines.join('')}${none}${end}`, json: { versions: beside.value.length, conflicts }, problems };
};
