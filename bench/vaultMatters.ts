import { readFile } from 'node:fs/promises';

/** A number from 0 to 1 that is the same in every run. */
export type Chance = () => number;

/** A sequence of such numbers (mulberry32). */
export const chanceFrom = (seed: number): Chance => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const syllables = [
  'ba',
  'cor',
  'dell',
  'en',
  'fir',
  'gan',
  'ho',
  'ing',
  'ker',
  'lo',
  'mar',
  'nett',
  'or',
  'pell',
  'ri',
  'sten',
  'tam',
  'ul',
  'ver',
  'wick',
];

const pick = <T>(list: readonly T[], chance: Chance): T => {
  const item = list[Math.floor(chance() * list.length)];
  if (item === undefined) throw new Error('The list is empty.');
  return item;
};

/** A word that nobody has used, of two to four syllables. */
export const newWord = (chance: Chance): string =>
  Array.from({ length: 2 + Math.floor(chance() * 3) }, () => pick(syllables, chance)).join('');

const named = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const counties = ['Boone', 'Greene', 'Jackson', 'Clay', 'Platte', 'Cole', 'Phelps', 'Adair'];

const exampleFiles = ['dv-children', 'stalking-stranger', 'roommate-no-intimacy', 'respondent-criminal'];

/** The answer files that the matters of the benchmark are made from. */
export const readExamples = (folder: string): Promise<readonly string[]> =>
  Promise.all(exampleFiles.map((name) => readFile(`${folder}/${name}.json`, 'utf8')));

/** The answer file of the matter `n`: one of the examples with a name, a case number, a day and two hundred words of its own. */
export const matterText = (examples: readonly string[], n: number): string => {
  const chance = chanceFrom(n + 1);
  const answers = JSON.parse(examples[n % examples.length] ?? '{}');
  const last = named(newWord(chance));
  const day = String(1 + Math.floor(chance() * 28)).padStart(2, '0');
  answers.petitioner = { ...answers.petitioner, name: { first: named(newWord(chance)), last } };
  answers.respondent = { ...answers.respondent, name: { first: named(newWord(chance)), last } };
  answers.matter = {
    ...answers.matter,
    county: pick(counties, chance),
    caseNumber: `26XX-PN${String(n).padStart(5, '0')}`,
    officeNotes: Array.from({ length: 200 }, () => newWord(chance)).join(' '),
  };
  answers.hearing = { ...answers.hearing, filedOn: `2026-11-${day}`, on: `2026-12-${day}` };
  return `${JSON.stringify(answers, null, 2)}\n`;
};

/** So many searches as people make them: words of narratives, a case number, a name, and two letters that most matters hold. */
export const queriesFor = (count: number): readonly string[] => {
  const chance = chanceFrom(7);
  return Array.from({ length: count }, (_, n) => {
    if (n % 4 === 0) return 'strangled hospital';
    if (n % 4 === 1) return `26XX-PN${String(Math.floor(chance() * 1_000)).padStart(5, '0')}`;
    return n % 4 === 2 ? newWord(chance) : newWord(chance).slice(0, 2);
  });
};
