import type { Problem, Result } from '../../problems.ts';
import { mostFurther, recipientsIn, type VaultFile, vaultFileName, withLeft } from '../../vault/format.ts';
import { isRecipient } from '../../vault/identity.ts';
import { type VaultProblem, vaultProblem } from '../../vault/store.ts';
import type { Identity } from './keys.ts';
import { readLabels, writeLabels } from './labels.ts';
import { oddProblems } from './oddFiles.ts';
import { type OnProgress, resealAll, resealSome } from './reseal.ts';
import { seal } from './seal.ts';
import { accept, problemIn, recipientsToWrite, refuse } from './session.ts';
import type { OpenVault } from './vault.ts';
import { putVaultFile } from './vaultJson.ts';

/** One who can open the vault. `own` is the identity under the passphrase, `recovery` the one on paper. */
export interface RecipientRow {
  readonly recipient: string;
  readonly kind: 'own' | 'recovery' | 'further';
  /** Whose it is, in words; empty when nobody said. */
  readonly label: string;
}

const kindOf = ({ own, recovery }: VaultFile, recipient: string): RecipientRow['kind'] => {
  if (recipient === own) return 'own';
  return recipient === recovery ? 'recovery' : 'further';
};

const usualLabel = { own: 'This vault’s passphrase', recovery: 'The recovery sheet on paper', further: '' } as const;

/** Everyone who can open the vault, its own identity first. */
export const recipientsOf = async ({ session, store }: OpenVault): Promise<Result<readonly RecipientRow[]>> => {
  const labels = await readLabels(store);
  if (!labels.ok) return labels;
  const { file } = session.state;
  const rows = recipientsIn(file).map((recipient) => {
    const kind = kindOf(file, recipient);
    return { recipient, kind, label: labels.value[recipient] ?? usualLabel[kind] };
  });
  return accept(rows);
};

/** A new recipient, and whose it is. */
export interface NewRecipient {
  readonly recipient: string;
  readonly label: string;
  readonly onProgress?: OnProgress;
}

/** A Problem with who may open the vault. */
export const recipientProblem = (message: string): Problem => vaultProblem('vault.recipient', vaultFileName, message);

/** The vault's own identity, which signs the list; a Problem when the vault was opened without its passphrase. */
export const signerOf = ({ session }: OpenVault): Result<Identity> => {
  const { identities = [], file, listTrust } = session.state;
  const own = identities.find(({ recipient }) => recipient === file.own);
  if (own !== undefined && listTrust === 'genuine') return accept(own);
  return refuse(recipientProblem('Only who opens the vault with its passphrase can change who else opens it.'));
};

const usable = async (recipient: string): Promise<boolean> => {
  if (!isRecipient(recipient)) return false;
  return seal([recipient], new Uint8Array(1)).then(
    () => true,
    () => false,
  );
};

const refusalOf = async ({ session }: OpenVault, recipient: string): Promise<readonly Problem[]> => {
  if (!(await usable(recipient))) {
    const message =
      'This is not a public key of age, which begins age1 and has 62 characters, or a letter is wrong. Ask for it again; never ask for the key that begins AGE-SECRET-KEY.';
    return [recipientProblem(message)];
  }
  const { file } = session.state;
  if (recipientsIn(file).includes(recipient)) return [recipientProblem('This public key can open the vault already.')];
  if (file.further.length < mostFurther) return [];
  const message = `A vault takes ${mostFurther} further keys, and this one has them all. Remove one that is no longer needed; nothing was changed.`;
  return [recipientProblem(message)];
};

const oldKeys =
  'It still has the keys of before the last change of recipients; the next opening by a program that knows it changes that.';

/** Why a file cannot be opened, whatever the disk does: these stay as they are, and the work is done without them. */
const ofFiles: ReadonlySet<string> = new Set<VaultProblem>([
  'vault.damaged',
  'vault.not-a-recipient',
  'vault.newer-version',
]);

/** Whether the work stopped before its end, as when the disk is full, so that it has to be done again for every file. */
export const isUnfinished = (problems: readonly Problem[]): boolean => problems.some(({ code }) => !ofFiles.has(code));

/** The names of the files that could not be opened, and so have the recipients of before. */
export const leftIn = (problems: readonly Problem[]): readonly string[] =>
  problems.flatMap(({ code, at }) => (ofFiles.has(code) && at.in === 'file' ? [at.file] : []));

/**
 * Encrypts anew all files of a vault whose list says so, and says in the list that it is done. Returns the Problems of files
 * that could not be opened; the list stays marked when the disk was at fault, and the next opening goes on.
 */
export const finishResealing = async (vault: OpenVault, onProgress?: OnProgress): Promise<readonly Problem[]> => {
  const { session } = vault;
  const signer = signerOf(vault);
  if (!signer.ok) return signer.problems;
  const odd = await oddProblems(session);
  if (odd.length > 0) return odd;
  const problems = await resealAll(session, recipientsIn(session.state.file), onProgress);
  if (!isUnfinished(problems)) {
    const file = withLeft(session.state.file, leftIn(problems));
    await putVaultFile(session, signer.value, { ...file, resealing: false });
  }
  return problems;
};

/** What to tell each time: of files that others made or that others can open. Of damaged ones `verify` tells. */
const toldAgain = (problems: readonly Problem[]): readonly Problem[] =>
  problems
    .filter(({ code }) => code !== 'vault.damaged')
    .map((problem) =>
      problem.code === 'vault.newer-version' ? { ...problem, message: `${problem.message} ${oldKeys}` } : problem,
    );

/**
 * Tries again the files that a change of recipients had to leave, and takes from the list in `vault.json` those that are done or
 * gone. Returns what still has the keys of before, but for damaged files.
 */
export const finishLeft = async (vault: OpenVault): Promise<readonly Problem[]> => {
  const { session } = vault;
  const { file } = session.state;
  const signer = signerOf(vault);
  const names = file.left ?? [];
  if (!signer.ok || names.length === 0) return signer.problems;
  const problems = await resealSome(session, { names, recipients: recipientsIn(file) });
  const failed = new Set(problems.flatMap(({ at }) => (at.in === 'file' ? [at.file] : [])));
  const left = isUnfinished(problems) ? names : names.filter((name) => failed.has(name));
  if (left.length < names.length) await putVaultFile(session, signer.value, withLeft(file, left));
  return toldAgain(problems);
};

/** What finishing found, as a Result: damaged files prevent nothing. */
export const afterResealing = <T>(value: T, problems: readonly Problem[]): Result<T> =>
  isUnfinished(problems) ? refuse(...problems) : { ok: true, value, problems };

/**
 * Lets another key open the vault: the list is changed first, so that what is saved from now on has it, then every file is
 * encrypted anew. When it is interrupted, the next opening with the passphrase goes on.
 */
export const addRecipient = async (vault: OpenVault, added: NewRecipient): Promise<Result<void>> => {
  const { session, store } = vault;
  const ready = await recipientsToWrite(session);
  if (!ready.ok) return ready;
  const signer = signerOf(vault);
  if (!signer.ok) return signer;
  const refused = await refusalOf(vault, added.recipient);
  if (refused.length > 0) return refuse(...refused);
  try {
    const odd = await oddProblems(session);
    if (odd.length > 0) return refuse(...odd);
    const labels = await readLabels(store);
    if (!labels.ok) return labels;
    const written = await writeLabels(store, { ...labels.value, [added.recipient]: added.label });
    if (!written.ok) return written;
    const { file } = session.state;
    await putVaultFile(session, signer.value, {
      ...file,
      further: [...file.further, added.recipient],
      resealing: true,
    });
    return afterResealing(undefined, await finishResealing(vault, added.onProgress));
  } catch (error) {
    return refuse(await problemIn(session, vaultFileName, error));
  }
};
