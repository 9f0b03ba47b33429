import { pageWidth } from '../measures.ts';
import type { Mark } from '../pages.ts';
import type { PageDraft } from '../paginate.ts';
import type { Setter } from '../setter.ts';
import { draftFurniture } from './draft.ts';
import { furnitureLine } from './line.ts';
import { type PageNumber, workingFurniture } from './working.ts';

const folioBaseline = 752;

const folio = (text: string, setter: Setter): Mark => {
  const { faces } = setter.inlines;
  const { size } = setter.measures.text;
  return furnitureLine({ text, x: pageWidth / 2, y: folioBaseline, size, align: 'center' }, faces);
};

const byProfile = {
  pleading: (_: PageDraft, setter: Setter, { page }: PageNumber) => [folio(`${page}`, setter)],
  letter: (_: PageDraft, setter: Setter, { page, pages }: PageNumber) => [folio(`Page ${page} of ${pages}`, setter)],
  working: workingFurniture,
} as const;

/** What stands in the margins of a page: number, head and foot, and the marks of a draft. */
export const furnitureOf = (draft: PageDraft, setter: Setter, number: PageNumber): readonly Mark[] => {
  const { doc, measures, inlines } = setter;
  return [
    ...byProfile[measures.profile](draft, setter, number),
    ...draftFurniture(doc, draft.placed, { measures, faces: inlines.faces }),
  ];
};
