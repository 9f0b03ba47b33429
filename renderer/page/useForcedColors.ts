import { useSyncExternalStore } from 'react';
import type { Color, Painting } from './pdfModel.ts';

const query = '(forced-colors: active)';

const subscribe = (listener: () => void): (() => void) => {
  const queries = [query, '(prefers-color-scheme: dark)'].map((one) => window.matchMedia(one));
  for (const media of queries) media.addEventListener('change', listener);
  return () => {
    for (const media of queries) media.removeEventListener('change', listener);
  };
};

/** A colour of the system as numbers: what an element in that colour is computed to. */
const computed = (name: string): Color => {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
  probe.remove();
  return [red, green, blue];
};

let known: { readonly key: string; readonly colors: Painting['colors'] } | undefined;

/** The same pair as long as the system's colours are the same. */
const pairNow = (): Painting['colors'] => {
  if (!window.matchMedia(query).matches) return undefined;
  const colors = { ink: computed('CanvasText'), sheet: computed('Canvas') };
  const key = JSON.stringify(colors);
  if (known?.key !== key) known = { key, colors };
  return known.colors;
};

/** The system's pair of colours while it forces its own, for painting a page in them. */
export const useForcedColors = (): Painting['colors'] => useSyncExternalStore(subscribe, pairNow);
