import { useState } from 'react';
import { isJsonObject, type Json } from '../../src/answers/json.ts';
import { useAnswer } from '../store/useAnswer.ts';
import { t } from '../text/t.ts';
import { type Option, Segments } from './ChoiceField.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';
import { DateField, PartialDateField } from './LineField.tsx';

type Exactness = 'day' | 'month' | 'year' | 'range' | 'unknown';

const exactnesses: readonly Exactness[] = ['day', 'month', 'year', 'range', 'unknown'];
const options: readonly Option[] = exactnesses.map((key) => ({ key, words: t.fields.exactness[key] }));

const textAt = (value: Json | undefined, key: string): string | undefined => {
  const text = isJsonObject(value) ? value[key] : undefined;
  return typeof text === 'string' ? text : undefined;
};

const exactnessOf = (value: Json | undefined): Exactness | undefined => {
  if (textAt(value, 'to') !== undefined) return 'range';
  const on = textAt(value, 'on');
  if (on === undefined) return undefined;
  if (/^\d{4}$/.test(on)) return 'year';
  return /^\d{4}-\d\d$/.test(on) ? 'month' : 'day';
};

const isExactness = (key: string | undefined): key is Exactness => exactnesses.some((one) => one === key);

/** A date as far as it is known. How exactly is said first; the date is typed in one field, or in two for a range. */
export const FuzzyDateField = ({ path, node, title, span, help }: FieldOf) => {
  const { value, set, endRun } = useAnswer(path, title);
  const [chosen, choose] = useState<Exactness>('day');
  const known = exactnessOf(value);
  const exactness = chosen === 'range' || known === undefined ? chosen : known;
  if (node.kind !== 'record') return null;
  const { on, to, about } = node.fields;
  const pick = (key: string | undefined): void => {
    if (!isExactness(key)) return;
    choose(key);
    if (key !== 'unknown' && !(known === 'range' && key !== 'range')) return;
    endRun();
    const rest = textAt(value, 'on');
    set(key === 'unknown' || rest === undefined ? undefined : { on: rest });
  };
  const Field = exactness === 'day' ? DateField : PartialDateField;
  const isAbout = isJsonObject(value) && value.about === true;
  const parts = { on: `${path}.on`, to: `${path}.to` };
  return (
    <FieldFrame path={path} title={title} help={help} as="group" {...(span === undefined ? {} : { span })}>
      {() => (
        <div className="fuzzy">
          <Segments name={path} options={options} value={exactness} onChange={pick} />
          {exactness === 'unknown' || on === undefined ? null : (
            <Field
              path={parts.on}
              node={on}
              title={exactness === 'range' ? t.workspace.from : t.fields.when}
              isLabelHidden={exactness !== 'range'}
            />
          )}
          {exactness === 'range' && to !== undefined ? (
            <PartialDateField path={parts.to} node={to} title={t.fields.until} />
          ) : null}
          {exactness === 'unknown' || about === undefined ? null : (
            <label className="tick">
              <input
                type="checkbox"
                data-ticked={isAbout}
                checked={isAbout}
                onChange={(event) => {
                  const record = isJsonObject(value) ? value : {};
                  const { about: _before, ...rest } = record;
                  endRun();
                  set(event.target.checked ? { ...record, about: true } : rest);
                }}
              />
              <span>{t.fields.about}</span>
            </label>
          )}
        </div>
      )}
    </FieldFrame>
  );
};
