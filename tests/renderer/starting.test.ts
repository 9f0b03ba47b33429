import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { t } from '../../renderer/text/t.ts';

test('what the page of the window says before any script has run is what the window says until the program has answered', () => {
  const html = readFileSync(join(import.meta.dirname, '..', '..', 'renderer', 'index.html'), 'utf8');
  expect(/<main class="starting"><p role="status">(.*)<\/p><\/main>/.exec(html)?.[1]).toBe(t.words.starting);
});
