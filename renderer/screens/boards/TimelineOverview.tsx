import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { TimelineItem } from '../../../src/api/contract/boards.ts';
import { useSize } from '../../page/useSize.ts';
import { t } from '../../text/t.ts';
import { itemKey, laneNames, laneOf } from './timeLanes.ts';
import { dayNumber, placedTicks, type Scale, widthOf, xOf } from './timeScale.ts';
import { widthOfWords } from './wordWidth.ts';

/** Which part of the whole time the plot shows, from 0 to 1. */
export interface Seen {
  readonly from: number;
  readonly to: number;
}

/** What the overview needs. */
export interface TimelineOverviewOf {
  readonly items: readonly TimelineItem[];
  readonly scale: Scale;
  readonly seen: Seen;
  /** Shows the time around a place, from 0 to 1. */
  readonly onGo: (middle: number) => void;
}

const least = 4;

const Marks = ({ items, scale }: Pick<TimelineOverviewOf, 'items' | 'scale'>) => {
  const lanes = laneNames.filter((name) => items.some((item) => laneOf(item) === name));
  return items.map((item) => {
    const x = xOf(scale, dayNumber(item.from));
    const width = Math.max(least, xOf(scale, dayNumber(item.to) + 1) - x);
    return (
      <span
        key={itemKey(item)}
        className="overview-mark"
        data-kind={item.kind}
        data-shape={item.shape}
        style={{ insetInlineStart: x, width, '--row': lanes.indexOf(laneOf(item)) }}
      />
    );
  });
};

/** The whole time in one strip, with a frame around what the plot shows. The frame is dragged; arrow keys on the marks do the same. */
export const TimelineOverview = ({ items, scale, seen, onGo }: TimelineOverviewOf) => {
  const strip = useRef<HTMLDivElement>(null);
  const size = useSize(strip);
  const [isDragged, setDragged] = useState(false);
  const whole: Scale = { ...scale, dayWidth: (size?.width ?? 0) / (scale.to - scale.from + 1) };
  const go = ({ clientX, currentTarget }: PointerEvent<HTMLDivElement>): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    onGo((clientX - left) / width);
  };
  useEffect(() => {
    if (!isDragged) return undefined;
    const end = (): void => setDragged(false);
    window.addEventListener('pointerup', end);
    return () => window.removeEventListener('pointerup', end);
  }, [isDragged]);
  return (
    <div className="overview" aria-hidden="true">
      <div className="time-lane-head small soft">{t.boards.timeline.overview}</div>
      <div
        ref={strip}
        className="overview-strip"
        onPointerDown={(event) => {
          setDragged(true);
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={(event) => isDragged && go(event)}
      >
        {size === undefined || widthOf(whole) === 0 ? null : (
          <>
            {placedTicks(whole, { left: 0 }, widthOfWords).map(({ day, words, x, width, isSaid }) => (
              <span key={day} className="time-tick" style={{ insetInlineStart: x, width }}>
                {isSaid ? words : null}
              </span>
            ))}
            <Marks items={items} scale={whole} />
            <span
              className="overview-seen"
              style={{ insetInlineStart: `${seen.from * 100}%`, width: `${(seen.to - seen.from) * 100}%` }}
            />
          </>
        )}
      </div>
    </div>
  );
};
