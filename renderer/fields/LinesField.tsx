import type { Json } from '../../src/answers/json.ts';
import { t } from '../text/t.ts';
import { dateAnswer, dateField } from './dateText.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';
import { type Reading, useTyped } from './useTyped.ts';

const listed = (text: string, read: (line: string) => string): Json =>
  text
    .split('\n')
    .map((line) => read(line.trim()))
    .filter((line) => line !== '');

const shown = (answer: Json, show: (line: string) => string): string =>
  Array.isArray(answer) ? answer.map((line) => show(String(line))).join('\n') : String(answer);

const same = (line: string): string => line;
const lines: Reading = { read: (text) => listed(text, same), show: (answer) => shown(answer, same) };
const days: Reading = { read: (text) => listed(text, dateAnswer), show: (answer) => shown(answer, dateField) };

/** A list of short texts or days, one on each line. */
export const LinesField = ({ path, node, title, span, help }: FieldOf) => {
  const isDays = node.kind === 'list' && node.item.meta.prints === 'date';
  const typed = useTyped(path, title, isDays ? days : lines);
  return (
    <FieldFrame
      path={path}
      title={title}
      help={help}
      span={span}
      after={<span className="optional">{t.fields.oneALine}</span>}
    >
      {(ties) => (
        <textarea
          {...ties}
          className="control"
          dir="auto"
          rows={2}
          spellCheck={false}
          value={typed.text}
          onChange={(event) => typed.type(event.target.value)}
          onBlur={typed.leave}
        />
      )}
    </FieldFrame>
  );
};
