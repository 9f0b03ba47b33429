import { isJsonObject } from '../answers/json.ts';
import { type AnswerNode, answerTree, childNode, formatPath, type PathParts, valueAt } from '../answers/walk.ts';
import { capital } from '../text.ts';
import { leafText, wholeText } from './answerWords.ts';

/** What names an entry of a list, the first that is there: a person's name, a mark, a date, a question. */
const namingFields = [
  'name',
  'mark',
  'on',
  'title',
  'task',
  'text',
  'style',
  'description',
  'kind',
  'caseNumber',
  'event',
];

const longestName = 40;

const shortened = (text: string): string =>
  text.length > longestName ? `${[...text].slice(0, longestName).join('').trimEnd()}…` : text;

/** The words by which a person knows an entry of a list: "Nov. 9, 2026", "Dana Ruiz"; its place from 1 when it has none. */
export const entryName = (node: AnswerNode, value: unknown, index: number): string => {
  const fields = node.kind === 'record' ? node.fields : {};
  for (const key of namingFields) {
    const child = fields[key];
    const given = isJsonObject(value) ? valueAt(value, [key]) : undefined;
    if (child === undefined || given === undefined) continue;
    const words = wholeText(child, given) ?? (isJsonObject(given) ? undefined : leafText(child, given));
    if (words !== undefined && words !== '') return shortened(words);
  }
  return `no. ${index + 1}`;
};

/** A title that only repeats the one before it gives way to the label: the date of the hearing is no "Hearing, Hearing". */
const joined = (titles: readonly { readonly title: string; readonly label?: string | undefined }[]): string => {
  const words: string[] = [];
  for (const { title, label } of titles) {
    if (words.at(-1) !== title) words.push(title);
    else if (label !== undefined) words[words.length - 1] = capital(label);
  }
  return words.join(', ');
};

/**
 * What an answer is called, by the titles of the schema from the section down: "Hearing date", "Incidents (Nov. 9, 2026), What
 * happened". `answers` give entries of lists their names; a place that the schema does not know goes by its key.
 */
export const pathTitle = (path: PathParts, answers: unknown): string => {
  const titles: { title: string; label?: string | undefined }[] = [];
  let node: AnswerNode | undefined = answerTree();
  for (const [depth, key] of path.entries()) {
    const parent: AnswerNode | undefined = node;
    node = parent && childNode(parent, key);
    const last = titles.at(-1);
    if (typeof key === 'number' && last !== undefined) {
      const value = valueAt(answers, path.slice(0, depth + 1));
      titles[titles.length - 1] = { title: `${last.title} (${node ? entryName(node, value, key) : `no. ${key + 1}`})` };
      continue;
    }
    const title = node === undefined || parent?.kind === 'map' ? String(key) : node.meta.title;
    if (title !== undefined) titles.push({ title, label: node?.meta.label });
  }
  return titles.length === 0 ? formatPath(path) : joined(titles);
};
