import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { AnswerField } from '../../fields/AnswerField.tsx';

/** What editing in place needs. `onDone` is told whether the focus goes back to the cell. */
export interface InPlaceOf {
  readonly path: string;
  readonly title: string;
  readonly onDone: (isReturning: boolean) => void;
}

const endsEditing = (event: KeyboardEvent): boolean =>
  event.key === 'Escape' ||
  (event.key === 'Enter' && (event.ctrlKey || event.metaKey || !(event.target instanceof HTMLTextAreaElement)));

/** The field of an answer in the cell that shows it. What is typed is the answer at once; Enter or Esc goes back to the cell. */
export const InPlace = ({ path, title, onDone }: InPlaceOf) => {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    holder.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  const keys = (event: KeyboardEvent): void => {
    if (!endsEditing(event) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onDone(true);
  };
  const leave = (event: FocusEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) onDone(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field inside it
    <div ref={holder} className="in-place" onKeyDownCapture={keys} onBlur={leave}>
      <AnswerField question={{ path, title }} path={path} />
    </div>
  );
};
