import type { Json } from '../../src/answers/json.ts';
import { useAnswer, useTroubles } from '../store/useAnswer.ts';
import { t } from '../text/t.ts';
import { optionsOf } from './ChoiceField.tsx';
import { controlId, FieldFrame, Message, worstOf } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';
import { RecordTicks } from './RecordTicks.tsx';

/** One box to tick. Unticked again, it is no answer. */
export const TickField = ({ path, title, span, help }: FieldOf) => {
  const { value, set, endRun } = useAnswer(path, title);
  const worst = worstOf(useTroubles(path));
  const id = controlId(path);
  const describedBy = [help && `${id}-help`, worst && `${id}-message`].filter(Boolean).join(' ');
  return (
    <div className="field" data-state={worst?.kind} {...(span === undefined ? {} : { style: { '--span': span } })}>
      <label className="tick">
        <input
          type="checkbox"
          data-path={path}
          aria-describedby={describedBy === '' ? undefined : describedBy}
          data-ticked={value === true}
          checked={value === true}
          onChange={(event) => {
            endRun();
            set(event.target.checked ? true : undefined);
          }}
        />
        <span>{title}</span>
      </label>
      {help === undefined ? null : (
        <p className="small soft" id={`${id}-help`}>
          {help}
        </p>
      )}
      {worst === undefined ? null : <Message id={`${id}-message`} kind={worst.kind} text={worst.message} />}
    </div>
  );
};

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** Several of a few, as ticks in columns. */
export const TicksField = (field: FieldOf) => {
  const { path, node, title, help, span } = field;
  const { value, set, endRun } = useAnswer(path, title);
  const chosen = listOf(value);
  if (node.kind !== 'list') return null;
  if (node.item.meta.refersTo !== undefined || node.meta.refersTo !== undefined) return <RecordTicks {...field} />;
  const options = optionsOf(node.item, field.choices);
  const toggle = (key: string, isOn: boolean): void => {
    const order = options.map((option) => option.key);
    const rest = chosen.filter((one) => one !== key);
    const next = isOn ? [...rest, key].toSorted((a, b) => order.indexOf(String(a)) - order.indexOf(String(b))) : rest;
    endRun();
    set(next.length === 0 ? undefined : next);
  };
  return (
    <FieldFrame
      path={path}
      title={title}
      as="group"
      {...(span === undefined ? {} : { span })}
      help={help}
      after={
        node.meta.statute === undefined ? undefined : (
          <span className="statute">{t.workspace.citation(node.meta.statute)}</span>
        )
      }
    >
      {() => (
        <div className="ticks">
          {options.map(({ key, words }, n) => (
            <label key={key} className="tick">
              <input
                type="checkbox"
                {...(n === 0 ? { 'data-path': path } : {})}
                data-ticked={chosen.includes(key)}
                checked={chosen.includes(key)}
                onChange={(event) => toggle(key, event.target.checked)}
              />
              <span>{words}</span>
            </label>
          ))}
        </div>
      )}
    </FieldFrame>
  );
};
