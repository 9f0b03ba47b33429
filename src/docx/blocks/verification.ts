import type { BlockOf } from '../../document/model.ts';
import { writeInlines } from '../inlines/inlines.ts';
import type { Paper, Place } from '../paper.ts';
import { type Item, paragraph } from '../paragraph.ts';
import { placed, wordsIn } from './common.ts';
import { writeSignature } from './signature.ts';

/** The sworn statement with its head and its signature; whole on one page. */
export const writeVerification = (block: BlockOf<'verification'>, place: Place, paper: Paper): readonly Item[] => [
  ...wordsIn('Heading1Plain', block.heading, { place, paper }),
  paragraph({ style: 'Text', keepNext: true, keepLines: true, ...placed(place) }, writeInlines(block.content, paper)),
  ...writeSignature(block.signature, place, paper),
];
