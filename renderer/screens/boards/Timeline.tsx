import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Cell, TimelineItem } from '../../../src/api/contract/boards.ts';
import { Segments } from '../../fields/ChoiceField.tsx';
import { useSize } from '../../page/useSize.ts';
import { Button } from '../../parts/Button.tsx';
import { useApp, useMatter } from '../../store/context.tsx';
import { latest } from '../../store/latest.ts';
import { useObservable } from '../../store/observable.ts';
import { pressed } from '../../store/pressed.ts';
import { shortDay } from '../../text/dates.ts';
import { t } from '../../text/t.ts';
import { BoardFrame } from './BoardFrame.tsx';
import { focusDetail, TimelineAside, TimelineDetail } from './TimelineDetail.tsx';
import { type Seen, TimelineOverview } from './TimelineOverview.tsx';
import { itemKey, TimelinePlot } from './TimelinePlot.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { TimeMark } from './TimeMark.tsx';
import { dayNumber, scaleFor, widthOf, xOf, type Zoom, zooms } from './timeScale.ts';
import { type BoardAsking, useBoard } from './useBoard.ts';

const words = t.boards.timeline;

const asking: BoardAsking<{ items: TimelineItem[]; undated: Cell[] }> = (program, tell) =>
  latest(program, 'board.timeline', tell);

const laneHead = 176;

const Legend = () => (
  <ul className="time-legend small soft">
    <li>
      <TimeMark kind="incident" />
      {words.shapes.day}
    </li>
    <li>
      <span className="time-bar" data-shape="range" />
      {words.shapes.range}
    </li>
    <li>
      <span className="time-bar" data-shape="soft" />
      {words.shapes.soft}
    </li>
    <li>
      <TimeMark kind="deadline" />
      {words.deadline}
    </li>
  </ul>
);

const isZoom = (key: string | undefined): key is Zoom => zooms.some((zoom) => zoom === key);

interface PictureOf {
  readonly items: readonly TimelineItem[];
  readonly undated: readonly Cell[];
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

const Picture = ({ items, undated, zoom, onZoom }: PictureOf) => {
  const app = useApp();
  const host = useObservable(app.host);
  const { letterKeys } = useObservable(app.preferences);
  const seenDates = useObservable(useMatter().look)?.dates;
  const scroller = useRef<HTMLDivElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const size = useSize(holder);
  const [chosen, choose] = useState<string | undefined>(undefined);
  const [seen, setSeen] = useState<Seen>({ from: 0, to: 1 });
  const today = host?.today ?? items.at(-1)?.from ?? '2026-01-01';
  const room = Math.max(320, (size?.width ?? 1200) - laneHead - 16);
  const scale = useMemo(() => {
    const days = items.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }));
    return scaleFor(days, { today: dayNumber(today), zoom, room });
  }, [items, today, zoom, room]);
  const incidents = items.filter(({ kind }) => kind === 'incident');
  const selected = items.find((item) => itemKey(item) === chosen) ?? incidents.at(-1) ?? items[0];

  const look = (): void => {
    const pane = scroller.current;
    if (pane === null) return;
    const whole = widthOf(scale);
    setSeen({
      from: pane.scrollLeft / whole,
      to: Math.min(1, (pane.scrollLeft + pane.clientWidth - laneHead) / whole),
    });
  };
  const center = (x: number): void => {
    const pane = scroller.current;
    if (pane !== null) pane.scrollLeft = x - (pane.clientWidth - laneHead) / 2;
  };
  const selectedDay = selected === undefined ? undefined : dayNumber(selected.from);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scale shows the chosen item again, another choice does not
  useEffect(() => {
    if (selectedDay !== undefined) center(xOf(scale, selectedDay));
    look();
  }, [scale]);

  const go = (to: number): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, to))];
    if (item === undefined) return;
    choose(itemKey(item));
    const button = document.querySelector<HTMLElement>(`[data-time="${CSS.escape(itemKey(item))}"]`);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const zoomBy = (by: number): void => {
    const next = zooms[zooms.indexOf(zoom) + by];
    if (next !== undefined) onZoom(next);
  };
  const keys = (event: KeyboardEvent): void => {
    const at = selected === undefined ? 0 : items.indexOf(selected);
    const acts: Readonly<Record<string, () => void>> = {
      ArrowRight: () => go(at + 1),
      ArrowDown: () => go(at + 1),
      ArrowLeft: () => go(at - 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(items.length - 1),
      Enter: focusDetail,
      ...(letterKeys
        ? { '+': () => zoomBy(-1), '-': () => zoomBy(1), T: () => center(xOf(scale, dayNumber(today))) }
        : {}),
    };
    const act = acts[pressed(event).replace('Shift++', '+')];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <div className="board-body" ref={holder}>
      <TimelineOverview items={items} scale={scale} seen={seen} onGo={(middle) => center(middle * widthOf(scale))} />
      <TimelinePlot
        items={items}
        scale={scale}
        today={{ day: dayNumber(today), words: words.today(shortDay(today)) }}
        selected={selected && itemKey(selected)}
        assumed={seenDates?.find(({ assumed }) => assumed !== undefined)?.assumed}
        scroller={scroller}
        onSelect={(item) => choose(itemKey(item))}
        onKey={keys}
        onScroll={look}
      />
      {selected === undefined ? null : (
        <section className="board-strip is-two" aria-label={selected.title}>
          <TimelineDetail item={selected} of={incidents.length + undated.length} />
          <TimelineAside items={items} undated={undated} />
        </section>
      )}
    </div>
  );
};

/** Incidents, orders, events and deadlines to scale: what is known to the day, what lasted, and what was some time within. */
export const Timeline = () => {
  const { value, problems } = useBoard(asking);
  const [zoom, setZoom] = useState<Zoom>('half');
  const [isTable, showTable] = useState(false);
  const items = value?.items ?? [];
  const undated = value?.undated ?? [];
  const isEmpty = items.length === 0 && undated.length === 0;
  return (
    <BoardFrame
      name="timeline"
      title={words.title}
      lead={words.count(items.filter(({ kind }) => kind === 'incident').length)}
      problems={problems}
      isRead={value !== undefined}
      head={
        <>
          {isTable ? null : <Legend />}
          {isTable ? null : (
            <fieldset className="zooms">
              <legend className="unseen">{words.zoom}</legend>
              <Segments
                name="zoom"
                options={zooms.map((key) => ({ key, words: words.zooms[key] }))}
                value={zoom}
                onChange={(key) => isZoom(key) && setZoom(key)}
              />
            </fieldset>
          )}
          <Button onPress={() => showTable(!isTable)}>{isTable ? t.boards.picture : t.boards.table}</Button>
        </>
      }
    >
      {isEmpty ? <p className="board-empty soft">{words.empty}</p> : null}
      {isEmpty || !isTable ? null : <TimelineTable items={items} undated={undated} />}
      {isEmpty || isTable ? null : <Picture items={items} undated={undated} zoom={zoom} onZoom={setZoom} />}
    </BoardFrame>
  );
};
