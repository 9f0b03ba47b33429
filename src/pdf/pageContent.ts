import type {
  BoxMark,
  FieldMark,
  FrameMark,
  LinkMark,
  Mark,
  Page,
  RuleMark,
  TagId,
  TextMark,
} from '../layout/pages.ts';
import type { DocumentFonts } from './documentFonts.ts';
import { needsSpace, nextTexts } from './separation.ts';
import { boxOperators, frameOperators, ruleOperators } from './shapes.ts';
import type { Structure } from './structure.ts';
import { num, textString } from './syntax.ts';

/** What drawing a page needs, and where its annotations go, in reading order. */
export interface PageTools {
  readonly page: Page;
  readonly index: number;
  readonly fonts: Pick<DocumentFonts, 'encode'>;
  readonly structure: Pick<Structure, 'open' | 'ruleTag'>;
  readonly fillable: boolean;
  /** Makes the annotation for a link, a field or a fillable box. */
  readonly annotate: (mark: LinkMark | FieldMark | BoxMark, index: number) => void;
}

const readAs = (text: string | undefined, operators: string): string =>
  text === undefined ? operators : `/Span<</ActualText${textString(text)}>>BDC ${operators} EMC`;

const reversed = (text: string): string => Array.from(text).reverse().join('');

/**
 * Text drawn in another order than it is read in. A run that is merely turned round is marked as such, since readers turn
 * right-to-left glyphs back by themselves; otherwise the text to read is written out. @source ISO 32000-1, 14.8.2.3.3
 */
const inReadingOrder = (mark: TextMark, operators: string): string => {
  if (mark.visual === undefined || mark.visual === mark.text) return operators;
  if (mark.visual === reversed(mark.text)) return `/ReversedChars BMC ${operators} EMC`;
  return readAs(mark.text, operators);
};

/** The operators of one page, each within a marked sequence of its tag or an artifact. */
class Content {
  readonly #tools: PageTools;
  readonly #lines: string[] = [];
  #open: TagId | undefined;
  #font = '';
  #tracking = 0;

  constructor(tools: PageTools) {
    this.#tools = tools;
  }

  close(): void {
    if (this.#open !== undefined) this.#lines.push('EMC');
    this.#open = undefined;
  }

  #within(tag: TagId, operators: string): void {
    if (this.#open !== tag) {
      this.close();
      this.#lines.push(tag === 'artifact' ? '/Artifact BMC' : this.#tools.structure.open(tag, this.#tools.index));
      this.#open = tag;
    }
    this.#lines.push(operators);
  }

  #show(mark: TextMark, ending: string): string {
    let operators = '';
    const tracking = mark.tracking ?? 0;
    if (tracking !== this.#tracking) operators += `${num(tracking)} Tc `;
    this.#tracking = tracking;
    for (const { font, array } of this.#tools.fonts.encode(mark, ending)) {
      const chosen = `/${font} ${num(mark.size)} Tf `;
      if (chosen !== this.#font) operators += chosen;
      this.#font = chosen;
      operators += `[${array}]TJ `;
    }
    return `BT ${num(mark.x)} ${num(this.#tools.page.height - mark.y)} Td ${operators}ET`;
  }

  text(mark: TextMark, next: TextMark | undefined): void {
    if (mark.text === '') return;
    const ending = needsSpace(mark, next) ? ' ' : '';
    const operators = this.#show(mark, ending);
    const spoken = mark.spoken === undefined ? undefined : mark.spoken + ending;
    const read = spoken === undefined ? inReadingOrder(mark, operators) : readAs(spoken, operators);
    this.#within(mark.tag, mark.tag === 'artifact' ? operators : read);
  }

  rule(mark: RuleMark): void {
    this.#within(this.#tools.structure.ruleTag(mark.tag), ruleOperators(mark, this.#tools.page.height));
  }

  frame(mark: FrameMark): void {
    this.#within(mark.tag, frameOperators(mark, this.#tools.page.height));
  }

  box(mark: BoxMark): void {
    if (this.#tools.fillable && mark.tag !== 'artifact') {
      this.annotation(mark);
      return;
    }
    const operators = boxOperators(mark, this.#tools.page.height);
    this.#within(mark.tag, readAs(mark.tag === 'artifact' ? undefined : mark.spoken, operators));
  }

  field(mark: FieldMark): void {
    if (this.#tools.fillable) this.annotation(mark);
  }

  annotation(mark: LinkMark | FieldMark | BoxMark): void {
    this.close();
    this.#tools.annotate(mark, this.#tools.index);
  }

  finish(): string {
    this.close();
    return this.#lines.join('\n');
  }
}

const draw = (content: Content, mark: Mark, next: TextMark | undefined): void => {
  switch (mark.kind) {
    case 'text':
      content.text(mark, next);
      break;
    case 'rule':
      content.rule(mark);
      break;
    case 'box':
      content.box(mark);
      break;
    case 'frame':
      content.frame(mark);
      break;
    case 'link':
      content.annotation(mark);
      break;
    case 'field':
      content.field(mark);
      break;
  }
};

/** The content stream of a page. Text is black, as the page's first color is. */
export const pageContent = (tools: PageTools): string => {
  const content = new Content(tools);
  const next = nextTexts(tools.page.marks);
  tools.page.marks.forEach((mark, index) => {
    draw(content, mark, next[index]);
  });
  return content.finish();
};
