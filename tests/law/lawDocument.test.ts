import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Rule } from '../../src/law/rule.ts';
import { rules } from '../../src/law/rules.ts';

const page = fileURLToPath(new URL('../../docs/law.md', import.meta.url));

const citation = ({ citation, caseName }: Rule): string =>
  caseName === undefined ? citation : `*${caseName}*${citation.slice(caseName.length)}`;

const row = (rule: Rule): string =>
  `| \`${rule.key}\` | ${citation(rule)} | ${rule.says} | ${rule.status} | ${rule.read} |`;

const table = [
  `${rules.length} provisions, ${rules.filter(({ status }) => status !== 'verified').length} of them still to be verified.`,
  '',
  '| key | provision | what it says, in our words | status | read |',
  '|---|---|---|---|---|',
  ...rules.map(row),
].join('\n');

test('the page on the law lists every rule as the program has it', async () => {
  const text = readFileSync(page, 'utf8');
  expect(text).toContain('<!-- rules: begin -->');
  const wanted = text.replace(/(?<=<!-- rules: begin -->\n)[\s\S]*(?=<!-- rules: end -->)/, () => `${table}\n`);
  await expect(wanted).toMatchFileSnapshot(page);
});
