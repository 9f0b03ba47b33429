import type { Inline } from '../../document/inline.ts';
import type { Caption } from '../../document/model.ts';
import { pt, twips } from '../../units.ts';
import { writeInlines } from '../inlines/inlines.ts';
import type { Paper, Place } from '../paper.ts';
import { cellXml, type Item, paragraph } from '../paragraph.ts';
import { tabRun, textRun } from '../run.ts';
import { type TableCell, tableXml } from '../tables.ts';

const leftWidth = pt(246);
const afterRule = pt(24);
const labelWidth = pt(66);

const nameRuns = (name: readonly Inline[], paper: Paper): string =>
  `${writeInlines(name, paper)}${name.at(-1)?.kind === 'blank' ? '' : textRun(',')}`;

const parties = (block: Caption, paper: Paper): readonly Item[] => [
  paragraph({ style: 'CaptionName' }, nameRuns(block.petitioner, paper)),
  paragraph({ style: 'CaptionRole' }, textRun('Petitioner,')),
  paragraph({ style: 'CaptionVersus' }, textRun('v.')),
  paragraph({ style: 'CaptionName' }, nameRuns(block.respondent, paper)),
  paragraph({ style: 'CaptionRole' }, textRun('Respondent.')),
];

const numbers = (block: Caption, paper: Paper): readonly Item[] =>
  block.rows.map(({ label, content }) =>
    paragraph(
      { style: 'CaptionRow', tabs: `<w:tab w:val="left" w:pos="${twips(pt(afterRule + labelWidth))}"/>` },
      `${textRun(label)}${tabRun}${writeInlines(content, paper)}`,
    ),
  );

/** The court and its circuit, then the parties within an L of rules, and the number of the case at their right. */
export const writeCaption = (block: Caption, place: Place, paper: Paper): readonly Item[] => {
  const left: TableCell = {
    xml: cellXml(parties(block, paper)),
    borders: { bottom: { style: 'single', weight: 6 }, right: { style: 'single', weight: 6 } },
    margins: { bottom: pt(7.5), right: pt(12) },
  };
  const right: TableCell = { xml: cellXml(numbers(block, paper)), vertical: 'center' };
  const table = tableXml({
    summary: 'Caption of the case',
    left: place.left,
    widths: [leftWidth, pt(place.width - leftWidth)],
    rows: [{ cells: [left, right], keepWhole: true }],
  });
  return [
    paragraph({ style: 'Court' }, writeInlines(block.court, paper)),
    paragraph({ style: 'Circuit' }, writeInlines(block.circuit, paper)),
    { kind: 'table', xml: table },
  ];
};
