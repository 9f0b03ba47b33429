import { isJsonObject } from '../answers/json.ts';
import type { Problem, Result } from '../problems.ts';
import { quoted } from '../text.ts';
import { answersIn } from './answerText.ts';
import type { Vault } from './machine.ts';
import { type OpenMatter, saveMatter } from './matter.ts';
import type { AttachmentEntry, MatterHead } from './matterFile.ts';
import { vaultProblem } from './store.ts';

/** The files that are attached to a matter now, in the order in which they came. */
export const attachedTo = ({ attachments = [] }: MatterHead): readonly AttachmentEntry[] =>
  attachments.filter(({ isDetached }) => isDetached !== true);

/** The attachments of two versions in one: by their content, and attached where either version has them attached. */
export const attachmentsOfBoth = (ours: MatterHead, theirs: MatterHead): readonly AttachmentEntry[] => {
  const all = new Map((ours.attachments ?? []).map((entry) => [entry.hash, entry]));
  for (const their of theirs.attachments ?? []) {
    const { isDetached, ...both } = { ...their, ...all.get(their.hash) };
    const isGone = their.isDetached === true && (all.get(their.hash) ?? their).isDetached === true;
    all.set(their.hash, isGone ? { ...both, isDetached } : both);
  }
  return [...all.values()];
};

const exhibitsIn = (text: string): readonly { readonly id: string; readonly mark: string }[] => {
  const answers = answersIn(text);
  const exhibits: unknown = isJsonObject(answers) ? answers.exhibits : undefined;
  if (!Array.isArray(exhibits)) return [];
  return exhibits.flatMap((exhibit: unknown) => {
    if (!isJsonObject(exhibit) || typeof exhibit.id !== 'string') return [];
    return [{ id: exhibit.id, mark: typeof exhibit.mark === 'string' ? exhibit.mark : '' }];
  });
};

const noExhibit = (called: string, text: string): Problem => {
  const marks = exhibitsIn(text).map(({ id, mark }) => (mark === '' ? id : mark));
  const there = marks.length === 0 ? 'it has no exhibits yet' : `its exhibits are ${marks.join(', ')}`;
  const message = `This matter has no exhibit ${quoted(called)}, or more than one: ${there}. Nothing was attached.`;
  return vaultProblem('vault.absent', 'matters', message);
};

/** The id of the exhibit that a person means by its id or its mark (A, R-1) in the answers of a matter. */
export const exhibitCalled = (text: string, called: string): Result<string> => {
  const exhibits = exhibitsIn(text);
  const wanted = called.trim().toLowerCase();
  const byId = exhibits.filter(({ id }) => id === called.trim());
  const [one, ...others] = byId.length > 0 ? byId : exhibits.filter(({ mark }) => mark.trim().toLowerCase() === wanted);
  if (wanted === '' || one === undefined || others.length > 0) {
    return { ok: false, problems: [noExhibit(called, text)] };
  }
  return { ok: true, value: one.id, problems: [] };
};

/** The mark of an exhibit in the answers of a matter, its id where it has none; undefined when it is no longer there. */
export const markOf = (text: string, exhibit: string): string | undefined => {
  const found = exhibitsIn(text).find(({ id }) => id === exhibit);
  return found?.mark === '' ? found.id : found?.mark;
};

const lostFile = ({ hash, name }: AttachmentEntry): Problem =>
  vaultProblem(
    'vault.absent',
    `attachments/${hash}.age`,
    `The file ${quoted(name)} is attached to a matter, but is gone from the vault. Attach it again, or put it back from a backup.`,
  );

/** A Problem for each file that is attached to a matter and is not in the vault. */
export const lostAttachments = async ({ store }: Vault, head: MatterHead): Promise<readonly Problem[]> => {
  const problems: Problem[] = [];
  for (const entry of attachedTo(head)) {
    if ((await store.stamp(`attachments/${entry.hash}.age`)) === undefined) problems.push(lostFile(entry));
  }
  return problems;
};

const shortestHash = 4;

/** The one attachment that a person means by its file name, or by the beginning of its hash (four digits or more). */
export const attachmentCalled = (head: MatterHead, called: string): Result<AttachmentEntry> => {
  const attached = attachedTo(head);
  const named = attached.filter(({ name }) => name === called);
  const byHash =
    called.length < shortestHash ? [] : attached.filter(({ hash }) => hash.startsWith(called.toLowerCase()));
  const [one, ...others] = named.length > 0 ? named : byHash;
  if (one !== undefined && others.length === 0) return { ok: true, value: one, problems: [] };
  const shown = attached.map(({ hash, name }) => `${name} (${hash.slice(0, 8)})`).join(', ');
  const there = attached.length === 0 ? 'nothing is attached to it' : `attached are ${shown}`;
  const message = `${quoted(called)} is no file that is attached to this matter, or several: ${there}.`;
  return {
    ok: false,
    problems: [vaultProblem(one === undefined ? 'vault.absent' : 'vault.ambiguous', 'attachments', message)],
  };
};

const saveAttachments = (
  vault: Vault,
  open: OpenMatter,
  { entry, reason }: { readonly entry: AttachmentEntry; readonly reason: 'attached' | 'detached' },
): Promise<Result<OpenMatter>> => {
  const others = (open.head.attachments ?? []).filter(({ hash }) => hash !== entry.hash);
  return saveMatter(vault, open, { text: open.text, reason, attachments: [...others, entry] });
};

/** Names a file that is in the vault already as attached to a matter, as a new version. The same content again takes the new name and exhibit. */
export const attachTo = (vault: Vault, open: OpenMatter, entry: Omit<AttachmentEntry, 'isDetached'>) =>
  saveAttachments(vault, open, { entry, reason: 'attached' });

/**
 * Takes a file off a matter, as a new version. The file stays in the vault, for earlier versions have it, until the matter is
 * purged; its entry stays in the head for the same reason.
 */
export const detachFrom = (vault: Vault, open: OpenMatter, entry: AttachmentEntry) =>
  saveAttachments(vault, open, { entry: { ...entry, isDetached: true }, reason: 'detached' });

/** Puts a file back that was taken off, as a new version. */
export const putBackTo = (vault: Vault, open: OpenMatter, { isDetached: _, ...entry }: AttachmentEntry) =>
  attachTo(vault, open, entry);
