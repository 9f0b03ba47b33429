import type { Result } from '../../../problems.ts';
import { quoted } from '../../../text.ts';
import { answersIn } from '../../../vault/answerText.ts';
import { type Change, changeWords, diffAnswers } from '../../../vault/diff.ts';
import { readVersion, versionsOf } from '../../../vault/history.ts';
import { timeWords } from '../../../vault/instant.ts';
import { type MatterVersion, savedAt, versionReasons } from '../../../vault/matterFile.ts';
import { restoreVersion } from '../../../vault/restore.ts';
import { vaultProblem } from '../../../vault/store.ts';
import { tableText } from '../table.ts';
import { openFound } from './find.ts';
import { freshIndex, type Opened, type Said, saidProblems } from './opened.ts';

const columns = [
  { head: 'version', align: 'left' },
  { head: 'saved', align: 'left' },
  { head: 'how', align: 'left' },
  { head: 'changes', align: 'right' },
  { head: '', align: 'left' },
] as const;

const shownHash = 8;

/** The short name of a version: the beginning of its hash. */
const shortName = (version: string): string => (version.split('-')[1] ?? '').slice(0, shownHash);

const answersOf = (version: MatterVersion | undefined): unknown => version && answersIn(version.text);

/** Every version of a matter, the newest first, with how it came to be and how many answers it changed. */
export const showHistory = async (opened: Opened, reference: string): Promise<Said> => {
  const found = await openFound(opened, reference);
  if (!found.ok) return saidProblems(found.problems);
  const { head } = found.value.matter;
  const names = await versionsOf(opened.matters, head.matter);
  if (!names.ok) return saidProblems(names.problems);
  const rows: { version: string; how: string; changes: number; isCurrent: boolean }[] = [];
  const problems = [...found.problems];
  let before: MatterVersion | undefined;
  for (const version of names.value) {
    const read = await readVersion(opened.matters, head.matter, version);
    problems.push(...read.problems);
    const how = read.ok ? versionReasons[read.value.head.reason] : 'cannot be opened';
    const changes = before !== undefined && read.ok ? diffAnswers(answersOf(before), answersOf(read.value)).length : 0;
    rows.unshift({ version, how, changes, isCurrent: version === head.version });
    if (read.ok) before = read.value;
  }
  const cells = rows.map(({ version, how, changes, isCurrent }) => [
    shortName(version),
    timeWords(savedAt(version), opened.matters.machine),
    how,
    changes === 0 ? '' : String(changes),
    isCurrent ? 'current' : '',
  ]);
  const json = rows.map((row) => ({ ...row, savedAt: new Date(savedAt(row.version)).toISOString() }));
  return { text: tableText(columns, cells), json: { id: head.matter, versions: json }, problems };
};

const versionCalled = async (opened: Opened, id: string, called: string): Promise<Result<string>> => {
  const names = await versionsOf(opened.matters, id);
  if (!names.ok) return names;
  const wanted = called.toLowerCase();
  const [version, ...others] = names.value.filter(
    (name) => wanted !== '' && (name.startsWith(wanted) || (name.split('-')[1] ?? '').startsWith(wanted)),
  );
  if (version !== undefined && others.length === 0) return { ok: true, value: version, problems: [] };
  const isNone = version === undefined;
  const message = `${isNone ? 'No version is' : 'Several versions are'} called ${quoted(called)}: use a name that "vault history" shows.`;
  return { ok: false, problems: [vaultProblem(isNone ? 'vault.absent' : 'vault.ambiguous', 'history', message)] };
};

const readCalled = async (opened: Opened, id: string, called: string): Promise<Result<MatterVersion>> => {
  const version = await versionCalled(opened, id, called);
  return version.ok ? readVersion(opened.matters, id, version.value) : version;
};

const changesText = (changes: readonly Change[]): string =>
  changes.length === 0 ? 'No answer is different.\n' : changes.map((change) => `${changeWords(change)}\n`).join('');

/** Which two versions are compared: without names, the current one with the one before. */
export interface Compared {
  readonly reference: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The differences between two versions of a matter, in words. */
export const showDiff = async (opened: Opened, { reference, from, to }: Compared): Promise<Said> => {
  const found = await openFound(opened, reference);
  if (!found.ok) return saidProblems(found.problems);
  const { matter } = found.value;
  const id = matter.head.matter;
  const earlier = from ?? matter.head.parents[0];
  if (earlier === undefined) {
    return { text: 'This matter has one version only.\n', json: { changes: [] }, problems: found.problems };
  }
  const before = await readCalled(opened, id, earlier);
  const after: Result<MatterVersion> =
    to === undefined ? { ok: true, value: matter, problems: [] } : await readCalled(opened, id, to);
  if (!before.ok) return saidProblems(before.problems);
  if (!after.ok) return saidProblems(after.problems);
  const changes = diffAnswers(answersOf(before.value), answersOf(after.value));
  const versions = { from: before.value.head.version, to: after.value.head.version };
  return { text: changesText(changes), json: { id, ...versions, changes }, problems: found.problems };
};

/** Brings an older version back as a new one, and says what that changes. */
export const restore = async (
  opened: Opened,
  { reference, version }: { readonly reference: string; readonly version: string },
): Promise<Said> => {
  const found = await openFound(opened, reference);
  if (!found.ok) return saidProblems(found.problems);
  const { matter } = found.value;
  const called = await versionCalled(opened, matter.head.matter, version);
  if (!called.ok) return saidProblems(called.problems);
  const restored = await restoreVersion(opened.matters, matter, called.value);
  if (!restored.ok) return saidProblems(restored.problems);
  const { problems } = await freshIndex(opened);
  const changes = diffAnswers(answersIn(matter.text), answersIn(restored.value.text));
  const text = `${changesText(changes)}The version that was current is kept in the history.\n`;
  const json = { id: matter.head.matter, version: restored.value.head.version, changes };
  return { text, json, problems: [...restored.problems, ...problems] };
};
