import { z } from 'zod';
import type { Result } from '../problems.ts';
import { isRecipient } from './identity.ts';
import { isStoreName, vaultProblem } from './store.ts';

/** The version of the format that this program writes. */
export const vaultVersion = 1;

/** The name of the file that says that a folder is a vault. */
export const vaultFileName = 'vault.json';
/** The name of the file that holds the vault's identity under the passphrase. */
export const identityFileName = 'identity.age';
/** The name of the sealed file with the key that names attachments. */
export const namingFileName = 'naming.age';
/** The name of the sealed file that says whose the recipients are. */
export const labelsFileName = 'recipients.age';
/** The name of the sealed file with the office's own data. */
export const officeFileName = 'office.age';
/** The folders of a vault. */
export const vaultFolders = ['matters', 'history', 'attachments', 'trash'] as const;

/** How many keys, beside the vault's own and the one on paper, may open a vault. */
export const mostFurther = 64;

const Recipient = z.string().refine(isRecipient);

/** The content of `vault.json`: who can open the vault, by public keys alone. */
export const VaultFile = z.strictObject({
  format: z.literal('full-hearing-vault'),
  version: z.literal(vaultVersion),
  /** Random; tells vaults apart. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  /** The recipient of the identity in `identity.age`. */
  own: Recipient,
  /** The recipient of the recovery identity that is on paper. */
  recovery: Recipient.optional(),
  /** Co-counsel, an office key. */
  further: z.array(Recipient).max(mostFurther),
  /** The files are being encrypted anew to this list; some may still have the list before. */
  resealing: z.boolean(),
  /** Names of files that could not be encrypted to this list, and have the one before: each opening tries them again. */
  left: z.array(z.string().refine(isStoreName)).max(100_000).optional(),
  /** Over the rest of the file, with a key that comes from the vault's identity, as hexadecimal digits. */
  mac: z.string().regex(/^[0-9a-f]{64}$/),
});
export type VaultFile = z.infer<typeof VaultFile>;

/** What the `mac` of a vault file is made over. */
export const macText = ({ format, version, id, own, recovery, further, resealing, left }: VaultFile): string =>
  JSON.stringify([
    ...[format, version, id, own, recovery ?? null, further, resealing],
    ...(left === undefined ? [] : [left]),
  ]);

/** The same list, with the names of the files that do not have it. */
export const withLeft = <T extends Pick<VaultFile, 'left'>>(
  { left: _, ...rest }: T,
  left: readonly string[],
): Omit<T, 'left'> & Pick<VaultFile, 'left'> => (left.length === 0 ? rest : { ...rest, left: [...left] });

/** Every recipient that files are encrypted to, the vault's own first. */
export const recipientsIn = ({ own, recovery, further }: VaultFile): readonly string[] => [
  own,
  ...(recovery === undefined ? [] : [recovery]),
  ...further,
];

/** The vault file as text. */
export const writeVaultFile = (file: VaultFile): string => `${JSON.stringify(file, null, 2)}\n`;

const Versioned = z.looseObject({ format: z.literal('full-hearing-vault'), version: z.int().positive() });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The vault file in a text, or the Problem: it is damaged, or of a newer version. */
export const readVaultFile = (text: string): Result<VaultFile> => {
  const json = parsed(text);
  const head = Versioned.safeParse(json);
  if (head.success && head.data.version > vaultVersion) {
    const message = `This vault has format ${head.data.version}, which a newer version of the program made. This version knows format ${vaultVersion}. Nothing was changed: open it with the newer version.`;
    return { ok: false, problems: [vaultProblem('vault.newer-version', vaultFileName, message)] };
  }
  const file = VaultFile.safeParse(json);
  if (file.success) return { ok: true, value: file.data, problems: [] };
  const message =
    'The file vault.json is damaged. It holds no secrets: put back a copy of it from a backup. The matters can be opened without it, with the program age and the file identity.age.';
  return { ok: false, problems: [vaultProblem('vault.damaged', vaultFileName, message)] };
};
