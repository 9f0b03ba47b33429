import type { Json } from '../../../src/answers/json.ts';
import { type AnswerNode, nodeAt } from '../../../src/answers/walk.ts';
import { questionsOf, sections } from '../../../src/interview/sections.ts';
import { leafText, wholeText } from '../../../src/vault/answerWords.ts';
import { pathTitle } from '../../../src/vault/titles.ts';
import { partsOf, valueIn } from '../../store/tree.ts';

/** A question of the open matter that can be gone to. */
export interface FoundQuestion {
  readonly path: string;
  readonly title: string;
  readonly answer: string;
}

const foldedWords = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a text holds every word of a query, wherever. Accents and capitals make no difference. */
export const holdsWords = (text: string, query: string): boolean => {
  const folded = foldedWords(text);
  return foldedWords(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => folded.includes(word));
};

const isRecordOrList = (node: AnswerNode): boolean =>
  node.kind === 'list' || node.kind === 'map' || node.kind === 'record';

const answerText = (path: string, answers: Json): string => {
  const node = nodeAt(path);
  const value = valueIn(answers, path);
  if (node === undefined || value === undefined) return '';
  return wholeText(node, value) ?? (isRecordOrList(node) ? '' : leafText(node, value));
};

/** Every whole path that a pattern with stars has in the answers, by the number of entries there are. */
const pathsOf = (pattern: string, answers: Json): readonly string[] => {
  const star = pattern.indexOf('.*');
  if (star === -1) return [pattern];
  const list = valueIn(answers, pattern.slice(0, star));
  const count = Array.isArray(list) ? list.length : 0;
  return Array.from({ length: count }, (_, n) => `${pattern.slice(0, star)}.${n}${pattern.slice(star + 2)}`).flatMap(
    (path) => pathsOf(path, answers),
  );
};

const mostFound = 60;

/** The questions of the interview whose titles or answers hold the words of a query, in the order of the outline. */
export const findQuestions = (query: string, answers: Json): readonly FoundQuestion[] => {
  const found: FoundQuestion[] = [];
  for (const section of sections) {
    for (const { path: pattern } of questionsOf(section)) {
      for (const path of pathsOf(pattern, answers)) {
        const title = `${section.title}: ${titleBelow(path, answers)}`;
        const answer = answerText(path, answers);
        if (holdsWords(`${title} ${answer}`, query)) found.push({ path, title, answer });
        if (found.length >= mostFound) return found;
      }
    }
  }
  return found;
};

const titleBelow = (path: string, answers: Json): string => pathTitle(partsOf(path), answers);
