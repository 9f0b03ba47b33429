import { entropyToMnemonic, mnemonicToEntropy, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Result } from '../problems.ts';
import { nearest, quoted } from '../text.ts';
import { vaultProblem } from './store.ts';

/** How many words stand for an identity of 32 bytes; eight bits of the last are a checksum. @source BIP 39 */
export const wordCount = 24;

const place = 'recovery words';
const known = new Set(wordlist);
/** No two words of the list begin with the same four letters. */
const lettersThatDecide = 4;

/** The secret of 32 bytes as 24 words of the English list. */
export const recoveryWords = (secret: Uint8Array): readonly string[] => entropyToMnemonic(secret, wordlist).split(' ');

const wordMeant = (typed: string): string | undefined => {
  if (known.has(typed)) return typed;
  if (typed.length < lettersThatDecide) return undefined;
  const start = typed.slice(0, lettersThatDecide);
  const [only] = typed.length === lettersThatDecide ? wordlist.filter((word) => word.startsWith(start)) : [];
  return only;
};

const unknownWord = (typed: string, at: number): string => {
  const near = nearest(typed, wordlist);
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  return `Word ${at + 1}, ${quoted(typed)}, is not one of the recovery words.${hint}`;
};

const refused = (messages: readonly string[]): Result<never> => ({
  ok: false,
  problems: messages.map((message) => vaultProblem('vault.recipient', place, message)),
});

/** The words in the order of their numbers, when each has one, so that a sheet may be read across; else as they stand. */
const inOrder = (typed: string): readonly string[] => {
  const words = typed.match(/[\p{L}\p{M}]+/gu) ?? [];
  const numbered = [...typed.matchAll(/(\d+)[\s.):-]*([\p{L}\p{M}]+)/gu)].map(([, number, word = '']) => ({
    number,
    word,
  }));
  const isWhole =
    numbered.length === words.length && new Set(numbered.map(({ number }) => number)).size === words.length;
  if (!isWhole) return words;
  return numbered.toSorted((a, b) => Number(a.number) - Number(b.number)).map(({ word }) => word);
};

/**
 * The secret that the words stand for. Capitals and line ends do not count, and words with numbers may come in any order; the
 * first four letters of a word are enough. Every word that is unknown is a Problem, then their number, then the checksum.
 */
export const readRecoveryWords = (typed: string): Result<Uint8Array> => {
  const words = inOrder(typed.toLowerCase());
  const unknown = words.flatMap((word, at) => (wordMeant(word) === undefined ? [unknownWord(word, at)] : []));
  if (unknown.length > 0) return refused(unknown);
  if (words.length !== wordCount) {
    return refused([
      `The recovery sheet has ${wordCount} words; these are ${words.length}. Type all of them, in order.`,
    ]);
  }
  const mnemonic = words.map(wordMeant).join(' ');
  if (!validateMnemonic(mnemonic, wordlist)) {
    return refused([
      'All words are in the list, but together they are not a key: two may be swapped, or one is another.',
    ]);
  }
  return { ok: true, value: mnemonicToEntropy(mnemonic, wordlist), problems: [] };
};
