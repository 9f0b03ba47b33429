import type { Json } from '../../src/answers/json.ts';
import { Tick } from '../parts/Tick.tsx';
import { useAnswer, useTroubles } from '../store/useAnswer.ts';
import { t } from '../text/t.ts';
import { optionsOf } from './ChoiceField.tsx';
import { controlId, FieldFrame, Message, worstOf } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';
import { RecordTicks } from './RecordTicks.tsx';
import { TickList } from './TickList.tsx';

/** One box to tick. Unticked again, it is no answer. */
export const TickField = ({ path, title, span, help }: FieldOf) => {
  const { value, set, endRun } = useAnswer(path, title);
  const worst = worstOf(useTroubles(path));
  const id = controlId(path);
  const describedBy = [help && `${id}-help`, worst && `${id}-message`].filter(Boolean).join(' ');
  return (
    <div className="field" data-state={worst?.kind} {...(span === undefined ? {} : { style: { '--span': span } })}>
      <Tick
        data-path={path}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        isOn={value === true}
        onChange={(isOn) => {
          endRun();
          set(isOn ? true : undefined);
        }}
      >
        {title}
      </Tick>
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
      span={span}
      help={help}
      after={
        node.meta.statute === undefined ? undefined : (
          <span className="statute">{t.workspace.citation(node.meta.statute)}</span>
        )
      }
    >
      {() => <TickList path={path} options={options} isOn={(key) => chosen.includes(key)} onToggle={toggle} />}
    </FieldFrame>
  );
};
