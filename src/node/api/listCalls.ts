import { join, resolve } from 'node:path';
import { readAnswers } from '../../answers/read.ts';
import type { Answers } from '../../answers/schema.ts';
import { writeAnswers } from '../../answers/write.ts';
import type { Outcome, Running } from '../../api/call.ts';
import type { Handlers, ReplyOf, RequestOf } from '../../api/contract.ts';
import { fullName } from '../../facts/words.ts';
import { asOtherSide } from '../../interview/otherSide.ts';
import type { Problem, Result } from '../../problems.ts';
import { createMatter, type Draft, openMatter } from '../../vault/matter.ts';
import { remakeIndex } from '../../vault/refreshIndex.ts';
import { purgeMatter, setArchived, trashMatter, untrashMatter } from '../../vault/retention.ts';
import { writeExport } from '../cli/vault/writeExport.ts';
import { fileName } from '../files/fileName.ts';
import { isInside } from '../files/inside.ts';
import { readBytes } from '../files/read.ts';
import type { Keeper, Opened } from './keeper.ts';
import { listMatters } from './matterList.ts';
import { newMatterAnswers, readOffice } from './office.ts';
import { done, outcomeOf, refused } from './outcome.ts';
import { noteWork } from './working.ts';

type ListHandlers = Omit<Pick<Handlers, Extract<keyof Handlers, `matters.${string}`>>, 'matters.problems'>;

/** What calls about the list of matters need. */
export interface ListDesk {
  readonly keeper: Keeper;
  /** The folder of the examples that come with the program. */
  readonly examples: string;
  /** Reads an answer file away from the window's own work: whether it can be kept, and what is wrong in it. */
  readonly checkFile: (bytes: Uint8Array, name: string) => Promise<Result<readonly Problem[]>>;
}

const exampleOf = { petitioner: 'dv-children', respondent: 'respondent-counsel' } as const;

const practiceText = async ({ examples }: ListDesk, side: keyof typeof exampleOf): Promise<Result<string>> => {
  const file = join(examples, `${exampleOf[side]}.json`);
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const { answers, problems } = readAnswers(bytes.value, { file });
  if (answers === undefined) return { ok: false, problems };
  const practice: Answers = { ...answers, matter: { ...answers.matter, side, isPracticeMatter: true } };
  return { ok: true, value: writeAnswers(practice), problems: [] };
};

const newText = async ({ matters }: Opened, side: 'petitioner' | 'respondent'): Promise<Result<string>> => {
  const office = await readOffice(matters.store);
  if (!office.ok) return office;
  return { ...office, value: writeAnswers(newMatterAnswers(side, office.value)) };
};

const put = async (opened: Opened, draft: Draft, before: readonly Problem[] = []) => {
  const made = await createMatter(opened.matters, draft);
  if (made.ok) opened.noteChange();
  return outcomeOf({ ...made, problems: [...before, ...made.problems] }, ({ head }) => ({ id: head.matter }));
};

const create = async (desk: ListDesk, opened: Opened, { side, example }: RequestOf<'matters.create'>) => {
  const text = example === true ? await practiceText(desk, side) : await newText(opened, side);
  return text.ok ? put(opened, { text: text.value, reason: 'created' }, text.problems) : refused(text.problems);
};

const duplicate = async (opened: Opened, { id, asOtherSide: isOther }: RequestOf<'matters.duplicate'>) => {
  const open = await openMatter(opened.matters, id);
  if (!open.ok) return refused(open.problems);
  const { text, head } = open.value;
  const { attachments } = head;
  if (!isOther) return put(opened, { text, reason: 'created', ...(attachments === undefined ? {} : { attachments }) });
  const { answers, problems } = readAnswers(text);
  if (answers === undefined) return refused(problems);
  return put(opened, { text: writeAnswers(asOtherSide(answers)), reason: 'created' });
};

const archive = async (opened: Opened, { id, isArchived }: RequestOf<'matters.archive'>) => {
  const working = opened.working.get(id);
  const open = working === undefined ? await openMatter(opened.matters, id) : working.matter;
  const matter = 'ok' in open ? open : ({ ok: true, value: open, problems: [] } as const);
  if (!matter.ok) return refused(matter.problems);
  const saved = await setArchived(opened.matters, matter.value, isArchived);
  if (saved.ok && working !== undefined) noteWork(opened, id, { ...working, matter: saved.value });
  opened.noteChange();
  return outcomeOf(saved, () => ({}));
};

const trash = async (opened: Opened, id: string) => {
  opened.working.delete(id);
  opened.noteChange();
  return outcomeOf(await trashMatter(opened.matters, id), () => ({}));
};

const purge = async (opened: Opened, id: string) => {
  const purged = await purgeMatter(opened.matters, id);
  if (!purged.ok) return refused(purged.problems);
  // So that no word of it stays in the index.
  const remade = await remakeIndex(opened.matters, (await opened.index()).index, opened.today());
  opened.putIndex(remade);
  return done({}, [...purged.problems, ...remade.problems]);
};

const importFile = async (
  desk: ListDesk,
  opened: Opened,
  { name, bytes }: RequestOf<'matters.import'>,
): Promise<Outcome<ReplyOf<'matters.import'>>> => {
  const found = await desk.checkFile(bytes, name);
  if (!found.ok) return refused(found.problems);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const made = await put(opened, { text, reason: 'imported' });
  return made.ok ? { ...made, value: { ...made.value, found: [...found.value] } } : made;
};

const nameFor = (text: string): string => {
  const { answers } = readAnswers(text);
  const names = [answers?.petitioner, answers?.respondent].map((person) => fullName(person?.name) ?? '');
  return fileName(['answers', ...names], 'json');
};

/** Why nothing readable is written into the vault. */
export const insideProblem: Problem = {
  code: 'file.write',
  severity: 'error',
  message: 'This folder is the vault, in which nothing may be readable. Name a folder outside of it.',
  at: { in: 'file', file: 'vault' },
};

const exportFile = async (opened: Opened, { id, folder }: RequestOf<'matters.export'>) => {
  if (await isInside(folder, opened.open.session.folder)) return refused([insideProblem]);
  const open = await openMatter(opened.matters, id);
  if (!open.ok) return refused(open.problems);
  const path = join(resolve(folder), nameFor(open.value.text));
  const problems = await writeExport(path, new TextEncoder().encode(open.value.text));
  return problems.length === 0 ? done({ path }) : refused(problems);
};

/** A list that takes longer is being made anew from every matter, which a person should know. In milliseconds. */
const longList = 400;

const tellingWhenLong = async <T>({ progress }: Running, work: () => Promise<T>): Promise<T> => {
  const timer = setTimeout(
    () => progress({ what: 'Reading every matter for the list; it is kept afterwards' }),
    longList,
  );
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
};

/** The calls about the list of matters. */
export const listCalls = (desk: ListDesk): ListHandlers => {
  const { inTurn } = desk.keeper;
  return {
    'matters.list': (request, running) =>
      inTurn((opened) => tellingWhenLong(running, () => listMatters(opened, request))),
    'matters.create': (request) => inTurn((opened) => create(desk, opened, request)),
    'matters.duplicate': (request) => inTurn((opened) => duplicate(opened, request)),
    'matters.archive': (request) => inTurn((opened) => archive(opened, request)),
    'matters.trash': ({ id }) => inTurn((opened) => trash(opened, id)),
    'matters.untrash': ({ id }) =>
      inTurn(async (opened) => {
        opened.noteChange();
        return outcomeOf(await untrashMatter(opened.matters, id), () => ({}));
      }),
    'matters.purge': ({ id }) => inTurn((opened) => purge(opened, id)),
    'matters.import': (request) => inTurn((opened) => importFile(desk, opened, request)),
    'matters.export': (request) => inTurn((opened) => exportFile(opened, request)),
  };
};
