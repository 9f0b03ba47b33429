import type { ExhibitCite } from '../answers/common.ts';
import type { PersonName } from '../answers/person.ts';
import type { Answers } from '../answers/schema.ts';
import { series } from './words.ts';

const noBreak = '\u00a0';

/** The mark of an exhibit, "B" or "R-1"; undefined when there is no such exhibit or it bears no mark yet. */
export const exhibitMark = (answers: Answers, id: string): string | undefined => {
  const mark = answers.exhibits?.find((exhibit) => exhibit.id === id)?.mark?.trim();
  return mark === '' ? undefined : mark;
};

/** "Ex. B at 2"; undefined when the exhibit has no mark. */
export const citeText = (answers: Answers, cite: ExhibitCite): string | undefined => {
  const mark = exhibitMark(answers, cite.exhibit);
  if (mark === undefined) return undefined;
  const at = cite.at?.trim() ?? '';
  return at === '' ? `Ex.${noBreak}${mark}` : `Ex.${noBreak}${mark}${noBreak}at${noBreak}${at}`;
};

/** Marks in the order in which they are given out, A to Z before AA, letters before R-1; each once. */
const inOrder = (marks: readonly string[]): readonly string[] =>
  [...new Set(marks)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));

const isNextLetter = (before: string | undefined, after: string): boolean =>
  before !== undefined &&
  /^[A-Z]+$/.test(before) &&
  before.length === after.length &&
  before.slice(0, -1) === after.slice(0, -1) &&
  before.charCodeAt(before.length - 1) + 1 === after.charCodeAt(after.length - 1);

/** "A, B, C, E" as "A–C", "E": three letters or more that follow each other are a range. */
const ranges = (marks: readonly string[]): readonly string[] => {
  const runs: string[][] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    if (run !== undefined && isNextLetter(run.at(-1), mark)) run.push(mark);
    else runs.push([mark]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run));
};

/** "Ex. A", "Exs. A, C", "Exs. A–C, E": the exhibits with these marks, in order; undefined when there are none. */
export const exhibitsText = (marks: readonly string[]): string | undefined => {
  const ordered = inOrder(marks);
  if (ordered.length === 0) return undefined;
  return `${ordered.length === 1 ? 'Ex.' : 'Exs.'}${noBreak}${ranges(ordered).join(', ')}`;
};

/** More letters than these are no quick reading. */
const longestExhibits = 48;

/** The same for a narrow place: of very many, how many there are and the first and last, "60 exhibits, A to BH". */
export const exhibitsInShort = (marks: readonly string[]): string | undefined => {
  const text = exhibitsText(marks);
  if (text === undefined || text.length <= longestExhibits) return text;
  const ordered = inOrder(marks);
  return `${ordered.length} exhibits, ${ordered[0]} to ${ordered.at(-1)}`;
};

/** "Exhibit A", "Exhibits A and C": the same in running text. */
export const exhibitsInText = (marks: readonly string[]): string | undefined => {
  const ordered = inOrder(marks);
  if (ordered.length === 0) return undefined;
  return `${ordered.length === 1 ? 'Exhibit' : 'Exhibits'} ${series(ordered)}`;
};

/** The name of a witness; undefined when there is none by this id. */
export const witnessName = (answers: Answers, id: string | undefined): string | undefined =>
  id === undefined ? undefined : answers.witnesses?.find((witness) => witness.id === id)?.name;

const isNamed = (party: PersonName | undefined, name: string): boolean =>
  party?.first !== undefined && party.last !== undefined && name.startsWith(party.first) && name.endsWith(party.last);

/** "Petitioner" or "Respondent" for a witness who is a party, else the name, as a narrow column prints it. */
export const witnessRole = (answers: Answers, id: string | undefined): string | undefined => {
  const name = witnessName(answers, id);
  if (name === undefined) return undefined;
  if (isNamed(answers.petitioner?.name, name)) return 'Petitioner';
  return isNamed(answers.respondent?.name, name) ? 'Respondent' : name;
};

/** "¶ 18", "¶¶ 12–13" from what was typed for the paragraphs of the petition. */
export const paragraphsText = (typed: string | undefined): string | undefined => {
  const text = typed?.trim() ?? '';
  if (text === '') return undefined;
  const isSeveral = /[–,\-&]| and /.test(text);
  return `${isSeveral ? '¶¶' : '¶'}${noBreak}${text.replace(/-/g, '–')}`;
};
