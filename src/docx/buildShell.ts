import { Document, Footer, Header, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Profile } from '../document/model.ts';
import { listReferences } from './lists.ts';
import { numberingConfig } from './numbering.ts';
import type { Shell } from './shell.ts';
import { styleOptions } from './styleOptions.ts';
import { type Packed, packed } from './zip.ts';

// Two sections, so that there are two heads and two feet: of plain pages and of pages with a notes column.
const sections = [1, 2].map(() => ({
  headers: { default: new Header({ children: [] }) },
  footers: { default: new Footer({ children: [] }) },
  children: [],
}));

const relationshipIds = (relationships: string): ReadonlyMap<string, string> =>
  new Map(
    [...relationships.matchAll(/<Relationship Id="([^"]+)"[^>]*Target="((?:header|footer)\d\.xml)"/g)].map(
      ([, id = '', target = '']) => [target, id],
    ),
  );

const listNumbers = (numbering: string): Shell['lists'] => {
  const running = new Map(
    [...numbering.matchAll(/<w:num w:numId="(\d+)"[^>]*><w:abstractNumId w:val="(\d+)"/g)].map(([, num, abstract]) => [
      Number(abstract),
      Number(num),
    ]),
  );
  const definitions = [...numbering.matchAll(/<w:abstractNum w:abstractNumId="(\d+)"/g)].map(([, id]) => Number(id));
  // The first definition is a default bullet list of `docx`; ours follow in the order of declaration.
  return new Map(
    listReferences.map((reference, index) => {
      const abstractId = definitions[index + 1];
      if (abstractId === undefined) throw new Error(`docx wrote no list for "${reference}".`);
      const numId = running.get(abstractId);
      return [reference, numId === undefined ? { abstractId } : { abstractId, numId }];
    }),
  );
};

// `docx` declares each list a hybrid whose levels are tentative; ours are outlines whose levels are in use.
const settled = (part: string): string =>
  part.replaceAll(' w:tentative="1"', '').replaceAll('"hybridMultilevel"', '"multilevel"');

const packer = (parts: ReadonlyMap<string, string>): Shell['packed'] => {
  const known = new Map<string, Packed>();
  return (name) => {
    const made = known.get(name) ?? packed(name, parts.get(name) ?? '');
    known.set(name, made);
    return made;
  };
};

/** The shell of a profile and language, made by `docx`. */
export const buildShell = async (profile: Profile, language: string): Promise<Shell> => {
  const document = new Document({
    styles: styleOptions(profile, language),
    numbering: { config: numberingConfig(profile) },
    sections,
  });
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const parts = new Map(Object.entries(files).map(([name, bytes]) => [name, settled(strFromU8(bytes))]));
  return {
    parts,
    packed: packer(parts),
    relationships: relationshipIds(parts.get('word/_rels/document.xml.rels') ?? ''),
    lists: listNumbers(parts.get('word/numbering.xml') ?? ''),
  };
};
