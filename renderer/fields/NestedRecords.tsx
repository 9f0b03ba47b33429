import { type KeyboardEvent, useRef } from 'react';
import type { Json } from '../../src/answers/json.ts';
import type { Nested, Question } from '../../src/interview/section.ts';
import { Button } from '../parts/Button.tsx';
import { useMatter } from '../store/context.tsx';
import { focusMoved, focusSoon } from '../store/focus.ts';
import { pressed } from '../store/pressed.ts';
import { addRecord, deleteRecord, moveRecord, type RecordList } from '../store/records.ts';
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

/** A moved entry may lose the focus as its row is put elsewhere: the button that moved it takes it again. */
const focusAct = (acts: HTMLElement | null, by: 1 | -1): void => {
  requestAnimationFrame(() =>
    acts
      ?.querySelectorAll('button')
      .item(by === -1 ? 0 : 1)
      .focus(),
  );
};

interface EntryOf {
  readonly list: RecordList;
  readonly questions: readonly Question[];
  readonly at: number;
  readonly count: number;
  readonly isPlain: boolean;
}

/** One entry: its fields, a way to take it out, and ways to move it. Alt and arrows move it from any of its fields. */
const Entry = ({ list, questions, at, count, isPlain }: EntryOf) => {
  const session = useMatter();
  const { path, one } = list;
  const first = questions[0]?.path ?? '';
  const acts = useRef<HTMLDivElement>(null);
  const move = (by: 1 | -1): void => {
    const to = at + by;
    if (to < 0 || to >= count) return;
    if (!focusMoved(`${path}.${at}`, `${path}.${to}`)) focusAct(acts.current, by);
    moveRecord(session, list, { from: at, to });
  };
  const takeOut = (): void => {
    deleteRecord(session, list, at);
    if (count > 1) focusSoon(`${path}.${Math.min(at, count - 2)}.${first}`);
    else focusSoon(path);
  };
  const moves: Readonly<Record<string, 1 | -1>> = { 'Alt+ArrowUp': -1, 'Alt+ArrowDown': 1 };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = moves[pressed(event)];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(by);
  };
  const named = (what: string): string => `${what}: ${one} ${at + 1}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that its fields do not take move the entry
    <div className="nested-row" onKeyDown={onKeyDown}>
      <div className="form-grid">
        {questions.map((question) => (
          <AnswerField
            key={question.path}
            question={question}
            path={`${path}.${at}.${question.path}`}
            isPlain={isPlain}
          />
        ))}
      </div>
      <div className="nested-acts" ref={acts}>
        {count > 1 ? (
          <>
            <Button look="arrow" label={named(t.workspace.moveUp)} onPress={() => move(-1)}>
              ↑
            </Button>
            <Button look="arrow" label={named(t.workspace.moveDown)} onPress={() => move(1)}>
              ↓
            </Button>
          </>
        ) : null}
        <Button look="plain" label={named(t.words.delete)} onPress={takeOut}>
          {t.words.delete}
        </Button>
      </div>
    </div>
  );
};

/** Records of a list inside a section or a record: a row of fields for each, in an order that can be changed. */
export const NestedRecords = (field: FieldOf & { readonly nested?: Nested }) => {
  const session = useMatter();
  const { path, title, span, help, isPlain = false } = field;
  const { one, questions: all } = field.nested ?? { one: t.fields.entry, questions: questionsIn(field) };
  const questions = isPlain ? all.filter(({ plain }) => plain !== undefined) : all;
  const { value } = useAnswer(path, title);
  const entries: readonly Json[] = Array.isArray(value) ? value : [];
  const list = { path, one };
  const add = (): void => {
    const at = addRecord(session, list);
    focusSoon(`${path}.${at}.${questions[0]?.path ?? ''}`);
  };
  return (
    <FieldFrame path={path} title={title} help={help} as="group" span={span}>
      {() => (
        <div className="nested">
          {entries.map((entry, n) => (
            <Entry
              key={keyOf(entry, n)}
              list={list}
              questions={questions}
              at={n}
              count={entries.length}
              isPlain={isPlain}
            />
          ))}
          <span data-path={entries.length === 0 ? path : undefined}>
            <Button look="framed" onPress={add}>
              {t.words.add(one)}
            </Button>
          </span>
        </div>
      )}
    </FieldFrame>
  );
};
