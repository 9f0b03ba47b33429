import { strToU8 } from 'fflate';
import type { IsoDate } from '../dates.ts';
import type { Pages } from '../layout/pages.ts';
import type { Typefaces } from '../layout/typeface.ts';
import { srgbProfile } from './colorProfile.ts';
import { deflate } from './deflate/deflate.ts';
import { writeFile } from './file.ts';
import { type Conformance, type FileFacts, infoDictionary, xmpPacket } from './metadata.ts';
import { writeOutline } from './outline.ts';
import { writePages } from './pageTree.ts';
import { structuralFaults } from './structuralFaults.ts';
import { type Ref, refText, textString } from './syntax.ts';
import { Writing } from './writing.ts';

/** How a file is written. */
export interface PdfOptions {
  /** The day that stands as the day of making. */
  readonly date: IsoDate;
  readonly author?: string;
  /** Blanks become text fields and boxes check boxes. */
  readonly fillable?: boolean;
  /** The standards to name, if the pages keep them; `ua+a2u` unless given. */
  readonly conformance?: Conformance;
}

let profile: Uint8Array | undefined;

const outputIntent = (writing: Writing): string => {
  profile ??= deflate(srgbProfile());
  const stream = writing.objects.add({ dictionary: '/N 3/Filter/FlateDecode', bytes: profile });
  return (
    `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)` +
    `/Info(sRGB IEC61966-2.1)/DestOutputProfile ${refText(stream)}>>]`
  );
};

const metadata = (writing: Writing, facts: FileFacts): Ref =>
  writing.objects.add({ dictionary: '/Type/Metadata/Subtype/XML', bytes: strToU8(xmpPacket(facts)) });

const fileFacts = (pages: Pages, faces: Typefaces, options: PdfOptions): FileFacts => {
  const wanted = options.conformance ?? 'ua+a2u';
  const { title, language } = pages;
  const { date, author } = options;
  const isKept = wanted !== 'none' && structuralFaults(pages, faces).length === 0;
  const conformance = isKept ? wanted : 'none';
  return { title, language, date, conformance, ...(author === undefined ? {} : { author }) };
};

const writeCatalog = (writing: Writing, facts: FileFacts): Ref => {
  const { objects, pages, pageRefs } = writing;
  const resources = objects.reserve();
  const pageTree = writePages(writing, resources);
  const form = writing.fields.catalogEntry();
  objects.set(resources, `<</Font<<${writing.fonts.finish()}>>>>`);
  const outline = writeOutline(objects, pages, pageRefs);
  return objects.add(
    `<</Type/Catalog/Pages ${refText(pageTree)}/Lang${textString(facts.language)}/MarkInfo<</Marked true>>` +
      `/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot ${refText(writing.structure.finish())}` +
      `${outline === undefined ? '' : `/Outlines ${refText(outline)}/PageMode/UseOutlines`}${form}` +
      `/Metadata ${refText(metadata(writing, facts))}${outputIntent(writing)}>>`,
  );
};

/**
 * The pages as a tagged PDF file. The same pages, faces and options give the same bytes. Standards are named only when
 * `structuralFaults` finds nothing. Throws when a mark has a tag that is not in the tree or a link leads nowhere.
 */
export const writePdf = (pages: Pages, faces: Typefaces, options: PdfOptions): Uint8Array => {
  const isA1 = options.conformance === 'a1b';
  const writing = new Writing(pages, faces, { fillable: options.fillable === true, withGlyphSet: isA1 });
  const facts = fileFacts(pages, faces, options);
  const catalog = writeCatalog(writing, facts);
  const info = writing.objects.add(infoDictionary(facts));
  return writeFile(writing.objects, { catalog, info, compact: !isA1 });
};
