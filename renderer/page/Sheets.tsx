import { type MouseEvent, memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PaperState } from '../../src/api/contract/work.ts';
import type { PageView } from '../store/pageView.ts';
import { t } from '../text/t.ts';
import type { Marking } from './MarkLayer.tsx';
import type { ShownPaper } from './paperFeed.ts';
import { type Place, placeAt } from './places.ts';
import { Sheet } from './Sheet.tsx';
import { lookedAt, seenIn, textLeftOf } from './sheets.ts';
import { useForcedColors } from './useForcedColors.ts';
import { type SheetLayout, useSheetLayout } from './useSheetLayout.ts';
import { type SheetsHandle, useSheetScroll } from './useSheetScroll.ts';

/** What the sheets of a paper need. */
export interface SheetsOf {
  readonly paper: ShownPaper;
  readonly profile: PaperState['profile'];
  readonly view: PageView;
  readonly marking: Omit<Marking, 'over'>;
  readonly describedBy: string;
  readonly onPlace: (place: Place) => void;
  /** Which page is looked at, from 0, and how many CSS pixels a point has. */
  readonly onLook: (page: number, scale: number) => void;
  /** Every page in sight shows this paper now. */
  readonly onPainted: (paper: ShownPaper) => void;
  readonly onTrouble: () => void;
  /** Given once, and undefined when the sheets go. */
  readonly onHandle: (handle: SheetsHandle | undefined) => void;
}

/** Milliseconds that a page out of sight waits, so that what is looked at comes first. */
const laterDelay = 300;

const placeUnder = (event: MouseEvent<HTMLElement>, paper: ShownPaper, layout: SheetLayout): Place | undefined => {
  const sheet = event.target instanceof Element ? event.target.closest<HTMLElement>('.sheet') : null;
  if (sheet === null) return undefined;
  const page = Number(sheet.dataset.page) - 1;
  const crop = layout.crops[page];
  if (crop === undefined) return undefined;
  const box = sheet.getBoundingClientRect();
  const perPoint = box.width / crop.width;
  const at = { x: crop.x + (event.clientX - box.left) / perPoint, y: crop.y + (event.clientY - box.top) / perPoint };
  return placeAt(paper.places, page, at);
};

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);

/** Tells of a paper once every page in sight shows it. */
const useWhole = (first: number, last: number, tell: (paper: ShownPaper) => void) => {
  const sight = useRef({ first, last });
  const shown = useRef<{ readonly paper: ShownPaper; readonly pages: Set<number> }>(undefined);
  useLayoutEffect(() => {
    sight.current = { first, last };
  });
  return useCallback(
    (paper: ShownPaper, page: number) => {
      if (shown.current?.paper !== paper) shown.current = { paper, pages: new Set() };
      const { pages } = shown.current;
      pages.add(page);
      if (range(sight.current.first, sight.current.last).every((one) => pages.has(one))) tell(paper);
    },
    [tell],
  );
};

/** The pages of a paper under each other. Only those in sight, and one on either side, are there. */
export const Sheets = memo((given: SheetsOf) => {
  const { paper, profile, view, marking, describedBy, onPlace, onLook, onPainted, onTrouble, onHandle } = given;
  const pane = useRef<HTMLElement>(null);
  const [over, setOver] = useState<Place>();
  const colors = useForcedColors();
  const layout = useSheetLayout(pane, { paper, profile, view });
  const { top, onScroll, handle } = useSheetScroll(pane, { paper: paper.id, layout, view });
  const { stack, crops, scale, height, density, left } = layout;
  const sight = { top, height };
  const { first, last } = seenIn(stack, sight);
  const looked = lookedAt(stack, sight);
  const onSheet = useWhole(first, last, onPainted);
  useLayoutEffect(() => {
    onHandle(handle);
    return () => onHandle(undefined);
  }, [handle, onHandle]);
  useLayoutEffect(() => onLook(looked, scale), [onLook, looked, scale]);
  const marks = useMemo(() => ({ ...marking, over }), [marking, over]);
  const press = (event: MouseEvent<HTMLElement>): void => {
    const place = placeUnder(event, paper, layout);
    if (place !== undefined) onPlace(place);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are F6 and F7, and the links of the text view
    <section
      ref={pane}
      className="sheets"
      aria-label={t.page.asPrinted(paper.title)}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keys
      tabIndex={0}
      data-over={over === undefined ? undefined : 'place'}
      onScroll={onScroll}
      onClick={press}
      onPointerMove={(event) => setOver(placeUnder(event, paper, layout))}
      onPointerLeave={() => setOver(undefined)}
    >
      <div className="sheet-stack" style={{ height: stack.height, width: stack.width, marginInlineStart: left }}>
        {scale === 0
          ? null
          : range(Math.max(0, first - 1), Math.min(crops.length - 1, last + 1)).map((page) => {
              const crop = crops[page];
              if (crop === undefined) return null;
              return (
                <Sheet
                  key={`${paper.id} ${page}`}
                  paper={paper}
                  page={page}
                  crop={crop}
                  textLeft={textLeftOf(profile)}
                  top={stack.tops[page] ?? 0}
                  width={Math.round(crop.width * scale)}
                  height={stack.heights[page] ?? 0}
                  density={density}
                  colors={colors}
                  delay={page >= first && page <= last ? 0 : laterDelay}
                  marking={marks}
                  onPainted={onSheet}
                  onTrouble={onTrouble}
                />
              );
            })}
      </div>
    </section>
  );
});
