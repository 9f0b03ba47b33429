import { randomBytes } from 'node:crypto';
import type { ReplyOf } from '../../api/contract.ts';
import type { Problem, Result } from '../../problems.ts';
import { answersIn, answerText } from '../../vault/answerText.ts';
import { changeWords, diffAnswers } from '../../vault/diff.ts';
import { readVersion } from '../../vault/history.ts';
import { forgetUnsaved, type Offer, unsavedOffers } from '../../vault/journal.ts';
import type { OpenMatter } from '../../vault/matter.ts';
import { savedAt } from '../../vault/matterFile.ts';
import { otherVersions } from '../../vault/otherVersions.ts';
import { vaultProblem } from '../../vault/store.ts';
import type { Opened, Working } from './keeper.ts';

type OpenedReply = ReplyOf<'matter.open'>;
type UnsavedReply = OpenedReply['unsaved'][number];

/** What is different between two answer files, in words. */
export const changesBetween = (before: string, after: string): string[] =>
  diffAnswers(answersIn(before), answersIn(after)).map(changeWords);

const notOpenProblem = vaultProblem(
  'vault.absent',
  'matters',
  'This matter is not open here, so nothing was saved. Open it from the list, and enter what is missing.',
);

/**
 * A matter that the window works on. One that was open when the vault was locked goes on from the version it was opened from, so
 * that a version which another program saved meanwhile is never replaced.
 */
export const workingOn = async (opened: Opened, id: string): Promise<Result<Working>> => {
  const known = opened.working.get(id);
  if (known !== undefined) return { ok: true, value: known, problems: [] };
  const left = opened.left.get(id);
  if (left === undefined) return { ok: false, problems: [notOpenProblem] };
  const version = await readVersion(opened.matters, id, left.version);
  if (!version.ok) return version;
  const { file, mark, session } = left;
  const working: Working = { matter: { ...version.value, file, mark }, session };
  opened.working.set(id, working);
  return { ...version, value: working };
};

/**
 * Notes how far the work on a matter is. A save that was under way when the vault was locked may still come to its end: then the
 * window goes on from there.
 */
export const noteWork = ({ working, left }: Opened, id: string, now: Working): void => {
  working.set(id, now);
  const { matter, session } = now;
  if (left.has(id)) left.set(id, { version: matter.head.version, file: matter.file, mark: matter.mark, session });
};

/** Begins to work on a matter. What was kept of it before stays in its own journal, to be offered. */
export const beginWork = (opened: Opened, matter: OpenMatter): void => {
  opened.left.delete(matter.head.matter);
  opened.working.set(matter.head.matter, { matter, session: randomBytes(16).toString('hex') });
};

const isNothing = ({ changes, unfinished, merge }: Offer): boolean =>
  changes.length === 0 && unfinished === undefined && (merge?.conflicts ?? []).length === 0;

const offered = ({ name, at, changes, answers, unfinished, merge }: Offer): readonly UnsavedReply[] => {
  const text = answerText(answers);
  if (!text.ok) return [];
  const conflicts = (merge?.conflicts ?? []).map(({ title }) => `${title}: changed in both, what was saved is kept`);
  const typing = unfinished === undefined ? {} : { typing: { ...unfinished } };
  return [{ name, at, changes: [...changes.map(changeWords), ...conflicts], text: text.value, ...typing }];
};

const unsavedIn = async (opened: Opened, matter: OpenMatter): Promise<Result<UnsavedReply[]>> => {
  const offers = await unsavedOffers(opened.matters, matter);
  if (!offers.ok) return offers;
  // What was saved after all is nothing to ask about.
  for (const { name } of offers.value.filter(isNothing)) await forgetUnsaved(opened.matters, name);
  return { ...offers, value: offers.value.filter((offer) => !isNothing(offer)).flatMap(offered) };
};

/** A matter as the window gets it, with what was typed and not saved and what another program saved. */
export const openedReply = async (
  opened: Opened,
  matter: OpenMatter,
): Promise<{ readonly reply: OpenedReply; readonly problems: readonly Problem[] }> => {
  const unsaved = await unsavedIn(opened, matter);
  const others = await otherVersions(opened.matters, matter);
  const { head, text } = matter;
  const twoVersions = (others.ok ? others.value.versions : []).map((theirs) => ({
    file: theirs.file,
    savedAt: savedAt(theirs.head.version),
    changes: changesBetween(text, theirs.text),
  }));
  const reply = {
    id: head.matter,
    text,
    version: head.version,
    savedAt: savedAt(head.version),
    isArchived: head.isArchived,
    unsaved: unsaved.ok ? unsaved.value : [],
    twoVersions,
  };
  return { reply, problems: [...unsaved.problems, ...others.problems] };
};
