import { useState } from 'react';
import { Button, LinkButton } from '../../parts/Button.tsx';
import { Cross } from '../../parts/Glyph.tsx';
import { useMatter } from '../../store/context.tsx';
import { useObservable, useSelected } from '../../store/observable.ts';
import { problemWords } from '../../text/problemWords.ts';
import { t } from '../../text/t.ts';

/** Whether the last step is still the one that was told: Undo beside its words must not take back something done later. */
const useIsLast = (words: string | undefined): boolean => {
  const last = useSelected(useMatter().store.past, ({ done }) => done.at(-1));
  const [noted, note] = useState({ words, last });
  if (noted.words !== words) note({ words, last });
  return noted.words !== words || noted.last === last;
};

/** Something that was done and can be undone, told until it is closed. */
export const Told = () => {
  const { told, undo, lookProblems } = useMatter();
  const words = useObservable(told);
  const isLast = useIsLast(words);
  const problems = useObservable(lookProblems);
  if (words === undefined && problems.length === 0) return null;
  const close = (): void => told.set(undefined);
  return (
    <div className="notice" role="status">
      <span>{words ?? problemWords(problems)}</span>
      {words === undefined ? null : (
        <>
          {isLast ? (
            <LinkButton
              onPress={() => {
                undo();
                close();
              }}
            >
              {t.words.undo}
            </LinkButton>
          ) : null}
          <span className="push" />
          <Button look="arrow" label={t.words.close} onPress={close}>
            <Cross />
          </Button>
        </>
      )}
    </div>
  );
};
