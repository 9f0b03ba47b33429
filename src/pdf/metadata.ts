import type { IsoDate } from '../dates.ts';
import { textString } from './syntax.ts';

/** The standards a file may say it keeps. `ua+a2u` is PDF/UA-1 with PDF/A-2u; `a1b` is PDF/A-1b, for checking with PDFBox. */
export type Conformance = 'ua+a2u' | 'a1b' | 'none';

/** What a file says about itself. */
export interface FileFacts {
  readonly title: string;
  readonly language: string;
  readonly author?: string;
  readonly date: IsoDate;
  /** The standards that the file names. */
  readonly conformance: Conformance;
}

const producer = 'Full Hearing';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

/** The body of the information dictionary. The day is written as midnight UTC. */
export const infoDictionary = (facts: FileFacts): string => {
  const day = `(D:${facts.date.replaceAll('-', '')}000000Z)`;
  const author = facts.author === undefined ? '' : `/Author${textString(facts.author)}`;
  return `<</Title${textString(facts.title)}${author}/Producer(${producer})/CreationDate${day}/ModDate${day}>>`;
};

/** PDF/A lets a file use only schemas it describes; this describes the one of PDF/UA. @source ISO 19005-2, 6.6.2.3 */
const uaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;

const pdfA = (part: number, level: string): string =>
  `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>${level}</pdfaid:conformance></rdf:Description>\n`;

const ua = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>\n`;

const identifiers: Readonly<Record<Conformance, string>> = {
  'ua+a2u': ua + pdfA(2, 'U') + uaSchema,
  a1b: pdfA(1, 'B'),
  none: '',
};

/** The XMP packet, as text. It says the same as the information dictionary, as PDF/A requires. */
export const xmpPacket = (facts: FileFacts): string => {
  const day = `${facts.date}T00:00:00Z`;
  const author =
    facts.author === undefined
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${xml(facts.author)}</rdf:li></rdf:Seq></dc:creator>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(facts.title)}</rdf:li></rdf:Alt></dc:title>${author}<dc:language><rdf:Bag><rdf:li>${xml(facts.language)}</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${producer}</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate></rdf:Description>
${identifiers[facts.conformance]}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
};
