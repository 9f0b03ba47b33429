/** A rectangle in points from the top left of a page. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A run of text on a page. */
export interface TextRun extends Rect {
  readonly text: string;
  /** The line ends after it. */
  readonly endsLine: boolean;
}

/** Red, green and blue, from 0 to 255. */
export type Color = readonly [number, number, number];

/** How a page is to be painted. */
export interface Painting {
  /** From 0. */
  readonly page: number;
  /** What part of the page, in points. */
  readonly crop: Rect;
  /** Pixels of the picture for a point. */
  readonly scale: number;
  /** What takes the place of black and of white: the system's own pair in forced colours. */
  readonly colors?: { readonly ink: Color; readonly sheet: Color };
}

/** Width and height of each page in points. */
export type PageSizes = readonly { readonly width: number; readonly height: number }[];

/** What the window asks of the worker that reads PDFs. `pdf` is a number that the window has given to an open one. */
export type PdfAsk =
  | { readonly kind: 'open'; readonly pdf: number; readonly bytes: Uint8Array }
  | { readonly kind: 'paint'; readonly pdf: number; readonly painting: Painting }
  | { readonly kind: 'picture'; readonly pdf: number; readonly painting: Painting }
  | { readonly kind: 'sizes'; readonly pdf: number }
  | { readonly kind: 'text'; readonly pdf: number; readonly page: number }
  | { readonly kind: 'close'; readonly pdf: number };

/** What the worker gives for each kind. */
export interface PdfGives {
  readonly open: number;
  readonly paint: ImageBitmap | undefined;
  readonly picture: Blob | undefined;
  readonly sizes: PageSizes;
  readonly text: readonly TextRun[];
  readonly close: undefined;
}

/** A message to the worker: something asked, or the word that an answer is no longer wanted. */
export type ToPdfWorker = { readonly id: number; readonly ask: PdfAsk } | { readonly id: number; readonly drop: true };

/** A message from the worker: what was asked for, or that it could not be done. */
export type FromPdfWorker =
  | {
      readonly id: number;
      readonly isDone: true;
      readonly kind: PdfAsk['kind'];
      readonly gives: PdfGives[PdfAsk['kind']];
    }
  | { readonly id: number; readonly isDone: false };
