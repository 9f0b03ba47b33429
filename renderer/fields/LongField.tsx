import { type ClipboardEvent, useDeferredValue } from 'react';
import { flushSync } from 'react-dom';
import { useMatter } from '../store/context.tsx';
import { t } from '../text/t.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';
import { pastedText } from './pastedText.ts';
import { useTyped } from './useTyped.ts';

/** Letters that fill the tallest field anyway: from here on its height is fixed, for measuring so much text takes long. */
const longFrom = 3_000;

/**
 * Letters without a new line that are set in the system's own typeface. In the typeface of the window the browser takes the longer
 * for each letter the more of them stand in one paragraph: seconds where there are 100,000.
 */
const unbrokenFrom = 5_000;

const isUnbroken = (text: string): boolean =>
  text.length > unbrokenFrom && text.split('\n').some(({ length }) => length > unbrokenFrom);

const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

/** An account or a long answer. Enter is a new line. It grows to twelve lines, then scrolls. */
export const LongField = ({ path, title, help, span }: FieldOf) => {
  const { told } = useMatter();
  const typed = useTyped(path, title);
  // Counted when there is time: no letter waits for it.
  const count = wordsIn(useDeferredValue(typed.text));
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { text, notice } = pastedText(
      event.clipboardData.getData('text/plain'),
      event.clipboardData.getData('text/html'),
    );
    const field = event.currentTarget;
    const { selectionStart, selectionEnd, value } = field;
    const whole = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
    // What is put in by the browser is set once before the field hears of it.
    if (notice === undefined && !isUnbroken(whole)) return;
    event.preventDefault();
    typed.leave();
    flushSync(() => typed.type(whole));
    typed.leave();
    // Whoever pastes in the middle goes on typing there.
    field.setSelectionRange(selectionStart + text.length, selectionStart + text.length);
    if (notice === undefined) return;
    told.set(undefined);
    told.set(notice);
  };
  return (
    <FieldFrame
      path={path}
      title={title}
      span={span}
      help={help}
      after={count < 10 ? undefined : <span className="optional">{t.workspace.words(count)}</span>}
    >
      {(ties) => (
        <textarea
          {...ties}
          className="control"
          dir="auto"
          data-long={typed.text.length > longFrom}
          data-unbroken={isUnbroken(typed.text)}
          rows={2}
          spellCheck={false}
          value={typed.text}
          onChange={(event) => typed.type(event.target.value)}
          onBlur={typed.leave}
          onPaste={paste}
        />
      )}
    </FieldFrame>
  );
};
