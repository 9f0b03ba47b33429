import type { Json } from '../../../src/answers/json.ts';
import type { CrossChapter } from '../../../src/api/contract/boards.ts';
import { letter } from '../../../src/text.ts';
import { valueIn } from '../../store/tree.ts';
import { relabelled, repathed } from './crossMoves.ts';

const idsIn = (list: Json | undefined): readonly string[] =>
  Array.isArray(list) ? list.map((entry: Json) => String(valueIn(entry, 'id') ?? '')) : [];

/** Which chapters and which facts stand where in the answers, whatever is written in them. */
export const shapeOf = (answers: Json): string => {
  const chapters = idsIn(valueIn(answers, 'chapters'));
  return JSON.stringify(chapters.map((id, n) => [id, idsIn(valueIn(answers, `chapters.${n}.questions`))]));
};

/** The board with an empty chapter at its end, as the program will give it. */
export const withNewChapter = (chapters: readonly CrossChapter[], id: string): readonly CrossChapter[] => {
  const label = letter(chapters.length + 1).toUpperCase();
  return repathed([...chapters, { id, label, path: '', title: '', witness: '', goal: '', serves: '', facts: [] }]);
};

/** The board with an empty fact in a chapter, as the program will give it but for what its check says. */
export const withNewFact = (
  chapters: readonly CrossChapter[],
  place: { readonly chapter: number; readonly fact: number },
): readonly CrossChapter[] =>
  repathed(
    chapters.map((chapter, n) => {
      if (n !== place.chapter) return chapter;
      const empty = { id: '', label: '', path: '', text: '', source: '', ifDenied: '', lint: [] };
      return relabelled({ ...chapter, facts: chapter.facts.toSpliced(place.fact, 0, empty) });
    }),
  );
