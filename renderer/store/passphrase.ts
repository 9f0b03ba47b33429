/** How long a passphrase would hold: bits by a careful estimate, 0 to 4 bars, and the time in words of the catalogue. */
export interface Strength {
  readonly bits: number;
  readonly bars: 0 | 1 | 2 | 3 | 4;
  readonly time: 'moment' | 'hours' | 'days' | 'months' | 'years' | 'thousands' | 'millions';
}

/** Guesses a second: scrypt with work factor 18 takes a fast computer with many cards about this many. */
const guessesPerSecond = 100;

/** Bits of a word that somebody picked: people do not pick by chance, so less than a list of 2,048 words gives. */
const bitsPerWord = 11;
/** Bits of a character beyond words; people use few of those there are. */
const bitsPerCharacter = 2.5;
const bitsOfRandomCharacter = 5;

const common = new Set(
  'password passphrase letmein welcome iloveyou monkey dragon qwerty asdf admin login secret attorney lawyer court missouri love hello test the and for you with that this is are not'.split(
    ' ',
  ),
);

const sequence = /(?:0123|1234|2345|3456|4567|5678|6789|abcd|qwer|asdf|zxcv|(.)\1{2,})/i;

const wordBits = (word: string): number => {
  if (common.has(word.toLowerCase()) || sequence.test(word)) return 2;
  if (/^\d+$/.test(word)) return Math.min(word.length * 2, 8);
  if (/^[a-z]+$/i.test(word)) return word.length < 3 ? 3 : Math.min(bitsPerWord, word.length * bitsPerCharacter);
  const isMixed = /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word) && word.length >= 12;
  return word.length * (isMixed ? bitsOfRandomCharacter : bitsPerCharacter);
};

const seconds = (bits: number): number => 2 ** (bits - 1) / guessesPerSecond;

const minute = 60;
const day = 24 * 60 * minute;
const year = 365 * day;
const times: readonly (readonly [number, Strength['time']])[] = [
  [60 * minute, 'moment'],
  [2 * day, 'hours'],
  [60 * day, 'days'],
  [2 * year, 'months'],
  [1_000 * year, 'years'],
  [1_000_000 * year, 'thousands'],
];

const barsOf = (bits: number): Strength['bars'] => {
  if (bits < 20) return 0;
  if (bits < 32) return 1;
  if (bits < 42) return 2;
  return bits < 55 ? 3 : 4;
};

/**
 * An honest estimate: words count as picked from a short list, each once, however long they are; common words, runs of keys and
 * repetitions count for next to nothing. It cannot know a lyric or a name, and the window says so.
 */
export const strengthOf = (passphrase: string): Strength => {
  const words = [
    ...new Set(
      passphrase
        .trim()
        .split(/[\s_.-]+/)
        .filter(Boolean),
    ),
  ];
  const bits = Math.round(words.reduce((sum, word) => sum + wordBits(word), 0));
  const time = times.find(([limit]) => seconds(bits) < limit)?.[1] ?? 'millions';
  return { bits, bars: barsOf(bits), time };
};

/** Bars that a passphrase must have before a vault is made with it. */
export const leastBars = 2;

/** Words for a passphrase, picked by chance of this computer from a list of 2,048. */
export const madePassphrase = (list: readonly string[], count = 5): string => {
  const chance = crypto.getRandomValues(new Uint16Array(count));
  return [...chance].map((number) => list[number % list.length] ?? '').join(' ');
};
