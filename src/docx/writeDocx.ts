import type { IsoDate } from '../dates.ts';
import type { Doc } from '../document/model.ts';
import { writeBody } from './body.ts';
import { furnitureParts } from './furniture.ts';
import { type PageOf, type Paper, paperOf } from './paper.ts';
import { coreProperties } from './properties.ts';
import { type Shell, shellOf } from './shell.ts';
import { textNamespaces, xmlDeclaration } from './xml.ts';
import { type Packed, packed, zip } from './zip.ts';

/** What a file needs beyond the document. */
export interface DocxOptions {
  /** The day that the file's properties name as the day of writing. */
  readonly date: IsoDate;
  /** The page on which the block with an id starts, from 1: shown until Word counts its own. A blank for a pen when not known. */
  readonly pageOf?: PageOf;
}

const documentXml = (body: string): string => `${xmlDeclaration}<w:document ${textNamespaces}>${body}</w:document>`;

/** The texts of the parts that each paper writes, by their names. */
const ownParts = (paper: Paper, shell: Shell, options: DocxOptions): ReadonlyMap<string, string> => {
  const { title, language } = paper.doc;
  const furniture = [...furnitureParts(paper)].map(([file, xml]) => [`word/${file}`, xml] as const);
  // The body starts lists, so it comes before the list of them.
  const body = writeBody(paper, shell);
  const numbering = shell.parts.get('word/numbering.xml') ?? '';
  return new Map([
    ['word/document.xml', documentXml(body)],
    ['word/numbering.xml', numbering.replace('</w:numbering>', `${paper.startedLists()}</w:numbering>`)],
    ...furniture,
    ['docProps/core.xml', coreProperties({ title, language, date: options.date })],
  ]);
};

/** Readers expect the content types first. */
const firstPart = '[Content_Types].xml';

/** The parts of the shell, those that the paper writes in their places, and what only the paper has. */
const partsOf = (shell: Shell, own: ReadonlyMap<string, string>): readonly Packed[] => {
  const names = new Set([firstPart, ...shell.parts.keys(), ...own.keys()]);
  return [...names].map((name) => {
    const text = own.get(name);
    return text === undefined ? shell.packed(name) : packed(name, text);
  });
};

/**
 * The document as the bytes of a DOCX file. The same document, date and pages give the same bytes, whatever was written before.
 * The document must be finished: references resolved, the table of law relied on in its place; throws if that table is missing.
 */
export const writeDocx = async (doc: Doc, options: DocxOptions): Promise<Uint8Array> => {
  const shell = await shellOf(doc.profile, doc.language);
  const paper = paperOf(doc, shell, options.pageOf ?? (() => undefined));
  return zip(partsOf(shell, ownParts(paper, shell, options)));
};
