import { AnswerSelect } from '../../fields/SelectField.tsx';
import { optionsFrom } from '../../parts/option.ts';
import { useAnswer } from '../../store/useAnswer.ts';
import { t } from '../../text/t.ts';

const squares = [0, 1, 2] as const;

const filled: Readonly<Record<string, number>> = { strong: 3, some: 1, slight: 1, none: 0 };

/** Three squares, so many of them filled. They say nothing to a reader of the screen: the word beside them does. */
export const Squares = ({ strength }: { readonly strength: string }) => {
  const count = filled[strength];
  if (count === undefined) return null;
  return (
    <svg className="squares" viewBox="0 0 26 8" aria-hidden="true">
      {squares.map((n) => (
        <rect
          key={n}
          x={n * 9 + 0.5}
          y="0.5"
          width="7"
          height="7"
          fill={n < count ? 'currentColor' : 'none'}
          stroke="currentColor"
        />
      ))}
    </svg>
  );
};

const options = optionsFrom(['strong', 'some', 'slight', 'none'], t.boards.danger.views);

/** How strong a person holds the evidence for a factor to be: their view, chosen in place. The window rates nothing. */
export const Strength = ({ path, factor }: { readonly path: string; readonly factor: string }) => {
  const title = t.boards.danger.viewOf(factor);
  const { value } = useAnswer(path, title);
  return (
    <span className="strength">
      <Squares strength={typeof value === 'string' ? value : ''} />
      <AnswerSelect className="strength-choice" aria-label={title} path={path} title={title} options={options} />
    </span>
  );
};
