import { en, type Texts } from './en.ts';

/** Every text of the window, in the language it speaks. Another language is another file of the same shape. */
export const t: Texts = en;
