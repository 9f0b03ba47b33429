import { expect, test } from 'vitest';
import { en, type Texts } from '../../renderer/text/en.ts';

/** Some texts in Spanish, the rest still in English: that this compiles is what is tested. */
const spanish: Texts = {
  ...en,
  words: { ...en.words, undo: 'Deshacer', redo: 'Rehacer', sides: { ...en.words.sides, petitioner: 'Parte actora' } },
  workspace: {
    ...en.workspace,
    saved: (at) => `Guardado y cifrado a las ${at}`,
    tabs: { ...en.workspace.tabs, answers: 'Respuestas' },
  },
};

const pathsOf = (texts: unknown, above = ''): readonly string[] =>
  typeof texts === 'object' && texts !== null
    ? Object.entries(texts).flatMap(([key, inner]) => pathsOf(inner, `${above}.${key}`))
    : [above];

test('another language is a file of the shape of the English one: it has every text, in its own words', () => {
  expect(spanish.workspace.saved('10:42')).toBe('Guardado y cifrado a las 10:42');
  expect(pathsOf(spanish)).toEqual(pathsOf(en));
  expect(pathsOf(en).length).toBeGreaterThan(500);
});
