import type { Page, Pages, Role, Tag } from '../layout/pages.ts';
import type { Typefaces } from '../layout/typeface.ts';
import { deflate } from './deflate/deflate.ts';
import { DocumentFonts, glyphsOf, type Needed } from './documentFonts.ts';
import { writeFile } from './file.ts';
import { Objects } from './objects.ts';
import { pageContent } from './pageContent.ts';
import { openingOf } from './structure.ts';
import { latin1, num, refText } from './syntax.ts';

/** A page as it is drawn: its operators as bytes, and what follows from the document around it and must be the same. */
interface DrawnPage {
  readonly faces: Typefaces;
  readonly content: Uint8Array;
  /** The operators deflated: what travels to the window for each letter is a third as long. */
  readonly packed: Uint8Array;
  readonly needed: readonly Needed[];
  /** The tags whose sequences it opens, in order, and their roles. */
  readonly tags: readonly number[];
  readonly roles: readonly Role[];
}

/** Roles by tag. */
const rolesOf = (root: Tag): readonly Role[] => {
  const roles: Role[] = [];
  const visit = (tag: Tag): void => {
    roles[tag.id] = tag.role;
    for (const child of tag.children) visit(child);
  };
  visit(root);
  return roles;
};

const draw = (page: Page, faces: Typefaces, roleOf: readonly Role[]): DrawnPage => {
  const needed = new Map<string, Needed>();
  const tags: number[] = [];
  const roles: Role[] = [];
  const open = (tag: number): string => {
    const role = roleOf[tag];
    if (role === undefined) throw new Error(`A mark belongs to tag ${tag}, which the structure tree does not hold.`);
    tags.push(tag);
    return openingOf(role, roles.push(role) - 1);
  };
  const text = pageContent({
    page,
    index: 0,
    fonts: {
      encode: (mark, ending) => {
        const glyphs = glyphsOf(faces, mark, ending);
        for (const { font, face, extra } of glyphs) {
          const before = needed.get(font)?.extra ?? [];
          needed.set(font, { face, extra: extra === undefined ? undefined : new Map([...before, ...extra]) });
        }
        return glyphs;
      },
    },
    structure: { open, ruleTag: (tag) => tag },
    fillable: false,
    annotate: () => undefined,
  });
  const content = latin1(text);
  return { faces, content, packed: deflate(content), needed: [...needed.values()], tags, roles };
};

/** A page that did not change is drawn once. */
const known = new WeakMap<Page, DrawnPage>();

const drawn = (page: Page, faces: Typefaces, roleOf: readonly Role[]): DrawnPage => {
  const before = known.get(page);
  const isSame = before?.faces === faces && before.tags.every((tag, n) => roleOf[tag] === before.roles[n]);
  if (before !== undefined && isSame) return before;
  const made = draw(page, faces, roleOf);
  known.set(page, made);
  return made;
};

/** Pages for the screen as a file, and the operators of each: of two pages with the same operators and size one looks as the other. */
export interface ScreenPdf {
  readonly bytes: Uint8Array;
  readonly contents: readonly Uint8Array[];
}

/**
 * The pages as a file to be looked at while somebody types: each is drawn by the very operators that `writePdf` draws it by. What a
 * screen does not show is left out (tags, links, the outline, what the file says about itself), and only the
 * operators are packed. It is not for keeping. What did not change since the last file is not made again.
 */
export const writeScreenPdf = (pages: Pages, faces: Typefaces): ScreenPdf => {
  const objects = new Objects();
  const [root, resources] = [objects.reserve(), objects.reserve()];
  const fonts = new DocumentFonts(objects, faces, false);
  const roleOf = rolesOf(pages.structure);
  const contents: Uint8Array[] = [];
  const kids = pages.pages.map((page) => {
    const { content, packed, needed } = drawn(page, faces, roleOf);
    for (const one of needed) fonts.need(one);
    contents.push(content);
    const stream = objects.add({ dictionary: '/Filter/FlateDecode', bytes: packed });
    return objects.add(
      `<</Type/Page/Parent ${refText(root)}/MediaBox[0 0 ${num(page.width)} ${num(page.height)}]` +
        `/Resources ${refText(resources)}/Contents ${refText(stream)}>>`,
    );
  });
  objects.set(root, `<</Type/Pages/Kids[${kids.map(refText).join(' ')}]/Count ${kids.length}>>`);
  objects.set(resources, `<</Font<<${fonts.finish()}>>>>`);
  const catalog = objects.add(`<</Type/Catalog/Pages ${refText(root)}>>`);
  const info = objects.add('<</Producer(Full Hearing)>>');
  return { bytes: writeFile(objects, { catalog, info, compact: false }), contents };
};
