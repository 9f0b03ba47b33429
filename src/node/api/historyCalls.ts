import type { Outcome, Running } from '../../api/call.ts';
import type { Handlers, ReplyOf, RequestOf } from '../../api/contract.ts';
import type { Problem, Result } from '../../problems.ts';
import { answerText } from '../../vault/answerText.ts';
import { readVersion, versionsOf } from '../../vault/history.ts';
import { type OpenMatter, openMatter } from '../../vault/matter.ts';
import { isVersion, savedAt, versionReasons } from '../../vault/matterFile.ts';
import type { Conflict } from '../../vault/merge.ts';
import { otherVersions } from '../../vault/otherVersions.ts';
import { restoreVersion } from '../../vault/restore.ts';
import { vaultProblem } from '../../vault/store.ts';
import { mergedVersions, saveMerged } from '../../vault/twoVersions.ts';
import type { Keeper, Opened } from './keeper.ts';
import { done, refused } from './outcome.ts';
import { beginWork, changesBetween, noteWork, openedReply } from './working.ts';

type HistoryNames = 'matter.history' | 'matter.version' | 'matter.restore' | 'matter.merge';
type Version = ReplyOf<'matter.history'>['versions'][number];

/** The matter as the window has it open, or as it is in the vault. */
const current = async ({ working, matters }: Opened, id: string): Promise<Result<OpenMatter>> => {
  const known = working.get(id);
  return known === undefined ? openMatter(matters, id) : { ok: true, value: known.matter, problems: [] };
};

/** The versions, newest first. One that cannot be opened is told, and stands there without its changes. */
const history = async (
  { matters }: Opened,
  id: string,
  { progress, signal }: Running,
): Promise<Outcome<ReplyOf<'matter.history'>>> => {
  const names = await versionsOf(matters, id);
  if (!names.ok) return refused(names.problems);
  const versions: Version[] = [];
  const problems: Problem[] = [...names.problems];
  let before: string | undefined;
  for (const [n, version] of names.value.entries()) {
    if (signal.aborted) return { ok: false, problems: [], cancelled: true };
    const read = await readVersion(matters, id, version);
    problems.push(...read.problems);
    const reason = read.ok ? versionReasons[read.value.head.reason] : 'cannot be opened';
    const changes = read.ok && before !== undefined ? changesBetween(before, read.value.text) : [];
    versions.push({ version, savedAt: savedAt(version), reason, changes });
    if (read.ok) before = read.value.text;
    progress({ what: 'Reading versions', done: n + 1, of: names.value.length });
  }
  return done({ versions: versions.toReversed() }, problems);
};

const noVersionProblem = vaultProblem('vault.absent', 'history', 'The matter has no version of this name.');

const version = async (
  opened: Opened,
  request: RequestOf<'matter.version'>,
): Promise<Outcome<ReplyOf<'matter.version'>>> => {
  if (!isVersion(request.version)) return refused([noVersionProblem]);
  const now = await current(opened, request.id);
  if (!now.ok) return refused(now.problems);
  const read = await readVersion(opened.matters, request.id, request.version);
  if (!read.ok) return refused(read.problems);
  const { text } = read.value;
  return done({ text, changes: changesBetween(now.value.text, text) }, read.problems);
};

const restore = async (
  opened: Opened,
  request: RequestOf<'matter.restore'>,
): Promise<Outcome<ReplyOf<'matter.restore'>>> => {
  if (!isVersion(request.version)) return refused([noVersionProblem]);
  const now = await current(opened, request.id);
  if (!now.ok) return refused(now.problems);
  const restored = await restoreVersion(opened.matters, now.value, request.version);
  if (!restored.ok) return refused(restored.problems);
  opened.noteChange();
  const { reply, problems } = await openedReply(opened, restored.value);
  beginWork(opened, restored.value);
  return done(reply, [...restored.problems, ...problems]);
};

const conflictWords = ({ title, ours, theirs }: Conflict): string =>
  `${title}: kept ${ours ?? 'taken out'}; the other version has ${theirs ?? 'taken out'}`;

const notBesideProblem = vaultProblem(
  'vault.absent',
  'matters',
  'There is no other version of this name any more: it was merged already, or another program took it away.',
);

const merge = async (
  opened: Opened,
  { id, file, save }: RequestOf<'matter.merge'>,
): Promise<Outcome<ReplyOf<'matter.merge'>>> => {
  const ours = await current(opened, id);
  if (!ours.ok) return refused(ours.problems);
  const others = await otherVersions(opened.matters, ours.value);
  if (!others.ok) return refused(others.problems);
  const theirs = others.value.versions.find((one) => one.file === file);
  if (theirs === undefined) return refused([...others.problems, notBesideProblem]);
  const both = { ours: ours.value, theirs };
  const merged = await mergedVersions(opened.matters, both);
  const text = answerText(merged.merged);
  if (!text.ok) return refused(text.problems);
  const value = { text: text.value, conflicts: merged.conflicts.map(conflictWords) };
  if (!save) return done({ ...value, saved: false });
  const saved = await saveMerged(opened.matters, both, merged.merged);
  if (!saved.ok) return refused(saved.problems);
  const before = opened.working.get(id);
  if (before !== undefined) noteWork(opened, id, { ...before, matter: saved.value });
  opened.noteChange();
  return done({ ...value, saved: true }, saved.problems);
};

/** The calls about earlier and other versions of a matter. */
export const historyCalls = ({ inTurn }: Keeper): Pick<Handlers, HistoryNames> => ({
  'matter.history': ({ id }, running) => inTurn((opened) => history(opened, id, running)),
  'matter.version': (request) => inTurn((opened) => version(opened, request)),
  'matter.restore': (request) => inTurn((opened) => restore(opened, request)),
  'matter.merge': (request) => inTurn((opened) => merge(opened, request)),
});
