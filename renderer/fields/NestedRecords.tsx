import type { Json } from '../../src/answers/json.ts';
import type { Nested, Question } from '../../src/interview/section.ts';
import { Button } from '../parts/Button.tsx';
import { useMatter } from '../store/context.tsx';
import { focusSoon } from '../store/focus.ts';
import { addRecord, deleteRecord } from '../store/records.ts';
import { useAnswer } from '../store/useAnswer.ts';
import { t } from '../text/t.ts';
import { AnswerField } from './AnswerField.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';

const questionsIn = ({ node }: FieldOf): readonly Question[] =>
  node.kind === 'list' && node.item.kind === 'record'
    ? Object.keys(node.item.fields)
        .filter((key) => key !== 'id')
        .map((path) => ({ path }))
    : [];

const keyOf = (entry: Json, n: number): string => {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : String(n);
};

/** Records of a list inside a section or a record: a row of fields for each, and a way to add one and to take one out. */
export const NestedRecords = (field: FieldOf & { readonly nested?: Nested }) => {
  const session = useMatter();
  const { path, title, span, help, nested = { one: t.fields.entry, questions: questionsIn(field) } } = field;
  const { value } = useAnswer(path, title);
  const entries: readonly Json[] = Array.isArray(value) ? value : [];
  const list = { path, one: nested.one };
  const add = (): void => {
    const at = addRecord(session, list);
    focusSoon(`${path}.${at}.${nested.questions[0]?.path ?? ''}`);
  };
  return (
    <FieldFrame path={path} title={title} help={help} as="group" {...(span === undefined ? {} : { span })}>
      {() => (
        <div className="nested">
          {entries.map((entry, n) => (
            <div className="nested-row" key={keyOf(entry, n)}>
              <div className="form-grid">
                {nested.questions.map((question) => (
                  <AnswerField key={question.path} question={question} path={`${path}.${n}.${question.path}`} />
                ))}
              </div>
              <Button
                look="plain"
                label={`${t.words.delete}: ${nested.one} ${n + 1}`}
                onPress={() => deleteRecord(session, list, n)}
              >
                {t.words.delete}
              </Button>
            </div>
          ))}
          <Button look="framed" onPress={add}>
            {t.words.add(nested.one)}
          </Button>
        </div>
      )}
    </FieldFrame>
  );
};
