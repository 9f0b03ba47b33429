import type { BlockOf } from '../../document/model.ts';
import { pt, twips } from '../../units.ts';
import { checkBoxControl } from '../contentControl.ts';
import { writeInlines } from '../inlines/inlines.ts';
import { type Paper, type Place, plainWords } from '../paper.ts';
import { type Item, paragraph } from '../paragraph.ts';
import { tabRun, textRun } from '../run.ts';
import { writeBlocks } from './blocks.ts';
import { indented, keeps, placed } from './common.ts';

type Option = BlockOf<'checks'>['items'][number];

const boxOf = (option: Option, paper: Paper): string =>
  checkBoxControl({ checked: option.checked, from: option.from, label: plainWords(option.content) }, paper);

const onOneLine = (block: BlockOf<'checks'>, place: Place, paper: Paper): Item => {
  const options = block.items.map(
    (option) => `${boxOf(option, paper)}${textRun('\u00a0')}${writeInlines(option.content, paper)}`,
  );
  return paragraph({ style: 'CheckLine', keepLines: true, ...placed(place) }, options.join(textRun('\u2003 ')));
};

const onItsOwnLine = (option: Option, place: Place, paper: Paper): readonly Item[] => {
  const { boxIndent } = paper.measures;
  const left = pt(place.left + boxIndent);
  const properties = {
    style: 'CheckItem',
    ...keeps(option.content),
    ...placed(place),
    left,
    hanging: boxIndent,
    tabs: `<w:tab w:val="left" w:pos="${twips(left)}"/>`,
  } as const;
  const { within: _outer, ...inner } = indented(place, boxIndent);
  return [
    paragraph(properties, `${boxOf(option, paper)}${tabRun}${writeInlines(option.content, paper)}`),
    ...writeBlocks(option.children, { ...inner, depth: place.depth + 1 }, paper),
  ];
};

/** Boxes to mark, each a check box of Word's; one to a line, or all on one line. */
export const writeChecks = (block: BlockOf<'checks'>, place: Place, paper: Paper): readonly Item[] =>
  block.inline && block.items.every(({ children }) => children.length === 0)
    ? [onOneLine(block, place, paper)]
    : block.items.flatMap((option) => onItsOwnLine(option, place, paper));
