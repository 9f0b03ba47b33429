import type { Problem, Result } from '../problems.ts';

/**
 * What a write may replace. `what-was-seen`: only the version that this store read or wrote last; a file that someone else has
 * changed meanwhile stays, and the new version is written beside it. `only`: the version with this mark and no other, also when
 * this store has read a newer one since, for another purpose. `anything`: whatever is there, for files that can be made again,
 * such as an index.
 */
export type Replacing = 'what-was-seen' | 'anything' | { readonly only: string };

/** The plain bytes of a file as it was at one moment, and the mark that tells this version of it from every other. */
export interface Marked {
  readonly plain: Uint8Array;
  readonly mark: string;
}

/** Where a write went: the name asked for, or beside it when someone else had changed the file (see `siblingOf`). */
export interface Written {
  readonly name: string;
  readonly isSibling: boolean;
  /** Of the version that was written. */
  readonly mark: string;
}

/**
 * The sealed files of one unlocked vault, by their name relative to it with `/` between folders: `matters/<id>.age`. Names hold
 * only lower-case letters, digits, `-`, `_`, `~`, `.` and `/`. Plaintext never touches the disk. Every Problem has `at.in`
 * `file` and a `code` of `VaultProblem`. Nothing rejects but for bugs.
 */
export interface SealedStore {
  /** The names of every sealed file in a folder and the folders in it, in order of names; none when there is no such folder. */
  list(folder: string): Promise<Result<readonly string[]>>;
  /** A text that changes whenever the file does, read without opening it; undefined when there is none that can be seen. */
  stamp(name: string): Promise<string | undefined>;
  /** The stamp of every sealed file in a folder, by its name, in no order; an empty one where none can be seen. */
  stamps(folder: string): Promise<Result<ReadonlyMap<string, string>>>;
  /** The plain bytes, without padding. The caller owns the array and may wipe it. */
  read(name: string): Promise<Result<Uint8Array>>;
  /** As `read`, with the mark by which a later write replaces this version and no other. */
  readMarked(name: string): Promise<Result<Marked>>;
  /**
   * Pads to a bucket, encrypts in memory, writes beside, syncs file and folder, renames. An interruption at any instant leaves
   * the old version whole. With a Problem of severity `warning` and code `vault.two-versions` when it went to a sibling.
   */
  write(name: string, plain: Uint8Array, replacing?: Replacing): Promise<Result<Written>>;
  /** Renames without opening. A file that already has the new name is never replaced. */
  move(from: string, to: string): Promise<Result<void>>;
  /** Removes; a file that is not there counts as removed. */
  remove(name: string): Promise<Result<void>>;
  /** Removes what interrupted writes left in a folder, and the folder when nothing is left in it; sealed files stay. */
  clear(folder: string): Promise<Result<void>>;
}

/** The stable codes of what can go wrong in a vault, each with what it means. */
export const vaultProblems = {
  'vault.absent': 'there is no such file in the vault',
  'vault.ambiguous': 'what was asked for is said of several matters or versions',
  'vault.damaged': 'a file cannot be decrypted from some byte on',
  'vault.not-a-recipient': 'a file is encrypted, but not to this vault',
  'vault.newer-version': 'the vault or a file in it was made by a newer version of the program',
  'vault.wrong-passphrase': 'the passphrase does not open the identity',
  'vault.disk-full': 'there is no room left',
  'vault.read-only': 'the medium or the folder may not be written, or the vault was opened to read only',
  'vault.path-too-long': 'the path of the vault is too long for this computer',
  'vault.gone': 'the folder of the vault is no longer there',
  'vault.disk-failed': 'the computer could not read or write the medium',
  'vault.clock-backwards': 'the clock of the computer is behind the newest file',
  'vault.two-versions': 'two programs have written the same file; both versions are kept',
  'vault.in-use': 'another program has the vault open to write',
  'vault.stale-lock': 'another program had the vault open and did not close it',
  'vault.locked': 'the vault has been locked',
  'vault.exists': 'there is something where a new file or vault should go',
  'vault.not-a-vault': 'the folder holds no vault',
  'vault.recipient': 'a recipient, an identity or the recovery words cannot be read',
  'vault.name': 'a name is not one that a vault may hold',
} as const;

/** A stable code of what can go wrong in a vault. */
export type VaultProblem = keyof typeof vaultProblems;

/** A Problem with a file of a vault, or with its folder. */
export const vaultProblem = (code: VaultProblem, file: string, message: string): Problem => ({
  code,
  severity: code === 'vault.two-versions' || code === 'vault.clock-backwards' ? 'warning' : 'error',
  message,
  at: { in: 'file', file },
});

const namePattern = /^[a-z0-9_][a-z0-9._~-]*(?:\/[a-z0-9_][a-z0-9._~-]*)*$/;

/** Whether a name may stand in a vault. It says nothing about a person by being random, a date of saving, or a hash. */
export const isStoreName = (name: string): boolean => namePattern.test(name) && !name.includes('..');

/** The name beside `name` for a version that must not replace it: `matters/m1.age` and `3fa2` give `matters/m1~3fa2.age`. */
export const siblingOf = (name: string, tag: string): string =>
  name.replace(/(?:\.age)?$/, (ending) => `~${tag}${ending}`);

/** The name that a sibling stands beside; any other name as it is. */
export const originalOf = (name: string): string => name.replace(/~[a-z0-9]+(?=\.age$|$)/, '');
