import type { Problem, Result } from '../../../problems.ts';
import { quoted } from '../../../text.ts';
import { setNewPassphrase } from '../../vault/newPassphrase.ts';
import { changePassphrase } from '../../vault/passphrase.ts';
import { addRecipient, type RecipientRow, recipientProblem, recipientsOf } from '../../vault/recipients.ts';
import { removeRecipient, renewRecovery } from '../../vault/rotate.ts';
import { tableText } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';
import { type Opened, type Said, saidProblems, type VaultOptions, variables } from './opened.ts';
import { readSecret } from './secret.ts';
import { sheetJson, sheetPlaceProblems, sheetWords, writeSheet } from './setup.ts';

const columns = [
  { head: 'public key', align: 'left' },
  { head: 'whose', align: 'left' },
] as const;

/** Everyone who can open the vault. */
export const showRecipients = async ({ open }: Opened): Promise<Said> => {
  const rows = await recipientsOf(open);
  if (!rows.ok) return saidProblems(rows.problems);
  const cells = rows.value.map(({ recipient, label }) => [recipient, label]);
  return { text: tableText(columns, cells), json: { recipients: rows.value }, problems: rows.problems };
};

/** Lets another key open the vault. */
export const addKey = async (
  { open }: Opened,
  { recipient, label }: { readonly recipient: string; readonly label: string },
): Promise<Said> => {
  const added = await addRecipient(open, { recipient, label });
  if (!added.ok) return saidProblems(added.problems);
  const text = `Whoever has the secret of ${recipient} can now open every matter of this vault, also what was saved before.\n`;
  return { text, json: { recipient }, problems: added.problems };
};

const meant = (rows: readonly RecipientRow[], reference: string): Result<RecipientRow> => {
  const [row, ...others] = rows.filter(({ recipient, label }) => recipient === reference || label === reference);
  if (row !== undefined && others.length === 0) return { ok: true, value: row, problems: [] };
  const message = `${quoted(reference)} is no key of this vault, or is said of several: use the public key as "vault recipients" shows it.`;
  return { ok: false, problems: [recipientProblem(message)] };
};

const needPassphrase: Problem = recipientProblem('Open the vault with its passphrase to change who can open it.');

/** Takes a key away, and says what that cannot undo. */
export const removeKey = async ({ open, passphrase }: Opened, reference: string): Promise<Said> => {
  if (passphrase === undefined) return saidProblems([needPassphrase]);
  const rows = await recipientsOf(open);
  if (!rows.ok) return saidProblems(rows.problems);
  const row = meant(rows.value, reference);
  if (!row.ok) return saidProblems(row.problems);
  const removed = await removeRecipient(open, { recipient: row.value.recipient, passphrase });
  if (!removed.ok) return saidProblems(removed.problems);
  return { text: `${removed.value}\n`, json: { recipient: row.value.recipient }, problems: removed.problems };
};

/** A new recovery sheet in place of the one before, in the folder that the person names. */
export const renewSheet = async (opened: Opened, out: string): Promise<Said> => {
  const { passphrase } = opened;
  if (passphrase === undefined) return saidProblems([needPassphrase]);
  const unwritable = await sheetPlaceProblems(out, opened.open.session.folder);
  if (unwritable.length > 0) return saidProblems(unwritable);
  const renewed = await renewRecovery(opened.open, { passphrase });
  if (!renewed.ok) return saidProblems(renewed.problems);
  const sheet = await writeSheet(opened.open, { recovery: renewed.value, out, on: opened.today });
  const text = `${sheetWords(sheet, renewed.value)}The sheet before opens nothing that is in the vault now, but still opens older copies of it.\n`;
  return { text, json: sheetJson(sheet, renewed.value), problems: [...renewed.problems, ...sheet.problems] };
};

/** The command line of `vault passphrase`. */
export interface PassphraseOptions extends VaultOptions {
  readonly newPassphraseFile?: string;
  readonly newPassphraseFd?: number;
  /** After recovery: the public keys that stay. */
  readonly keep?: readonly string[];
}

const newPassphrase = (options: PassphraseOptions, terminal: Terminal): Promise<Result<string>> =>
  readSecret(
    {
      file: options.newPassphraseFile,
      descriptor: options.newPassphraseFd,
      variable: variables.newPassphrase,
      question: 'New passphrase',
      isNew: true,
    },
    terminal,
  );

/** Who stays after a recovery, and who not. */
interface Kept {
  readonly stays: readonly string[];
  readonly dropped: readonly RecipientRow[];
}

/**
 * Only the keys that were named by their public key stay, for neither the list nor the labels are to be trusted without the
 * vault's own key; with it the list is known to be right, and all stay.
 */
const keptOf = ({ open }: Opened, rows: readonly RecipientRow[], keep: readonly string[]): Result<Kept> => {
  const { listTrust, identities = [] } = open.session.state;
  const unknown = keep.filter((key) => !rows.some(({ recipient }) => recipient === key));
  if (unknown.length > 0) {
    const message = `${unknown.map(quoted).join(', ')} is no key of this vault: --keep takes a public key as "vault recipients" shows it. Nothing was changed.`;
    return { ok: false, problems: [recipientProblem(message)] };
  }
  const stays = (recipient: string): boolean =>
    listTrust === 'genuine' || keep.includes(recipient) || identities.some((one) => one.recipient === recipient);
  const others = rows.filter(({ kind }) => kind !== 'own');
  const dropped = others.filter(({ recipient }) => !stays(recipient));
  return { ok: true, value: { stays: others.map((row) => row.recipient).filter(stays), dropped }, problems: [] };
};

const droppedWords = (dropped: readonly RecipientRow[]): string => {
  if (dropped.length === 0) return '';
  const lines = dropped.map(({ recipient, label }) => `  ${recipient}${label === '' ? '' : `  ${label}`}\n`);
  return `These keys were on the list and open nothing any more, for without the passphrase nobody can tell who put them there. Ask each owner for the key, then use "vault recipients add":\n${lines.join('')}`;
};

const recoverWith = async (opened: Opened, to: string, keep: readonly string[]): Promise<Said> => {
  const rows = await recipientsOf(opened.open);
  if (!rows.ok) return saidProblems(rows.problems);
  const kept = keptOf(opened, rows.value, keep);
  if (!kept.ok) return saidProblems(kept.problems);
  const { stays, dropped } = kept.value;
  const set = await setNewPassphrase(opened.open, { passphrase: to, recipients: stays });
  if (!set.ok) return saidProblems(set.problems);
  const text = `The vault has a new passphrase. The old one opens older copies only.\n${droppedWords(dropped)}`;
  return { text, json: { dropped: dropped.map(({ recipient }) => recipient) }, problems: set.problems };
};

/** Puts the vault under another passphrase; opened with the recovery words, under a new identity as well. */
export const setPassphrase = async (opened: Opened, options: PassphraseOptions, terminal: Terminal): Promise<Said> => {
  const to = await newPassphrase(options, terminal);
  if (!to.ok) return saidProblems(to.problems);
  if (opened.passphrase === undefined) return recoverWith(opened, to.value, options.keep ?? []);
  if (options.keep !== undefined)
    throw new UsageError('--keep goes with --key-file: with the passphrase every key stays.');
  const changed = await changePassphrase(opened.open, { from: opened.passphrase, to: to.value });
  if (!changed.ok) return saidProblems(changed.problems);
  return { text: `${changed.value}\n`, json: {}, problems: changed.problems };
};
