import { useSyncExternalStore } from 'react';
import type { Painting } from './pdf.ts';

const query = '(forced-colors: active)';

const subscribe = (listener: () => void): (() => void) => {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

const pair = { foreground: 'CanvasText', background: 'Canvas' } as const;

/** The system's pair of colours while it forces its own, for painting a page in them. */
export const useForcedColors = (): Painting['colors'] =>
  useSyncExternalStore(subscribe, () => window.matchMedia(query).matches) ? pair : undefined;
