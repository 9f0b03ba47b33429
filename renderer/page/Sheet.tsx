import { memo, useCallback, useMemo, useState } from 'react';
import { type Marking, MarkLayer } from './MarkLayer.tsx';
import { PagePicture } from './PagePicture.tsx';
import type { ShownPaper } from './paperFeed.ts';
import type { Painting, Rect } from './pdfModel.ts';
import { audienceIn, blanksIn, placesOf } from './places.ts';

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
  readonly onPainted: (paper: ShownPaper) => void;
  readonly onTrouble: () => void;
}

/** One page of a paper with its marks. The marks change together with the picture that they belong to. */
export const Sheet = memo((given: SheetOf) => {
  const { paper, page, crop, textLeft, top, width, height, density, colors, delay, marking } = given;
  const { onPainted, onTrouble } = given;
  const [painted, setPainted] = useState<ShownPaper>();
  const show = useCallback(() => {
    setPainted(paper);
    onPainted(paper);
  }, [paper, onPainted]);
  const { places } = painted ?? paper;
  const { focus } = marking;
  const onPage = useMemo(() => places.filter(({ rects }) => rects.some((rect) => rect.page === page)), [places, page]);
  const blanks = useMemo(() => blanksIn(onPage), [onPage]);
  const audience = useMemo(() => audienceIn(onPage), [onPage]);
  const focused = useMemo(() => (focus === undefined ? [] : placesOf(focus, places)), [focus, places]);
  return (
    <div className="sheet" style={{ top, width, height }} data-page={page + 1}>
      <div className="sheet-inner">
        <PagePicture
          pdf={paper.pdf}
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
