import type { Pages } from '../../src/layout/pages.ts';
import type { Typefaces } from '../../src/layout/typeface.ts';
import { pt } from '../../src/units.ts';
import { PaperBuilder } from './pdfPages.ts';

const words =
  'About June 20, 2026, Respondent took hold of her left wrist and stood against the door for about forty minutes. ' +
  'Petitioner’s sister, who was present, telephoned 23 times between 3:40 and 6:10 p.m. (Ex. B at 2–3). § 455.010(15).';

const line = (index: number): string => `${words.slice((index * 17) % 90, ((index * 17) % 90) + 84)}`;

const table = (paper: PaperBuilder): void => {
  const table = paper.tag('Table', 0, { summary: 'What Petitioner must prove' });
  const head = paper.tag('TR', paper.tag('THead', table));
  for (const [column, text] of ['Element', 'Petition', 'Gap'].entries()) {
    const cell = paper.tag('TH', head, { scope: 'Column' });
    paper.text(cell, text, { face: 'italic', size: 10, x: 72 + column * 120, y: paper.y });
  }
  paper.y += 5;
  paper.mark({
    kind: 'rule',
    tag: 'artifact',
    x1: pt(72),
    y1: pt(paper.y),
    x2: pt(540),
    y2: pt(paper.y),
    weight: pt(1),
  });
  paper.y += 15;
  const row = paper.tag('TR', paper.tag('TBody', table));
  for (const [column, text] of ['Fear', '', 'None. Admit'].entries()) {
    const cell = paper.tag(column === 0 ? 'TH' : 'TD', row, column === 0 ? { scope: 'Row' } : {});
    if (text !== '') paper.text(cell, text, { size: 12, x: 72 + column * 120, y: paper.y });
  }
  paper.y += 30;
};

const box = (paper: PaperBuilder, checked: boolean): void => {
  const [size, y] = [pt(10.5), pt(paper.y - 9)];
  const list = paper.tag('L', 0, { numbering: 'None' });
  const item = paper.tag('LI', list);
  const label = paper.tag('Lbl', item);
  const spoken = checked ? '[x]' : '[ ]';
  paper.mark({
    kind: 'box',
    tag: label,
    x: pt(72),
    y,
    size,
    checked,
    spoken,
    label: 'Stalking',
    from: 'grounds.stalking',
  });
  paper.text(paper.tag('LBody', item), 'Stalking', { x: 96 });
};

const blank = (paper: PaperBuilder): void => {
  const tag = paper.tag('P');
  paper.text(tag, 'Case No.', { y: paper.y });
  const [x1, x2, y] = [pt(132), pt(258), pt(paper.y + 2.5)];
  paper.mark({ kind: 'rule', tag, x1, y1: y, x2, y2: y, weight: pt(0.6), from: 'matter.caseNumber' });
  paper.mark({
    kind: 'field',
    tag,
    x: x1,
    y: pt(paper.y - 13),
    width: pt(126),
    height: pt(15.5),
    label: 'case number',
    from: 'matter.caseNumber',
    multiline: false,
  });
  paper.y += 22.5;
};

const link = (paper: PaperBuilder): void => {
  const tag = paper.tag('P');
  paper.text(tag, 'See', { y: paper.y });
  const inner = paper.tag('Link', tag);
  paper.text(inner, '¶ 14', { x: 96, y: paper.y });
  const [x, y, width, height] = [pt(96), pt(paper.y - 12), pt(25), pt(15)];
  paper.mark({ kind: 'link', tag: inner, x, y, width, height, to: 'incident.i1', spoken: 'Paragraph 14' });
  paper.text(tag, 'for the doorway.', { x: 126 });
};

const folio = (paper: PaperBuilder, page: number): void => {
  paper.text('artifact', String(page), { x: 303, y: 752 });
};

/** Every kind of mark on a first page, then text to a page count: what a petition of that length holds. */
export const samplePaper = (faces: Typefaces, pageCount = 3): Pages => {
  const paper = new PaperBuilder(faces);
  paper.line('H1', 'PETITION FOR ORDER OF PROTECTION', { face: 'bold' });
  paper.bookmark('I. Venue');
  paper.line('H2', 'I. Venue', { face: 'bold' });
  blank(paper);
  box(paper, true);
  box(paper, false);
  table(paper);
  link(paper);
  const cited = paper.tag('P');
  paper.text(cited, 'Venue is proper in Boone County. § 455.015', { y: paper.y });
  paper.text(cited, '◊', { size: 10.66, x: 300, spoken: '(verify)' });
  const frame = { x: pt(60), y: pt(60), width: pt(492), height: pt(600), weight: pt(1.5) };
  paper.mark({ kind: 'frame', tag: 'artifact', ...frame });
  const dots = { x1: pt(64), y1: pt(100), x2: pt(64), y2: pt(140), weight: pt(1.8) };
  paper.mark({ kind: 'rule', tag: 'artifact', dots: true, ...dots });
  paper.bookmark('II. Parties');
  paper.destination('incident.i1');
  for (let page = 1; page <= pageCount; page += 1) {
    if (page > 1) paper.newPage();
    let paragraph = paper.tag('P');
    for (let row = 0; paper.y < 700; row += 1) {
      if (row % 4 === 0) paragraph = paper.tag('P');
      paper.text(paragraph, line(row + page), row % 9 === 0 ? { face: 'italic' } : {});
    }
    folio(paper, page);
  }
  return paper.finish();
};
