import { exhibits } from './exhibits.ts';
import { and, checked, eq, gt, includes, ne, not, or } from './logic.ts';
import { answer, fill } from './print.ts';
import { each, ifHelper, paragraphs, saying, series, unless, withHelper } from './sections.ts';
import type { Helper } from './signature.ts';
import { count, number, pathOf, plural, sentence, their, them, they } from './words.ts';

/** Every helper there is. A template can call nothing else. */
export const helpers: ReadonlyMap<string, Helper> = new Map<string, Helper>([
  ['if', ifHelper],
  ['unless', unless],
  ['each', each],
  ['with', withHelper],
  ['series', series],
  ['paragraphs', paragraphs],
  ['saying', saying],
  ['eq', eq],
  ['ne', ne],
  ['and', and],
  ['or', or],
  ['not', not],
  ['gt', gt],
  ['includes', includes],
  ['count', count],
  ['checked', checked],
  ['answer', answer],
  ['fill', fill],
  ['sentence', sentence],
  ['they', they],
  ['them', them],
  ['their', their],
  ['plural', plural],
  ['number', number],
  ['exhibits', exhibits],
  ['pathOf', pathOf],
]);
