import type { Inline } from '../document/inline.ts';
import type { Doc } from '../document/model.ts';
import { numberedParagraphs } from '../document/numbering.ts';
import { visitBlocks } from '../document/walk.ts';

/** Which places of a document get a bookmark, and its name. Names begin with an underscore, so that Word does not list them. */
export interface Bookmarks {
  /** Numbered paragraphs that a reference names, by number from 1. */
  readonly ofNumber: ReadonlyMap<number, string>;
  /** Blocks that a page reference names, by id. */
  readonly ofId: ReadonlyMap<string, string>;
}

const numbersIn = (text: string): readonly number[] => (text.match(/\d+/g) ?? []).map(Number);

const inlinesOf = (doc: Doc): readonly Inline[] => {
  const found: Inline[] = [];
  visitBlocks(doc.blocks, {
    inlines: (run) => {
      for (const inline of run) found.push(inline);
    },
  });
  return found;
};

/** The bookmarks that the references of the document need. */
export const bookmarksOf = (doc: Doc): Bookmarks => {
  const inlines = inlinesOf(doc);
  const count = numberedParagraphs(doc).length;
  const numbers = inlines.flatMap((inline) =>
    inline.kind === 'reference' && inline.document === undefined ? numbersIn(inline.text ?? '') : [],
  );
  const pages = inlines.flatMap((inline) => (inline.kind === 'page' ? [inline.to] : []));
  return {
    ofNumber: new Map(
      numbers.filter((number) => number >= 1 && number <= count).map((number) => [number, `_RefParagraph${number}`]),
    ),
    ofId: new Map([...new Set(pages)].map((id, index) => [id, `_RefPage${index + 1}`])),
  };
};

/** Runs between the start and the end of a bookmark. `id` is unique in the file. */
export const bookmarked = (name: string, id: number, runs: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
