import { z } from 'zod';
import type { AnswerNode } from '../../src/answers/walk.ts';
import { capital } from '../../src/text.ts';
import { type Option, optionsFrom } from '../parts/option.ts';
import { Segments } from '../parts/Segments.tsx';
import { useAnswer } from '../store/useAnswer.ts';
import { t } from '../text/t.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';
import { SelectField } from './SelectField.tsx';

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

const SegmentsField = ({ path, title, help, span, options }: FieldOf & { readonly options: readonly Option[] }) => {
  const { value, set, endRun } = useAnswer(path, title);
  const choose = (key: string | undefined): void => {
    endRun();
    set(key);
  };
  const chosen = typeof value === 'string' ? value : undefined;
  return (
    <FieldFrame path={path} title={title} as="group" help={help} span={span}>
      {() => <Segments name={path} path={path} options={options} value={chosen} onChange={choose} />}
    </FieldFrame>
  );
};

/** One of a few: segments when they are short, a list otherwise. */
export const ChoiceField = (field: FieldOf) => {
  const options = optionsOf(field.node, field.choices);
  if (field.control !== 'select' && fitsSegments(options)) return <SegmentsField {...field} options={options} />;
  const { path, title, help, span } = field;
  return <SelectField path={path} title={title} help={help} span={span} options={options} />;
};

const yesNo = optionsFrom(['yes', 'no'], t.words);

/** Yes, no, or not said. */
export const YesNoField = ({ path, title, help, span }: FieldOf) => {
  const { value, set, endRun } = useAnswer(path, title);
  const chosen = { true: 'yes', false: 'no' }[String(value)];
  const choose = (key: 'yes' | 'no' | undefined): void => {
    endRun();
    set(key === undefined ? undefined : key === 'yes');
  };
  return (
    <FieldFrame path={path} title={title} as="group" span={span} help={help}>
      {() => <Segments name={path} path={path} options={yesNo} value={chosen} onChange={choose} />}
    </FieldFrame>
  );
};
