import { join, resolve } from 'node:path';
import type { Outcome, Running } from '../../api/call.ts';
import type { Handlers, ReplyOf, RequestOf } from '../../api/contract.ts';
import type { Result } from '../../problems.ts';
import { vaultFileName } from '../../vault/format.ts';
import { createVault } from '../vault/create.ts';
import { readIdentityFile } from '../vault/identityFile.ts';
import { lockOwner } from '../vault/lockFile.ts';
import { setNewPassphrase } from '../vault/newPassphrase.ts';
import { openVault } from '../vault/open.ts';
import { changePassphrase } from '../vault/passphrase.ts';
import { recoverySheetPdf } from '../vault/printSheet.ts';
import { addRecipient, type RecipientRow, recipientsOf } from '../vault/recipients.ts';
import type { Recovery } from '../vault/recovery.ts';
import { removeRecipient, renewRecovery } from '../vault/rotate.ts';
import { lockVault, type OpenVault } from '../vault/vault.ts';
import type { World } from '../vault/world.ts';
import type { Keeper, Opened } from './keeper.ts';
import { readOffice, writeOffice } from './office.ts';
import { done, outcomeOf, refused } from './outcome.ts';

type VaultHandlers = Pick<Handlers, Extract<keyof Handlers, `vault.${string}`>>;
type VaultState = ReplyOf<'vault.state'>;

/** What calls about the vault need. */
export interface VaultDesk {
  readonly keeper: Keeper;
  readonly world: World;
  /** The folder of the vault that was used last, or named when the program was started. */
  readonly usualFolder: () => Promise<string | undefined>;
  /** Remembers a vault as the one to offer first. */
  readonly noteFolder: (folder: string) => Promise<void>;
  /** Called with the office's own templates folder whenever it may be another one; undefined for none. */
  readonly setTemplates: (folder: string | undefined) => void;
}

const stateOf = async ({ keeper, world }: VaultDesk, folder: string | undefined): Promise<VaultState> => {
  if (folder === undefined) return { isThere: false, isOpen: false, isReadOnly: false };
  const file = join(folder, vaultFileName);
  const isThere = (await world.disk.facts(file).catch(() => undefined)) !== undefined;
  const opened = keeper.opened();
  const isOpen = opened.ok && keeper.folder() === resolve(folder);
  return { folder, isThere, isOpen, isReadOnly: isOpen && opened.value.open.session.mode === 'read' };
};

const sheetOf = async (
  vault: OpenVault,
  recovery: Recovery,
  { today }: Opened,
): Promise<Outcome<ReplyOf<'vault.create'>>> => {
  const pdf = await recoverySheetPdf(vault, recovery, today());
  const words = [...recovery.words];
  // The words are shown once: they must not be lost for want of a typeface.
  return pdf.ok
    ? done({ words, pdf: new Uint8Array(pdf.value) })
    : done({ words, pdf: new Uint8Array() }, pdf.problems);
};

/** Puts an open vault in the place of the one before, and tells what follows from it. */
const settle = async (desk: VaultDesk, vault: OpenVault): Promise<void> => {
  desk.keeper.put(vault);
  const office = await readOffice(vault.store);
  desk.setTemplates(office.ok ? office.value.templatesFolder : undefined);
  await desk.noteFolder(vault.session.folder);
};

const create = async (desk: VaultDesk, { folder, passphrase }: RequestOf<'vault.create'>) =>
  desk.keeper.alone(async (): Promise<Outcome<ReplyOf<'vault.create'>>> => {
    const made = await createVault(resolve(folder), passphrase, desk.world);
    if (!made.ok) return refused(made.problems);
    const { vault, recovery } = made.value;
    await desk.keeper.lockInTurn();
    await settle(desk, vault);
    const opened = desk.keeper.opened();
    const sheet = opened.ok
      ? await sheetOf(vault, recovery, opened.value)
      : done({ words: [...recovery.words], pdf: new Uint8Array() });
    return { ...sheet, problems: [...made.problems, ...sheet.problems] };
  });

/** Whether the vault in a folder is the one that is open here, moved with the lock that this program put into it. */
const isOwnMoved = async ({ keeper, world }: VaultDesk, folder: string): Promise<boolean> => {
  const opened = keeper.opened();
  return opened.ok && (await lockOwner(world, folder)) === opened.value.open.session.owner;
};

const unlock = async (desk: VaultDesk, { folder, key, mode, takeOver }: RequestOf<'vault.unlock'>) => {
  const locks = desk.keeper.locks();
  return desk.keeper.alone(async (): Promise<Outcome<VaultState>> => {
    // A vault that is open here is not in its own way; the key is asked for all the same.
    if (desk.keeper.folder() === resolve(folder)) await desk.keeper.lockInTurn();
    const isOwn = await isOwnMoved(desk, resolve(folder));
    const options = { ...(mode === undefined ? {} : { mode }), takeOver: takeOver === true || isOwn };
    const open = await openVault(resolve(folder), key, { ...options, world: desk.world });
    if (!open.ok) return refused(open.problems);
    if (desk.keeper.locks() !== locks) {
      await lockVault(open.value);
      return { ok: false, problems: [], cancelled: true };
    }
    await desk.keeper.lockInTurn();
    await settle(desk, open.value);
    return done(await stateOf(desk, resolve(folder)), [...open.problems, ...open.value.warnings]);
  });
};

const onProgressOf =
  ({ progress }: Running, what: string) =>
  (number: number, all: number): void =>
    progress(all < 1 ? { what } : { what, done: number, of: all });

const rowOf = ({ recipient, label, kind }: RecipientRow) => ({ key: recipient, label, kind });

const recipientsIn = async ({ open }: Opened, before: Outcome<unknown> = done(undefined)) => {
  if (!before.ok) return before;
  const rows = await recipientsOf(open);
  return outcomeOf({ ...rows, problems: [...before.problems, ...rows.problems] }, (all) => ({
    recipients: all.map(rowOf),
  }));
};

/** Whether the passphrase is the vault's: who found the window open may not let others in. */
const isPassphrase = async ({ open }: Opened, passphrase: string): Promise<Result<void>> => {
  const content = await readIdentityFile(open.session, passphrase);
  if (!content.ok) return content;
  content.value.fill(0);
  return { ok: true, value: undefined, problems: [] };
};

const add = async (opened: Opened, request: RequestOf<'vault.addRecipient'>, running: Running) => {
  const { key, label, passphrase } = request;
  const known = await isPassphrase(opened, passphrase);
  if (!known.ok) return refused(known.problems);
  const onProgress = onProgressOf(running, 'Encrypting every file to one key more');
  const added = await addRecipient(opened.open, { recipient: key.trim(), label, onProgress });
  return recipientsIn(opened, added);
};

const remove = async (opened: Opened, { key, passphrase }: RequestOf<'vault.removeRecipient'>, running: Running) => {
  const onProgress = onProgressOf(running, 'Encrypting every file anew without this key');
  return recipientsIn(opened, await removeRecipient(opened.open, { recipient: key, passphrase, onProgress }));
};

const keptIn = (opened: Opened, rows: readonly RecipientRow[], keep: readonly string[]): readonly string[] => {
  const { listTrust } = opened.open.session.state;
  return rows.map(({ recipient }) => recipient).filter((one) => listTrust === 'genuine' || keep.includes(one));
};

const setPassphrase = async (opened: Opened, { before, after, keep = [] }: RequestOf<'vault.changePassphrase'>) => {
  if (before !== undefined)
    return outcomeOf(await changePassphrase(opened.open, { from: before, to: after }), () => ({}));
  const rows = await recipientsOf(opened.open);
  if (!rows.ok) return refused(rows.problems);
  const recipients = keptIn(
    opened,
    rows.value.filter(({ kind }) => kind !== 'own'),
    keep,
  );
  return outcomeOf(await setNewPassphrase(opened.open, { passphrase: after, recipients }), () => ({}));
};

const renew = async (
  opened: Opened,
  { passphrase }: RequestOf<'vault.recoverySheet'>,
  running: Running,
): Promise<Outcome<ReplyOf<'vault.recoverySheet'>>> => {
  const onProgress = onProgressOf(running, 'Encrypting every file to the new sheet');
  const renewed = await renewRecovery(opened.open, { passphrase, onProgress });
  if (!renewed.ok) return refused(renewed.problems);
  const sheet = await sheetOf(opened.open, renewed.value, opened);
  return { ...sheet, problems: [...renewed.problems, ...sheet.problems] };
};

const setOffice = async (desk: VaultDesk, { open }: Opened, { office }: RequestOf<'vault.setOffice'>) => {
  const written = await writeOffice(open.store, office);
  if (written.ok) desk.setTemplates(office.templatesFolder);
  return outcomeOf(written, () => ({}));
};

/** The calls about the vault as a whole. */
export const vaultCalls = (desk: VaultDesk): VaultHandlers => {
  const { inTurn } = desk.keeper;
  return {
    'vault.state': async ({ folder }) =>
      done(await stateOf(desk, folder ?? desk.keeper.folder() ?? (await desk.usualFolder()))),
    'vault.create': (request) => create(desk, request),
    'vault.unlock': (request) => unlock(desk, request),
    'vault.lock': async () => {
      await desk.keeper.lock();
      desk.setTemplates(undefined);
      return done({});
    },
    'vault.changePassphrase': (request) => inTurn((opened) => setPassphrase(opened, request)),
    'vault.recoverySheet': (request, running) => inTurn((opened) => renew(opened, request, running)),
    'vault.recipients': () => inTurn((opened) => recipientsIn(opened)),
    'vault.addRecipient': (request, running) => inTurn((opened) => add(opened, request, running)),
    'vault.removeRecipient': (request, running) => inTurn((opened) => remove(opened, request, running)),
    'vault.office': () => inTurn(async ({ open }) => outcomeOf(await readOffice(open.store), (office) => office)),
    'vault.setOffice': (request) => inTurn((opened) => setOffice(desk, opened, request)),
  };
};
