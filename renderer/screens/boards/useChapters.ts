import { useMemo, useState } from 'react';
import type { CrossChapter } from '../../../src/api/contract/boards.ts';
import type { Problem } from '../../../src/problems.ts';
import { useMatter } from '../../store/context.tsx';
import { answersIn } from '../../store/jsonText.ts';
import { latest } from '../../store/latest.ts';
import { useObservable } from '../../store/observable.ts';
import { shapeOf } from './crossAhead.ts';
import { type BoardAsking, useBoard } from './useBoard.ts';

const asking: BoardAsking<{ chapters: CrossChapter[] }> = (program, tell) => latest(program, 'board.cross', tell);

/** What was just done, drawn before the program has laid the board out anew. */
interface Ahead {
  readonly shape: string;
  readonly chapters: readonly CrossChapter[];
}

/** The chapters as they are drawn. */
export interface Chapters {
  /** Undefined until first read. */
  readonly chapters: readonly CrossChapter[] | undefined;
  /** They are drawn ahead of the program. */
  readonly isAhead: boolean;
  readonly problems: readonly Problem[];
  /** Draws the board so until the program has seen what was just done to the answers: a slow computer keeps nobody waiting. */
  readonly arrange: (chapters: readonly CrossChapter[]) => void;
}

/** The chapters of the board: as the program lays them out, or ahead of it. */
export const useChapters = (): Chapters => {
  const { store } = useMatter();
  const answers = useObservable(store.answers);
  const { value, of, problems } = useBoard(asking);
  const [ahead, setAhead] = useState<Ahead | undefined>(undefined);
  const shape = useMemo(() => shapeOf(answers), [answers]);
  const known = useMemo(() => (of === '' ? undefined : shapeOf(answersIn(of))), [of]);
  const isAhead = ahead?.shape === shape && known !== shape;
  return {
    chapters: isAhead ? ahead.chapters : value?.chapters,
    isAhead,
    problems,
    arrange: (chapters) => setAhead({ shape: shapeOf(store.answers.get()), chapters }),
  };
};
