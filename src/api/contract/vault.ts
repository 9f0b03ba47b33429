import { z } from 'zod';
import { Bytes, call, Nothing } from '../call.ts';

const Folder = z.string().min(1).max(4_096);
const Secret = z.string().min(1).max(10_000);

/** What is known of the vault without or with its key. */
export const VaultState = z.strictObject({
  /** Absent when none was ever opened or made here. */
  folder: z.string().optional(),
  /** Whether the folder holds a vault. */
  isThere: z.boolean(),
  isOpen: z.boolean(),
  /** Open to read only. */
  isReadOnly: z.boolean(),
});

/** What opens a vault: its passphrase, the words of the recovery sheet, or an identity in age's own form. */
const Key = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: Secret }),
  z.strictObject({ kind: z.literal('words'), words: Secret }),
  z.strictObject({ kind: z.literal('identity'), identity: Secret }),
]);

/** The one page of the recovery sheet as a PDF, and its words. */
const Sheet = z.strictObject({ words: z.array(z.string()), pdf: Bytes });

const Recipient = z.strictObject({
  key: z.string(),
  label: z.string(),
  kind: z.enum(['own', 'recovery', 'further']),
});

/** The office's own data, kept encrypted in the vault: what goes into new matters, and what the law's uncertain data are set to. */
export const Office = z.strictObject({
  /** The signature block of the attorney, in the shape of `counsel` in an answer file; JSON text. */
  counsel: z.string().max(20_000).optional(),
  /** Days on which the court is closed besides the thirteen holidays. */
  courtClosedOn: z.array(z.string().max(10)).max(400),
  /** Keys of provisions that the office has compared with the official text. */
  verifiedProvisions: z.array(z.string().max(200)).max(500),
  /** The helper's or clinic's name, shown in the clinic's header. */
  helper: z.string().max(200).optional(),
  /** A folder with the office's own templates. */
  templatesFolder: z.string().max(4_096).optional(),
});
/** The office's own data. */
export type Office = z.infer<typeof Office>;

/** Calls about the vault as a whole. */
export const vaultCalls = {
  'vault.state': call(z.strictObject({ folder: Folder.optional() }), VaultState),
  /** Makes a vault, opens it, and gives the recovery sheet once. */
  'vault.create': call(z.strictObject({ folder: Folder, passphrase: Secret }), Sheet),
  'vault.unlock': call(
    z.strictObject({
      folder: Folder,
      key: Key,
      mode: z.enum(['write', 'read']).optional(),
      /** Puts aside another program that has the vault open. */
      takeOver: z.boolean().optional(),
    }),
    VaultState,
  ),
  /** Drops the keys. Never fails. */
  'vault.lock': call(Nothing, Nothing),
  /**
   * Opened with the recovery words there is no passphrase `before`: the vault gets a new identity, and of the further keys only those
   * named with `keep` stay, for without the passphrase nobody can tell who put them there.
   */
  'vault.changePassphrase': call(
    z.strictObject({ before: Secret.optional(), after: Secret, keep: z.array(z.string().max(200)).max(64).optional() }),
    Nothing,
  ),
  /** A new recovery identity in place of the one before. */
  'vault.recoverySheet': call(z.strictObject({ passphrase: Secret }), Sheet),
  'vault.recipients': call(Nothing, z.strictObject({ recipients: z.array(Recipient) })),
  'vault.addRecipient': call(
    z.strictObject({ key: z.string().max(200), label: z.string().max(200), passphrase: Secret }),
    z.strictObject({ recipients: z.array(Recipient) }),
  ),
  'vault.removeRecipient': call(
    z.strictObject({ key: z.string().max(200), passphrase: Secret }),
    z.strictObject({ recipients: z.array(Recipient) }),
  ),
  'vault.office': call(Nothing, Office),
  'vault.setOffice': call(z.strictObject({ office: Office }), Nothing),
};
