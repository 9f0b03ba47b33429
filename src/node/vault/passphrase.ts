import type { Problem, Result } from '../../problems.ts';
import { identityFileName } from '../../vault/format.ts';
import { vaultProblem } from '../../vault/store.ts';
import { putIdentityFile, readIdentityFile } from './identityFile.ts';
import { accept, problemIn, recipientsToWrite, refuse } from './session.ts';
import type { OpenVault } from './vault.ts';

/** The shortest passphrase that a vault takes, in characters. */
export const shortestPassphrase = 10;

/** What is wrong with a new passphrase: too short is all that is refused. */
export const passphraseProblems = (passphrase: string): readonly Problem[] => {
  if ([...passphrase.normalize('NFC')].length >= shortestPassphrase) return [];
  const message = `The passphrase needs at least ${shortestPassphrase} characters. Five or more words that do not belong together are easy to remember and hard to guess.`;
  return [vaultProblem('vault.wrong-passphrase', identityFileName, message)];
};

/** What a change of the passphrase cannot undo, to be said each time. */
export const passphraseChangeNote =
  'The old passphrase no longer opens this vault. It still opens older copies of the folder, such as backups. If somebody may know the old passphrase, destroy those copies.';

/** The old passphrase and the new one. */
export interface PassphraseChange {
  readonly from: string;
  readonly to: string;
}

/**
 * Puts the same identity under another passphrase: one file is replaced as a whole, after it was opened with the new
 * passphrase, so that at every instant one of the two opens the vault. Matters are not touched.
 */
export const changePassphrase = async (
  { session }: OpenVault,
  { from, to }: PassphraseChange,
): Promise<Result<string>> => {
  const problems = passphraseProblems(to);
  if (problems.length > 0) return refuse(...problems);
  const ready = await recipientsToWrite(session);
  if (!ready.ok) return ready;
  try {
    const content = await readIdentityFile(session, from);
    if (!content.ok) return content;
    try {
      await putIdentityFile(session, to, content.value);
    } finally {
      content.value.fill(0);
    }
    return accept(passphraseChangeNote);
  } catch (error) {
    return refuse(await problemIn(session, identityFileName, error));
  }
};
