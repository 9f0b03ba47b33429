import { isJsonObject } from '../../answers/json.ts';
import { valueAt } from '../../answers/walk.ts';
import type { Outcome } from '../../api/call.ts';
import type { Handlers, ReplyOf, RequestOf } from '../../api/contract.ts';
import { answerProblem } from '../../problems.ts';
import { answersIn } from '../../vault/answerText.ts';
import { forgetUnsaved, journalName, keepUnsaved } from '../../vault/journal.ts';
import { openMatter, saveMatter } from '../../vault/matter.ts';
import { matterName, savedAt } from '../../vault/matterFile.ts';
import { vaultProblem } from '../../vault/store.ts';
import type { Keeper, Opened, Working } from './keeper.ts';
import { done, outcomeOf, refused } from './outcome.ts';
import { beginWork, noteWork, openedReply, workingOn } from './working.ts';

type WorkNames = 'matter.open' | 'matter.save' | 'matter.keep' | 'matter.dropUnsaved' | 'matter.close';

const open = async (opened: Opened, id: string): Promise<Outcome<ReplyOf<'matter.open'>>> => {
  const matter = await openMatter(opened.matters, id);
  if (!matter.ok) return refused(matter.problems);
  const { reply, problems } = await openedReply(opened, matter.value);
  beginWork(opened, matter.value);
  return done(reply, [...matter.problems, ...problems]);
};

const noAnswersProblem = answerProblem(
  'answers.not-an-object',
  '',
  'This is no answer file, so it was not saved; what was saved before is whole.',
);

/** Whether what stood in the field that was being typed in is in the text that was saved. */
const holdsTyping = ({ kept }: Working, text: string): boolean => {
  const typing = kept?.typing;
  return typing === undefined || valueAt(answersIn(text), typing.path) === typing.text;
};

/** Forgets what was kept, once a saved version holds it all. */
const forgetKept = async ({ matters }: Opened, id: string, { working, text }: { working: Working; text: string }) => {
  if (working.kept === undefined || !holdsTyping(working, text)) return [];
  return (await forgetUnsaved(matters, journalName(id, working.session))).problems;
};

const save = async (
  opened: Opened,
  { id, text }: RequestOf<'matter.save'>,
): Promise<Outcome<ReplyOf<'matter.save'>>> => {
  if (!isJsonObject(answersIn(text))) return refused([noAnswersProblem]);
  const working = await workingOn(opened, id);
  if (!working.ok) return refused(working.problems);
  const saved = await saveMatter(opened.matters, working.value.matter, { text, reason: 'saved' });
  if (!saved.ok) return refused(saved.problems);
  const forgotten = await forgetKept(opened, id, { working: working.value, text });
  noteWork(opened, id, { matter: saved.value, session: working.value.session });
  opened.noteChange();
  const { version } = saved.value.head;
  const value = { version, savedAt: savedAt(version), twoVersions: saved.value.file !== matterName(id) };
  return done(value, [...saved.problems, ...forgotten]);
};

const keep = async (opened: Opened, { id, text, typing }: RequestOf<'matter.keep'>) => {
  const working = await workingOn(opened, id);
  if (!working.ok) return refused(working.problems);
  const { matter, session } = working.value;
  const unsaved = { draft: text, ...(typing === undefined ? {} : { typing }) };
  const written = await keepUnsaved(opened.matters, { open: matter, session }, unsaved);
  if (written.ok) opened.working.set(id, { matter, session, kept: { text, typing } });
  return outcomeOf(written, () => ({}));
};

/** Only a journal of that matter may be dropped. */
const drop = async ({ matters }: Opened, { id, name }: RequestOf<'matter.dropUnsaved'>) => {
  const session = /^journal\/[a-z0-9]+\/([0-9a-f]{32})\.age$/.exec(name)?.[1];
  if (session === undefined || name !== journalName(id, session)) {
    return refused([vaultProblem('vault.absent', 'journal', 'There is no unsaved typing of this name in the matter.')]);
  }
  return outcomeOf(await forgetUnsaved(matters, name), () => ({}));
};

const close = async (opened: Opened, id: string) => {
  const kept = opened.working.get(id)?.kept;
  const saved = kept === undefined ? done(undefined) : await save(opened, { id, text: kept.text });
  if (!saved.ok) return saved;
  opened.working.delete(id);
  opened.left.delete(id);
  return done({}, saved.problems);
};

/** The calls about a matter that the window works on. */
export const matterCalls = ({ inTurn }: Keeper): Pick<Handlers, WorkNames> => ({
  'matter.open': ({ id }) => inTurn((opened) => open(opened, id)),
  'matter.save': (request) => inTurn((opened) => save(opened, request)),
  'matter.keep': (request) => inTurn((opened) => keep(opened, request)),
  'matter.dropUnsaved': (request) => inTurn((opened) => drop(opened, request)),
  'matter.close': ({ id }) => inTurn((opened) => close(opened, id)),
});
