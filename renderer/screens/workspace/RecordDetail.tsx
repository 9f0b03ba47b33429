import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import type { Records, Section } from '../../../src/interview/section.ts';
import { capital } from '../../../src/text.ts';
import { Button } from '../../parts/Button.tsx';
import { Arrow } from '../../parts/Glyph.tsx';
import { useMatter } from '../../store/context.tsx';
import { focusMoved, focusSoon } from '../../store/focus.ts';
import { pressed } from '../../store/pressed.ts';
import { addRecord, deleteRecord, duplicateRecord, moveRecord } from '../../store/records.ts';
import { t } from '../../text/t.ts';

/** What the detail of a record needs. */
export interface RecordDetailOf {
  readonly section: Section;
  readonly records: Records;
  readonly at: number;
  readonly count: number;
  readonly children: ReactNode;
}

const toHeading = (): void => document.querySelector<HTMLElement>('.section h1')?.focus();

const toRow = (): void => document.querySelector<HTMLElement>('[data-row][aria-selected="true"]')?.focus();

/** One record, whole, below its table. Esc goes back to its row. */
export const RecordDetail = ({ section, records, at, count, children }: RecordDetailOf) => {
  const session = useMatter();
  const go = (to: number): void => {
    if (to >= 0 && to < count) session.place.set({ tab: 'answers', section: section.id, record: to });
  };
  const [said, say] = useState('');
  const move = (by: number): void => {
    if (at + by < 0 || at + by >= count) return;
    say(t.workspace.movedTo(records.one, at + by + 1, count));
    focusMoved(`${records.path}.${at}`, `${records.path}.${at + by}`);
    moveRecord(session, records, { from: at, to: at + by });
    go(at + by);
  };
  const add = (): void => {
    const place = addRecord(session, records, at + 1);
    session.place.set({ tab: 'answers', section: section.id, record: place });
    focusSoon(`${records.path}.${place}`);
  };
  const keys: Readonly<Record<string, () => void>> = {
    'Ctrl+Enter': add,
    'Alt+ArrowUp': () => move(-1),
    'Alt+ArrowDown': () => move(1),
    Escape: toRow,
  };
  useEffect(() => {
    const row = document.querySelector<HTMLElement>(`[data-row="${at}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[pressed(event)];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <section
      className="detail"
      aria-label={t.workspace.recordOf(capital(records.one), at + 1, count)}
      onKeyDown={onKeyDown}
    >
      <div className="detail-head">
        <h2>{t.workspace.recordOf(capital(records.one), at + 1, count)}</h2>
        <span className="push" />
        <span className="detail-move">
          <Button look="plain" label={t.workspace.moveUp} onPress={() => move(-1)}>
            {t.words.move} <kbd>Alt ↑</kbd>
          </Button>
          <Button look="plain" label={t.workspace.moveDown} onPress={() => move(1)}>
            <kbd>↓</kbd>
          </Button>
          <Button look="plain" onPress={() => go(duplicateRecord(session, records, at))}>
            {t.words.duplicate}
          </Button>
        </span>
        <Button
          look="plain"
          onPress={() => {
            deleteRecord(session, records, at);
            go(Math.max(0, at - 1));
            requestAnimationFrame(count > 1 ? toRow : toHeading);
          }}
        >
          {t.words.delete}
        </Button>
        <Button look="arrow" label={t.workspace.previous} onPress={() => go(at - 1)}>
          <Arrow to="up" />
        </Button>
        <Button look="arrow" label={t.workspace.next} onPress={() => go(at + 1)}>
          <Arrow to="down" />
        </Button>
      </div>
      {children}
      <p className="unseen" role="status">
        {said}
      </p>
    </section>
  );
};
