import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '../parts/Button.tsx';
import { Arrow, Cross } from '../parts/Glyph.tsx';
import { t } from '../text/t.ts';

/** What the bar of Find needs. */
export interface FindBarOf {
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** Which one is shown, from 0, and how many there are. */
  readonly at: number;
  readonly count: number;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Find in the paper: Enter goes on, Shift Enter back, Esc closes. */
export const FindBar = ({ words, onWords, at, count, onStep, onClose }: FindBarOf) => {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
  };
  return (
    <search className="find-bar">
      <input
        ref={field}
        className="control"
        type="text"
        aria-label={t.page.findLabel}
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={keys}
      />
      <span className="small soft" role="status">
        {words.trim() === '' ? '' : t.page.found(Math.min(at + 1, count), count)}
      </span>
      <Button look="arrow" label={t.page.findPrevious} onPress={() => onStep(-1)}>
        <Arrow to="up" />
      </Button>
      <Button look="arrow" label={t.page.findNext} onPress={() => onStep(1)}>
        <Arrow to="down" />
      </Button>
      <Button look="arrow" label={t.page.closeFind} onPress={onClose}>
        <Cross />
      </Button>
    </search>
  );
};
