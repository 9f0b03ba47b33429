import { z } from 'zod';
import type { AnswerNode } from '../../src/answers/walk.ts';
import { capital } from '../../src/text.ts';
import { useAnswer } from '../store/useAnswer.ts';
import { t } from '../text/t.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';

/** A choice and its words. */
export interface Option {
  readonly key: string;
  readonly words: string;
}

/** The choices of an answer with their words; none for an answer that is no choice. */
export const optionsOf = (
  { schema, meta }: AnswerNode,
  plain: Readonly<Record<string, string>> = {},
): readonly Option[] => {
  const keys = schema instanceof z.ZodEnum ? schema.options.map(String) : [];
  return keys.map((key) => ({ key, words: plain[key] ?? capital(meta.choices?.[key] ?? key) }));
};

const mostSegments = 4;
const longestSegments = 44;

const fitsSegments = (options: readonly Option[]): boolean =>
  options.length <= mostSegments && options.reduce((sum, { words }) => sum + words.length, 0) <= longestSegments;

interface SegmentsOf {
  readonly name: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (key: string | undefined) => void;
  readonly labelledBy?: string;
  readonly path?: string;
}

/** A few choices side by side. Pressing the chosen one again takes the answer back. */
export const Segments = ({ name, options, value, onChange, path }: SegmentsOf) => (
  <div className="segments">
    {options.map(({ key, words }, n) => (
      <label key={key} className="segment">
        <input
          type="radio"
          name={name}
          value={key}
          checked={value === key}
          {...(path !== undefined && (value === key || (value === undefined && n === 0)) ? { 'data-path': path } : {})}
          onChange={() => onChange(key)}
          onClick={() => value === key && onChange(undefined)}
          onKeyDown={(event) => {
            if (event.key === 'Delete' || event.key === 'Backspace') onChange(undefined);
          }}
        />
        {words}
      </label>
    ))}
  </div>
);

const Choices = ({ path, title, help, span, options, control }: FieldOf & { readonly options: readonly Option[] }) => {
  const { value, set, endRun } = useAnswer(path, title);
  const chosen = typeof value === 'string' ? value : undefined;
  const choose = (key: string | undefined): void => {
    endRun();
    set(key);
  };
  const wide = { help, ...(span === undefined ? {} : { span }) };
  if (control !== 'select' && fitsSegments(options)) {
    return (
      <FieldFrame path={path} title={title} as="group" {...wide}>
        {() => <Segments name={path} path={path} options={options} value={chosen} onChange={choose} />}
      </FieldFrame>
    );
  }
  const isKnown = chosen === undefined || options.some(({ key }) => key === chosen);
  return (
    <FieldFrame path={path} title={title} {...wide}>
      {(ties) => (
        <select
          {...ties}
          className="control"
          value={chosen ?? ''}
          onChange={(event) => choose(event.target.value === '' ? undefined : event.target.value)}
        >
          <option value="">{t.words.noAnswer}</option>
          {isKnown ? null : <option value={chosen}>{chosen}</option>}
          {options.map(({ key, words }) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
};

/** One of a few: segments when they are short, a list otherwise. */
export const ChoiceField = (field: FieldOf) => <Choices {...field} options={optionsOf(field.node, field.choices)} />;

const yesNo: readonly Option[] = [
  { key: 'yes', words: t.words.yes },
  { key: 'no', words: t.words.no },
];

/** Yes, no, or not said. */
export const YesNoField = ({ path, title, help, span }: FieldOf) => {
  const { value, set, endRun } = useAnswer(path, title);
  const chosen = { true: 'yes', false: 'no' }[String(value)];
  const choose = (key: string | undefined): void => {
    endRun();
    set(key === undefined ? undefined : key === 'yes');
  };
  return (
    <FieldFrame path={path} title={title} as="group" {...(span === undefined ? {} : { span })} help={help}>
      {() => <Segments name={path} path={path} options={yesNo} value={chosen} onChange={choose} />}
    </FieldFrame>
  );
};
