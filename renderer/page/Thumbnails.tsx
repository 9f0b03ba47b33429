import { useEffect, useRef, useState } from 'react';
import { t } from '../text/t.ts';
import { PagePicture } from './PagePicture.tsx';
import type { ShownPaper } from './paperFeed.ts';
import { seenIn, stackOf } from './sheets.ts';
import { useForcedColors } from './useForcedColors.ts';
import { useSize } from './useSize.ts';

/** What the thumbnails need. */
export interface ThumbnailsOf {
  readonly paper: ShownPaper;
  /** The page that is looked at, from 0. */
  readonly current: number;
  readonly onPage: (page: number) => void;
}

/** Width of a thumbnail in CSS pixels, and the room below it for its number. */
const wide = 84;
const below = 24;

/** Milliseconds after a change before thumbnails follow: what is looked at comes first. */
const delay = 300;

/** All pages small, in a column. Only those in sight are painted. */
export const Thumbnails = ({ paper, current, onPage }: ThumbnailsOf) => {
  const pane = useRef<HTMLElement>(null);
  const size = useSize(pane);
  const colors = useForcedColors();
  const [top, setTop] = useState(0);
  const scale = wide / Math.max(1, ...paper.pages.map(({ width }) => width));
  const stack = stackOf(
    paper.pages.map(({ width, height }) => ({ width, height: height + below / scale })),
    scale,
  );
  const { first, last } = seenIn(stack, { top, height: size?.height ?? 0 });
  const currentTop = stack.tops[current] ?? 0;
  const currentHeight = stack.heights[current] ?? 0;
  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const isAbove = currentTop < element.scrollTop;
    const isBelow = currentTop + currentHeight > element.scrollTop + element.clientHeight;
    if (isAbove || isBelow) element.scrollTop = currentTop - element.clientHeight / 3;
  }, [currentTop, currentHeight]);
  return (
    <nav
      ref={pane}
      className="thumbnails"
      aria-label={t.page.thumbnails}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div className="sheet-stack" style={{ height: stack.height, width: wide }}>
        {paper.pages.map(({ key, width, height }, page) =>
          page < first - 1 || page > last + 1 ? null : (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
              key={page}
              type="button"
              className="thumbnail"
              style={{ top: stack.tops[page], width: wide, height: stack.heights[page] }}
              aria-label={t.page.numbered(page + 1)}
              aria-current={page === current ? 'page' : undefined}
              onClick={() => onPage(page)}
            >
              <span className="thumbnail-sheet" style={{ height: Math.round(height * scale) }}>
                <PagePicture
                  pdf={paper.pdf}
                  content={key}
                  page={page}
                  crop={{ x: 0, y: 0, width, height }}
                  width={wide}
                  height={Math.round(height * scale)}
                  density={size?.density ?? 1}
                  delay={delay}
                  {...(colors === undefined ? {} : { colors })}
                />
              </span>
              {page + 1}
            </button>
          ),
        )}
      </div>
    </nav>
  );
};
