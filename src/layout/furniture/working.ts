import { longDate } from '../../dates.ts';
import type { Audience } from '../../document/model.ts';
import { pt } from '../../units.ts';
import { pageWidth } from '../measures.ts';
import type { Mark } from '../pages.ts';
import type { PageDraft } from '../paginate.ts';
import { setText } from '../paragraph.ts';
import type { Setter } from '../setter.ts';
import { moved } from '../slab.ts';
import { furnitureLine } from './line.ts';

const type = { size: 10, leading: 12 };
const headBaseline = 43.9;
const footBaseline = 757.9;
const audienceRoom = 160;

const audiences = {
  filed: '',
  served: 'Copy for service',
  client: 'For the client',
  office: 'Office copy. Do not file or serve',
} as const satisfies Record<Audience, string>;

/** What the furniture of a page takes: which page of how many, counted from 1. */
export interface PageNumber {
  readonly page: number;
  readonly pages: number;
}

/** Left: the parties in italics and the number. A style longer than its room ends where its first line would. */
const headLine = (setter: Setter): readonly Mark[] => {
  const { doc, measures } = setter;
  const room = measures.width - audienceRoom;
  const setting = { x: measures.left, width: room, type, tag: 'artifact' } as const;
  const [style] = setText(doc.style, { ...setting, italic: true }, setter);
  const [number] = setText(doc.number, setting, setter);
  const styleWidth = style?.width ?? 0;
  const numberMarks = number === undefined || styleWidth + number.width > room ? [] : number.marks;
  return [
    ...(style?.marks ?? []).map((mark) => moved(mark, measures.left, headBaseline)),
    ...numberMarks.map((mark) => moved(mark, measures.left + styleWidth, headBaseline)),
  ];
};

const notesRule = 453;
const notesText = 462;

const notesColumn = (setter: Setter): readonly Mark[] => {
  const { top, bottom } = setter.measures;
  const x = pt(notesRule);
  return [
    { kind: 'rule', tag: 'artifact', x1: x, y1: pt(top), x2: x, y2: pt(bottom), weight: pt(0.5) },
    furnitureLine({ text: 'Notes', x: notesText, y: top + 9.4, size: 10, face: 'italic' }, setter.inlines.faces),
  ];
};

/** Head and foot of a working paper, and the notes column where the page has one. */
export const workingFurniture = (draft: PageDraft, setter: Setter, { page, pages }: PageNumber): readonly Mark[] => {
  const { doc, measures } = setter;
  const { faces } = setter.inlines;
  const right = measures.left + measures.width;
  const { size } = type;
  const lines = [
    { text: audiences[doc.audience], x: right, y: headBaseline, size, align: 'right' },
    { text: `Law as of ${longDate(doc.lawAsOf)}`, x: measures.left, y: footBaseline, size },
    { text: `Page ${page} of ${pages}`, x: pageWidth / 2, y: footBaseline, size, align: 'center' },
  ] as const;
  const hasVerify = draft.placed.some(({ slab }) => (slab.flags ?? []).some(({ verify }) => verify));
  const verify = { text: '◊ verify before relying on it', x: right, y: footBaseline, size, align: 'right' } as const;
  return [
    ...headLine(setter),
    ...[...lines, ...(hasVerify ? [verify] : [])]
      .filter(({ text }) => text !== '')
      .map((line) => furnitureLine(line, faces)),
    ...(draft.form === 'notes' ? notesColumn(setter) : []),
  ];
};
