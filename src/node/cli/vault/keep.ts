import type { Problem, Result } from '../../../problems.ts';
import { quoted } from '../../../text.ts';
import { indexed, type ListEntry } from '../../../vault/entry.ts';
import { matterName } from '../../../vault/matterFile.ts';
import { remakeIndex } from '../../../vault/refreshIndex.ts';
import {
  mattersInTrash,
  purgeMatter,
  purgeWords,
  setArchived,
  trashMatter,
  untrashMatter,
} from '../../../vault/retention.ts';
import { vaultProblem } from '../../../vault/store.ts';
import { type Collected, collectAttachments } from '../../vault/collect.ts';
import { UsageError } from '../usage.ts';
import { openFound, styleOf } from './find.ts';
import { freshIndex, type Opened, type Said, saidProblems } from './opened.ts';
import { collectedLines } from './repair.ts';

/** Puts a matter into the archive, or takes it out. */
export const archive = async (
  opened: Opened,
  { reference, isArchived }: { readonly reference: string; readonly isArchived: boolean },
): Promise<Said> => {
  const found = await openFound(opened, reference);
  if (!found.ok) return saidProblems(found.problems);
  const { matter, entry } = found.value;
  const saved = await setArchived(opened.matters, matter, isArchived);
  if (!saved.ok) return saidProblems(saved.problems);
  const { problems } = await freshIndex(opened);
  const words = isArchived ? 'is in the archive; "vault list --archived" shows it' : 'is back in the list';
  return { text: `${styleOf(entry)} ${words}.\n`, json: { id: entry.id }, problems: [...saved.problems, ...problems] };
};

/** Moves a matter to the trash, from which it comes back whole. */
export const trash = async (opened: Opened, reference: string): Promise<Said> => {
  const found = await openFound(opened, reference);
  if (!found.ok) return saidProblems(found.problems);
  const { entry } = found.value;
  const moved = await trashMatter(opened.matters, entry.id);
  if (!moved.ok) return saidProblems(moved.problems);
  const { problems } = await freshIndex(opened);
  const text = `${styleOf(entry)} is in the trash. "vault untrash ${entry.id}" brings it back.\n`;
  return { text, json: { id: entry.id }, problems };
};

const trashed = async (opened: Opened): Promise<Result<readonly ListEntry[]>> => {
  const matters = await mattersInTrash(opened.matters);
  if (!matters.ok) return matters;
  return { ...matters, value: matters.value.map((matter) => indexed(matter, '', opened.today).entry) };
};

/** The matters in the trash. */
export const showTrash = async (opened: Opened): Promise<Said> => {
  const entries = await trashed(opened);
  if (!entries.ok) return saidProblems(entries.problems);
  const lines = entries.value.map((entry) => `${entry.id}  ${styleOf(entry)}  ${entry.caseNumber}`.trimEnd());
  return {
    text: lines.length === 0 ? 'The trash is empty.\n' : `${lines.join('\n')}\n`,
    json: {
      matters: entries.value.map(({ id, petitioner, respondent, caseNumber }) => ({
        id,
        petitioner,
        respondent,
        caseNumber,
      })),
    },
    problems: entries.problems,
  };
};

const shortestId = 4;

const notInTrash = (id: string): Problem =>
  vaultProblem(
    'vault.absent',
    'trash',
    `No matter in the trash, or more than one, has an id that begins ${quoted(id)}; "vault trash" shows them.`,
  );

const oneInTrash = async (opened: Opened, id: string): Promise<Result<string>> => {
  const names = await opened.matters.store.list('trash');
  if (!names.ok) return names;
  const ids = names.value.flatMap((name) => /^trash\/([a-z0-9]+)\.age$/.exec(name)?.[1] ?? []);
  const [one, ...others] = ids.filter((candidate) => id.length >= shortestId && candidate.startsWith(id.toLowerCase()));
  if (one === undefined || others.length > 0) return { ok: false, problems: [notInTrash(id)] };
  return { ok: true, value: one, problems: [] };
};

/** Brings a matter back from the trash. */
export const untrash = async (opened: Opened, id: string): Promise<Said> => {
  const found = await oneInTrash(opened, id);
  if (!found.ok) return saidProblems(found.problems);
  const moved = await untrashMatter(opened.matters, found.value);
  if (!moved.ok) return saidProblems(moved.problems);
  const { problems } = await freshIndex(opened);
  return { text: `${matterName(found.value)} is back in the vault.\n`, json: { id: found.value }, problems };
};

const copyWords =
  'Only the copy in the trash was purged: another program has saved this matter again, so it is in the vault, with its whole history. Put that one into the trash too to purge it all.\n';

const noneCollected: Result<Collected> = { ok: true, value: { removed: 0, waiting: 0 }, problems: [] };

/** Destroys a matter that is in the trash, once the person has said yes. */
export const purge = async (
  opened: Opened,
  { id, yes }: { readonly id: string; readonly yes?: boolean },
): Promise<Said> => {
  const found = await oneInTrash(opened, id);
  if (!found.ok) return saidProblems(found.problems);
  if (yes !== true) throw new UsageError(`${purgeWords}\nNothing was purged. To go on, add --yes.`);
  const purged = await purgeMatter(opened.matters, found.value);
  if (!purged.ok) return saidProblems(purged.problems);
  const { index } = await freshIndex(opened);
  const { problems } = await remakeIndex(opened.matters, index, opened.today);
  // Where attachments had to stay, the reason was told, and is the same for these.
  const collected = purged.problems.length > 0 ? noneCollected : await collectAttachments(opened.open);
  const lines = collected.ok ? collectedLines(collected.value).map((line) => `${line}\n`) : [];
  const text = purged.value === 'copy' ? copyWords : `Purged. ${purgeWords}\n`;
  return {
    text: `${text}${lines.join('')}`,
    json: { id: found.value, purged: purged.value, attachments: collected.ok ? collected.value : null },
    problems: [...purged.problems, ...problems, ...collected.problems],
  };
};
