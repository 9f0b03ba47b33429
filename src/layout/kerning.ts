import type { Font, PairTable } from 'fontkit';

/** Two glyph ids as one key; ids are below 2^16. */
export const pairKey = (first: number, second: number): number => first * 65536 + second;

const coveredGlyphs = (table: PairTable): readonly number[] => {
  if (table.coverage.glyphs !== undefined) return table.coverage.glyphs;
  return (table.coverage.rangeRecords ?? []).flatMap(({ start, end }) =>
    Array.from({ length: end - start + 1 }, (_, offset) => start + offset),
  );
};

const addPairs = (pairs: Map<number, number>, table: PairTable): void => {
  const sets = table.pairSets;
  if (table.version !== 1 || sets === undefined) return;
  coveredGlyphs(table).forEach((first, index) => {
    if (index >= sets.length) return;
    for (const { secondGlyph, value1 } of sets.get(index)) {
      const key = pairKey(first, secondGlyph);
      if (value1.xAdvance !== undefined && !pairs.has(key)) pairs.set(key, value1.xAdvance);
    }
  });
};

/**
 * Pairs of glyphs that stand closer or wider than their advances say, in font units, by `pairKey`.
 * Reads the pair lists of the feature `kern`; classes of pairs (format 2), which Tinos has not, are passed over.
 */
export const kernPairs = (font: Font): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>();
  const { GPOS } = font;
  if (GPOS === undefined) return pairs;
  const lookups = new Set(
    GPOS.featureList.filter(({ tag }) => tag === 'kern').flatMap(({ feature }) => feature.lookupListIndexes),
  );
  for (const index of lookups) {
    const lookup = GPOS.lookupList.get(index);
    if (lookup.lookupType === 2) for (const table of lookup.subTables) addPairs(pairs, table);
  }
  return pairs;
};
