import type { IsoDate } from '../dates.ts';
import type { Doc, Draft } from './model.ts';
import { visitDocument } from './walk.ts';

/** An answer that is missing from a paper: where to give it, what the paper calls it, and whether the paper needs it. */
export interface MissingAnswer {
  /** The path of the answer; empty for lines that belong to no answer (notes for a pen). */
  readonly path: string;
  readonly label: string;
  readonly required: boolean;
}

/** Every blank and every set of lines to fill in, in reading order. One answer may have several. */
export const blanksOf = (doc: Doc): readonly MissingAnswer[] => {
  const found: MissingAnswer[] = [];
  visitDocument(doc, {
    inlines: (run) => {
      for (const inline of run) {
        if (inline.kind === 'blank') found.push({ path: inline.from, label: inline.label, required: inline.required });
      }
    },
    block: (block) => {
      if (block.kind === 'fillIn') found.push({ path: block.from ?? '', label: block.label, required: block.required });
    },
  });
  return found;
};

/** The answers that the blanks of a paper stand for, each once; required if any of its blanks is. */
export const missingAnswers = (doc: Doc): readonly MissingAnswer[] => {
  const byPath = new Map<string, MissingAnswer>();
  for (const blank of blanksOf(doc)) {
    const known = byPath.get(blank.path);
    if (known === undefined || (blank.required && !known.required)) byPath.set(blank.path, blank);
  }
  return [...byPath.values()];
};

/** What stands against filing a paper, counted. */
export interface DraftCounts {
  readonly missing: number;
  readonly toVerify?: number;
  readonly toMend?: number;
}

/** The document marked as a draft of `on` while any count is above zero; without the mark when none is. */
export const withDraft = (doc: Doc, { missing, toVerify = 0, toMend = 0 }: DraftCounts, on: IsoDate): Doc => {
  const { draft: _before, ...rest } = doc;
  const draft: Draft = { missing, ...(toVerify > 0 && { toVerify }), ...(toMend > 0 && { toMend }), on };
  return missing + toVerify + toMend === 0 ? rest : { ...rest, draft };
};
