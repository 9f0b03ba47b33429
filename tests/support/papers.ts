import { isoDate } from '../../src/dates.ts';
import { paper } from '../../src/document/build.ts';
import type { Block, Doc } from '../../src/document/model.ts';
import { type LayoutOptions, layOut } from '../../src/layout/layOut.ts';
import type { Pages } from '../../src/layout/pages.ts';
import { tinos } from './tinos.ts';

/** The day on which the law of every test paper was checked. */
export const testDay = isoDate('2026-11-20');

/** A pleading with these blocks, laid out. */
export const pleading = (blocks: readonly Block[], more: Partial<Doc> = {}, options: LayoutOptions = {}): Pages =>
  layOut(paper(testDay, blocks, more), tinos, options);

/** A working paper of the office with these blocks, laid out. */
export const workingPaper = (blocks: readonly Block[], more: Partial<Doc> = {}, options: LayoutOptions = {}): Pages =>
  pleading(blocks, { profile: 'working', audience: 'office', ...more }, options);
