import { randomBytes } from 'node:crypto';
import type { Problem, Result } from '../../problems.ts';
import { identityFileName, recipientsIn, type VaultFile, withLeft } from '../../vault/format.ts';
import { writeIdentities } from '../../vault/identity.ts';
import { putIdentityFile } from './identityFile.ts';
import { type Identity, identityOf } from './keys.ts';
import { oddProblems } from './oddFiles.ts';
import { passphraseProblems } from './passphrase.ts';
import { isUnfinished, leftIn, recipientProblem } from './recipients.ts';
import { resealAll } from './reseal.ts';
import { problemIn, recipientsToWrite, refuse, type Session } from './session.ts';
import type { OpenVault } from './vault.ts';
import { putVaultFile } from './vaultJson.ts';

/**
 * The new passphrase, and those of the list that the person has looked at and wants to keep: without the passphrase nobody can
 * tell who put them there. The key that opened the vault stays in any case.
 */
export interface NewPassphrase {
  readonly passphrase: string;
  readonly recipients: readonly string[];
}

/** The list with a new identity: who opened the vault stays, for only they can open its files until all is done. */
const nextFile = ({ state }: Session, own: Identity, kept: readonly string[]): VaultFile => {
  const opened = (state.identities ?? []).map(({ recipient }) => recipient);
  const stays = (recipient: string): boolean => kept.includes(recipient) || opened.includes(recipient);
  const { recovery, further } = state.file;
  return {
    ...state.file,
    own: own.recipient,
    recovery: recovery !== undefined && stays(recovery) ? recovery : undefined,
    further: further.filter(stays),
    resealing: false,
  };
};

const replaceIdentity = async (session: Session, { passphrase, recipients }: NewPassphrase): Promise<Result<void>> => {
  const secret = new Uint8Array(randomBytes(32));
  const line = writeIdentities([secret]);
  try {
    const own = await identityOf(secret);
    const file = nextFile(session, own, recipients);
    const problems = await resealAll(session, recipientsIn(file));
    if (isUnfinished(problems)) return refuse(...problems);
    await putIdentityFile(session, passphrase, line);
    await putVaultFile(session, own, withLeft(file, leftIn(problems)));
    session.state.identities = [own, ...(session.state.identities ?? [])];
    return { ok: true, value: undefined, problems };
  } finally {
    line.fill(0);
  }
};

const refusalOf = ({ state }: Session): readonly Problem[] => {
  const { own, recovery } = state.file;
  if (state.identities?.some(({ recipient }) => recipient === own || recipient === recovery) === true) return [];
  const message =
    'This key opens the vault, but may not set its passphrase: that would lock out its owner. The passphrase is set by who knows it, or by who has the recovery words.';
  return [recipientProblem(message)];
};

/**
 * For a vault that was opened without its passphrase, with the recovery words or the vault's own identity, and with no other key: a new identity under a new passphrase. The files
 * are encrypted to it first, and only then does it take the place of the old one, so that until the end, and after an
 * interruption, the words open everything; then this is done again.
 */
export const setNewPassphrase = async ({ session }: OpenVault, wanted: NewPassphrase): Promise<Result<void>> => {
  const problems = passphraseProblems(wanted.passphrase);
  if (problems.length > 0) return refuse(...problems);
  const ready = await recipientsToWrite(session);
  if (!ready.ok) return ready;
  const refused = refusalOf(session);
  if (refused.length > 0) return refuse(...refused);
  try {
    const odd = await oddProblems(session);
    if (odd.length > 0) return refuse(...odd);
    return await replaceIdentity(session, wanted);
  } catch (error) {
    return refuse(await problemIn(session, identityFileName, error));
  }
};
