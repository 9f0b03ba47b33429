import { z } from 'zod';
import type { Result } from '../problems.ts';
import { millisOf } from './instant.ts';
import type { Machine } from './machine.ts';
import { vaultProblem } from './store.ts';

/** The format of a matter in the vault. */
export const matterFormat = 'full-hearing-matter/1';

/** How a version came to be. */
export const versionReasons = {
  created: 'created',
  imported: 'imported',
  saved: 'saved',
  restored: 'restored',
  merged: 'merged',
  recovered: 'recovered after a crash',
  archived: 'archived',
  unarchived: 'taken out of the archive',
  attached: 'a file attached',
  detached: 'a file taken off',
} as const;
/** The key of a reason. */
export type VersionReason = keyof typeof versionReasons;

const Id = z.string().regex(/^[a-z0-9]{8,64}$/);
const Version = z.string().refine(isVersion);

const AttachmentEntry = z.strictObject({
  /** Names its file in the vault. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** What the file was called when it was attached. */
  name: z.string(),
  /** The id of the exhibit that it is. */
  exhibit: z.string().optional(),
  /** Taken off again: only earlier versions have it. */
  isDetached: z.literal(true).optional(),
});
/** A file that is attached to a matter. */
export type AttachmentEntry = z.infer<typeof AttachmentEntry>;

/** The first line of a matter's file: everything that is no answer. */
export const MatterHead = z.strictObject({
  format: z.literal(matterFormat),
  matter: Id,
  /** `<instant>-<hash>`, the name of this version in the history. */
  version: Version,
  /** The versions that this one was made from: none for the first, two for a merge. */
  parents: z.array(Version).max(16),
  /** Versions before those, so that it is known without them what came of what: see `followsOf`. */
  follows: z.array(Version).max(100_000).optional(),
  reason: z.enum(Object.keys(versionReasons) as [VersionReason, ...VersionReason[]]),
  /** For a restored version, the one it brings back. */
  restores: Version.optional(),
  isArchived: z.boolean(),
  /** Random, so that the hash in a name says nothing about the answers. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /** Every attachment that any version had, by the hash that names its file. */
  attachments: z.array(AttachmentEntry).optional(),
});
export type MatterHead = z.infer<typeof MatterHead>;

/** A version of a matter: its head, and the answer file as it was given, to the letter. */
export interface MatterVersion {
  readonly head: MatterHead;
  readonly text: string;
}

/** Whether a text has the form of a version's name, `<instant>-<hash>`. */
export function isVersion(text: string): boolean {
  const [time = '', hash = '', ...more] = text.split('-');
  return more.length === 0 && /^[0-9a-f]{16}$/.test(hash) && millisOf(time) !== undefined;
}

/** When a version was saved, in milliseconds of UTC. */
export const savedAt = (version: string): number => millisOf(version.split('-')[0] ?? '') ?? 0;

/** The name of the current version's file. */
export const matterName = (id: string): string => `matters/${id}.age`;
/** The name of a matter's file in the trash. */
export const trashName = (id: string): string => `trash/${id}.age`;
/** The folder of a matter's versions. */
export const historyFolder = (id: string): string => `history/${id}`;
/** The name of the file of one version. */
export const versionName = (id: string, version: string): string => `${historyFolder(id)}/${version}.age`;

/** The id in the name of a matter's file, in the vault or in the trash, also of a file beside it; undefined for other names. */
export const idInName = (name: string): string | undefined =>
  /^(?:matters|trash)\/([a-z0-9]{8,64})(?:~[a-z0-9]+)?\.age$/.exec(name)?.[1];

/** Whether a file in the trash is a damaged one that a repair put there. */
export const isAside = (name: string): boolean => /^trash\/[a-z0-9]+~damaged[a-z0-9]*\.age$/.test(name);

/** The id of the matter whose history has a file of this name; undefined for other names. */
export const idInHistory = (name: string): string | undefined => /^history\/([a-z0-9]{8,64})\//.exec(name)?.[1];

/** The version in the name of a file of the history; undefined for other names. */
export const versionInName = (name: string): string | undefined => {
  const version = /^history\/[a-z0-9]+\/(.+)\.age$/.exec(name)?.[1];
  return version !== undefined && isVersion(version) ? version : undefined;
};

/** A version as the bytes of its file: the head as one line of JSON, then the answer file unchanged. */
export const writeMatterFile = ({ head, text }: MatterVersion, { encode }: Machine): Uint8Array =>
  encode(`${JSON.stringify(head)}\n${text}`);

const damaged = (name: string, message: string): Result<never> => ({
  ok: false,
  problems: [vaultProblem('vault.damaged', name, message)],
});

const headOf = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const isNewer = (head: unknown): boolean =>
  z.looseObject({ format: z.string().regex(/^full-hearing-matter\/(?:[2-9]|\d{2,})$/) }).safeParse(head).success;

/** The version in the bytes of the file `name`. The file must be of the matter `id`: a file that was renamed is refused. */
export const readMatterFile = (
  bytes: Uint8Array,
  { name, id, machine }: { readonly name: string; readonly id: string; readonly machine: Machine },
): Result<MatterVersion> => {
  const all = machine.decode(bytes);
  if (all === undefined)
    return damaged(name, 'This file opens but holds no text. Restore the matter from its history.');
  const end = all.indexOf('\n');
  const line = headOf(all.slice(0, Math.max(0, end)));
  if (isNewer(line)) {
    const message = 'A newer version of the program wrote this matter. Open it with that version; nothing was changed.';
    return { ok: false, problems: [vaultProblem('vault.newer-version', name, message)] };
  }
  const head = MatterHead.safeParse(line);
  if (!head.success) return damaged(name, 'This file opens but is no matter. Restore the matter from its history.');
  if (head.data.matter !== id) {
    return damaged(name, 'This file belongs to another matter: somebody renamed it. Nothing was changed.');
  }
  return { ok: true, value: { head: head.data, text: all.slice(end + 1) }, problems: [] };
};
