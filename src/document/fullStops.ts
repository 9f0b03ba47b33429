import type { Inline } from './inline.ts';
import { runText } from './inlineText.ts';
import type { Doc } from './model.ts';
import { each, mapInlines } from './walk.ts';

const doubled = /^\.(?!\.)/;

const singleStops = (run: readonly Inline[]): readonly Inline[] =>
  each(run, (inline, n) => {
    if (inline.kind !== 'text' || !doubled.test(inline.text)) return inline;
    const before = runText(run.slice(Math.max(0, n - 2), n), false);
    return /[^.]\.[”’]?$/.test(before) ? { ...inline, text: inline.text.slice(1) } : inline;
  });

/** The document with one full stop where an abbreviation or an answer that has its own ends a sentence: "E.M. and T.M.", "He wrote, “Soon.”" */
export const withSingleStops = (doc: Doc): Doc => ({ ...doc, blocks: mapInlines(doc.blocks, singleStops) });
