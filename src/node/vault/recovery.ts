import { randomBytes } from 'node:crypto';
import { identityText } from '../../vault/identity.ts';
import { recoveryWords } from '../../vault/recoveryWords.ts';
import { identityOf } from './keys.ts';

/** A recovery identity, to be put on paper and nowhere else. */
export interface Recovery {
  readonly words: readonly string[];
  /** `AGE-SECRET-KEY-1…`, which the program age takes. */
  readonly text: string;
  readonly recipient: string;
}

/** A new recovery identity. */
export const newRecovery = async (): Promise<Recovery> => {
  const secret = new Uint8Array(randomBytes(32));
  const [words, text] = [recoveryWords(secret), identityText(secret)];
  const { recipient } = await identityOf(secret);
  return { words, text, recipient };
};
