/** What may be wrong at an answer, from the worst on: the worst gives the glyph. */
export const worstFirst = ['fix', 'contradicts', 'audience', 'missing', 'deadline', 'reword'] as const;

/** A kind of trouble: of an answer, or of a paper's template. */
export type TroubleKind = (typeof worstFirst)[number] | 'template';

/** The worst kind among troubles; undefined without any. A paper that cannot be made comes right after what is to fix. */
export const worstKind = (troubles: readonly { readonly kind: TroubleKind }[]): TroubleKind | undefined => {
  const kinds = new Set(troubles.map(({ kind }) => kind));
  if (!kinds.has('fix') && kinds.has('template')) return 'template';
  return worstFirst.find((kind) => kinds.has(kind));
};
