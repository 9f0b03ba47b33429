const silentEnd = /(?:[^laeiouy]es|[^td]ed|[^l]e)$/;

/** Syllables of one English word, counted by groups of vowels: right for nine words in ten, which is enough for a grade. */
const syllablesOf = (word: string): number => {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(silentEnd, (end) => end.charAt(0)).replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
};

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];

const sentencesOf = (text: string): readonly string[] =>
  text.split(/[.!?:;]+(?:\s|$)/).filter((sentence) => /\p{L}/u.test(sentence));

/** The grade of school that a text needs by Flesch and Kincaid's formula; each of the texts is at least one sentence. */
export const readingGrade = (texts: readonly string[]): number => {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
};
