import { type Reading, readAnswers } from '../../../answers/read.ts';
import type { Terminal } from '../terminal.ts';
import { openFound } from './find.ts';
import { inVault, type VaultOptions } from './opened.ts';

const prefix = 'vault:';

/** Whether what stands in the place of a file names a matter of the vault: `vault:26bn-pn00417`. */
export const isInVault = (file: string): boolean => file.startsWith(prefix);

/** The answers of a matter in the vault, by `vault:` and its id or words that only it holds. The vault is locked again at once. */
export const readFromVault = async (file: string, options: VaultOptions, terminal: Terminal): Promise<Reading> => {
  const reference = file.slice(prefix.length);
  const found = await inVault({ ...options, mode: 'read' }, terminal, (opened) => openFound(opened, reference));
  if (!found.ok) return { problems: found.problems };
  if (!found.value.ok) return { problems: [...found.problems, ...found.value.problems] };
  const reading = readAnswers(found.value.value.matter.text, { file });
  return { ...reading, problems: [...found.problems, ...reading.problems] };
};
