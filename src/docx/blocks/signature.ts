import type { Signature } from '../../document/model.ts';
import { pt, twips } from '../../units.ts';
import { writeInlines } from '../inlines/inlines.ts';
import type { Paper, Place } from '../paper.ts';
import { type Item, paragraph } from '../paragraph.ts';
import { tabRun, textRun } from '../run.ts';
import { placed, wordsIn } from './common.ts';

const ruleWidth = 288;
const dateGap = 36;
const dateWidth = 144;

const tab = (kind: string, at: number, leader = ''): string =>
  `<w:tab w:val="${kind}"${leader} w:pos="${twips(pt(at))}"/>`;
const underscore = ' w:leader="underscore"';

const ruleTabs = (left: number): string =>
  [
    tab('right', left + ruleWidth, underscore),
    tab('left', left + ruleWidth + dateGap),
    tab('right', left + ruleWidth + dateGap + dateWidth, underscore),
  ].join('');

const nameTabs = (left: number): string => tab('left', left + ruleWidth + dateGap);

/** A rule to sign on, with one for the date beside it when it is wanted, and the lines below it. One block on one page. */
export const writeSignature = (block: Signature, place: Place, paper: Paper): readonly Item[] => {
  const at = placed(place);
  const dated = block.withDate ? `${tabRun}${textRun('Date')}` : '';
  const lines = block.lines.length === 0 ? [[]] : block.lines;
  return [
    ...wordsIn('SignatureLead', block.lead, { place, paper }),
    paragraph({ style: 'SignatureRule', ...at, tabs: ruleTabs(place.left) }, tabRun.repeat(block.withDate ? 3 : 1)),
    ...lines.map((line, index) =>
      paragraph(
        {
          style: 'SignatureLine',
          ...at,
          keepNext: index < lines.length - 1,
          ...(index === lines.length - 1 ? { after: pt(15) } : {}),
          ...(index === 0 ? { before: pt(1.5), tabs: nameTabs(place.left) } : {}),
        },
        `${writeInlines(line, paper)}${index === 0 ? dated : ''}`,
      ),
    ),
  ];
};
