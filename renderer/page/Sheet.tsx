import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { type Marking, MarkLayer } from './MarkLayer.tsx';
import { PagePicture } from './PagePicture.tsx';
import type { ShownPaper } from './paperFeed.ts';
import type { Painting, Rect } from './pdfModel.ts';
import { audienceIn, blanksIn, type Place, placesOf, placesOnPage } from './places.ts';

/** What a sheet needs: one page of a paper, and where it lies in CSS pixels. */
export interface SheetOf {
  readonly paper: ShownPaper;
  /** From 0. */
  readonly page: number;
  readonly crop: Rect;
  readonly textLeft: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly density: number;
  readonly colors: Painting['colors'];
  /** Milliseconds to wait before painting: 0 for what is looked at. */
  readonly delay: number;
  readonly marking: Marking;
  /** The sheet shows this paper now, with its marks. */
  readonly onPainted: (paper: ShownPaper, page: number) => void;
  readonly onTrouble: () => void;
}

const none: readonly Place[] = [];

/** One page of a paper with its marks. The marks change together with the picture that they belong to. */
export const Sheet = memo((given: SheetOf) => {
  const { paper, page, crop, textLeft, top, width, height, density, colors, delay, marking } = given;
  const { onPainted, onTrouble } = given;
  const [painted, setPainted] = useState<ShownPaper>();
  const content = paper.pages[page]?.key;
  const isPainted = painted !== undefined && painted.pages[page]?.key === content;
  const show = useCallback(() => setPainted(paper), [paper]);
  useEffect(() => {
    if (isPainted) onPainted(paper, page);
  }, [isPainted, onPainted, paper, page]);
  // On a page that did not change the picture stays, and only what lies over it is the newest.
  const { places } = isPainted ? paper : (painted ?? paper);
  const { focus } = marking;
  const onPage = placesOnPage(page, places);
  const blanks = useMemo(() => blanksIn(onPage), [onPage]);
  const audience = useMemo(() => audienceIn(onPage), [onPage]);
  const focused = focus === undefined ? none : placesOf(focus, places);
  return (
    <div className="sheet" style={{ top, width, height }} data-page={page + 1}>
      <div className="sheet-inner">
        <PagePicture
          pdf={paper.pdf}
          content={content}
          page={page}
          crop={crop}
          width={width}
          height={height}
          density={density}
          delay={delay}
          onPainted={show}
          onTrouble={onTrouble}
          {...(colors === undefined ? {} : { colors })}
        />
        <MarkLayer
          page={page}
          crop={crop}
          scale={width / crop.width}
          textLeft={textLeft}
          blanks={blanks}
          audience={audience}
          focused={focused}
          marking={marking}
        />
      </div>
    </div>
  );
});
