import type { PageBreak } from '../document/model.ts';
import { pt, twips } from '../units.ts';
import { type Measures, notesColumn, pageSize } from './measures.ts';
import type { Shell } from './shell.ts';

/** What a section has in its margins: a page with a notes column has another head, and is narrower. */
export interface SectionLook {
  readonly measures: Measures;
  readonly shell: Shell;
  readonly form: PageBreak['form'];
  readonly isDraft: boolean;
}

/** Width of the text block on pages of this form. */
export const textWidth = (measures: Measures, form: PageBreak['form']) =>
  form === 'notes' ? pt(measures.width - notesColumn.taken) : measures.width;

const reference = (kind: 'header' | 'footer', file: string, shell: Shell): string => {
  const id = shell.relationships.get(file);
  if (id === undefined) throw new Error(`The shell has no part "${file}".`);
  return `<w:${kind}Reference w:type="default" r:id="${id}"/>`;
};

/** `w:sectPr`: head, foot, and the page with its margins. Each section starts a page. */
export const sectionXml = ({ measures, shell, form, isDraft }: SectionLook): string => {
  const { page } = measures;
  const file = form === 'notes' ? 2 : 1;
  const right = pt(page.right + (form === 'notes' ? notesColumn.taken : 0));
  const margins = [
    ['top', page.top],
    ['right', right],
    ['bottom', page.bottom],
    ['left', page.left],
    ['header', isDraft ? page.draftHeader : page.header],
    ['footer', page.footer],
  ] as const;
  return [
    '<w:sectPr>',
    reference('header', `header${file}.xml`, shell),
    reference('footer', `footer${file}.xml`, shell),
    '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${twips(pageSize.width)}" w:h="${twips(pageSize.height)}"/>`,
    `<w:pgMar ${margins.map(([name, length]) => `w:${name}="${twips(length)}"`).join(' ')} w:gutter="0"/>`,
    '</w:sectPr>',
  ].join('');
};
