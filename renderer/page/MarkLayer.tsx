import type { CSSProperties } from 'react';
import { barsOf } from './bars.ts';
import type { Found } from './findText.ts';
import type { Rect } from './pdfModel.ts';
import type { Place } from './places.ts';

/** What is marked on every sheet of a paper. */
export interface Marking {
  /** The answer that has the focus. */
  readonly focus: string | undefined;
  readonly currentKey: string | undefined;
  /** Whether one has just jumped to the current place: it then shows where it is. */
  readonly isJump: boolean;
  readonly found: readonly Found[];
  readonly foundNow: Found | undefined;
  readonly over: Place | undefined;
}

/** What lies over a page. All of it is hidden from readers: the text view says the same. */
export interface MarkLayerOf {
  /** From 0. */
  readonly page: number;
  readonly crop: Rect;
  /** CSS pixels for a point. */
  readonly scale: number;
  /** The left edge of the text, in points of the page. */
  readonly textLeft: number;
  readonly blanks: readonly Place[];
  readonly audience: readonly Place[];
  readonly focused: readonly Place[];
  readonly marking: Marking;
}

type Kind = 'focus' | 'blank' | 'audience' | 'found' | 'over';

interface Drawn {
  readonly key: string;
  readonly kind: Kind;
  readonly isCurrent: boolean;
  /** The focused answer is missing here: its blank shows as well. */
  readonly isBlank: boolean;
  readonly rects: readonly Rect[];
}

const onPage = (place: { readonly rects: Place['rects'] }, page: number): readonly Rect[] =>
  place.rects.filter((rect) => rect.page === page);

const drawnOf = (given: MarkLayerOf): readonly Drawn[] => {
  const { page, blanks, audience, focused, marking } = given;
  const { currentKey, found, foundNow, over } = marking;
  const isFocused = new Set(focused.map(({ key }) => key));
  const of = (places: readonly Place[], kind: Kind): readonly Drawn[] =>
    places.map((place) => ({
      key: `${kind} ${place.key}`,
      kind,
      isCurrent: kind === 'focus' && place.key === currentKey,
      isBlank: kind === 'focus' && place.kind === 'blank',
      rects: onPage(place, page),
    }));
  const hits = found.map((one, n) => ({
    key: `found ${n}`,
    kind: 'found' as const,
    isCurrent: one === foundNow,
    isBlank: false,
    rects: onPage(one, page),
  }));
  const all = [
    ...of(blanks, 'blank'),
    ...of(audience, 'audience'),
    ...of(focused, 'focus'),
    ...of(over === undefined || isFocused.has(over.key) ? [] : [over], 'over'),
    ...hits,
  ];
  return all.filter(({ rects }) => rects.length > 0);
};

/** Marks stand a little off the words that they are around. */
const room = 1.5;

/** Points from the left edge of the text to the bar next to it, and from bar to bar. */
const barAt = 16;
const barStep = 7;

const kindsWithBars: ReadonlySet<Kind> = new Set(['focus', 'blank', 'audience']);

/** Boxes and lines around the words of one page, and bars in its margin. */
export const MarkLayer = (given: MarkLayerOf) => {
  const { crop, scale, textLeft, marking } = given;
  const drawn = drawnOf(given);
  const bars = barsOf(drawn.filter(({ kind }) => kindsWithBars.has(kind)));
  const box = (rect: Rect): CSSProperties => ({
    left: (rect.x - crop.x - room) * scale,
    top: (rect.y - crop.y - room / 2) * scale,
    width: (rect.width + 2 * room) * scale,
    height: (rect.height + room) * scale,
  });
  return (
    <div className="marks" aria-hidden="true">
      {drawn.flatMap(({ key, kind, isCurrent, isBlank, rects }) =>
        rects.map((rect, n) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one place have no other name than their order
            key={`${key} ${n}`}
            className="mark"
            data-kind={kind}
            {...(rects.length > 1 ? { 'data-lines': 'several' } : {})}
            {...(isBlank ? { 'data-blank': 'true' } : {})}
            {...(isCurrent ? { 'data-current': marking.isJump ? 'jump' : 'here' } : {})}
            style={box(rect)}
          />
        )),
      )}
      {bars.map(({ key, y, height, lane }) => {
        const of = drawn.find((one) => one.key === key);
        return (
          <span
            key={`bar ${key}`}
            className="mark-bar"
            data-kind={of?.kind}
            style={{
              left: Math.max(0, (textLeft - barAt - lane * barStep - crop.x) * scale),
              top: (y - crop.y) * scale,
              height: height * scale,
            }}
          />
        );
      })}
    </div>
  );
};
