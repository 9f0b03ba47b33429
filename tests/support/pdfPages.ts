import type { FaceId, Mark, Page, Pages, Role, Tag, TextMark } from '../../src/layout/pages.ts';
import type { Typefaces } from '../../src/layout/typeface.ts';
import { pt } from '../../src/units.ts';

type Open = { -readonly [K in keyof Tag]: Tag[K] } & { children: Open[] };

/** Details of a line of text that a test cares about. */
export type Words = Partial<Pick<TextMark, 'spoken' | 'visual' | 'tracking' | 'from'>> & {
  readonly face?: FaceId;
  readonly size?: number;
};

/** Puts marks on pages from top to bottom, so that a test of the writer reads like the paper it writes. */
export class PaperBuilder {
  readonly #faces: Typefaces;
  readonly #pages: Mark[][] = [];
  readonly #tags: Open[] = [];
  readonly #outline: { title: string; level: number; page: number; y: ReturnType<typeof pt> }[] = [];
  readonly #destinations: Record<string, { page: number; x: ReturnType<typeof pt>; y: ReturnType<typeof pt> }> = {};
  y = 90;

  constructor(faces: Typefaces) {
    this.#faces = faces;
    this.tag('Document');
    this.newPage();
  }

  /** A new element in `parent`, the root unless given. Returns its number. */
  tag(role: Role, parent?: number, more: Partial<Omit<Tag, 'id' | 'role' | 'children'>> = {}): number {
    const tag: Open = { id: this.#tags.length, role, ...more, children: [] };
    if (tag.id > 0) this.#tags[parent ?? 0]?.children.push(tag);
    this.#tags.push(tag);
    return tag.id;
  }

  newPage(): void {
    this.#pages.push([]);
    this.y = 90;
  }

  mark(mark: Mark): void {
    this.#pages.at(-1)?.push(mark);
  }

  /** A line of text at (x, y); `y` moves on when no place is given. */
  text(tag: number | 'artifact', text: string, words: Words & { readonly x?: number; readonly y?: number } = {}): void {
    const { face = 'regular', size = 13, x = 72, y = this.y, ...more } = words;
    const width = pt(this.#faces[face].width(text) * size);
    this.mark({ kind: 'text', tag, x: pt(x), y: pt(y), width, face, size: pt(size), text, ...more });
    if (words.y === undefined) this.y += 22.5;
  }

  /** A paragraph element of one line. */
  line(role: Role, text: string, words: Words = {}): number {
    const tag = this.tag(role);
    this.text(tag, text, words);
    return tag;
  }

  /** A bookmark to the place where the next line will stand. */
  bookmark(title: string, level = 1): void {
    this.#outline.push({ title, level, page: this.#pages.length - 1, y: pt(this.y - 15) });
  }

  /** A name for the place where the next line will stand. */
  destination(name: string): void {
    this.#destinations[name] = { page: this.#pages.length - 1, x: pt(72), y: pt(this.y - 15) };
  }

  finish(title = 'Petition for Order of Protection', language = 'en-US'): Pages {
    const pages: Page[] = this.#pages.map((marks) => ({ width: pt(612), height: pt(792), marks }));
    const [structure] = this.#tags;
    if (structure === undefined) throw new Error('The builder always has a root.');
    return { title, language, pages, structure, outline: this.#outline, destinations: this.#destinations };
  }
}
