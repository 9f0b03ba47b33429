import type { Problem, Result } from '../problems.ts';
import { writeVersion } from './history.ts';
import { instantOf, timeWords } from './instant.ts';
import { followsOf } from './lineage.ts';
import type { Vault } from './machine.ts';
import {
  type AttachmentEntry,
  idInName,
  type MatterHead,
  type MatterVersion,
  matterFormat,
  matterName,
  readMatterFile,
  savedAt,
  type VersionReason,
  writeMatterFile,
} from './matterFile.ts';
import { vaultProblem } from './store.ts';
import { thinHistory } from './thinHistory.ts';

/** A matter as it is open: its current version, and the file it came from, which is another when two programs wrote it. */
export interface OpenMatter extends MatterVersion {
  readonly file: string;
  /** Of the file as it was opened: saving replaces only that. Empty when it comes from no file. */
  readonly mark: string;
}

/** What to save. */
export interface Draft {
  readonly text: string;
  readonly reason: VersionReason;
  /** Besides the version that is open, the ones this draft was made from, by their heads. */
  readonly alsoFrom?: readonly MatterHead[];
  readonly restores?: string;
  readonly isArchived?: boolean;
  readonly attachments?: readonly AttachmentEntry[];
}

/** A clock that is behind by less is taken for the ordinary drift between two computers. */
const drift = 5 * 60_000;

type HeadBefore = Omit<MatterHead, 'version'>;

const named = (head: HeadBefore, text: string, { time, vault }: { time: number; vault: Vault }): MatterVersion => {
  const { hash, encode } = vault.machine;
  const digest = hash(encode(`${JSON.stringify(head)}\n${text}`)).slice(0, 16);
  return { head: { ...head, version: `${instantOf(time)}-${digest}` }, text };
};

const clockProblems = (behind: number, last: number, vault: Vault): readonly Problem[] => {
  if (behind <= drift) return [];
  const message = `The clock of this computer is behind the version saved last (${timeWords(last, vault.machine)}). The new version is kept after it; set the clock right.`;
  return [vaultProblem('vault.clock-backwards', 'history', message)];
};

const put = async (
  vault: Vault,
  version: MatterVersion,
  { file, mark }: Pick<OpenMatter, 'file' | 'mark'>,
): Promise<Result<OpenMatter>> => {
  const bytes = writeMatterFile(version, vault.machine);
  const kept = await writeVersion(vault, version, bytes);
  if (!kept.ok) return kept;
  const written = await vault.store.write(file, bytes, { only: mark });
  bytes.fill(0);
  if (!written.ok) return written;
  const problems = [...kept.problems, ...written.problems];
  return { ok: true, value: { ...version, file: written.value.name, mark: written.value.mark }, problems };
};

/** Puts a new matter into the vault. Its id is random and says nothing about anybody. */
export const createMatter = async (vault: Vault, { text, reason, attachments }: Draft): Promise<Result<OpenMatter>> => {
  const { machine } = vault;
  const id = machine.newId().slice(0, 16);
  const head: HeadBefore = {
    format: matterFormat,
    matter: id,
    parents: [],
    reason,
    isArchived: false,
    salt: machine.newId(),
    ...(attachments === undefined ? {} : { attachments: [...attachments] }),
  };
  return put(vault, named(head, text, { time: machine.now(), vault }), { file: matterName(id), mark: '' });
};

const successor = async (vault: Vault, open: OpenMatter, draft: Draft): Promise<HeadBefore> => {
  const attachments = draft.attachments ?? open.head.attachments;
  const heads = [open.head, ...(draft.alsoFrom ?? [])];
  return {
    format: matterFormat,
    matter: open.head.matter,
    parents: heads.map(({ version }) => version),
    follows: [...(await followsOf(vault, heads, vault.machine.now()))],
    reason: draft.reason,
    ...(draft.restores === undefined ? {} : { restores: draft.restores }),
    isArchived: draft.isArchived ?? open.head.isArchived,
    salt: vault.machine.newId(),
    ...(attachments === undefined ? {} : { attachments: [...attachments] }),
  };
};

const isNewDay = (before: string, after: string, { localTime }: Vault['machine']): boolean =>
  localTime(savedAt(before)).on !== localTime(savedAt(after)).on;

/**
 * Saves a new version: first into the history, then as the current one, so that an interruption anywhere loses neither the old
 * nor the new. When another program has saved since, both stay and the Problem `vault.two-versions` says so; go on with the
 * matter that is returned. On the first save of a day the history is thinned.
 */
export const saveMatter = async (vault: Vault, open: OpenMatter, draft: Draft): Promise<Result<OpenMatter>> => {
  const { machine } = vault;
  const head = await successor(vault, open, draft);
  const last = Math.max(...head.parents.map(savedAt));
  const now = machine.now();
  const version = named(head, draft.text, { time: Math.max(now, last + 1), vault });
  const saved = await put(vault, version, open);
  if (!saved.ok) return saved;
  const isFirst = isNewDay(open.head.version, version.head.version, machine);
  const removed = isFirst ? await thinHistory(vault, version.head) : [];
  const told = removed.map((problem) => ({ ...problem, severity: 'warning' as const }));
  return { ...saved, problems: [...saved.problems, ...clockProblems(last - now, last, vault), ...told] };
};

/** The matter in a file of the vault, opened. */
export const openFile = async ({ store, machine }: Vault, file: string): Promise<Result<OpenMatter>> => {
  const id = idInName(file) ?? '';
  const read = await store.readMarked(file);
  if (!read.ok) return read;
  const { plain, mark } = read.value;
  const version = readMatterFile(plain, { name: file, id, machine });
  return version.ok ? { ...version, value: { ...version.value, file, mark } } : version;
};

/** The current version of a matter. */
export const openMatter = (vault: Vault, id: string): Promise<Result<OpenMatter>> => openFile(vault, matterName(id));

/** The files beside a matter's own, each a version that another program saved and nobody has merged yet. */
export const filesBeside = async ({ store }: Vault, id: string): Promise<Result<readonly string[]>> => {
  const names = await store.list('matters');
  if (!names.ok) return names;
  return { ...names, value: names.value.filter((name) => name !== matterName(id) && idInName(name) === id) };
};
