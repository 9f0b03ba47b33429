import type { FaceId, Mark, Pages, Role, Tag } from '../layout/pages.ts';
import type { Typefaces } from '../layout/typeface.ts';
import type { Problem } from '../problems.ts';

type Report = (code: string, message: string) => void;

/** Elements that may stand directly in these; others may hold anything. @source ISO 32000-1, 14.8.4.3 */
const mayHold: Partial<Readonly<Record<Role, readonly Role[]>>> = {
  L: ['L', 'LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['THead', 'TBody', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
};

const everyTag = (tag: Tag): Tag[] => [tag, ...tag.children.flatMap(everyTag)];

const checkNesting = (tags: readonly Tag[], report: Report): void => {
  for (const tag of tags) {
    const allowed = mayHold[tag.role];
    const wrong = tag.children.find((child) => allowed !== undefined && !allowed.includes(child.role));
    if (wrong !== undefined) report('pdf.nesting', `A ${tag.role} element holds a ${wrong.role} element.`);
  }
};

const checkHeadings = (tags: readonly Tag[], report: Report): void => {
  let before = 0;
  for (const { role } of tags) {
    const level = /^H([1-3])$/.exec(role)?.[1];
    if (level === undefined) continue;
    if (Number(level) > before + 1)
      report('pdf.heading-skip', `A heading of level ${level} follows one of level ${before}.`);
    before = Number(level);
  }
};

const checkTables = (tags: readonly Tag[], report: Report): void => {
  for (const table of tags.filter((tag) => tag.role === 'Table')) {
    const headers = everyTag(table).filter((tag) => tag.role === 'TH');
    if (headers.length === 0) report('pdf.table-header', `The table "${table.summary ?? ''}" has no header cell.`);
    if (headers.some((cell) => cell.scope === undefined)) {
      report(
        'pdf.header-scope',
        `A header cell of the table "${table.summary ?? ''}" does not say whether it heads a row or a column.`,
      );
    }
  }
};

const checkTree = (pages: Pages, tags: readonly Tag[], report: Report): void => {
  if (pages.title.trim() === '') report('pdf.title', 'The document has no title.');
  if (pages.language.trim() === '') report('pdf.language', 'The document does not name its language.');
  if (pages.structure.role !== 'Document')
    report('pdf.root', `The root of the tags is ${pages.structure.role}, not Document.`);
  const ids = tags.map((tag) => tag.id).sort((a, b) => a - b);
  if (ids.some((id, index) => id !== index))
    report('pdf.tag-ids', 'The numbers of the tags do not run from 0 without a gap.');
  if (tags.some((tag) => tag.role === 'Figure' && (tag.alt ?? '') === '')) {
    report('pdf.figure-text', 'A figure has no alternative text.');
  }
};

const checkLink = (mark: Extract<Mark, { kind: 'link' }>, pages: Pages, role: Role | undefined): string | undefined => {
  if (mark.spoken.trim() === '') return `The link to "${mark.to}" has no text for a screen reader.`;
  if (pages.destinations[mark.to] === undefined) return `The link to "${mark.to}" leads nowhere.`;
  return role === 'Link' ? undefined : `The link to "${mark.to}" is not in a Link element.`;
};

const missingCharacters = (pages: Pages, faces: Typefaces): Set<string> => {
  const used = new Map<FaceId, Set<string>>();
  for (const page of pages.pages) {
    for (const mark of page.marks) {
      if (mark.kind !== 'text') continue;
      const characters = used.get(mark.face) ?? new Set<string>();
      used.set(mark.face, characters);
      for (const character of mark.text) characters.add(character);
    }
  }
  const missing = new Set<string>();
  for (const [face, characters] of used) {
    for (const character of characters) if (!faces[face].has(character.codePointAt(0) ?? 0)) missing.add(character);
  }
  return missing;
};

const checkMark = (
  mark: Mark,
  known: { readonly pages: Pages; readonly roles: ReadonlyMap<number, Role> },
  report: Report,
): void => {
  const role = mark.tag === 'artifact' ? undefined : known.roles.get(mark.tag);
  if (mark.tag !== 'artifact' && role === undefined)
    report('pdf.unknown-tag', `A mark belongs to tag ${mark.tag}, which is not in the tree.`);
  if (mark.kind === 'link') {
    const fault = checkLink(mark, known.pages, role);
    if (fault !== undefined) report('pdf.link', fault);
  }
  if (mark.kind === 'field' && mark.label.trim() === '') report('pdf.field-label', 'A blank to fill in has no label.');
  if (mark.kind === 'box' && mark.label.trim() === '') report('pdf.field-label', 'A box to mark has no label.');
};

/**
 * What keeps the pages from PDF/UA-1 and PDF/A-2u as far as pages decide it: tags, headings, tables, links, labels, glyphs.
 * What the writer itself puts in (embedded fonts, ToUnicode, parent tree, metadata) is not decided here.
 */
export const structuralFaults = (pages: Pages, faces: Typefaces): Problem[] => {
  const problems: Problem[] = [];
  const report: Report = (code, message) => {
    problems.push({ code, severity: 'error', message, at: { in: 'document', document: pages.title } });
  };
  const tags = everyTag(pages.structure);
  checkTree(pages, tags, report);
  checkNesting(tags, report);
  checkHeadings(tags, report);
  checkTables(tags, report);
  const known = { pages, roles: new Map(tags.map((tag) => [tag.id, tag.role])) };
  for (const page of pages.pages) for (const mark of page.marks) checkMark(mark, known, report);
  for (const character of missingCharacters(pages, faces))
    report('pdf.missing-glyph', `The typeface has no "${character}".`);
  return problems;
};
