import { confidentialAnswers } from '../answers/confidential.ts';
import { isJsonObject } from '../answers/json.ts';
import { newAnswers, type Side } from '../answers/newAnswers.ts';
import { Answers } from '../answers/schema.ts';
import { squashed } from '../document/search.ts';

/** `true` keeps an answer whole; a record keeps what it names, also of each entry of a list. */
type Kept = true | { readonly [name: string]: Kept };

/** A party as every caption names one. */
const namedPerson: Kept = { name: true, pronoun: true };

/** What the court file shows to both sides, whoever typed it. What is not named here stays behind. */
const publicAnswers: Kept = {
  format: true,
  matter: {
    proceeding: true,
    county: true,
    circuit: true,
    division: true,
    judge: true,
    caseNumber: true,
    style: true,
    isPracticeMatter: true,
  },
  petitioner: namedPerson,
  respondent: namedPerson,
  counsel: true,
  hearing: true,
  incidents: {
    id: true,
    on: true,
    time: true,
    timeTo: true,
    place: true,
    county: true,
    petitionParagraphs: true,
  },
  exhibits: {
    id: true,
    mark: true,
    offeredBy: true,
    description: true,
    kind: true,
    pages: true,
    affidavit: true,
    attached: true,
    status: true,
  },
  verifiedProvisions: true,
};

/** Shorter words stand in too many places to be looked for, as in the audience check. */
const shortestNeedle = 4;

/** Whether a text may go over: none of the words that must stay confidential stand in it. */
type MayGo = (text: string) => boolean;

const keptOf = (value: unknown, kept: Kept, mayGo: MayGo): unknown => {
  if (typeof value === 'string') return mayGo(value) ? value : undefined;
  if (Array.isArray(value))
    return value.map((item: unknown) => keptOf(item, kept, mayGo)).filter((item) => item !== undefined);
  if (!isJsonObject(value)) return kept === true ? value : undefined;
  const entries = Object.entries(value).flatMap(([name, inner]): readonly (readonly [string, unknown])[] => {
    const below = kept === true || (Object.hasOwn(kept, name) ? kept[name] : undefined);
    const result = below === undefined ? undefined : keptOf(inner, below, mayGo);
    return result === undefined ? [] : [[name, result]];
  });
  const result = Object.fromEntries(entries);
  // A record is nothing without the id that others would refer to it by.
  return Object.hasOwn(value, 'id') && !Object.hasOwn(result, 'id') ? undefined : result;
};

const mayGoBeside = (answers: Answers): MayGo => {
  const needles = confidentialAnswers(answers)
    .flatMap((answer) => [...answer.needles, answer.value])
    .map(squashed)
    .filter(({ length }) => length >= shortestNeedle);
  const distinct = [...new Set(needles)];
  return (text) => {
    const words = squashed(text);
    return !distinct.some((needle) => words.includes(needle));
  };
};

/** Whether the other side has the exhibit: it was attached, offered in court, or its affidavit was served. */
const isShown = ({ attached, status, affidavit }: NonNullable<Answers['exhibits']>[number]): boolean =>
  attached === true || status !== undefined || affidavit === 'served';

const shownOnly = ({ exhibits, ...rest }: Answers): Answers =>
  exhibits === undefined ? rest : { ...rest, exhibits: exhibits.filter(isShown) };

const otherSideOf = (answers: Answers): Side => (answers.matter?.side === 'respondent' ? 'petitioner' : 'respondent');

/**
 * The same case as the other side may know it: the parties' names, court, dates and counsel, when and where each incident is
 * alleged to have been, and the exhibits that were shown. Accounts, chapters, notes, marks and whatever the schema marks
 * confidential stay behind, and so does every text in which words of a confidential answer stand.
 */
export const asOtherSide = (answers: Answers): Answers => {
  const kept = keptOf(shownOnly(answers), publicAnswers, mayGoBeside(answers));
  const side = otherSideOf(answers);
  const { matter, ...sections } = isJsonObject(kept) ? kept : {};
  const given = isJsonObject(matter) ? matter : {};
  return Answers.parse({ ...newAnswers(side), ...sections, matter: { proceeding: 'adult', ...given, side } });
};
