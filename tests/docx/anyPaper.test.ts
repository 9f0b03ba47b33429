import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { plainText } from '../../src/document/toText.ts';
import { writeDocx } from '../../src/docx/writeDocx.ts';
import { anyPaper } from '../support/docxArbitrary.ts';
import { docxFaults } from '../support/docxOrder.ts';
import { documentPart, wordsOf } from '../support/docxParts.ts';
import { firstLost } from '../support/words.ts';

const date = isoDate('2026-11-20');

test('whatever the paper holds, each of its words stands in the DOCX file, in reading order, and the file is in order', async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (doc) => {
      const bytes = await writeDocx(doc, { date });
      expect(firstLost(plainText(doc).split('\n'), wordsOf(documentPart(bytes)))).toBeUndefined();
      expect(docxFaults(bytes)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
