import { type DragEvent, type KeyboardEvent, memo, type Ref, useCallback, useState } from 'react';
import type { Json } from '../../../src/answers/json.ts';
import { childNode, nodeAt } from '../../../src/answers/walk.ts';
import type { Records, Section } from '../../../src/interview/section.ts';
import { leafText, wholeText } from '../../../src/vault/answerWords.ts';
import { Button } from '../../parts/Button.tsx';
import { Glyph, isGlyphState } from '../../parts/Glyph.tsx';
import { useMatter } from '../../store/context.tsx';
import { focusSoon } from '../../store/focus.ts';
import { useSelected } from '../../store/observable.ts';
import { pressed } from '../../store/pressed.ts';
import { addRecord, moveRecord } from '../../store/records.ts';
import { partsOf, valueIn } from '../../store/tree.ts';
import { t } from '../../text/t.ts';

const cellText = (listPath: string, column: string, entry: Json): string => {
  const list = nodeAt(listPath);
  if (list?.kind !== 'list') return '';
  const node = partsOf(column).reduce<ReturnType<typeof nodeAt>>((at, key) => at && childNode(at, key), list.item);
  const value = valueIn(entry, column);
  if (node === undefined || value === undefined) return '';
  return wholeText(node, value) ?? leafText(node, value);
};

/** What a table of records needs. */
export interface RecordTableOf {
  readonly section: Section;
  readonly records: Records;
  readonly selected: number;
  readonly count: number;
  readonly heading?: Ref<HTMLHeadingElement>;
}

const StateCell = ({ section, at }: { readonly section: Section; readonly at: number }) => {
  const { look } = useMatter();
  const state = useSelected(
    look,
    (seen) => seen?.sections.find(({ id }) => id === section.id)?.records[at],
    (one, other) => one?.state === other?.state && one?.words === other?.words,
  );
  if (state === undefined || !isGlyphState(state.state)) return null;
  return (
    <span className={`record-state ${state.state === 'complete' ? 'soft' : ''}`} data-state={state.state}>
      <Glyph state={state.state} /> {state.words === '' ? t.words.states[state.state] : state.words}
    </span>
  );
};

interface RowOf extends Pick<RecordTableOf, 'section' | 'records' | 'count'> {
  readonly entry: Json;
  readonly at: number;
  readonly isSelected: boolean;
  readonly onDrop: (from: number, to: number) => void;
}

/** A letter typed in one record draws no other row again. */
const Row = memo(({ section, records, entry, at, isSelected, count, onDrop }: RowOf) => {
  const session = useMatter();
  const { place } = session;
  const select = (to: number): void => {
    const next = Math.min(count - 1, Math.max(0, to));
    place.set({ tab: 'answers', section: section.id, record: next });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus());
  };
  const move = (by: number): void => {
    const to = at + by;
    if (to < 0 || to >= count) return;
    onDrop(at, to);
    select(to);
  };
  const firstField = `${records.path}.${at}`;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => select(at + 1),
    ArrowUp: () => select(at - 1),
    Home: () => select(0),
    End: () => select(count - 1),
    'Alt+ArrowDown': () => move(1),
    'Alt+ArrowUp': () => move(-1),
    Enter: () => focusSoon(firstField),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[pressed(event)];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <tr
      aria-selected={isSelected}
      data-row={at}
      tabIndex={isSelected ? 0 : -1}
      onClick={() => select(at)}
      onKeyDown={onKeyDown}
      draggable
      onDragStart={(event: DragEvent) => event.dataTransfer.setData('application/x-record', String(at))}
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        onDrop(Number(event.dataTransfer.getData('application/x-record')), at);
      }}
    >
      <th scope="row">{at + 1}</th>
      {records.columns.map(({ path }) => (
        <td key={path} data-column={path}>
          {cellText(records.path, path, entry)}
        </td>
      ))}
      <td>
        <StateCell section={section} at={at} />
      </td>
    </tr>
  );
});

const noEntries: readonly Json[] = [];

/** The records of a section as a table. Arrows choose, Enter goes to the detail, Alt and arrows move; rows can be dragged too. */
export const RecordTable = ({ section, records, selected, count, heading }: RecordTableOf) => {
  const session = useMatter();
  const [announced, announce] = useState('');
  const list = useSelected(session.store.answers, (answers) => valueIn(answers, records.path));
  const entries: readonly Json[] = Array.isArray(list) ? list : noEntries;
  const add = (): void => {
    const at = addRecord(session, records);
    session.place.set({ tab: 'answers', section: section.id, record: at });
    focusSoon(`${records.path}.${at}`);
  };
  const drop = useCallback(
    (from: number, to: number): void => {
      moveRecord(session, records, { from, to });
      announce(t.workspace.movedTo(records.one, to + 1, count));
    },
    [session, records, count],
  );
  return (
    <div className="records">
      <div className="section-head">
        <h1 ref={heading} tabIndex={-1}>
          {section.title}
        </h1>
        <span className="small soft">
          {count === 0 ? '' : t.workspace.several(count, count === 1 ? records.one : records.several)}
        </span>
        <span className="push" />
        <Button keys="Ctrl Enter" onPress={add}>
          {t.words.add(records.one)}
        </Button>
      </div>
      {count === 0 ? (
        <p className="empty soft">{t.workspace.noRecords(records.one)}</p>
      ) : (
        <div className="record-rows">
          {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen with arrows, as those of a grid */}
          <table className="record-table" role="grid" aria-label={section.title}>
            <thead>
              <tr>
                <th scope="col">{t.workspace.number}</th>
                {records.columns.map(({ path, title }) => (
                  <th key={path} scope="col" data-column={path}>
                    {title}
                  </th>
                ))}
                <th scope="col">{t.workspace.state}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry, at) => (
                <Row
                  key={String(valueIn(entry, 'id') ?? at)}
                  section={section}
                  records={records}
                  count={count}
                  entry={entry}
                  at={at}
                  isSelected={at === selected}
                  onDrop={drop}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="unseen" role="status">
        {announced}
      </p>
    </div>
  );
};
