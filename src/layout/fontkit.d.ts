/** The few parts of fontkit that are used here; its own package of types needs Node's. */
declare module 'fontkit' {
  interface LazyList<T> {
    readonly length: number;
    get(index: number): T;
  }
  interface PairValue {
    readonly secondGlyph: number;
    readonly value1: { readonly xAdvance?: number };
  }
  export interface PairTable {
    readonly version: number;
    readonly coverage: {
      readonly version: number;
      readonly glyphs?: readonly number[];
      readonly rangeRecords?: readonly { readonly start: number; readonly end: number }[];
    };
    readonly pairSets?: LazyList<readonly PairValue[]>;
  }
  interface Lookup {
    readonly lookupType: number;
    readonly subTables: readonly PairTable[];
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly GPOS?: {
      readonly lookupList: LazyList<Lookup>;
      readonly featureList: readonly {
        readonly tag: string;
        readonly feature: { readonly lookupListIndexes: readonly number[] };
      }[];
    };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
  }
  export function create(bytes: Uint8Array): Font;
}
