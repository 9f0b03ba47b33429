import type { Block, Doc, PageBreak } from '../document/model.ts';
import { pt } from '../units.ts';
import { writeBlocks } from './blocks/blocks.ts';
import type { Paper } from './paper.ts';
import { bodyXml, hairline, type Item, withFirst, withLast } from './paragraph.ts';
import { sectionXml, textWidth } from './sections.ts';
import type { Shell } from './shell.ts';

interface Chapter {
  readonly form: PageBreak['form'];
  readonly blocks: Block[];
}

/** The blocks parted at page breaks. A paper that opens with a page break has no empty page before it. */
export const chaptersOf = (doc: Doc): readonly Chapter[] => {
  const chapters: Chapter[] = [{ form: 'plain', blocks: [] }];
  for (const block of doc.blocks) {
    if (block.kind === 'pageBreak') chapters.push({ form: block.form, blocks: [] });
    else chapters.at(-1)?.blocks.push(block);
  }
  const [first, ...rest] = chapters;
  return first !== undefined && first.blocks.length === 0 && rest.length > 0 ? rest : chapters;
};

/** Ends a section: its last paragraph carries the section's properties. */
const closed = (items: readonly Item[], section: string): readonly Item[] =>
  items.at(-1)?.kind === 'paragraph' ? withLast(items, { section }) : withLast([...items, hairline], { section });

const isNewSection = (chapter: Chapter, before: Chapter | undefined): boolean =>
  before !== undefined && (chapter.form === 'notes') !== (before.form === 'notes');

/**
 * The body as XML: chapter by chapter, each on a new page; a new section where the notes column comes or goes. The last section's
 * properties close the body.
 */
export const writeBody = (paper: Paper, shell: Shell): string => {
  const chapters = chaptersOf(paper.doc);
  const section = (form: PageBreak['form']): string =>
    sectionXml({ measures: paper.measures, shell, form, isDraft: paper.doc.draft !== undefined });
  const items = chapters.flatMap((chapter, index) => {
    const place = { left: pt(0), width: textWidth(paper.measures, chapter.form), depth: 0, form: chapter.form };
    const own = writeBlocks(chapter.blocks, place, paper);
    const startsSection = isNewSection(chapter, chapters[index - 1]);
    const started = index > 0 && !startsSection ? withFirst(own, { pageBreakBefore: true }) : own;
    const next = chapters[index + 1];
    return next !== undefined && isNewSection(next, chapter) ? closed(started, section(chapter.form)) : started;
  });
  const ending = items.at(-1)?.kind === 'paragraph' ? items : [...items, hairline];
  return `<w:body>${bodyXml(ending)}${section(chapters.at(-1)?.form ?? 'plain')}</w:body>`;
};
