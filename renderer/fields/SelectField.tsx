import { Select, type SelectOf } from '../parts/Select.tsx';
import { useAnswer } from '../store/useAnswer.ts';
import { t } from '../text/t.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';

/** What an answer chosen from a list needs. */
export interface AnswerSelectOf extends Omit<SelectOf<string>, 'value' | 'onChange'> {
  readonly path: string;
  readonly title: string;
  /** Words for an answer that is none of the options; without them it stands as it is. */
  readonly gone?: string;
}

/** An answer chosen from a list, without a label. One that is none of the options stays. */
export const AnswerSelect = ({ path, title, options, gone, none = t.words.noAnswer, ...control }: AnswerSelectOf) => {
  const { value, set, endRun } = useAnswer(path, title);
  const chosen = typeof value === 'string' ? value : '';
  const isKnown = chosen === '' || options.some(({ key }) => key === chosen);
  return (
    <Select
      data-path={path}
      {...control}
      options={isKnown ? options : [{ key: chosen, words: gone ?? chosen }, ...options]}
      value={chosen}
      none={none}
      onChange={(key) => {
        endRun();
        set(key);
      }}
    />
  );
};

/** An answer chosen from a list, below its label. */
export const SelectField = ({
  path,
  title,
  help,
  span,
  ...list
}: Pick<FieldOf, 'path' | 'title' | 'help' | 'span'> & Pick<AnswerSelectOf, 'options' | 'gone' | 'none'>) => (
  <FieldFrame path={path} title={title} help={help} span={span}>
    {(ties) => <AnswerSelect {...ties} {...list} path={path} title={title} />}
  </FieldFrame>
);
