import type { Problem, Result } from '../../../problems.ts';
import { type Cleared, type IsDamage, type PutAside, putAsideDamaged } from '../../../vault/aside.ts';
import { timeWords } from '../../../vault/instant.ts';
import { openFile } from '../../../vault/matter.ts';
import { idInHistory, idInName, matterName, savedAt, versionInName } from '../../../vault/matterFile.ts';
import { entriesOf } from '../../../vault/matterIndex.ts';
import { lostMatters, repairMatter } from '../../../vault/restore.ts';
import { type Collected, collectAttachments, daysKept } from '../../vault/collect.ts';
import { freshIndex, type Opened, rebuiltIndex, type Said, saidProblems } from './opened.ts';

/** With the passphrase every whole file of the vault opens; another key may lack files that were not encrypted to it yet. */
const damageFor =
  ({ open }: Opened): IsDamage =>
  ({ code }) =>
    code === 'vault.damaged' || (code === 'vault.not-a-recipient' && open.session.isOwner);

const isDamaged = async ({ matters }: Opened, name: string, isDamage: IsDamage): Promise<boolean> => {
  const [once, twice] = [await openFile(matters, name), await openFile(matters, name)];
  return !once.ok && !twice.ok && twice.problems.every(isDamage);
};

const damagedMatters = async (opened: Opened): Promise<Result<readonly string[]>> => {
  const names = await opened.matters.store.list('matters');
  if (!names.ok) return names;
  const damaged: string[] = [];
  for (const name of names.value) {
    const id = idInName(name);
    if (id !== undefined && name === matterName(id) && (await isDamaged(opened, name, damageFor(opened)))) {
      damaged.push(id);
    }
  }
  return { ...names, value: damaged };
};

/** What a repair has done so far, in words, and what stands in its way. */
interface Repaired {
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
}

const repairMatters = async (
  { matters }: Opened,
  { damaged, lost }: { readonly damaged: readonly string[]; readonly lost: readonly string[] },
): Promise<Repaired> => {
  const lines: string[] = [];
  const problems: Problem[] = [];
  for (const id of [...damaged, ...lost]) {
    const repaired = await repairMatter(matters, id);
    problems.push(...repaired.problems);
    const place = lost.includes(id) ? 'file that was gone' : 'damaged file, which is in the trash';
    if (repaired.ok) lines.push(`${id}: the newest version of its history that opens took the place of the ${place}.`);
  }
  return { lines, problems };
};

const asideLine = ({ name, aside }: PutAside, { matters }: Opened): string => {
  const version = versionInName(name);
  const what =
    version === undefined
      ? name
      : `${idInHistory(name)}: the version of ${timeWords(savedAt(version), matters.machine)}`;
  return `${what} cannot be opened. It was put aside, as ${aside}; the matter goes on without it.`;
};

const counted = (count: number): string => (count === 1 ? '1 attachment' : `${count} attachments`);

/** What became of attachments that nothing names, in words; nothing when there were none. */
export const collectedLines = ({ removed, waiting }: Collected): readonly string[] => [
  ...(removed === 0 ? [] : [`Removed: ${counted(removed)} that interrupted work left and nothing in the vault names.`]),
  ...(waiting === 0
    ? []
    : [
        `Kept: ${counted(waiting)} that nothing names yet, until ${daysKept} days old: the matter may be on its way from another computer.`,
      ]),
];

/** The index made anew, and what there is to say of it. */
const remade = async (opened: Opened, count: number): Promise<Repaired> => {
  const made = await rebuiltIndex(opened);
  const { index } = made.problems.length > 0 ? await freshIndex(opened) : made;
  const line = `${count} repaired; the index was made anew from ${entriesOf(index).length} matters.`;
  return { lines: [line], problems: made.problems };
};

/**
 * Puts the newest readable version in the place of each matter that cannot be opened, or whose file is gone; puts damaged files
 * beside whole matters aside, in the trash; removes attachments that interrupted work left; and makes the index anew.
 */
export const repair = async (opened: Opened): Promise<Said> => {
  const damaged = await damagedMatters(opened);
  const lost = await lostMatters(opened.matters);
  if (!damaged.ok) return saidProblems(damaged.problems);
  if (!lost.ok) return saidProblems(lost.problems);
  const repaired = await repairMatters(opened, { damaged: damaged.value, lost: lost.value });
  const cleared = await putAsideDamaged(opened.matters, damageFor(opened));
  const none: Cleared = { aside: [], problems: cleared.problems };
  const { aside, problems } = cleared.ok ? cleared.value : none;
  const collected = await collectAttachments(opened.open);
  const index = await remade(opened, repaired.lines.length);
  const lines = [
    ...repaired.lines,
    ...aside.map((one) => asideLine(one, opened)),
    ...(collected.ok ? collectedLines(collected.value) : []),
    ...index.lines,
  ];
  return {
    text: `${lines.join('\n')}\n`,
    json: { repaired: repaired.lines.length, aside, attachments: collected.ok ? collected.value : null },
    problems: [...repaired.problems, ...problems, ...collected.problems, ...index.problems],
  };
};
