import { useRef, useState } from 'react';
import type { Json } from '../../src/answers/json.ts';
import { useAnswer } from '../store/useAnswer.ts';

/** How typed text and an answer turn into one another. `read` gives the text itself where it says no answer. */
export interface Reading {
  readonly read: (text: string) => Json;
  readonly show: (answer: Json) => string;
}

/** Text in a field: what stands there as typed, and the answer it gives. */
export interface Typed {
  readonly text: string;
  readonly value: Json | undefined;
  readonly type: (text: string) => void;
  readonly leave: () => void;
}

const asText: Reading = {
  read: (text) => text,
  show: (answer) => (typeof answer === 'string' ? answer : JSON.stringify(answer)),
};

/**
 * The text of a field. What was typed stays as it was typed, also where the answer it gives would be written another way; it gives
 * way only when the answer is changed from elsewhere. An empty field is no answer.
 */
export const useTyped = (path: string, title: string, reading: Reading = asText): Typed => {
  const { value, set, endRun } = useAnswer(path, title);
  const mine = useRef<{ readonly path: string; readonly value: Json | undefined } | undefined>(undefined);
  const [typed, setTyped] = useState('');
  const isMine = mine.current !== undefined && mine.current.path === path && Object.is(mine.current.value, value);
  const shown = value === undefined ? '' : reading.show(value);
  return {
    text: isMine ? typed : shown,
    value,
    type: (text) => {
      const next = text === '' ? undefined : reading.read(text);
      mine.current = { path, value: next };
      setTyped(text);
      set(next);
    },
    leave: endRun,
  };
};
