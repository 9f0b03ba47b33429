import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isoDate } from '#src/dates.ts';
import { recoverySheetPdf } from '#src/node/vault/printSheet.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { runTool } from '../../support/tools.ts';
import { folderForTest, good, newVault } from '../../support/vaults.ts';

test('the recovery sheet prints on one page, with every word and the key', async () => {
  const { vault, recovery } = await newVault();
  const file = join(folderForTest(), 'sheet.pdf');
  writeFileSync(file, good(await recoverySheetPdf(vault, recovery, isoDate('2026-11-20'))));
  expect(runTool('pdfinfo', file).output).toMatch(/^Pages: +1$/m);
  const text = runTool('pdftotext', '-layout', file, '-').output;
  recovery.words.forEach((word, at) => {
    expect(text).toMatch(new RegExp(`\\b${at + 1}\\. ${word}\\b`));
  });
  expect(text.replace(/\s/g, '')).toContain(recovery.text);
  await lockVault(vault);
});
