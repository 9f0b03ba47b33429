import type { BlockOf } from '../../document/model.ts';
import { pt, twips } from '../../units.ts';
import { textControl } from '../contentControl.ts';
import type { Paper, Place } from '../paper.ts';
import { type Item, paragraph } from '../paragraph.ts';
import { breakRun, tabRun, textRun } from '../run.ts';
import { placed } from './common.ts';

/** The label, and rules to write on: one text control of several lines, so that what is typed takes their place. */
export const writeFillIn = (block: BlockOf<'fillIn'>, place: Place, paper: Paper): readonly Item[] => {
  const end = twips(pt(place.left + place.width));
  const rules = Array.from({ length: Math.max(1, block.lines) }, () => tabRun).join(breakRun);
  const label = block.label === '' ? [] : [textRun(`(${block.label})`, { style: 'BlankLabel' })];
  return [
    ...label.map((runs) => paragraph({ style: 'Text', keepNext: true, ...placed(place) }, runs)),
    paragraph(
      { style: 'FillIn', ...placed(place), tabs: `<w:tab w:val="right" w:leader="underscore" w:pos="${end}"/>` },
      textControl({ label: block.label, from: block.from, multiline: true }, rules, paper),
    ),
  ];
};
