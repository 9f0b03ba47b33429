import type { ClipboardEvent } from 'react';
import { useMatter } from '../store/context.tsx';
import { t } from '../text/t.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';
import { pastedText } from './pastedText.ts';
import { useTyped } from './useTyped.ts';

/** Letters that fill the tallest field anyway: from here on its height is fixed, for measuring so much text takes long. */
const longFrom = 3_000;

const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

/** An account or a long answer. Enter is a new line. It grows to twelve lines, then scrolls. */
export const LongField = ({ path, title, help, span }: FieldOf) => {
  const { told } = useMatter();
  const typed = useTyped(path, title);
  const count = wordsIn(typed.text);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { text, notice } = pastedText(
      event.clipboardData.getData('text/plain'),
      event.clipboardData.getData('text/html'),
    );
    if (notice === undefined) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    typed.leave();
    typed.type(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
    typed.leave();
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
