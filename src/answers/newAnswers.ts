import { Answers, currentFormat } from './schema.ts';
import { answerTree } from './walk.ts';

/** The party whose papers a matter is for. */
export type Side = 'petitioner' | 'respondent';

const emptySections = (): readonly (readonly [string, unknown])[] => {
  const tree = answerTree();
  const fields = tree.kind === 'record' ? Object.entries(tree.fields) : [];
  return fields.filter(([, node]) => node.optional).map(([name, node]) => [name, node.kind === 'list' ? [] : {}]);
};

/** The answers of a matter that has just been opened: every section there and empty, so that a person who edits the file sees what it holds. */
export const newAnswers = (side: Side): Answers =>
  Answers.parse({
    format: currentFormat,
    ...Object.fromEntries(emptySections()),
    matter: { side, proceeding: 'adult' },
  });
