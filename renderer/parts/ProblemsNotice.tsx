import { useApp } from '../store/context.tsx';
import { useObservable } from '../store/observable.ts';
import { t } from '../text/t.ts';
import { Button } from './Button.tsx';
import { Cross, Glyph } from './Glyph.tsx';

/** What went wrong outside any field. It stays until it is closed. */
export const ProblemsNotice = () => {
  const app = useApp();
  const problems = useObservable(app.problems);
  if (problems.length === 0) return null;
  return (
    <div className="notice" data-state="fix" role="alert">
      <Glyph state="fix" />
      <div>
        {problems.map(({ code, message }) => (
          <p key={`${code} ${message}`}>{message}</p>
        ))}
      </div>
      <span className="push" />
      <Button look="arrow" label={t.words.close} onPress={() => app.problems.set([])}>
        <Cross />
      </Button>
    </div>
  );
};
