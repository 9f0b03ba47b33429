import type { TrueType } from './trueType.ts';

/** Two glyph ids as one key; ids are below 2^16. */
export const pairKey = (first: number, second: number): number => first * 65536 + second;

/** A part of a font file; positions count from its beginning. */
interface Part {
  readonly u16: (position: number) => number;
  readonly i16: (position: number) => number;
  readonly tag: (position: number) => string;
  /** The part that begins where the number at `position` says. */
  readonly at: (position: number) => Part;
}

const partAt = (view: DataView, start: number): Part => ({
  u16: (position) => view.getUint16(start + position),
  i16: (position) => view.getInt16(start + position),
  tag: (position) => String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(start + position + offset))),
  at: (position) => partAt(view, start + view.getUint16(start + position)),
});

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

const coveredGlyphs = (coverage: Part): readonly number[] => {
  const count = coverage.u16(2);
  if (coverage.u16(0) === 1) return upTo(count).map((index) => coverage.u16(4 + 2 * index));
  return upTo(count).flatMap((index) => {
    const first = coverage.u16(4 + 6 * index);
    const last = coverage.u16(6 + 6 * index);
    return upTo(last - first + 1).map((offset) => first + offset);
  });
};

const bits = (flags: number): number => upTo(16).filter((bit) => (flags & (1 << bit)) !== 0).length;

const advanceFlag = 4;

const addPairs = (pairs: Map<number, number>, list: Part): void => {
  const format = list.u16(4);
  if (list.u16(0) !== 1 || (format & advanceFlag) === 0) return;
  const advanceAt = 2 + 2 * bits(format & (advanceFlag - 1));
  const size = 2 + 2 * (bits(format) + bits(list.u16(6)));
  coveredGlyphs(list.at(2)).forEach((first, index) => {
    const set = list.at(10 + 2 * index);
    for (let record = 2; record < 2 + size * set.u16(0); record += size) {
      const key = pairKey(first, set.u16(record));
      if (!pairs.has(key)) pairs.set(key, set.i16(record + advanceAt));
    }
  });
};

const pairLookup = 2;

/**
 * Pairs of glyphs that stand closer or wider than their advances say, in font units, by `pairKey`. Reads the pair lists of the
 * feature `kern`; classes of pairs (format 2), which Tinos has not, are passed over. No pairs for a font without a table `GPOS`.
 * @source OpenType 1.9, GPOS, lookup type 2
 */
export const kernPairs = ({ view, tables }: TrueType): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>();
  const place = tables.get('GPOS');
  if (place === undefined) return pairs;
  const positions = partAt(view, place.offset);
  const features = positions.at(6);
  const lookups = positions.at(8);
  const used = new Set<number>();
  for (const index of upTo(features.u16(0))) {
    if (features.tag(2 + 6 * index) !== 'kern') continue;
    const feature = features.at(6 + 6 * index);
    for (const lookup of upTo(feature.u16(2))) used.add(feature.u16(4 + 2 * lookup));
  }
  for (const index of used) {
    const lookup = lookups.at(2 + 2 * index);
    if (lookup.u16(0) !== pairLookup) continue;
    for (const list of upTo(lookup.u16(4))) addPairs(pairs, lookup.at(6 + 2 * list));
  }
  return pairs;
};
