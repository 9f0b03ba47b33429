import type { PageMark } from '../../src/api/contract/work.ts';
import type { Rect } from './pdfModel.ts';

/** The pages of a made paper, as far as marks go. */
export type MarkedPages = readonly { readonly marks: readonly PageMark[]; readonly height: number }[];

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
  readonly rects: readonly PlaceRect[];
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

/** What lines of the same place have in common. */
const kinOf = ({ kind, from, label = '' }: PageMark): string => `${kind} ${from} ${label}`;

const goesOnAfter = (last: PlaceRect | undefined, next: PlaceRect | undefined, height: number): boolean =>
  last !== undefined && next !== undefined && goesOn(last, next, height);

/** The places of one page in the order of its marks, as if it stood alone. */
const grown = ({ marks, height: pageHeight }: MarkedPages[number], page: number): readonly Growing[] => {
  const places: { readonly mark: PageMark; readonly rects: PlaceRect[] }[] = [];
  const newest = new Map<string, (typeof places)[number]>();
  for (const mark of marks) {
    const { x, y, width, height } = mark;
    const rect: PlaceRect = { page, x, y, width, height };
    const kin = kinOf(mark);
    const before = mark.kind === 'box' ? undefined : newest.get(kin);
    if (before !== undefined && goesOnAfter(before.rects.at(-1), rect, pageHeight)) {
      before.rects.push(rect);
      continue;
    }
    const place = { mark, rects: [rect] };
    newest.set(kin, place);
    places.push(place);
  }
  return places;
};

/** The places of one page: in the order of its marks, in which they go on, and in reading order. */
interface PagePlaces {
  readonly page: number;
  readonly first: ReadonlyMap<string, Growing>;
  readonly last: ReadonlyMap<string, Growing>;
  readonly inOrder: readonly Growing[];
}

const known = new WeakMap<readonly PageMark[], PagePlaces>();

const byKin = (places: readonly Growing[]): ReadonlyMap<string, Growing> =>
  new Map(places.map((place) => [kinOf(place.mark), place]));

/** Found once for each page that has the same marks at the same number. */
const placesOn = (marked: MarkedPages[number], page: number): PagePlaces => {
  const before = known.get(marked.marks);
  if (before?.page === page) return before;
  const places = grown(marked, page);
  const found = {
    page,
    first: byKin(places.toReversed()),
    last: byKin(places),
    inOrder: places.toSorted(inOrder),
  };
  known.set(marked.marks, found);
  return found;
};

/** The places of all pages in reading order; one that goes on over a page is one place, where it begins. */
const joined = (pages: MarkedPages): readonly Growing[] => {
  const each = pages.map(placesOn);
  /** What goes on on a page, by its first part there: the rest of the place that began before. */
  const continued = new Map<Growing, readonly PlaceRect[]>();
  const taken = new Set<Growing>();
  for (const [page, here] of [...each.entries()].toReversed()) {
    const next = each[page + 1];
    for (const [kin, place] of here.last) {
      const after = place.mark.kind === 'box' ? undefined : next?.first.get(kin);
      if (after === undefined || !goesOnAfter(place.rects.at(-1), after.rects[0], pages[page]?.height ?? 0)) continue;
      taken.add(after);
      continued.set(place, [...after.rects, ...(continued.get(after) ?? [])]);
    }
  }
  return each.flatMap((here) =>
    here.inOrder.flatMap((place) => {
      if (taken.has(place)) return [];
      const rest = continued.get(place);
      return [rest === undefined ? place : { mark: place.mark, rects: [...place.rects, ...rest] }];
    }),
  );
};

/** Every place of a paper, in reading order. Lines that follow each other and belong to the same answer are one place. */
export const placesIn = (pages: MarkedPages): readonly Place[] => {
  const counts = new Map<string, number>();
  return joined(pages).map(({ mark: { from, kind, label }, rects }) => {
    const nth = counts.get(`${kind} ${from}`) ?? 0;
    counts.set(`${kind} ${from}`, nth + 1);
    return { key: `${kind} ${from} ${nth}`, from, kind, rects, ...(label === undefined ? {} : { label }) };
  });
};

const isBelow = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);

const found = new WeakMap<readonly Place[], { readonly path: string; readonly places: readonly Place[] }>();

const searched = (path: string, places: readonly Place[]): readonly Place[] => {
  const printed = places.filter(({ from, kind }) => kind !== 'audience' && from !== '');
  const own = printed.filter(({ from }) => isBelow(from, path));
  return own.length > 0 ? own : printed.filter(({ from }) => isBelow(path, from));
};

/**
 * The places of the answer at a path: those that print it or a part of it; where there is none, those that print what it is a part
 * of. Audience marks are not places of their own: they lie over the words of an answer. The newest path is searched once in a paper.
 */
export const placesOf = (path: string, places: readonly Place[]): readonly Place[] => {
  if (path === '') return [];
  const before = found.get(places);
  if (before?.path === path) return before.places;
  const now = searched(path, places);
  found.set(places, { path, places: now });
  return now;
};

const byPage = new WeakMap<readonly Place[], ReadonlyMap<number, readonly Place[]>>();

const sorted = (places: readonly Place[]): ReadonlyMap<number, readonly Place[]> => {
  const pages = new Map<number, Place[]>();
  for (const place of places) {
    for (const page of new Set(place.rects.map((rect) => rect.page))) {
      const there = pages.get(page);
      if (there === undefined) pages.set(page, [place]);
      else there.push(place);
    }
  }
  byPage.set(places, pages);
  return pages;
};

/** The places of which something stands on a page, in reading order. */
export const placesOnPage = (page: number, places: readonly Place[]): readonly Place[] =>
  (byPage.get(places) ?? sorted(places)).get(page) ?? [];

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
