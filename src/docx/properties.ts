import type { IsoDate } from '../dates.ts';
import { escapeXml, xmlDeclaration } from './xml.ts';

/** `docProps/core.xml`: title, language and the day of writing; no person, no program. */
export const coreProperties = (of: {
  readonly title: string;
  readonly language: string;
  readonly date: IsoDate;
}): string => {
  const day = `xsi:type="dcterms:W3CDTF">${of.date}T00:00:00Z`;
  return [
    xmlDeclaration,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(of.title)}</dc:title><dc:language>${escapeXml(of.language)}</dc:language>`,
    `<dcterms:created ${day}</dcterms:created><dcterms:modified ${day}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
};
