/** The Unicode bidirectional algorithm. */
declare module 'bidi-js' {
  interface Levels {
    readonly levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): Levels;
    getReorderSegments(text: string, levels: Levels, start?: number, end?: number): [number, number][];
    /** Takes the levels alone, whatever its own guide says. */
    getMirroredCharactersMap(text: string, levels: Uint8Array): Map<number, string>;
  }
  export default function bidiFactory(): Bidi;
}
