import type { Problem } from '../problems.ts';
import type { Inline, Reference } from './inline.ts';
import type { Doc } from './model.ts';
import { idsOf, type ParagraphNumbers, paragraphNumbers } from './numbering.ts';
import { inlinesOf, mapInlines } from './walk.ts';

/** Another paper that a document may refer to: how a cite names it ("Pet."), and its numbers. */
export interface OtherPaper {
  readonly short: string;
  readonly numbers: ParagraphNumbers;
}

const noBreak = '\u00a0';

/** Numbers as a cite prints them: "14"; "14–16"; "10–11, 14–16". Order and repetition do not matter. */
export const numberRanges = (numbers: readonly number[]): string => {
  const ranges: { from: number; to: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
};

/** "¶ 14", "¶¶ 14–16"; the empty text when there are no numbers. */
export const paragraphCite = (numbers: readonly number[]): string => {
  const count = new Set(numbers).size;
  if (count === 0) return '';
  return `${count === 1 ? '¶' : '¶¶'}${noBreak}${numberRanges(numbers)}`;
};

const unresolved = (doc: Doc, reference: Reference, target: string): Problem => ({
  code: 'document.unknown-reference',
  severity: 'error',
  message: `This paper refers to "${target}"${reference.document === undefined ? '' : ` in "${reference.document}"`}, where no numbered paragraph has that id; correct the template, or mark the reference optional.`,
  at: { in: 'document', document: doc.id, passage: target },
});

const unknownPages = (doc: Doc): readonly Problem[] => {
  const ids = new Set(idsOf(doc));
  const targets = inlinesOf(doc.blocks).flatMap((inline) => (inline.kind === 'page' ? [inline.to] : []));
  return [...new Set(targets)]
    .filter((target) => !ids.has(target))
    .map((target) => ({
      code: 'document.unknown-page',
      severity: 'error',
      message: `This paper gives the page of "${target}", and nothing in it has that id; correct the template.`,
      at: { in: 'document', document: doc.id, passage: target },
    }));
};

/**
 * The document with the text of every reference filled in: "¶ 14", "¶¶ 10–11, 14–16", "Pet. ¶ 14" from another paper.
 * `others` are the papers that may be referred to, by id. An optional reference to nothing is taken out; any other is a Problem
 * and stays without text. So is a page number of something that is not there.
 */
export const resolveReferences = (
  doc: Doc,
  others: ReadonlyMap<string, OtherPaper> = new Map(),
): { readonly doc: Doc; readonly problems: readonly Problem[] } => {
  const own = paragraphNumbers(doc);
  const problems: Problem[] = [...unknownPages(doc)];
  const resolve = (reference: Reference): readonly Inline[] => {
    const other = reference.document === undefined ? undefined : others.get(reference.document);
    const numbers = reference.document === undefined ? own : other?.numbers;
    const found = reference.to.map((target) => ({ target, at: numbers?.get(target) ?? [] }));
    const absent = found.filter(({ at }) => at.length === 0);
    if (!reference.optional) problems.push(...absent.map(({ target }) => unresolved(doc, reference, target)));
    const cite = paragraphCite(found.flatMap(({ at }) => at));
    if (cite === '') return reference.optional ? [] : [reference];
    return [{ ...reference, text: other === undefined ? cite : `${other.short}${noBreak}${cite}` }];
  };
  const blocks = mapInlines(doc.blocks, (run) =>
    run.some(({ kind }) => kind === 'reference')
      ? run.flatMap((inline) => (inline.kind === 'reference' ? resolve(inline) : [inline]))
      : run,
  );
  return { doc: { ...doc, blocks }, problems };
};

/** The ids of the other papers that this one refers to. */
export const papersReferredTo = (doc: Doc): readonly string[] => {
  const found = new Set<string>();
  mapInlines(doc.blocks, (run) => {
    for (const inline of run)
      if (inline.kind === 'reference' && inline.document !== undefined) found.add(inline.document);
    return run;
  });
  return [...found];
};
