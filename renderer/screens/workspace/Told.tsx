import { Button, LinkButton } from '../../parts/Button.tsx';
import { Cross } from '../../parts/Glyph.tsx';
import { useMatter } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { t } from '../../text/t.ts';

/** Something that was done and can be undone, told until it is closed. */
export const Told = () => {
  const { told, undo, lookProblems } = useMatter();
  const words = useObservable(told);
  const problems = useObservable(lookProblems);
  if (words === undefined && problems.length === 0) return null;
  const close = (): void => told.set(undefined);
  return (
    <div className="notice" role="status">
      <span>{words ?? problems.map(({ message }) => message).join(' ')}</span>
      {words === undefined ? null : (
        <>
          <LinkButton
            onPress={() => {
              undo();
              close();
            }}
          >
            {t.words.undo}
          </LinkButton>
          <span className="push" />
          <Button look="arrow" label={t.words.close} onPress={close}>
            <Cross />
          </Button>
        </>
      )}
    </div>
  );
};
