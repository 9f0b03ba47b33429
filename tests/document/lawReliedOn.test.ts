import { expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { cite, p, paper } from '../../src/document/build.ts';
import type { Status } from '../../src/document/inline.ts';
import { withLawReliedOn } from '../../src/document/lawReliedOn.ts';
import { plainText, toText } from '../../src/document/toText.ts';
import type { Rule } from '../../src/law/rule.ts';

const rule = (key: string, citation: string, status: Status = 'verified', more: Partial<Rule> = {}): Rule => ({
  key,
  citation,
  says: '',
  usedFor: `Use of ${citation}`,
  status,
  read: status === 'verified' ? 'text read' : 'from memory',
  asOf: isoDate('2026-11-20'),
  ...more,
});

const rules = [
  rule('case', 'Rowe v. Made-Up Ins. Co., 1 S.W.2d 3', 'verified', { caseName: 'Rowe v. Made-Up Ins. Co.' }),
  rule('federal', '18 U.S.C. § 922(g)(8)'),
  rule('counting', 'Rule 44.01(a)'),
  rule('motion', 'Rule 44.01(d)', 'memory'),
  rule('hearing', '§ 455.040.1(1)'),
];
const ruleOf = (key: string) => rules.find((known) => known.key === key);
const day = isoDate('2026-11-20');

const cited = (keys: readonly string[]) =>
  withLawReliedOn(
    paper(day, [p(keys.map((key) => cite('x', key, ruleOf(key)?.status))), { kind: 'lawReliedOn' }], {
      profile: 'working',
    }),
    ruleOf,
  );

test('lists each provision once: statutes, court rules, federal law, cases', () => {
  const doc = cited(['case', 'motion', 'federal', 'hearing', 'counting', 'hearing']);
  const table = doc.blocks.find(({ kind }) => kind === 'table');
  expect(
    table?.kind === 'table' && table.rows.map(({ cells }) => cells[0]?.content.map((i) => 'text' in i && i.text)),
  ).toEqual([
    ['§\u00a0455.040.1(1)'],
    ['Rule\u00a044.01(d)'],
    ['Rule\u00a044.01(a)'],
    ['18\u00a0U.S.C.\u00a0§\u00a0922(g)(8)'],
    ['Rowe v. Made-Up Ins. Co.', ', 1\u00a0S.W.2d\u00a03'],
  ]);
});

test('gives a provision that is used twice one row, with both uses', () => {
  const twice = [
    rule('a', '§ 1', 'verified', { usedFor: 'Date of the hearing' }),
    rule('b', '§ 1', 'verified', { usedFor: 'Term of the order' }),
  ];
  const doc = withLawReliedOn(
    paper(day, [p([cite('x', 'a'), cite('y', 'b')]), { kind: 'lawReliedOn' }], { profile: 'working' }),
    (key) => twice.find((known) => known.key === key),
  );
  expect(plainText(doc)).toContain('§\u00a01\nDate of the hearing; term of the order\ntext read\n');
});

test('says in words how each was read, marks what was not verified, and sends the reader to the official text', () => {
  const printed = toText(cited(['motion', 'counting'])).replace(/\s+/g, ' ');
  expect(printed).toContain(
    'Rule 44.01(d) Use of Rule 44.01(d) from memory◊ Rule 44.01(a) Use of Rule 44.01(a) text read --',
  );
  expect(printed).toContain(
    'Compare each provision with revisor.mo.gov or courts.mo.gov, first those marked ◊. This paper is not legal advice.',
  );
  expect(printed).toContain('Status on November 20');
});

test('a paper that cites nothing still says that it is not legal advice', () => {
  expect(plainText(cited([]))).toBe('This paper is not legal advice.');
});
