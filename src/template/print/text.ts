import { capital } from '../../text.ts';

/** The ways a choice prints. */
export const choiceStyles = ['words', 'capital'] as const;
/** One way a choice prints. */
export type ChoiceStyle = (typeof choiceStyles)[number];

/** The ways a text prints. */
export const textStyles = ['asTyped', 'sentence', 'capital'] as const;
/** One way a text prints. */
export type TextStyle = (typeof textStyles)[number];

/** The text as typed, or with a capital first letter where it begins a sentence. */
export const printText = (text: string, style: TextStyle): string =>
  style === 'asTyped' ? text : capital(text.trim());

/** The words for a choice. */
export const printChoice = (words: string, style: ChoiceStyle): string =>
  style === 'capital' ? capital(words) : words;

const mark = /[.!?…:;][)\]"'”’»]*$/u;

/** The text with a full stop when it ends without a mark. */
export const withFullStop = (text: string): string => {
  const trimmed = text.trim();
  return mark.test(trimmed) ? trimmed : `${trimmed}.`;
};

/** The text as a sentence: a capital first letter, and a full stop when it ends without a mark. */
export const asSentence = (text: string): string => capital(withFullStop(text));

/** A telephone number as typed; ten digits alone are set as 573-555-0100. */
export const printPhone = (typed: string): string => typed.trim().replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');

/** The paragraphs of a text: parts between blank lines, trimmed, without empty ones. */
export const paragraphsOf = (text: string): readonly string[] =>
  text.split(/\r?\n[^\S\n]*\r?\n\s*/).flatMap((part) => part.trim() || []);
