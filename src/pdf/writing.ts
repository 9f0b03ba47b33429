import type { Pages } from '../layout/pages.ts';
import type { Typefaces } from '../layout/typeface.ts';
import { DocumentFonts } from './documentFonts.ts';
import { Fields } from './fields.ts';
import { formTags } from './formTags.ts';
import { Objects } from './objects.ts';
import { Structure } from './structure.ts';
import type { Ref } from './syntax.ts';

/** What the parts of one file share while it is written. */
export class Writing {
  readonly objects = new Objects();
  readonly pages: Pages;
  readonly pageRefs: readonly Ref[];
  readonly fonts: DocumentFonts;
  readonly structure: Structure;
  readonly fields: Fields;
  readonly fillable: boolean;

  constructor(pages: Pages, faces: Typefaces, options: { readonly fillable: boolean; readonly withGlyphSet: boolean }) {
    this.pages = pages;
    this.pageRefs = pages.pages.map(() => this.objects.reserve());
    this.fonts = new DocumentFonts(this.objects, faces, options.withGlyphSet);
    this.structure = new Structure(this.objects, {
      root: pages.structure,
      refs: this.pageRefs,
      forms: formTags(pages, options.fillable),
    });
    this.fields = new Fields(this.objects, this.fonts);
    this.fillable = options.fillable;
  }

  /** The object of a page, counted from 0. Throws when there is no such page. */
  pageRef(index: number): Ref {
    const ref = this.pageRefs[index];
    if (ref === undefined) throw new Error(`There is no page ${index}, counted from 0.`);
    return ref;
  }
}
