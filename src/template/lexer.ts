import type { Problem } from '../problems.ts';
import { advance } from './output.ts';
import { placeOf, type Spot, type Tag, type Where } from './syntax.ts';

interface Attribute {
  readonly name: string;
  readonly spot: Spot;
  value: string | undefined;
}
interface OpenTag {
  readonly name: string;
  readonly spot: Spot;
  readonly attributes: Attribute[];
  readonly isClosing: boolean;
}
interface Quote {
  readonly mark: string;
  readonly attribute: Attribute;
}
interface Part {
  readonly floor: number;
  readonly depth: number;
  readonly tag: OpenTag | undefined;
  readonly quote: Quote | undefined;
}

const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;
const tagStart = /^<(\/?)([A-Za-z][\w.-]*)/;
const attributeStart = /^([A-Za-z_:][\w:.-]*)\s*=\s*(["'])/;

const entityMessage =
  'Write the sign & as "&amp;". The only other entities are "&lt;", "&gt;", "&quot;", "&apos;" and numbers such as "&#167;".';
const markupMessage = 'Only a tag may begin with "<". Write "&lt;" for the sign itself and {{! … }} for a comment.';

/**
 * Reads the markup of one template, statement by statement in the order of the file: finds its tags, says where each mustache
 * stands, and reports markup that could never be right.
 */
export class Lexer {
  /** The tags found so far, in the order in which they end. */
  readonly tags: Tag[] = [];
  /** Where running text stands, with the tag that holds it. */
  readonly texts: { readonly parent: string | undefined; readonly spot: Spot }[] = [];
  readonly #report: (problem: Problem) => void;
  readonly #held: { readonly name: string; readonly spot: Spot }[] = [];
  #floor = 0;
  #tag: OpenTag | undefined;
  #quote: Quote | undefined;
  #started = 0;

  /** A lexer for one file; Problems go to `report`. */
  constructor(report: (problem: Problem) => void) {
    this.#report = report;
  }

  /** Where the next statement stands. */
  where(): Where {
    if (this.#quote !== undefined) return 'value';
    return this.#tag === undefined ? 'text' : 'tag';
  }

  /** Tells that an answer prints here, as running text or inside an attribute. */
  hole(spot: Spot): void {
    if (this.#quote !== undefined) this.#quote.attribute.value = undefined;
    if (this.where() === 'text') this.#text(spot);
  }

  /** Reads template text; returns how many tags begin in it. */
  read(text: string, spot: Spot): number {
    this.#started = 0;
    let rest = text;
    let at = spot;
    while (rest !== '') {
      const length = this.#next(rest, at);
      at = advance(at, rest.slice(0, length));
      rest = rest.slice(length);
    }
    return this.#started;
  }

  /** Enters a part that must be balanced on its own. */
  enter(): Part {
    const part = { floor: this.#floor, depth: this.#held.length, tag: this.#tag, quote: this.#quote };
    this.#floor = this.#held.length;
    return part;
  }

  /** Leaves that part, reports what it left open, and goes on as if it had been balanced. */
  leave(part: Part, spot: Spot): void {
    for (const open of this.#held.slice(part.depth))
      this.#say(
        'template.tags-do-not-nest',
        `The tag <${open.name}> is not closed in this part of the template.`,
        open.spot,
      );
    if (this.#tag !== part.tag || this.#quote !== part.quote)
      this.#say(
        'template.tags-do-not-nest',
        'A tag begins in one part of the template and ends in another.',
        this.#tag?.spot ?? spot,
      );
    this.#held.length = Math.min(this.#held.length, part.depth);
    this.#floor = part.floor;
    this.#tag = part.tag;
    this.#quote = part.quote;
  }

  #say(code: string, message: string, spot: Spot): void {
    this.#report({ code, severity: 'error', message, at: placeOf(spot) });
  }

  #text(spot: Spot): void {
    this.texts.push({ parent: this.#held.at(-1)?.name, spot });
  }

  #next(text: string, spot: Spot): number {
    if (this.#quote !== undefined) return this.#inValue(this.#quote, text, spot);
    if (this.#tag !== undefined) return this.#inTag(this.#tag, text, spot);
    return text.startsWith('<') ? this.#atTag(text, spot) : this.#inText(text, spot);
  }

  #inText(text: string, spot: Spot): number {
    const end = text.indexOf('<');
    const words = end < 0 ? text : text.slice(0, end);
    const bad = entity.exec(words);
    if (bad !== null) this.#say('template.unknown-entity', entityMessage, advance(spot, words.slice(0, bad.index)));
    const first = words.search(/\S/);
    if (first >= 0) this.#text(advance(spot, words.slice(0, first)));
    return words.length;
  }

  #atTag(text: string, spot: Spot): number {
    const start = tagStart.exec(text);
    if (start === null) {
      this.#say('template.markup-refused', markupMessage, spot);
      return 1;
    }
    this.#started += 1;
    this.#tag = { name: start[2] ?? '', spot, attributes: [], isClosing: start[1] === '/' };
    return start[0].length;
  }

  #inTag(open: OpenTag, text: string, spot: Spot): number {
    const space = /^\s+/.exec(text);
    if (space !== null) return space[0].length;
    if (text.startsWith('/>') && !open.isClosing) return this.#finish('empty', open, 2);
    if (text.startsWith('>')) return this.#finish(open.isClosing ? 'close' : 'open', open, 1);
    const start = open.isClosing ? null : attributeStart.exec(text);
    if (start === null) {
      this.#say('template.tag-not-closed', `The tag <${open.name}> is not closed with ">" before this.`, spot);
      this.#tag = undefined;
      return 1;
    }
    const attribute: Attribute = { name: start[1] ?? '', spot, value: '' };
    open.attributes.push(attribute);
    this.#quote = { mark: start[2] ?? '"', attribute };
    return start[0].length;
  }

  #inValue({ mark, attribute }: Quote, text: string, spot: Spot): number {
    const end = text.indexOf(mark);
    const part = end < 0 ? text : text.slice(0, end);
    if (attribute.value !== undefined) attribute.value += part;
    const angle = part.indexOf('<');
    if (angle >= 0) {
      const message = `The value of "${attribute.name}" is not closed before this "<".`;
      this.#say('template.tag-not-closed', message, advance(spot, part.slice(0, angle)));
    }
    if (end < 0) return part.length;
    this.#quote = undefined;
    return part.length + 1;
  }

  #finish(form: Tag['form'], open: OpenTag, length: number): number {
    this.#tag = undefined;
    const { name, attributes, spot } = open;
    this.tags.push({ form, name, attributes, parent: this.#held.at(-1)?.name, spot });
    if (form === 'open') this.#held.push({ name, spot });
    if (form === 'close') this.#close(open);
    return length;
  }

  #close({ name, spot }: OpenTag): void {
    const last = this.#held.length > this.#floor ? this.#held.at(-1) : undefined;
    if (last?.name === name) {
      this.#held.pop();
      return;
    }
    const why =
      last === undefined ? 'was not opened in this part of the template' : `stands where </${last.name}> is due`;
    this.#say('template.tags-do-not-nest', `The tag </${name}> ${why}. Each block must close what it opens.`, spot);
    const match = this.#held.findLastIndex((open, index) => index >= this.#floor && open.name === name);
    if (match >= 0) this.#held.length = match;
  }
}
