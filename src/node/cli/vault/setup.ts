import { join } from 'node:path';
import type { IsoDate } from '../../../dates.ts';
import type { Problem, Result } from '../../../problems.ts';
import { createVault } from '../../vault/create.ts';
import { recoverySheetPdf, sheetFileNote } from '../../vault/printSheet.ts';
import type { Recovery } from '../../vault/recovery.ts';
import { lockVault, type OpenVault } from '../../vault/vault.ts';
import type { Terminal } from '../terminal.ts';
import { folderOf, passphraseOf, type Said, saidProblems, type VaultOptions } from './opened.ts';
import { newFileProblems, refuseInside } from './outFolder.ts';
import { writeExport } from './writeExport.ts';

/** The command line of `vault init`. */
export interface InitOptions extends VaultOptions {
  readonly out: string;
}

const sheetName = 'recovery-sheet.pdf';

/** A recovery identity, and where its sheet goes. */
export interface SheetOrder {
  readonly recovery: Recovery;
  readonly out: string;
  readonly on: IsoDate;
}

/** Writes the recovery sheet as a PDF into the folder that the person names; returns the file. */
export const writeSheet = async (vault: OpenVault, { recovery, out, on }: SheetOrder): Promise<Result<string>> => {
  const pdf = await recoverySheetPdf(vault, recovery, on);
  if (!pdf.ok) return pdf;
  const file = join(out, sheetName);
  const problems = await writeExport(file, pdf.value);
  pdf.value.fill(0);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: file, problems: [] };
};

/**
 * Why the sheet could not be written into the folder, to be asked before anything is made or changed. Throws a `UsageError` when
 * the folder lies in the vault.
 */
export const sheetPlaceProblems = async (out: string, vault: string): Promise<readonly Problem[]> => {
  await refuseInside(out, vault);
  return newFileProblems(join(out, sheetName));
};

/** The sheet for other programs: its file, or the words and the key when it could not be written, for they are shown once. */
export const sheetJson = (sheet: Result<string>, { words, text }: Recovery): Readonly<Record<string, unknown>> =>
  sheet.ok ? { recoverySheet: sheet.value } : { recoverySheet: null, recoveryWords: words, recoveryKey: text };

/** What the sheet is, for the person who has just got one. When it could not be written, the words go to the terminal. */
export const sheetWords = (sheet: Result<string>, { words }: Recovery): string =>
  sheet.ok
    ? `The recovery words are in ${sheet.value}. ${sheetFileNote}\n`
    : `The recovery sheet could not be written. Copy these words onto paper now; they are shown once:\n${words.join(' ')}\n`;

/** Makes a new vault, and its recovery sheet in the folder that the person names. */
export const initVault = async (options: InitOptions, terminal: Terminal): Promise<Said> => {
  const folder = folderOf(options);
  const unwritable = await sheetPlaceProblems(options.out, folder);
  if (unwritable.length > 0) return saidProblems(unwritable);
  const passphrase = await passphraseOf(options, terminal, true);
  if (!passphrase.ok) return saidProblems(passphrase.problems);
  const made = await createVault(folder, passphrase.value, terminal.world);
  if (!made.ok) return saidProblems(made.problems);
  const { vault, recovery } = made.value;
  const sheet = await writeSheet(vault, { recovery, out: options.out, on: terminal.today() });
  await lockVault(vault);
  const text = `The vault is in ${folder}. Without its passphrase and without the recovery words nobody can open it, and nobody can reset it.\n`;
  const json = { vault: folder, ...sheetJson(sheet, recovery) };
  return { text: `${text}${sheetWords(sheet, recovery)}`, json, problems: [...made.problems, ...sheet.problems] };
};
