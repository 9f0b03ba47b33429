import type { Problem } from '../../problems.ts';
import { type VaultProblem, vaultProblem } from '../../vault/store.ts';
import { systemCode } from '../files/fileProblem.ts';

interface Sentence {
  readonly code: VaultProblem;
  readonly message: string;
}

const notChanged = 'What the vault held before is whole.';

const readOnly: Sentence = {
  code: 'vault.read-only',
  message: `The vault is on a medium or in a folder that this account may not write. ${notChanged} Open it to read only, or copy the whole folder to another place.`,
};

const full: Sentence = {
  code: 'vault.disk-full',
  message: `The disk is full, so this was not saved. ${notChanged} Make room and save again before you close the program.`,
};

const failed: Sentence = {
  code: 'vault.disk-failed',
  message: `The disk failed. ${notChanged} Copy the whole folder of the vault to another disk now, then save again.`,
};

const sentences: Readonly<Record<string, Sentence>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EROFS: readOnly,
  EACCES: readOnly,
  EPERM: readOnly,
  EIO: failed,
  ENXIO: failed,
  ENODEV: failed,
  ESTALE: failed,
  ENOENT: { code: 'vault.absent', message: 'There is no such file in the vault.' },
  ENOTDIR: { code: 'vault.absent', message: 'There is no such file in the vault: a part of its path is a file.' },
  EEXIST: { code: 'vault.exists', message: 'There is already a file of this name; nothing was replaced.' },
  ENAMETOOLONG: {
    code: 'vault.path-too-long',
    message: `The path of the vault is too long for this computer. ${notChanged} Move the vault to a folder with a shorter path.`,
  },
  EFTYPE: {
    code: 'vault.damaged',
    message:
      'In the place of this file there is a pipe or a device, which was not read. Take it away and put back the file from a backup.',
  },
  ELOOP: {
    code: 'vault.damaged',
    message: 'In the place of this file there is a link, which was not followed. Put the file itself in its place.',
  },
  ETOOLONG: {
    code: 'vault.damaged',
    message:
      'This file is far longer than any that the program writes, so it was not read. Put back the right one from a backup.',
  },
  EBUSY: {
    code: 'vault.disk-failed',
    message: `Another program has the file open, perhaps one that syncs or scans. ${notChanged} Try again in a moment.`,
  },
};

/** An error of the operating system as a Problem at the file; throws on anything that is no such error, for that is a bug. */
export const diskProblem = (file: string, error: unknown): Problem => {
  const code = systemCode(error);
  if (code === '') throw error;
  const { code: kind, message } = sentences[code] ?? {
    code: 'vault.disk-failed',
    message: `The system refused to read or write the file, with ${code}. ${notChanged}`,
  };
  return vaultProblem(kind, file, message);
};

/** The vault's folder is not there, or no longer the vault's. */
export const goneProblem = (folder: string): Problem =>
  vaultProblem(
    'vault.gone',
    folder,
    'The folder of the vault is no longer there: it was moved, or its drive was taken out. Nothing was saved there. Put it back and save again before you close the program.',
  );
