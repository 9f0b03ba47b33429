import type { MadePaper, PageMark } from '../../src/api/contract/work.ts';
import type { Rect } from './pdfModel.ts';

/** The pages of a made paper, as far as marks go. */
export type MarkedPages = readonly Pick<MadePaper['pages'][number], 'marks' | 'height'>[];

/** A part of a place that stands on one line of one page. */
export interface PlaceRect extends Rect {
  /** From 0. */
  readonly page: number;
}

/** A place where an answer prints, or is missing: all its lines, over pages if need be. */
export interface Place {
  /** The same for the same place while the paper does not change much: the answer, and which of its places this is. */
  readonly key: string;
  readonly from: string;
  readonly kind: PageMark['kind'];
  readonly label?: string;
  readonly rects: readonly PlaceRect[];
}

/** A line below another begins this many of its heights lower at most. */
const mostLeading = 2.4;

/** Shares of the height of a page: words that go on over the page stand below the one on the first and above the other on the next. */
const foot = 0.8;
const head = 0.2;

/** Whether `next` is the following line of the same run of words: below it on the page, or on top of the next page. */
const goesOn = (last: PlaceRect, next: PlaceRect, height: number): boolean => {
  if (next.page === last.page + 1) return last.y > height * foot && next.y < height * head;
  if (next.page !== last.page) return false;
  const end = last.x + last.width;
  const isSameLine = Math.abs(next.y - last.y) < last.height / 2;
  if (isSameLine) return next.x >= end - 1 && next.x <= end + last.height / 2;
  const isNextLine = next.y > last.y && next.y - last.y <= last.height * mostLeading;
  return isNextLine && next.x < end && end > next.x + next.width / 2;
};

interface Growing {
  readonly mark: PageMark;
  readonly rects: PlaceRect[];
}

const isBefore = (one: PlaceRect, other: PlaceRect): boolean => {
  if (one.page !== other.page) return one.page < other.page;
  if (Math.abs(one.y - other.y) > 1) return one.y < other.y;
  return one.x < other.x;
};

const inOrder = ({ rects: [one] }: Growing, { rects: [other] }: Growing): number => {
  if (one === undefined || other === undefined) return 0;
  return Number(isBefore(other, one)) - Number(isBefore(one, other));
};

const grown = (pages: MarkedPages): readonly Growing[] => {
  const places: Growing[] = [];
  const newest = new Map<string, Growing>();
  for (const [page, { marks, height: pageHeight }] of pages.entries()) {
    for (const mark of marks) {
      const { from, kind, label = '', x, y, width, height } = mark;
      const rect: PlaceRect = { page, x, y, width, height };
      const kin = `${kind} ${from} ${label}`;
      const before = kind === 'box' ? undefined : newest.get(kin);
      const last = before?.rects.at(-1);
      if (before !== undefined && last !== undefined && goesOn(last, rect, pageHeight)) {
        before.rects.push(rect);
        continue;
      }
      const place = { mark, rects: [rect] };
      newest.set(kin, place);
      places.push(place);
    }
  }
  return places;
};

/** Every place of a paper, in reading order. Lines that follow each other and belong to the same answer are one place. */
export const placesIn = (pages: MarkedPages): readonly Place[] => {
  const counts = new Map<string, number>();
  return grown(pages)
    .toSorted(inOrder)
    .map(({ mark: { from, kind, label }, rects }) => {
      const nth = counts.get(`${kind} ${from}`) ?? 0;
      counts.set(`${kind} ${from}`, nth + 1);
      return { key: `${kind} ${from} ${nth}`, from, kind, rects, ...(label === undefined ? {} : { label }) };
    });
};

const isBelow = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);

/**
 * The places of the answer at a path: those that print it or a part of it; where there is none, those that print what it is a part
 * of. Audience marks are not places of their own: they lie over the words of an answer.
 */
export const placesOf = (path: string, places: readonly Place[]): readonly Place[] => {
  if (path === '') return [];
  const printed = places.filter(({ from, kind }) => kind !== 'audience' && from !== '');
  const own = printed.filter(({ from }) => isBelow(from, path));
  return own.length > 0 ? own : printed.filter(({ from }) => isBelow(path, from));
};

/** Whether what is printed from a path is the answer that has the focus, or a part of it. */
export const isPartOf = (from: string, focus: string): boolean => isBelow(from, focus);

/** The blanks of a paper. */
export const blanksIn = (places: readonly Place[]): readonly Place[] => places.filter(({ kind }) => kind === 'blank');

/** The confidential passages of a paper that the other side will see. */
export const audienceIn = (places: readonly Place[]): readonly Place[] =>
  places.filter(({ kind }) => kind === 'audience');

const near = 1.5;

const holds = ({ x, y, width, height }: Rect, at: { readonly x: number; readonly y: number }): boolean =>
  at.x >= x - near && at.x <= x + width + near && at.y >= y - near && at.y <= y + height + near;

const areaOf = ({ width, height }: Rect): number => width * height;

/** The place under a point of a page; the smallest where several lie over each other. */
export const placeAt = (
  places: readonly Place[],
  page: number,
  at: { readonly x: number; readonly y: number },
): Place | undefined => {
  const under = places.flatMap((place) =>
    place.rects.filter((rect) => rect.page === page && holds(rect, at)).map((rect) => ({ place, area: areaOf(rect) })),
  );
  return under.toSorted((one, other) => one.area - other.area)[0]?.place;
};

/** The first of `places` after a spot of the paper, or the first of all when none follows. */
export const firstAfter = (places: readonly Place[], spot: PlaceRect | undefined): Place | undefined => {
  if (spot === undefined) return places[0];
  return places.find(({ rects: [rect] }) => rect !== undefined && isBefore(spot, rect)) ?? places[0];
};

/** The next or previous of `places` seen from the one with a key, round and round; the first or last when it is not among them. */
export const stepFrom = (places: readonly Place[], key: string | undefined, step: 1 | -1): Place | undefined => {
  const now = places.findIndex((place) => place.key === key);
  if (now === -1) return step === 1 ? places[0] : places.at(-1);
  return places[(now + step + places.length) % places.length];
};
