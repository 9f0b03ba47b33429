import { isJsonObject, type Json } from '../../../src/answers/json.ts';
import { nodeAt } from '../../../src/answers/walk.ts';
import type { Question, Section } from '../../../src/interview/section.ts';
import { sections } from '../../../src/interview/sections.ts';
import { leafText, wholeText } from '../../../src/vault/answerWords.ts';
import { entryName } from '../../../src/vault/titles.ts';
import { below } from '../../store/sections.ts';
import { valueIn } from '../../store/tree.ts';

/** One question with its answer, as a line of the review. */
export interface ReviewRow {
  readonly path: string;
  readonly question: Question;
  readonly title: string;
  readonly text: string;
  readonly isGiven: boolean;
}

/** The lines of one section, or of one record of it. */
export interface ReviewPart {
  readonly id: string;
  readonly title: string;
  readonly section: Section;
  readonly rows: readonly ReviewRow[];
}

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isJsonObject(value) && Object.values(value).every(isEmpty));

const textOf = (path: string, value: Json): string => {
  const node = nodeAt(path);
  if (node === undefined) return JSON.stringify(value);
  return wholeText(node, value) ?? leafText(node, value);
};

const rowOf = (base: string, question: Question, answers: Json): ReviewRow => {
  const path = below(base, question);
  const value = valueIn(answers, path);
  const isGiven = !isEmpty(value);
  const title = question.title ?? nodeAt(path)?.meta.title ?? question.path;
  return { path, question, title, isGiven, text: isGiven && value !== undefined ? textOf(path, value) : '' };
};

const rowsOf = (section: Section, base: string, answers: Json): readonly ReviewRow[] =>
  section.groups.flatMap(({ questions }) => questions.map((question) => rowOf(base, question, answers)));

const recordParts = (section: Section, answers: Json): readonly ReviewPart[] => {
  const { records } = section;
  if (records === undefined) return [];
  const list = valueIn(answers, records.path);
  const node = nodeAt(records.path);
  if (!Array.isArray(list) || node?.kind !== 'list') return [];
  return list.map((entry: Json, n) => ({
    id: `${section.id}.${n}`,
    title: `${section.title}: ${n + 1}, ${entryName(node.item, entry, n)}`,
    section,
    rows: rowsOf(section, `${records.path}.${n}`, answers),
  }));
};

const partsOf = (section: Section, answers: Json): readonly ReviewPart[] => {
  if (section.records === undefined) {
    return [{ id: section.id, title: section.title, section, rows: rowsOf(section, '', answers) }];
  }
  const beside = (section.beside ?? []).flatMap(({ questions }) =>
    questions.map((question) => rowOf('', question, answers)),
  );
  const own = beside.length === 0 ? [] : [{ id: section.id, title: section.title, section, rows: beside }];
  return [...recordParts(section, answers), ...own];
};

/** What is shown: what was given, what a chosen paper misses, or every question. */
export type Shown = 'given' | 'missing' | 'all';

/** What the review is narrowed to. */
export interface Narrowing {
  readonly shown: Shown;
  readonly query: string;
  readonly missing: ReadonlySet<string>;
}

const isBelow = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);

const isWanted = (row: ReviewRow, { shown, query, missing }: Narrowing): boolean => {
  const words = `${row.title} ${row.text}`.toLowerCase();
  if (query !== '' && !words.includes(query.toLowerCase())) return false;
  if (shown === 'given') return row.isGiven;
  return shown === 'all' || [...missing].some((path) => isBelow(path, row.path));
};

/** The whole matter as lines, in the order of the interview, narrowed; parts without a line are left out. */
export const reviewParts = (answers: Json, narrowing: Narrowing): readonly ReviewPart[] =>
  sections
    .flatMap((section) => partsOf(section, answers))
    .map((part) => ({ ...part, rows: part.rows.filter((row) => isWanted(row, narrowing)) }))
    .filter(({ rows }) => rows.length > 0);
