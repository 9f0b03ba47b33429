import type { IsoDate } from '../../../dates.ts';
import type { Problem, Result } from '../../../problems.ts';
import type { Vault } from '../../../vault/machine.ts';
import { noIndex, readIndex } from '../../../vault/matterIndex.ts';
import { type Refreshed, refreshIndex } from '../../../vault/refreshIndex.ts';
import { vaultProblem } from '../../../vault/store.ts';
import { mattersOf } from '../../vault/machine.ts';
import { openVault, type VaultKey } from '../../vault/open.ts';
import { lockVault, type OpenVault } from '../../vault/vault.ts';
import { type ExitCode, exitCodeOf } from '../exitCode.ts';
import { jsonText } from '../json.ts';
import { problemsJson, problemsText } from '../problemsText.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';
import { readSecret } from './secret.ts';

/** What every command on a vault takes. */
export interface VaultOptions {
  readonly vault?: string;
  readonly passphraseFile?: string;
  readonly passphraseFd?: number;
  readonly keyFile?: string;
  readonly takeOver?: boolean;
  readonly json?: boolean;
}

/** A vault that a command has open. */
export interface Opened {
  readonly open: OpenVault;
  readonly matters: Vault;
  readonly today: IsoDate;
  /** What opened it, unless it was another key. */
  readonly passphrase: string | undefined;
  /** Has Problems told with what the command says, once each. */
  readonly weigh: (problems: readonly Problem[]) => void;
}

/** What a command has to say: for a person, for other programs, and what went wrong. */
export interface Said {
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** Words alone, when a command could do nothing. */
export const saidProblems = (problems: readonly Problem[]): Said => ({ text: '', json: {}, problems });

/** Prints what a command said and returns the code to end with. */
export const report = ({ text, json, problems }: Said, asJson: boolean, terminal: Terminal): ExitCode => {
  if (asJson) terminal.print(jsonText({ ...json, problems: problemsJson(problems) }));
  else {
    terminal.print(text);
    terminal.tell(problemsText(problems));
  }
  return exitCodeOf(problems);
};

/** The environment variables that the help names. */
export const variables = {
  folder: 'FULL_HEARING_VAULT',
  passphrase: 'FULL_HEARING_PASSPHRASE',
  newPassphrase: 'FULL_HEARING_NEW_PASSPHRASE',
} as const;

/** The folder of the vault, from the option or the environment. */
export const folderOf = ({ vault }: VaultOptions): string => {
  const folder = vault ?? process.env[variables.folder] ?? '';
  if (folder !== '') return folder;
  throw new UsageError(`Say where the vault is: --vault <folder>, or the environment variable ${variables.folder}.`);
};

const passphraseSource = ({ passphraseFile, passphraseFd }: VaultOptions) => ({
  file: passphraseFile,
  descriptor: passphraseFd,
  variable: variables.passphrase,
  question: 'Passphrase of the vault',
});

/** The passphrase of a vault, or a new one for a vault that is made. */
export const passphraseOf = (options: VaultOptions, terminal: Terminal, isNew = false): Promise<Result<string>> =>
  readSecret({ ...passphraseSource(options), isNew }, terminal);

const keyOf = async (options: VaultOptions, terminal: Terminal): Promise<Result<VaultKey>> => {
  if (options.keyFile === undefined) {
    const read = await passphraseOf(options, terminal);
    return read.ok ? { ...read, value: { kind: 'passphrase', passphrase: read.value } } : read;
  }
  const read = await readSecret({ file: options.keyFile, variable: '', question: '' }, terminal);
  if (!read.ok) return read;
  const identity = /AGE-SECRET-KEY-1\S+/.exec(read.value)?.[0];
  const key: VaultKey =
    identity === undefined ? { kind: 'words', words: read.value.trim() } : { kind: 'identity', identity };
  return { ...read, value: key };
};

/** So many matters take long enough to read that a person should know why. */
const many = 256;

const notKept = (read: number): Problem => {
  const message = `The index of the vault was out of date, so ${read} matters were read for this answer. "vault repair" makes it anew and keeps it.`;
  return { ...vaultProblem('vault.absent', 'index', message), severity: 'warning' };
};

const isOfReading = ({ code, severity }: Problem): boolean => code === 'vault.read-only' && severity === 'warning';

/** In a vault that is open to read only an index cannot be kept, which is told when making it took long. */
const worthTelling = ({ open }: Opened, refreshed: Refreshed): Refreshed => {
  if (open.session.mode === 'write') return refreshed;
  const problems = refreshed.problems.filter((problem) => !isOfReading(problem));
  const isLost = problems.length < refreshed.problems.length && refreshed.read > many;
  return { ...refreshed, problems: isLost ? [...problems, notKept(refreshed.read)] : problems };
};

/** The index of a vault, up to date. */
export const freshIndex = async (opened: Opened): Promise<Refreshed> => {
  const { matters, today } = opened;
  return worthTelling(opened, await refreshIndex(matters, await readIndex(matters), today));
};

/** The index made anew from every matter. */
export const rebuiltIndex = async (opened: Opened): Promise<Refreshed> =>
  worthTelling(opened, await refreshIndex(opened.matters, noIndex(), opened.today));

/** Each Problem once, though the index may have been looked at several times. */
const toldOnce = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

/** How a command opens the vault. */
export type Opening = VaultOptions & { readonly mode: 'read' | 'write' };

/** Opens the vault, lets `work` have it, and locks it again, whatever happens. The Problems are what to weigh about the vault. */
export const inVault = async <T>(
  options: Opening,
  terminal: Terminal,
  work: (opened: Opened) => Promise<T>,
): Promise<Result<T>> => {
  const folder = folderOf(options);
  const key = await keyOf(options, terminal);
  if (!key.ok) return key;
  const { mode, takeOver = false } = options;
  const open = await openVault(folder, key.value, { mode, takeOver, world: terminal.world });
  if (!open.ok) return open;
  try {
    const passphrase = key.value.kind === 'passphrase' ? key.value.passphrase : undefined;
    const weighed: Problem[] = [];
    const weigh = (problems: readonly Problem[]): void => void weighed.push(...problems);
    const opened = { open: open.value, matters: mattersOf(open.value), today: terminal.today(), passphrase, weigh };
    const value = await work(opened);
    const problems = [...open.value.warnings, ...weighed, ...(await lockVault(open.value))];
    return { ok: true, value, problems: toldOnce(problems) };
  } finally {
    await lockVault(open.value);
  }
};

/** What a command says that did its work in a vault, with what is to be weighed about the vault. */
export const withVault = async (
  options: Opening,
  terminal: Terminal,
  work: (opened: Opened) => Promise<Said>,
): Promise<Said> => {
  const said = await inVault(options, terminal, work);
  if (!said.ok) return saidProblems(said.problems);
  return { ...said.value, problems: toldOnce([...said.problems, ...said.value.problems]) };
};
