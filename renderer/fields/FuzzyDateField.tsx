import { useState } from 'react';
import { isJsonObject, type Json } from '../../src/answers/json.ts';
import { optionsFrom } from '../parts/option.ts';
import { Segments } from '../parts/Segments.tsx';
import { Tick } from '../parts/Tick.tsx';
import { useAnswer } from '../store/useAnswer.ts';
import { t } from '../text/t.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';
import { coarser, type Exactness, exactnesses, exactnessOf } from './fuzzyDate.ts';
import { DateLine, PartialDateField } from './LineField.tsx';

const options = optionsFrom(exactnesses, t.fields.exactness);

const textAt = (value: Json | undefined, key: string): string | undefined => {
  const text = isJsonObject(value) ? value[key] : undefined;
  return typeof text === 'string' ? text : undefined;
};

/** What was pressed, and the text that stood in the field then: text that is typed later says for itself how exact it is. */
interface Picked {
  readonly exactness: Exactness;
  readonly on: string | undefined;
}

/** How exactly the date is known, and a way to say so. A day is cut to its month or year when that is chosen. */
const useExactness = (path: string, title: string) => {
  const { value, set, endRun } = useAnswer(path, title);
  const [picked, setPicked] = useState<Picked | undefined>(undefined);
  const on = textAt(value, 'on');
  const isRange = textAt(value, 'to') !== undefined || picked?.exactness === 'range';
  const isStill = picked !== undefined && picked.on === on;
  const read = isStill ? picked.exactness : (exactnessOf(on) ?? picked?.exactness ?? 'day');
  const pick = (key: Exactness | undefined): void => {
    if (key === undefined) return;
    const next = key === 'unknown' || on === undefined ? undefined : coarser(on, key);
    setPicked({ exactness: key, on: next });
    const { to: _to, on: _on, ...rest } = isJsonObject(value) ? value : {};
    endRun();
    if (key === 'unknown') set(undefined);
    else if (key !== 'range' && value !== undefined) set({ ...rest, ...(next === undefined ? {} : { on: next }) });
  };
  return { exactness: isRange ? 'range' : read, pick, value, set, endRun };
};

/** A date as far as it is known. How exactly is said first, or by what is typed; a range has two fields. */
export const FuzzyDateField = ({ path, node, title, span, help }: FieldOf) => {
  const { exactness, pick, value, set, endRun } = useExactness(path, title);
  if (node.kind !== 'record') return null;
  const { on, to, about } = node.fields;
  const isAbout = isJsonObject(value) && value.about === true;
  const isUnknown = exactness === 'unknown';
  return (
    <FieldFrame path={path} title={title} help={help} as="group" span={span}>
      {() => (
        <div className="fuzzy">
          <Segments
            name={path}
            options={options}
            value={exactness}
            onChange={pick}
            {...(isUnknown ? { path: `${path}.on` } : {})}
          />
          {isUnknown || on === undefined ? null : (
            <DateLine
              path={`${path}.on`}
              node={on}
              title={exactness === 'range' ? t.workspace.from : t.fields.when}
              isLabelHidden={exactness !== 'range'}
              isWhole={exactness === 'day'}
            />
          )}
          {exactness === 'range' && to !== undefined ? (
            <PartialDateField path={`${path}.to`} node={to} title={t.fields.until} />
          ) : null}
          {isUnknown || about === undefined ? null : (
            <Tick
              isOn={isAbout}
              onChange={(isOn) => {
                const record = isJsonObject(value) ? value : {};
                const { about: _before, ...rest } = record;
                endRun();
                set(isOn ? { ...record, about: true } : rest);
              }}
            >
              {t.fields.about}
            </Tick>
          )}
        </div>
      )}
    </FieldFrame>
  );
};
