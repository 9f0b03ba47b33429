import { longDate } from '../dates.ts';
import { draftState } from '../document/draftState.ts';
import type { Inline } from '../document/inline.ts';
import { showsVerifyMarks } from '../document/inlineText.ts';
import type { Audience, Doc } from '../document/model.ts';
import { inlinesOf } from '../document/walk.ts';
import { type Pt, pt, twips } from '../units.ts';
import { writeInlines } from './inlines/inlines.ts';
import { notesColumn, pageSize } from './measures.ts';
import { type Paper, plainWords } from './paper.ts';
import { bodyXml, cellXml, hairline, type Item, paragraph } from './paragraph.ts';
import { field, tabRun, textRun } from './run.ts';
import { textWidth } from './sections.ts';
import { tableXml } from './tables.ts';
import { textNamespaces, xmlDeclaration } from './xml.ts';

const audienceSentences = {
  filed: '',
  served: 'Copy for service',
  client: 'For the client',
  office: 'Office copy. Do not file or serve',
} as const satisfies Record<Audience, string>;

const centerStop = (width: Pt): string => `<w:tab w:val="center" w:pos="${twips(pt(width / 2))}"/>`;
const rightStop = (width: Pt): string => `<w:tab w:val="right" w:pos="${twips(width)}"/>`;

const draftMark = (doc: Doc): string => (doc.draft === undefined ? '' : textRun('DRAFT', { style: 'DraftMark' }));

type Parts = readonly [left: string, center: string, right: string];

/** Left, center and right of one line of furniture, set by tabs; without a center the left may go on past the middle. */
const line = (style: 'Header' | 'Footer', width: Pt, [left, center, right]: Parts): readonly Item[] =>
  center === ''
    ? [paragraph({ style, tabs: rightStop(width) }, [left, right].join(tabRun))]
    : [paragraph({ style, tabs: `${centerStop(width)}${rightStop(width)}` }, [left, center, right].join(tabRun))];

/** The same where the line is wider than the text above it: in a table, since tabs end at the margin. */
const wideLine = (style: 'Header' | 'Footer', width: Pt, parts: Parts): readonly Item[] => {
  const side = pt(width * 0.43);
  const [left, center, right] = parts;
  const cells: readonly Item[] = [
    paragraph({ style }, left),
    paragraph({ style, align: 'center' }, center),
    paragraph({ style, align: 'right' }, right),
  ];
  const xml = tableXml({
    summary: '',
    left: pt(0),
    widths: [side, pt(width - 2 * side), side],
    rows: [{ cells: cells.map((cell) => ({ xml: cellXml([cell]) })) }],
  });
  return [{ kind: 'table', xml }, hairline];
};

/** The line at the top of each page of a draft; nothing on a final paper. */
const draftHead = ({ doc }: Paper, width: Pt): readonly Item[] => {
  if (doc.draft === undefined) return [];
  const tabs = `<w:tab w:val="right" w:pos="${twips(width)}"/>`;
  return [
    paragraph(
      { style: 'DraftHead', tabs },
      `${draftMark(doc)}${tabRun}${textRun(draftState(doc), { style: 'DraftState' })}`,
    ),
  ];
};

const plainHead = (paper: Paper): readonly Item[] =>
  paper.doc.draft === undefined ? [paragraph({ style: 'Header' }, '')] : draftHead(paper, paper.measures.width);

/** Letters that the parties and the number may take in a head: beside a notes column it has less room. */
const headLetters = { plain: 72, notes: 44 } as const;

/** The inlines as far as so many letters go, ended at a word; the same as the PDF, where a long head ends with its first line. */
const firstLetters = (content: readonly Inline[], letters: number): readonly Inline[] => {
  let left = letters;
  return content.flatMap((inline): readonly Inline[] => {
    if (left <= 0) return [];
    if (!('text' in inline) || inline.text === undefined || inline.text.length <= left) {
      left -= plainWords([inline]).length;
      return [inline];
    }
    const end = inline.text.lastIndexOf(' ', left);
    const text = inline.text.slice(0, end > 0 ? end : left);
    left = 0;
    return [{ ...inline, text }];
  });
};

const workingHead = (paper: Paper, form: keyof typeof headLetters): readonly Item[] => {
  const { doc, measures } = paper;
  const set = form === 'plain' ? line : wideLine;
  const style = doc.style.map((inline) =>
    'text' in inline && inline.kind !== 'reference' ? { ...inline, italic: true } : inline,
  );
  const matter = writeInlines(firstLetters([...style, ...doc.number], headLetters[form]), paper);
  return set('Header', measures.width, [matter, '', textRun(audienceSentences[doc.audience])]);
};

/** The notes column: an empty frame at the right of the text, with a rule at its left and its name on top. */
const notesFrame = ({ measures }: Paper): Item => {
  const { top, bottom } = measures.page;
  const height = twips(pt(pageSize.height - top - bottom));
  const frame =
    `<w:framePr w:w="${twips(notesColumn.width)}" w:h="${height}" w:hRule="exact" w:wrap="around"` +
    ` w:vAnchor="page" w:hAnchor="page" w:x="${twips(pt(notesColumn.ruleAt + notesColumn.inner))}" w:y="${twips(top)}"/>`;
  return paragraph({ style: 'NotesColumn', frame }, textRun('Notes'));
};

const hasMark = (doc: Doc): boolean =>
  showsVerifyMarks(doc) &&
  inlinesOf(doc.blocks).some((inline) => inline.kind === 'citation' && inline.status !== 'verified');

const pageOfPages = (): string =>
  `${textRun('Page ')}${field('PAGE', textRun('1'))}${textRun(' of ')}${field('NUMPAGES', textRun('1'))}`;

const workingFoot = (paper: Paper, set: typeof line): readonly Item[] => {
  const { doc, measures } = paper;
  return set('Footer', measures.width, [
    textRun(`Law as of ${longDate(doc.lawAsOf)}`),
    pageOfPages(),
    hasMark(doc) ? textRun('◊ verify before relying on it') : '',
  ]);
};

const pleadingFoot = ({ doc, measures }: Paper): readonly Item[] =>
  line('Footer', measures.width, ['', field('PAGE', textRun('1')), draftMark(doc)]);

const letterFoot = ({ doc, measures }: Paper): readonly Item[] =>
  line('Footer', measures.width, ['', pageOfPages(), draftMark(doc)]);

const part = (root: 'hdr' | 'ftr', items: readonly Item[]): string =>
  `${xmlDeclaration}<w:${root} ${textNamespaces}>${bodyXml(items)}</w:${root}>`;

/** Heads and feet by file name: 1 for plain pages, 2 for pages with a notes column. */
export const furnitureParts = (paper: Paper): ReadonlyMap<string, string> => {
  const { doc, measures } = paper;
  if (doc.profile === 'working') {
    const narrow = textWidth(measures, 'notes');
    return new Map([
      ['header1.xml', part('hdr', [...draftHead(paper, measures.width), ...workingHead(paper, 'plain')])],
      ['header2.xml', part('hdr', [notesFrame(paper), ...draftHead(paper, narrow), ...workingHead(paper, 'notes')])],
      ['footer1.xml', part('ftr', workingFoot(paper, line))],
      ['footer2.xml', part('ftr', workingFoot(paper, wideLine))],
    ]);
  }
  const head = plainHead(paper);
  const foot = part('ftr', doc.profile === 'pleading' ? pleadingFoot(paper) : letterFoot(paper));
  return new Map([
    ['header1.xml', part('hdr', head)],
    ['header2.xml', part('hdr', [notesFrame(paper), ...head])],
    ['footer1.xml', foot],
    ['footer2.xml', foot],
  ]);
};
