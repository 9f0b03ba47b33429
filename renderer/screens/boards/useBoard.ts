import { useEffect, useState } from 'react';
import type { Outcome } from '../../../src/api/call.ts';
import type { Program } from '../../../src/api/contract.ts';
import type { Problem } from '../../../src/problems.ts';
import { useMatter } from '../../store/context.tsx';
import { jsonText } from '../../store/jsonText.ts';

/** The answers that a board is made of. */
interface Asked {
  readonly text: string;
}

/** How a board asks the program for what it shows: `latest` on one call. The same function each time it is drawn. */
export type BoardAsking<Reply> = (
  program: Program,
  tell: (outcome: Outcome<Reply>, asked: Asked) => void,
) => { readonly ask: (asked: Asked) => void; readonly stop: () => void };

/** What a board shows; undefined until it was first read. */
export interface Board<Reply> {
  readonly value: Reply | undefined;
  /** The answers it was made of, as text. */
  readonly of: string;
  /** Why it could not be made of the newest answers: what is shown is then older. */
  readonly problems: readonly Problem[];
}

/** Milliseconds after a letter before the board is laid out anew. */
const pause = 40;

/** A board of the open matter, laid out anew after every change of the answers. */
export const useBoard = <Reply>(asking: BoardAsking<Reply>): Board<Reply> => {
  const { program, inputs } = useMatter();
  const [board, setBoard] = useState<Board<Reply>>({ value: undefined, of: '', problems: [] });
  useEffect(() => {
    const calls = asking(program, (outcome, { text }) => {
      if (outcome.ok) setBoard({ value: outcome.value, of: text, problems: [] });
      else setBoard((before) => ({ ...before, problems: outcome.problems }));
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => calls.ask({ text: jsonText(inputs.get()) });
    const stopListening = inputs.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    });
    ask();
    return () => {
      clearTimeout(timer);
      stopListening();
      calls.stop();
    };
  }, [program, inputs, asking]);
  return board;
};
