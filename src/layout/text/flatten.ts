import type { Inline, InlineOf, Style } from '../../document/inline.ts';
import type { FaceId, Role, TagId } from '../pages.ts';
import type { TagTree } from '../tags.ts';
import type { Typefaces } from '../typeface.ts';
import { printable } from './characters.ts';
import type { LinkTo, Piece, TextPiece } from './piece.ts';

/** What all text of a document is flattened with. */
export interface Inlines {
  readonly faces: Typefaces;
  readonly tags: TagTree;
  /** Side of a box. */
  readonly box: number;
  /** Whether ◊ prints after provisions that were not verified. */
  readonly printsVerify: boolean;
  /** The id of the block that a reference leads to, if it is in this document. */
  readonly target: (to: readonly string[]) => string | undefined;
  /** The number, counted from 1, of the page on which a block starts. */
  readonly pageOf: (id: string) => string;
}

/** How one block sets its text. */
export interface Face extends Style {
  readonly size: number;
  /** The tag that holds the text. */
  readonly tag: TagId;
  readonly capitals?: boolean;
}

interface Pen {
  readonly inlines: Inlines;
  readonly face: Face;
  readonly pieces: Piece[];
  /** The tag of plain words: the block's own, or a `Span` where the block also holds links and boxes. */
  readonly words: () => TagId;
  /** A tag of its own among the block's words. */
  readonly own: (role: Role, alt: string) => TagId;
}

const faceId = ({ bold, italic }: Style): FaceId => {
  if (bold === true) return italic === true ? 'boldItalic' : 'bold';
  return italic === true ? 'italic' : 'regular';
};

const smallCapitals = 0.8;

type Extras = Partial<Pick<TextPiece, 'from' | 'spoken' | 'link' | 'tag' | 'raise' | 'isVerify'>>;

const newLines = /(\n)/;

const pushText = (pen: Pen, piece: TextPiece): void => {
  for (const part of piece.text.split(newLines)) {
    if (part === '\n') pen.pieces.push({ kind: 'break' });
    else if (part !== '') pen.pieces.push({ ...piece, text: part });
  }
};

const pushSmallCapitals = (pen: Pen, piece: TextPiece): void => {
  for (const part of piece.text.split(/(\p{Ll}+)/u)) {
    const isSmall = /^\p{Ll}/u.test(part);
    if (isSmall) pushText(pen, { ...piece, text: part.toUpperCase(), size: piece.size * smallCapitals, spoken: part });
    else pushText(pen, { ...piece, text: part });
  }
};

const write = (pen: Pen, { text, ...style }: Style & { readonly text: string }, extras: Extras = {}): void => {
  const { face, inlines } = pen;
  const look: Style = {
    bold: style.bold === true || face.bold === true,
    italic: style.italic === true || face.italic === true,
  };
  const id = faceId(look);
  for (const part of printable(text, inlines.faces[id])) {
    const piece: TextPiece = {
      kind: 'text',
      text: face.capitals === true ? part.text.toUpperCase() : part.text,
      face: id,
      size: face.size,
      tag: extras.tag ?? pen.words(),
      ...(style.underline === true ? { underline: true } : {}),
      ...(part.spoken === undefined ? {} : { spoken: part.spoken }),
      ...extras,
    };
    if (style.smallCaps === true && face.capitals !== true) pushSmallCapitals(pen, piece);
    else pushText(pen, piece);
  }
};

const noBreakSpace = '\u00a0';

const writeBlank = (pen: Pen, blank: InlineOf<'blank'>): void => {
  const tag = pen.own('Form', blank.label);
  const { width, from, label, required } = blank;
  const below = blank.place === 'below' && label !== '' ? { below: `(${label})` } : {};
  pen.pieces.push({ kind: 'rule', width, tag, from, label, required, ...below });
  if (blank.place !== 'after' || label === '') return;
  write({ ...pen, face: { ...pen.face, capitals: false } }, { text: `${noBreakSpace}(${label})`, italic: true });
};

const writeReference = (pen: Pen, reference: InlineOf<'reference'>): void => {
  const text = reference.text ?? '';
  const to = reference.document === undefined ? pen.inlines.target(reference.to) : undefined;
  const tag = text === '' || to === undefined ? 'artifact' : pen.own('Link', text);
  if (to === undefined || tag === 'artifact') {
    write(pen, { text });
    return;
  }
  const link: LinkTo = { to, tag, spoken: text };
  write(pen, { text }, { link, tag });
};

/** The number of a page, which leads to the block that starts there. */
const writePageReference = (pen: Pen, reference: InlineOf<'page'>): void => {
  const text = pen.inlines.pageOf(reference.to);
  const to = text === '' ? undefined : pen.inlines.target([reference.to]);
  const spoken = `page ${text}`;
  const tag = to === undefined ? 'artifact' : pen.own('Link', spoken);
  if (to === undefined || tag === 'artifact') {
    write(pen, { text });
    return;
  }
  write(pen, { text }, { link: { to, tag, spoken }, tag });
};

const verifySize = 0.82;
const verifyRaise = 0.28;

const writeCitation = (pen: Pen, { text, status, caseName = '' }: InlineOf<'citation'>): void => {
  if (caseName !== '') write(pen, { text: text.slice(0, caseName.length), italic: true });
  if (text.length > caseName.length) write(pen, { text: text.slice(caseName.length) });
  if (status === 'verified' || !pen.inlines.printsVerify) return;
  const { size } = pen.face;
  const tag = pen.words();
  const raise = size * verifyRaise;
  write(
    { ...pen, face: { ...pen.face, size: size * verifySize, bold: false, italic: false } },
    { text: '◊' },
    {
      tag,
      raise,
      spoken: '(verify)',
      isVerify: true,
    },
  );
};

type Writers = { readonly [K in Inline['kind']]: (pen: Pen, inline: InlineOf<K>) => void };

const writers: Writers = {
  text: (pen, inline) => write(pen, inline),
  answer: (pen, inline) => write(pen, inline, { from: inline.from }),
  blank: writeBlank,
  check: (pen, { checked, label, from }) => {
    const tag = pen.own('Form', label);
    const own = from === undefined ? {} : { from };
    pen.pieces.push({ kind: 'box', size: Math.min(pen.inlines.box, pen.face.size), checked, tag, label, ...own });
  },
  reference: writeReference,
  exhibit: (pen, { text, from }) => write(pen, { text }, { from }),
  citation: writeCitation,
  page: writePageReference,
  break: (pen) => pen.pieces.push({ kind: 'break' }),
};

type ByKind = { readonly [K in Inline['kind']]: InlineOf<K> & { readonly kind: K } };

const writeInline = <K extends Inline['kind']>(pen: Pen, inline: ByKind[K]): void => {
  const kind: K = inline.kind;
  writers[kind](pen, inline);
};

const hasOwnTag = ({ kind }: Inline): boolean => kind === 'blank' || kind === 'check' || kind === 'reference';

const penFor = (content: readonly Inline[], face: Face, inlines: Inlines): Pen => {
  const parent = face.tag;
  const isMixed = parent !== 'artifact' && content.some(hasOwnTag);
  let span: number | undefined;
  return {
    inlines,
    face,
    pieces: [],
    words: () => {
      if (!isMixed) return parent;
      span ??= inlines.tags.add(parent, 'Span');
      return span;
    },
    own: (role, alt) => {
      span = undefined;
      return parent === 'artifact' ? parent : inlines.tags.add(parent, role, alt === '' ? {} : { alt });
    },
  };
};

/** Inline content as pieces in order; its tags are added to the tree as children of the block's tag. */
export const flatten = (content: readonly Inline[], face: Face, inlines: Inlines): readonly Piece[] => {
  const pen = penFor(content, face, inlines);
  for (const inline of content) writeInline(pen, inline);
  return pen.pieces;
};
