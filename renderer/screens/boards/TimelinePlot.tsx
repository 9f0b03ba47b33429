import { type CSSProperties, type KeyboardEvent, type RefObject, useMemo } from 'react';
import type { TimelineItem } from '../../../src/api/contract/boards.ts';
import { t } from '../../text/t.ts';
import { TimeMark } from './TimeMark.tsx';
import { isCutAt, itemKey, type LaneName, laneNames, laneOf, type Placed, placeInLane, wordsOf } from './timeLanes.ts';
import { placedTicks, type Scale, ticksOf, widthOf, xOf } from './timeScale.ts';
import { widthOfWords } from './wordWidth.ts';

const words = t.boards.timeline;

/** What the plot needs. */
export interface TimelinePlotOf {
  readonly items: readonly TimelineItem[];
  readonly scale: Scale;
  readonly today: { readonly day: number; readonly words: string };
  /** How far it is scrolled, in CSS pixels. */
  readonly left: number;
  readonly selected: string | undefined;
  readonly assumed: string | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onSelect: (item: TimelineItem) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onScroll: () => void;
}

const placeStyle = ({ x, width, row, side }: Placed, all: number): CSSProperties =>
  side === 'left'
    ? { insetInlineEnd: all - x - width, '--row': row, '--bar': `${width}px` }
    : { insetInlineStart: x, '--row': row, '--bar': `${width}px` };

const Item = ({ placed, plot }: { readonly placed: Placed; readonly plot: TimelinePlotOf }) => {
  const { item, side } = placed;
  const isSelected = plot.selected === itemKey(item);
  return (
    <li
      className="time-item"
      data-side={side}
      data-cut={isCutAt(placed, plot.left)}
      style={placeStyle(placed, widthOf(plot.scale))}
    >
      <button
        type="button"
        className="time-button"
        data-time={itemKey(item)}
        data-shape={item.shape}
        tabIndex={isSelected ? 0 : -1}
        aria-current={isSelected}
        onClick={() => plot.onSelect(item)}
        onKeyDown={plot.onKey}
      >
        {item.shape === 'day' ? <TimeMark kind={item.kind} /> : <span className="time-bar" data-shape={item.shape} />}
        <span className="time-words">{placed.words}</span>
        <span className="unseen">
          , {words.kinds[item.kind]}, {words.shapes[item.shape]}
        </span>
      </button>
    </li>
  );
};

const Lane = ({ name, plot }: { readonly name: LaneName; readonly plot: TimelinePlotOf }) => {
  const { items, scale } = plot;
  const placed = useMemo(() => {
    const own = items.filter((item) => laneOf(item) === name);
    return placeInLane(
      own.map((item) => ({ item, words: wordsOf(item) })),
      scale,
      widthOfWords,
    );
  }, [items, scale, name]);
  if (placed.length === 0) return null;
  const rows = Math.max(...placed.map(({ row }) => row)) + 1;
  return (
    <section className="time-lane" style={{ '--rows': rows }} aria-label={words.lanes[name]}>
      <div className="time-lane-head">
        <h2>{words.lanes[name]}</h2>
        {name === 'deadlines' && plot.assumed !== undefined ? <p className="small soft">{words.ifFiledToday}</p> : null}
      </div>
      <ul className="time-items">
        {placed.map((one) => (
          <Item key={itemKey(one.item)} placed={one} plot={plot} />
        ))}
      </ul>
    </section>
  );
};

const Axis = ({ scale, today, left }: Pick<TimelinePlotOf, 'scale' | 'today' | 'left'>) => {
  const x = xOf(scale, today.day + 0.5);
  const now = x < left ? undefined : { x, width: widthOfWords(today.words) };
  return (
    <div className="time-axis" aria-hidden="true">
      <div className="time-lane-head" />
      <div className="time-ticks">
        {placedTicks(scale, { left, ...(now && { taken: now }) }, widthOfWords).map(
          ({ day, words: said, isYear, isSaid, ...tick }) => (
            <span
              key={day}
              className="time-tick"
              data-year={isYear}
              style={{ insetInlineStart: tick.x, width: tick.width }}
            >
              {isSaid ? <span className="time-tick-words">{said}</span> : null}
            </span>
          ),
        )}
        {now === undefined ? null : (
          <span className="time-today-words" style={{ insetInlineStart: x }}>
            {today.words}
          </span>
        )}
      </div>
    </div>
  );
};

const Lines = ({ scale, today }: Pick<TimelinePlotOf, 'scale' | 'today'>) => (
  <div className="time-lines" aria-hidden="true">
    {ticksOf(scale).map(({ day }) => (
      <span key={day} className="time-line" style={{ insetInlineStart: xOf(scale, day) }} />
    ))}
    <span className="time-today" style={{ insetInlineStart: xOf(scale, today.day + 0.5) }} />
  </div>
);

/** Everything that has a date, to scale, in lanes. It scrolls sideways inside itself; the names of the lanes stay. */
export const TimelinePlot = (plot: TimelinePlotOf) => (
  <div className="board-scroll time-scroll" ref={plot.scroller} onScroll={plot.onScroll}>
    <div className="time-plot" style={{ '--plot': `${widthOf(plot.scale)}px` }}>
      <Axis scale={plot.scale} today={plot.today} left={plot.left} />
      <Lines scale={plot.scale} today={plot.today} />
      {laneNames.map((name) => (
        <Lane key={name} name={name} plot={plot} />
      ))}
    </div>
  </div>
);
