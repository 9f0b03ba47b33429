import type { AnswerPath, Inline } from '../document/inline.ts';
import type { Doc } from '../document/model.ts';
import { visitDocument } from '../document/walk.ts';
import { lacking } from './text/characters.ts';
import type { Typeface, Typefaces } from './typeface.ts';

/** Characters that no face can print, each once, and the answer that holds them; `from` is absent for words of the template. */
export interface MissingCharacters {
  readonly from?: AnswerPath;
  readonly characters: readonly string[];
}

const textAndPath = (inline: Inline): { readonly text: string; readonly from?: AnswerPath } => {
  switch (inline.kind) {
    case 'answer':
    case 'exhibit':
      return { text: inline.text, from: inline.from };
    case 'text':
    case 'citation':
      return { text: inline.text };
    case 'reference':
      return { text: inline.text ?? '' };
    case 'blank':
    case 'check':
      return { text: inline.label };
    case 'page':
    case 'break':
      return { text: '' };
  }
};

/** What a paper would print a mark for, in reading order, each answer once. The four faces have the same characters. */
export const missingCharacters = (doc: Doc, faces: Typefaces): readonly MissingCharacters[] => {
  const face: Typeface = faces.regular;
  const found = new Map<AnswerPath | undefined, Set<string>>();
  const note = (text: string, from?: AnswerPath): void => {
    const characters = lacking(text, face);
    if (characters.length === 0) return;
    const known = found.get(from) ?? new Set();
    for (const character of characters) known.add(character);
    found.set(from, known);
  };
  visitDocument(doc, {
    inlines: (run) => {
      for (const inline of run) {
        const { text, from } = textAndPath(inline);
        note(text, from);
      }
    },
    label: (words) => note(words),
  });
  return [...found].map(([from, characters]) => ({
    ...(from === undefined ? {} : { from }),
    characters: [...characters],
  }));
};
