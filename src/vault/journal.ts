import { z } from 'zod';
import { type PathParts, parsePath, schemaAt } from '../answers/walk.ts';
import type { Result } from '../problems.ts';
import { answersIn } from './answerText.ts';
import { type Change, diffAnswers } from './diff.ts';
import { readVersion } from './history.ts';
import type { Vault } from './machine.ts';
import type { OpenMatter } from './matter.ts';
import { isVersion } from './matterFile.ts';
import { type Merge, mergeAnswers } from './merge.ts';
import { vaultProblem } from './store.ts';

const journalFormat = 'full-hearing-journal/1';

/** The field that had the focus, and what stood in it, whether or not it is an answer yet. */
const Typing = z.strictObject({ path: z.string(), text: z.string() });

const Savepoint = z.strictObject({
  format: z.literal(journalFormat),
  matter: z.string(),
  /** The version that was open. */
  base: z.string().refine(isVersion),
  /** Milliseconds of UTC. */
  at: z.number(),
  /** The answer file as it would have been saved. */
  draft: z.string(),
  typing: Typing.optional(),
});
/** What was typed since the last save, whole: it can be read without any other file. */
type Savepoint = z.infer<typeof Savepoint>;

/** What a window hands over after each pause in typing. */
export interface Unsaved {
  readonly draft: string;
  readonly typing?: { readonly path: string; readonly text: string };
}

/** The folder of a matter's journal. Each program that has it open writes a file of its own there. */
export const journalFolder = (id: string): string => `journal/${id}`;

/** The name of the journal that `session`, 32 hexadecimal digits, keeps of a matter. */
export const journalName = (id: string, session: string): string => `${journalFolder(id)}/${session}.age`;

/** Keeps what was typed since the last save, encrypted, in place of what this session kept before. */
export const keepUnsaved = async (
  { store, machine }: Vault,
  { open, session }: { readonly open: OpenMatter; readonly session: string },
  { draft, typing }: Unsaved,
): Promise<Result<unknown>> => {
  const savepoint: Savepoint = {
    format: journalFormat,
    matter: open.head.matter,
    base: open.head.version,
    at: machine.now(),
    draft,
    ...(typing === undefined ? {} : { typing }),
  };
  const bytes = machine.encode(JSON.stringify(savepoint));
  const written = await store.write(journalName(open.head.matter, session), bytes, 'anything');
  bytes.fill(0);
  return written;
};

/** Forgets what was kept: after a save, or when the person says that it is not wanted. */
export const forgetUnsaved = ({ store }: Vault, name: string): Promise<Result<void>> => store.remove(name);

const readSavepoint = async ({ store, machine }: Vault, name: string, id: string): Promise<Result<Savepoint>> => {
  const bytes = await store.read(name);
  if (!bytes.ok) return bytes;
  const savepoint = Savepoint.safeParse(answersIn(machine.decode(bytes.value) ?? ''));
  if (savepoint.success && savepoint.data.matter === id) return { ok: true, value: savepoint.data, problems: [] };
  const message = savepoint.success
    ? 'What was typed here belongs to another matter and is not offered.'
    : 'What was typed before the program ended cannot be read. The last saved version is whole.';
  return { ok: false, problems: [{ ...vaultProblem('vault.damaged', name, message), severity: 'warning' }] };
};

const placed = (value: unknown, [key, ...rest]: PathParts, leaf: unknown): unknown => {
  if (key === undefined) return leaf;
  if (typeof key === 'number') {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    return key > list.length ? list : list.toSpliced(key, 1, placed(list[key], rest, leaf));
  }
  const record = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const old: unknown = Object.getOwnPropertyDescriptor(record, key)?.value;
  return { ...record, [key]: placed(old, rest, leaf) };
};

/** The draft with the field that was being typed in, when what stood in it is an answer; otherwise the draft as it is. */
const withTyping = ({ typing }: Savepoint, draft: unknown): { answers: unknown; unfinished?: string } => {
  if (typing === undefined) return { answers: draft };
  const parts = parsePath(typing.path);
  const schema = schemaAt(typing.path);
  const answer = schema?.safeParse(typing.text);
  if (parts === undefined || answer?.success !== true) return { answers: draft, unfinished: typing.text };
  return { answers: placed(draft, parts, typing.text) };
};

/** What a person is asked after a crash: whether to bring this back. Nothing changes until the answer is yes. */
export interface Offer {
  /** The file of the journal, to forget it by. */
  readonly name: string;
  /** When it was typed, in milliseconds of UTC. */
  readonly at: number;
  /** What would change in the version that is open now. None: there is nothing to ask. */
  readonly changes: readonly Change[];
  /** The answers that saving would give, when nobody has saved since. */
  readonly answers: unknown;
  /** The field that was being typed in, where what stood there is no answer yet: "2026-1" for a date. */
  readonly unfinished?: { readonly path: string; readonly text: string };
  /** When somebody has saved since: what was typed and what was saved, in one. */
  readonly merge?: Merge;
}

const baseOf = async (vault: Vault, { matter, base }: Savepoint): Promise<unknown> => {
  const version = await readVersion(vault, matter, base);
  return version.ok ? answersIn(version.value.text) : undefined;
};

const offerOf = async (vault: Vault, savepoint: Savepoint, open: OpenMatter): Promise<Omit<Offer, 'name'>> => {
  const now = answersIn(open.text);
  const { answers, unfinished } = withTyping(savepoint, answersIn(savepoint.draft));
  const isBehind = savepoint.base !== open.head.version;
  const merge = isBehind
    ? mergeAnswers({ base: await baseOf(vault, savepoint), ours: now, theirs: answers })
    : undefined;
  const result = merge?.merged ?? answers;
  return {
    at: savepoint.at,
    answers: result,
    changes: diffAnswers(now, result),
    ...(unfinished === undefined || savepoint.typing === undefined ? {} : { unfinished: savepoint.typing }),
    ...(merge === undefined ? {} : { merge }),
  };
};

/** Everything that was typed into a matter and not saved, by every program that ended without asking; newest first. */
export const unsavedOffers = async (vault: Vault, open: OpenMatter): Promise<Result<readonly Offer[]>> => {
  const names = await vault.store.list(journalFolder(open.head.matter));
  if (!names.ok) return names;
  const offers: Offer[] = [];
  const problems = [...names.problems];
  for (const name of names.value) {
    const read = await readSavepoint(vault, name, open.head.matter);
    problems.push(...read.problems);
    if (read.ok) offers.push({ name, ...(await offerOf(vault, read.value, open)) });
  }
  return { ok: true, value: offers.toSorted((a, b) => b.at - a.at), problems };
};
