import type { Problem } from '../../problems.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this account may not open it',
  EPERM: 'this account may not change it',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
  EBUSY: 'another program has it open',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  EFTYPE: 'it is a pipe or a device, not a file',
  ELOOP: 'its links lead in a circle',
};

/** The code that the operating system gave an error, such as `ENOENT`; empty when the error is of another kind. */
export const systemCode = (error: unknown): string => {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
};

/** The error of the operating system as a Problem at the file; throws on anything that is no such error, for that is a bug. */
export const fileProblem = (what: 'read' | 'write', file: string, error: unknown): Problem => {
  const code = systemCode(error);
  if (code === '') throw error;
  const reason = reasons[code] ?? `the system says ${code}`;
  const message = `${file} could not be ${what === 'read' ? 'read' : 'written'}: ${reason}.`;
  return { code: `file.${what}`, severity: 'error', message, at: { in: 'file', file } };
};

/** Whether the Problem is one of reading or writing, which ends the command line with code 3. */
export const isFileProblem = (problem: Problem): boolean => problem.code.startsWith('file.');
