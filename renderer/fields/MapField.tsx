import { isJsonObject } from '../../src/answers/json.ts';
import { formatPath } from '../../src/answers/walk.ts';
import { useMatter } from '../store/context.tsx';
import { useSelected } from '../store/observable.ts';
import { partsOf } from '../store/tree.ts';
import { useAnswer } from '../store/useAnswer.ts';
import { t } from '../text/t.ts';
import { AnswerField } from './AnswerField.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';

const isSame = (one: readonly (readonly [string, string])[], other: readonly (readonly [string, string])[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Answers under names: the text of the office's own by paper, marks of the checklist by line. One field for each paper or known name. */
export const MapField = ({ path, node, title, span, help }: FieldOf) => {
  const { look } = useMatter();
  const { value } = useAnswer(path, title);
  const papers = useSelected(
    look,
    (seen) => (seen?.papers ?? []).map((paper): readonly [string, string] => [paper.id, paper.title]),
    isSame,
  );
  const lines = useSelected(
    look,
    (seen) => (seen?.names?.[path] ?? []).map(({ key, words }): readonly [string, string] => [key, words]),
    isSame,
  );
  if (node.kind !== 'map') return null;
  const given = isJsonObject(value) ? Object.keys(value) : [];
  const isText = node.value.kind === 'text';
  const names = new Map([...(isText ? papers : []), ...lines]);
  for (const key of given) if (!names.has(key)) names.set(key, key);
  return (
    <FieldFrame path={path} title={title} help={help} as="group" span={span}>
      {() => (
        <div className="nested">
          {names.size === 0 ? <p className="small quiet">{t.fields.nobodyYet}</p> : null}
          {[...names].map(([key, words]) => (
            <AnswerField
              key={key}
              path={formatPath([...partsOf(path), key])}
              question={{ path: key, title: words, span: 12 }}
            />
          ))}
        </div>
      )}
    </FieldFrame>
  );
};
