import { readJson } from '../answers/json.ts';
import { readAnswers } from '../answers/read.ts';
import { writeAnswers } from '../answers/write.ts';
import type { Result } from '../problems.ts';

/** What an answer file holds, as JSON; undefined when it is none. */
export const answersIn = (text: string): unknown => {
  const read = readJson(text);
  return read.ok ? read.value : undefined;
};

/**
 * Answers as the text of an answer file. What the schema does not know, or refuses, is kept as it is: a matter may be half done,
 * and nothing that was typed is lost by saving it.
 */
export const answerText = (answers: unknown): Result<string> => {
  const read = readAnswers(JSON.stringify(answers));
  if (read.answers === undefined) return { ok: false, problems: read.problems };
  const hasErrors = read.problems.some(({ severity }) => severity === 'error');
  const text = hasErrors ? `${JSON.stringify(answers, null, 2)}\n` : writeAnswers(read.answers);
  return { ok: true, value: text, problems: [] };
};
