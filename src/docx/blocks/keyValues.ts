import type { BlockOf } from '../../document/model.ts';
import { pt } from '../../units.ts';
import { writeInlines } from '../inlines/inlines.ts';
import type { Paper, Place } from '../paper.ts';
import { cellXml, type Item, paragraph } from '../paragraph.ts';
import { textRun } from '../run.ts';
import { type CellRule, tableXml } from '../tables.ts';

const rule: CellRule = { style: 'single', weight: 4 };
const labelShare = 0.3;

/** Labels at the left, their values at the right, without a head. */
export const writeKeyValues = (block: BlockOf<'keyValues'>, place: Place, paper: Paper): readonly Item[] => {
  const labels = pt(Math.round(place.width * labelShare));
  const cell = (runs: string) => ({
    xml: cellXml([paragraph({ style: 'TableText' }, runs)]),
    borders: { bottom: rule },
  });
  const xml = tableXml({
    summary: '',
    left: place.left,
    widths: [labels, pt(place.width - labels)],
    margins: { top: pt(3.25), bottom: pt(3.75), right: pt(9) },
    rows: block.rows.map(({ label, content }) => ({
      cells: [cell(textRun(label)), cell(writeInlines(content, paper))],
      keepWhole: true,
    })),
  });
  return block.rows.length === 0 ? [] : [{ kind: 'table', xml }];
};
