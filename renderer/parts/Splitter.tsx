import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useApp } from '../store/context.tsx';
import { useObservable } from '../store/observable.ts';

const step = 16;

/** The widths that a person has given the panes, by pane and width of the screen, in CSS pixels. */
export const paneKey = (name: 'outline' | 'page'): string => `${name} ${window.screen.width}`;

/** A line between two panes, moved by drag and by arrow keys; its place is remembered for each size of screen. */
export const Splitter = ({ name, label }: { readonly name: 'outline' | 'page'; readonly label: string }) => {
  const app = useApp();
  const { panes = {} } = useObservable(app.preferences);
  const line = useRef<HTMLHRElement>(null);
  const pane = (): Element | null => {
    const beside = name === 'outline' ? line.current?.previousElementSibling : line.current?.nextElementSibling;
    return beside ?? null;
  };
  const width = (): number => Math.round(pane()?.getBoundingClientRect().width ?? 0);
  const resize = (to: number): void => {
    const least = name === 'outline' ? 160 : 360;
    const most = window.innerWidth * (name === 'outline' ? 0.4 : 0.65);
    app.prefer({ panes: { ...panes, [paneKey(name)]: Math.round(Math.min(most, Math.max(least, to))) } });
  };
  const keys = (event: KeyboardEvent): void => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    resize(width() + direction * step * (name === 'outline' ? 1 : -1));
  };
  const drag = (event: PointerEvent<HTMLHRElement>): void => {
    const from = { x: event.clientX, width: width() };
    event.currentTarget.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => {
      resize(from.width + (moved.clientX - from.x) * (name === 'outline' ? 1 : -1));
    };
    const element = event.currentTarget;
    const end = (): void => element.removeEventListener('pointermove', move);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', end, { once: true });
    element.addEventListener('pointercancel', end, { once: true });
  };
  const chosen = panes[paneKey(name)];
  return (
    <hr
      ref={line}
      className="splitter"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={chosen ?? (name === 'outline' ? 248 : 540)}
      aria-valuemin={name === 'outline' ? 160 : 360}
      aria-valuemax={1600}
      tabIndex={0}
      data-pane={name}
      onKeyDown={keys}
      onPointerDown={drag}
    />
  );
};
