import { useState } from 'react';
import type { Cell, TimelineItem } from '../../../src/api/contract/boards.ts';
import { Button } from '../../parts/Button.tsx';
import { optionsFrom } from '../../parts/option.ts';
import { Segments } from '../../parts/Segments.tsx';
import { useMatter } from '../../store/context.tsx';
import { latest } from '../../store/latest.ts';
import { useObservable } from '../../store/observable.ts';
import { shortDay } from '../../text/dates.ts';
import { t } from '../../text/t.ts';
import { BoardFrame } from './BoardFrame.tsx';
import { TimelineAside, TimelineDetail } from './TimelineDetail.tsx';
import { TimelineOverview } from './TimelineOverview.tsx';
import { TimelinePlot } from './TimelinePlot.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { TimeMark } from './TimeMark.tsx';
import { itemKey } from './timeLanes.ts';
import { dayNumber, widthOf, type Zoom, zooms } from './timeScale.ts';
import { type BoardAsking, useBoard } from './useBoard.ts';
import { type TimelineViewOf, useTimeline } from './useTimeline.ts';

const words = t.boards.timeline;

const asking: BoardAsking<{ items: TimelineItem[]; undated: Cell[] }> = (program, tell) =>
  latest(program, 'board.timeline', tell);

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

interface PictureOf extends TimelineViewOf {
  readonly undated: readonly Cell[];
}

const Picture = (picture: PictureOf) => {
  const { items, undated } = picture;
  const view = useTimeline(picture);
  const { scale, selected } = view;
  const dates = useObservable(useMatter().look)?.dates;
  const incidents = items.filter(({ kind }) => kind === 'incident');
  return (
    <div className="board-body" ref={view.holder} style={{ '--lane-head': `${view.laneHead}px` }}>
      <TimelineOverview
        items={items}
        scale={scale}
        seen={view.seen}
        onGo={(middle) => view.center(middle * widthOf(scale))}
      />
      <TimelinePlot
        items={items}
        scale={scale}
        today={{ day: dayNumber(view.today), words: words.today(shortDay(view.today)) }}
        left={view.seen.from * widthOf(scale)}
        selected={selected && itemKey(selected)}
        assumed={dates?.find(({ assumed }) => assumed !== undefined)?.assumed}
        scroller={view.scroller}
        onSelect={view.select}
        onKey={view.keys}
        onScroll={view.look}
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
                options={optionsFrom(zooms, words.zooms)}
                value={zoom}
                onChange={(key) => key !== undefined && setZoom(key)}
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
