import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { OpenPdf } from './pdf.ts';
import type { Painting, Rect } from './pdfModel.ts';

/** What a picture of a page needs. Width and height are CSS pixels, rounded. */
export interface PagePictureOf {
  readonly pdf: OpenPdf;
  /** What is on the page: while it stays the same, the picture stays too. Without it each PDF has a picture of its own. */
  readonly content?: string | undefined;
  /** From 0. */
  readonly page: number;
  readonly crop: Rect;
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen for one of CSS. */
  readonly density: number;
  readonly colors?: Painting['colors'];
  /** Milliseconds to wait, for what is not looked at now. */
  readonly delay?: number;
  /** The picture is about to be shown: what belongs to it can be shown with it. */
  readonly onPainted?: () => void;
  readonly onTrouble?: () => void;
}

/** More pixels than this in one canvas are drawn coarser. */
const mostPixels = 24_000_000;

const densityOf = ({ width, height, density }: Pick<PagePictureOf, 'width' | 'height' | 'density'>): number =>
  Math.min(density, Math.sqrt(mostPixels / Math.max(1, width * height)));

/** Paints with the newest PDF: the one before may be closed while its page waits. Undefined when it was taken back. */
const paintedBy = async (
  newest: () => OpenPdf,
  painting: Painting,
  signal: AbortSignal,
): Promise<HTMLCanvasElement | undefined> => {
  const pdf = newest();
  const painted = await pdf.paint(painting, signal);
  if (painted !== undefined || signal.aborted || newest() === pdf) return painted;
  return paintedBy(newest, painting, signal);
};

/** A page as a picture. The one before stays until the next is painted whole, so nothing flickers. Hidden from readers. */
export const PagePicture = (given: PagePictureOf) => {
  const { pdf, content, page, crop, width, height, density, colors, delay = 0 } = given;
  const [canvas, setCanvas] = useState<HTMLCanvasElement>();
  const holder = useRef<HTMLDivElement>(null);
  const told = useRef(given);
  useLayoutEffect(() => {
    told.current = given;
  });
  const { x, y, width: cropWidth, height: cropHeight } = crop;
  const shown = content ?? pdf;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` says of what the picture is
  useEffect(() => {
    const control = new AbortController();
    const paint = async (): Promise<void> => {
      const scale = (width / cropWidth) * densityOf({ width, height, density });
      const pair = colors === undefined ? {} : { colors };
      const painting = { page, crop: { x, y, width: cropWidth, height: cropHeight }, scale, ...pair };
      try {
        const painted = await paintedBy(() => told.current.pdf, painting, control.signal);
        if (painted === undefined || control.signal.aborted) return;
        setCanvas(painted);
        told.current.onPainted?.();
      } catch {
        told.current.onTrouble?.();
      }
    };
    const timer = delay === 0 ? undefined : setTimeout(() => void paint(), delay);
    if (delay === 0) void paint();
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [shown, page, x, y, cropWidth, cropHeight, width, height, density, colors, delay]);
  useLayoutEffect(() => {
    if (canvas !== undefined) holder.current?.replaceChildren(canvas);
  }, [canvas]);
  return <div ref={holder} className="page-picture" aria-hidden="true" />;
};
