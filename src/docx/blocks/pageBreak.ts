import { type Item, paragraph } from '../paragraph.ts';

/** A page break inside another block. Those between the blocks of a document part it into pages before blocks are written. */
export const writePageBreak = (): readonly Item[] => [paragraph({ style: 'Hairline', pageBreakBefore: true }, '')];
