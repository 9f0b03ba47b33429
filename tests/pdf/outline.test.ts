import { expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { writePdf } from '../../src/pdf/writePdf.ts';
import { PaperBuilder } from '../support/pdfPages.ts';
import { inspectPdf } from '../support/pdfTags.ts';
import { tinos } from '../support/tinos.ts';

const date = isoDate('2026-11-20');

const outlineOf = async (entries: readonly (readonly [title: string, level: number])[]): Promise<readonly string[]> => {
  const paper = new PaperBuilder(tinos);
  for (const [title, level] of entries) paper.bookmark(title, level);
  return (await inspectPdf(writePdf(paper.finish(), tinos, { date }))).outline;
};

test('incidents stand below their part, and the next part beside the first', async () => {
  expect(
    await outlineOf([
      ['V. Incidents', 1],
      ['June 20, 2026, kitchen', 2],
      ['«Łódź», July', 2],
      ['VI. Prior orders', 1],
    ]),
  ).toEqual(['V. Incidents', '  June 20, 2026, kitchen', '  «Łódź», July', 'VI. Prior orders']);
});

test('a deeper level first and a skipped level lose no entry', async () => {
  expect(
    await outlineOf([
      ['deep', 3],
      ['top', 1],
      ['skipped to', 3],
    ]),
  ).toEqual(['deep', 'top', '  skipped to']);
});

test('a paper without headings has no outline', async () => {
  expect(await outlineOf([])).toEqual([]);
});
