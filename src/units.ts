declare const unit: unique symbol;

/** Points, 1/72 inch: the unit of layout and of PDF. */
export type Pt = number & { readonly [unit]: 'Pt' };

/** Twentieths of a point, the unit of WordprocessingML. @source ECMA-376 Part 1, ST_TwipsMeasure */
export type Twip = number & { readonly [unit]: 'Twip' };

/** A plain number as points. */
export const pt = (n: number): Pt => n as Pt;

/** Points as whole twips. */
export const twips = (n: number): Twip => Math.round(n * 20) as Twip;
