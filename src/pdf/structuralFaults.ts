import type { Mark, Pages, Role, Tag } from '../layout/pages.ts';
import type { Typeface, Typefaces } from '../layout/typeface.ts';
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

/** The tag and all within it, in reading order. */
const everyTag = (tag: Tag): readonly Tag[] => {
  const all: Tag[] = [];
  const visit = (one: Tag): void => {
    all.push(one);
    one.children.forEach(visit);
  };
  visit(tag);
  return all;
};

const runWithoutGap = (tags: readonly Tag[]): boolean => {
  const seen = new Uint8Array(tags.length);
  for (const { id } of tags) if (id in seen) seen[id] = 1;
  return seen.every((times) => times === 1);
};

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
  if (!runWithoutGap(tags)) report('pdf.tag-ids', 'The numbers of the tags do not run from 0 without a gap.');
  if (tags.some((tag) => tag.role === 'Figure' && (tag.alt ?? '') === '')) {
    report('pdf.figure-text', 'A figure has no alternative text.');
  }
};

const checkLink = (mark: Extract<Mark, { kind: 'link' }>, pages: Pages, role: Role | undefined): string | undefined => {
  if (mark.spoken.trim() === '') return `The link to "${mark.to}" has no text for a screen reader.`;
  if (pages.destinations[mark.to] === undefined) return `The link to "${mark.to}" leads nowhere.`;
  return role === 'Link' ? undefined : `The link to "${mark.to}" is not in a Link element.`;
};

/** For each face, 1 at the code points of the basic plane that it was found to have. Kept for the process. */
const shownBy = new WeakMap<Typeface, Uint8Array>();

/** Puts the characters of the text that the face lacks into `missing`. */
const addMissing = (text: string, face: Typeface, missing: Set<string>): void => {
  const shown = shownBy.get(face) ?? new Uint8Array(1 << 16);
  shownBy.set(face, shown);
  for (let at = 0; at < text.length; at += 1) {
    if (shown[text.charCodeAt(at)] === 1) continue;
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    if (!face.has(code)) missing.add(String.fromCodePoint(code));
    else if (code <= 0xffff) shown[code] = 1;
  }
};

const missingCharacters = (pages: Pages, faces: Typefaces): ReadonlySet<string> => {
  const missing = new Set<string>();
  for (const page of pages.pages) {
    for (const mark of page.marks) if (mark.kind === 'text') addMissing(mark.text, faces[mark.face], missing);
  }
  return missing;
};

const checkMark = (
  mark: Mark,
  known: { readonly pages: Pages; readonly roles: readonly (Role | undefined)[] },
  report: Report,
): void => {
  const role = mark.tag === 'artifact' ? undefined : known.roles[mark.tag];
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
  const roles: (Role | undefined)[] = [];
  for (const { id, role } of tags) roles[id] = role;
  const known = { pages, roles };
  for (const page of pages.pages) for (const mark of page.marks) checkMark(mark, known, report);
  for (const character of missingCharacters(pages, faces))
    report('pdf.missing-glyph', `The typeface has no "${character}".`);
  return problems;
};
