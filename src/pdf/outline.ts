import type { OutlineEntry, Pages } from '../layout/pages.ts';
import type { Objects } from './objects.ts';
import { num, type Ref, refText, textString } from './syntax.ts';

interface Item {
  readonly entry: OutlineEntry;
  readonly ref: Ref;
  readonly items: Item[];
}

const nest = (objects: Objects, entries: readonly OutlineEntry[]): Item[] => {
  const top: Item[] = [];
  const open: Item[] = [];
  for (const entry of entries) {
    const item: Item = { entry, ref: objects.reserve(), items: [] };
    while ((open.at(-1)?.entry.level ?? Number.NEGATIVE_INFINITY) >= entry.level) open.pop();
    (open.at(-1)?.items ?? top).push(item);
    open.push(item);
  }
  return top;
};

const countAll = (items: readonly Item[]): number => items.reduce((sum, item) => sum + 1 + countAll(item.items), 0);

const ends = (items: readonly Item[]): string => {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return '';
  return `/First ${refText(first.ref)}/Last ${refText(last.ref)}/Count ${countAll(items)}`;
};

/** A destination: the place (x, y) of a page, at the reader's own magnification. `y` counts from the top. */
export const destination = (
  place: { readonly page: number; readonly x: number; readonly y: number },
  pages: Pages,
  refs: readonly Ref[],
): string => {
  const [page, ref] = [pages.pages[place.page], refs[place.page]];
  if (page === undefined || ref === undefined)
    throw new Error(`A destination is on page ${place.page}, counted from 0, of ${refs.length}.`);
  return `[${refText(ref)}/XYZ ${num(place.x)} ${num(page.height - place.y)} null]`;
};

/** Writes the outline, all of it open. Returns nothing when there are no entries. */
export const writeOutline = (objects: Objects, pages: Pages, refs: readonly Ref[]): Ref | undefined => {
  if (pages.outline.length === 0) return undefined;
  const root = objects.reserve();
  const write = (items: readonly Item[], parent: Ref): void => {
    items.forEach((item, index) => {
      const [before, after] = [items[index - 1], items[index + 1]];
      const place = destination({ page: item.entry.page, x: 0, y: item.entry.y }, pages, refs);
      objects.set(
        item.ref,
        `<</Title${textString(item.entry.title)}/Parent ${refText(parent)}/Dest${place}` +
          `${before === undefined ? '' : `/Prev ${refText(before.ref)}`}` +
          `${after === undefined ? '' : `/Next ${refText(after.ref)}`}${ends(item.items)}>>`,
      );
      write(item.items, item.ref);
    });
  };
  const items = nest(objects, pages.outline);
  write(items, root);
  objects.set(root, `<</Type/Outlines${ends(items)}>>`);
  return root;
};
