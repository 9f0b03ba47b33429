import { randomBytes } from 'node:crypto';
import type { Problem, Result } from '../../problems.ts';
import { recipientsIn, type VaultFile, vaultFileName } from '../../vault/format.ts';
import { readIdentities, writeIdentities } from '../../vault/identity.ts';
import { isAside } from '../../vault/matterFile.ts';
import { putIdentityFile, readIdentityFile } from './identityFile.ts';
import { identityOf } from './keys.ts';
import { readLabels, writeLabels } from './labels.ts';
import { oddProblems } from './oddFiles.ts';
import { afterResealing, finishLeft, finishResealing, recipientProblem, signerOf } from './recipients.ts';
import { newRecovery, type Recovery } from './recovery.ts';
import type { OnProgress } from './reseal.ts';
import { problemIn, recipientsToWrite, refuse } from './session.ts';
import type { OpenVault } from './vault.ts';
import { putVaultFile } from './vaultJson.ts';

/** What taking a recipient away cannot undo, to be said each time. */
export const removalNote =
  'From now on that key opens nothing in this vault. It still opens every copy that was made before: backups, synced versions, and what its owner copied or read. Nothing can take that back.';

/** Who is taken away, with the passphrase under which the new identity goes. */
export interface Removal {
  readonly recipient: string;
  readonly passphrase: string;
  readonly onProgress?: OnProgress;
}

type NextList = (file: VaultFile) => Pick<VaultFile, 'recovery' | 'further'>;

interface Rotation {
  readonly passphrase: string;
  /** The secrets that open the vault's files until they are encrypted anew, as lines. */
  readonly before: Uint8Array;
  readonly next: NextList;
  readonly onProgress: OnProgress | undefined;
}

const joinedLines = (first: Uint8Array, then: Uint8Array): Uint8Array => Uint8Array.of(...first, ...then);

/** Keeps in `identity.age` the vault's own identity alone, given as a line. */
const dropOld = async ({ session }: OpenVault, passphrase: string, line: Uint8Array): Promise<void> => {
  const { state } = session;
  await putIdentityFile(session, passphrase, line);
  state.identities = state.identities?.filter(({ recipient }) => recipient === state.file.own);
};

/**
 * A new identity for the vault. The order keeps the vault open to its passphrase at every instant: `identity.age` gets the new
 * identity beside the old, the list names it, the files are encrypted anew, and only then the old one goes.
 */
const rotate = async (vault: OpenVault, rotation: Rotation): Promise<readonly Problem[]> => {
  const { session } = vault;
  const secret = new Uint8Array(randomBytes(32));
  const lines = writeIdentities([secret]);
  const both = joinedLines(lines, rotation.before);
  try {
    const own = await identityOf(secret);
    await putIdentityFile(session, rotation.passphrase, both);
    session.state.identities = [own, ...(session.state.identities ?? [])];
    const file = { ...session.state.file, ...rotation.next(session.state.file), own: own.recipient, resealing: true };
    await putVaultFile(session, own, file);
    const problems = await finishResealing(vault, rotation.onProgress);
    // A damaged file may still be opened in part with the old identity, so that one stays then.
    if (problems.length === 0) await dropOld(vault, rotation.passphrase, lines);
    return problems;
  } finally {
    lines.fill(0);
    both.fill(0);
  }
};

const rotated = async (vault: OpenVault, rotation: Omit<Rotation, 'before'>): Promise<Result<void>> => {
  const { session } = vault;
  const ready = await recipientsToWrite(session);
  if (!ready.ok) return ready;
  const signer = signerOf(vault);
  if (!signer.ok) return signer;
  try {
    const odd = await oddProblems(session);
    if (odd.length > 0) return refuse(...odd);
    const before = await readIdentityFile(session, rotation.passphrase);
    if (!before.ok) return before;
    try {
      return afterResealing(undefined, await rotate(vault, { ...rotation, before: before.value }));
    } finally {
      before.value.fill(0);
    }
  } catch (error) {
    return refuse(await problemIn(session, vaultFileName, error));
  }
};

const without =
  (recipient: string): NextList =>
  ({ recovery, further }) => ({
    further: further.filter((one) => one !== recipient),
    recovery: recovery === recipient ? undefined : recovery,
  });

/** Takes a recipient away: the vault gets a new identity and every file is encrypted anew. Returns what that cannot undo. */
export const removeRecipient = async (
  vault: OpenVault,
  { recipient, passphrase, onProgress }: Removal,
): Promise<Result<string>> => {
  const { file } = vault.session.state;
  if (recipient === file.own) {
    return refuse(
      recipientProblem('This is the vault’s own key, which its passphrase opens; it cannot be taken away.'),
    );
  }
  if (!recipientsIn(file).includes(recipient)) return refuse(recipientProblem('This key does not open the vault.'));
  const result = await rotated(vault, { passphrase, next: without(recipient), onProgress });
  if (!result.ok) return result;
  const labels = await readLabels(vault.store);
  const { [recipient]: _, ...rest } = labels.ok ? labels.value : {};
  const written = labels.ok ? await writeLabels(vault.store, rest) : labels;
  return { ok: true, value: removalNote, problems: [...result.problems, ...written.problems] };
};

/**
 * A new recovery identity in place of the one before, whose sheet then opens nothing but older copies. Print it now, also when
 * Problems say that some files could not be encrypted to it yet: the next opening with the passphrase goes on.
 */
export const renewRecovery = async (
  vault: OpenVault,
  { passphrase, onProgress }: Omit<Removal, 'recipient'>,
): Promise<Result<Recovery>> => {
  const recovery = await newRecovery();
  const next: NextList = ({ further }) => ({ further, recovery: recovery.recipient });
  const result = await rotated(vault, { passphrase, next, onProgress });
  // Once the list names it, files may be encrypted to it, whatever stood in the way of the others: it must not be lost.
  const isListed = vault.session.state.file.recovery === recovery.recipient;
  return isListed ? { ok: true, value: recovery, problems: result.problems } : refuse(...result.problems);
};

/** The line of the vault's own identity out of those in `identity.age`; all of them when it is not there. */
const ownLine = async (content: Uint8Array, own: string): Promise<Uint8Array> => {
  const secrets = readIdentities(content) ?? [];
  for (const secret of secrets) {
    const line = writeIdentities([secret]);
    if ((await identityOf(secret)).recipient === own) return line;
    line.fill(0);
  }
  return content.slice();
};

const dropOldFrom = async (vault: OpenVault, passphrase: string): Promise<readonly Problem[]> => {
  const content = await readIdentityFile(vault.session, passphrase);
  if (!content.ok) return content.problems;
  const line = await ownLine(content.value, vault.session.state.file.own);
  try {
    await dropOld(vault, passphrase, line);
    return [];
  } finally {
    line.fill(0);
    content.value.fill(0);
  }
};

/** Whether the trash has a damaged file that a repair put there: it may open in part with an identity of before. */
const hasAside = async ({ store }: OpenVault): Promise<boolean> => {
  const names = await store.list('trash');
  return !names.ok || names.value.some(isAside);
};

/**
 * Goes on with a change of recipients that was interrupted, or that had to leave files out, if there was one. Returns what still
 * stands in its way.
 */
export const finishInterrupted = async (vault: OpenVault, passphrase: string): Promise<readonly Problem[]> => {
  const { session, held } = vault;
  const { resealing, left = [] } = session.state.file;
  if (held === undefined || (!resealing && left.length === 0) || !signerOf(vault).ok) return [];
  try {
    const problems = resealing ? await finishResealing(vault) : await finishLeft(vault);
    const hasOld = (session.state.identities ?? []).length > 1;
    const isDone = problems.length === 0 && (session.state.file.left ?? []).length === 0;
    return isDone && hasOld && !(await hasAside(vault)) ? await dropOldFrom(vault, passphrase) : problems;
  } catch (error) {
    return [await problemIn(session, vaultFileName, error)];
  }
};
