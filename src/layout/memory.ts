import type { Inline } from '../document/inline.ts';
import { remembered } from '../remembered.ts';
import type { Mark, Page, TagId } from './pages.ts';
import type { PlacedLine, TextSetting } from './paragraph.ts';
import type { Setter } from './setter.ts';

/** Lines as they were set before, with the tag that held them then. */
interface Known {
  readonly tag: TagId;
  readonly lines: readonly PlacedLine[];
}

/**
 * What laying out remembers from one time to the next, so that only what changed is set again: with it or without, the pages are the
 * same. It holds what the last two layouts needed, for one paper after another or in turn.
 */
export interface LayoutMemory {
  /** A layout begins: what the one before the last alone needed is let go. */
  readonly begin: () => void;
  /** The lines of a text, which `set` makes where they are not known. */
  readonly lines: (
    content: readonly Inline[],
    around: { readonly setting: TextSetting; readonly setter: Setter },
    set: () => readonly PlacedLine[],
  ) => readonly PlacedLine[];
  /** The same pages, each the very object of the last layout where nothing on it changed. */
  readonly pages: (made: readonly Page[]) => readonly Page[];
}

/** Inlines that have no tag of their own, and no text that layout finds: the same whatever stands around them. */
const plain: ReadonlySet<Inline['kind']> = new Set(['text', 'answer', 'exhibit', 'citation', 'break']);

const keyOf = (
  content: readonly Inline[],
  { bold, italic, capitals, ...setting }: TextSetting,
  setter: Setter,
): string => {
  const { x, width, type, align, isRunning, underline, smallCaps } = setting;
  const { inlines, justify } = setter;
  const style = [bold, italic, underline, smallCaps, capitals, isRunning, inlines.printsVerify, justify];
  const flags = style.map((is) => (is === true ? 1 : 0)).join('');
  return `${x} ${width} ${type.size} ${type.leading} ${align} ${flags}${JSON.stringify(content)}`;
};

const retagged = ({ tag: before, lines }: Known, tag: TagId): readonly PlacedLine[] => {
  const withTag = (mark: Mark): Mark => {
    if (mark.tag !== before) return mark;
    // What lines of plain words are made of: a link or a field has a tag of its own.
    return mark.kind === 'text' || mark.kind === 'rule' ? { ...mark, tag } : mark;
  };
  return lines.map((line) => ({ ...line, marks: line.marks.map(withTag) }));
};

/** Whether two marks have the same fields with the same values: all of them are words and numbers. */
const isSameMark = (one: Mark, other: Mark): boolean => {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => Reflect.get(one, key) === Reflect.get(other, key))
  );
};

const isSamePage = (one: Page, other: Page): boolean =>
  one.width === other.width &&
  one.height === other.height &&
  one.marks.length === other.marks.length &&
  one.marks.every((mark, n) => {
    const twin = other.marks[n];
    return twin !== undefined && isSameMark(mark, twin);
  });

/** A memory with nothing in it. For the typefaces of one desk. */
export const createLayoutMemory = (): LayoutMemory => {
  const texts = remembered<Known>();
  let last: readonly Page[] = [];
  return {
    begin: texts.begin,
    lines: (content, { setting, setter }, set) => {
      if (!content.every(({ kind }) => plain.has(kind))) return set();
      const key = keyOf(content, setting, setter);
      const known = texts.get(key);
      if (known?.tag === setting.tag) return known.lines;
      const lines = known === undefined ? set() : retagged(known, setting.tag);
      texts.set(key, { tag: setting.tag, lines });
      return lines;
    },
    pages: (made) => {
      last = made.map((page, at) => {
        const twin = last[at];
        return twin !== undefined && isSamePage(twin, page) ? twin : page;
      });
      return last;
    },
  };
};
