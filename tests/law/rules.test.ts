import { describe, expect, test } from 'vitest';
import { findRule, needsVerifying, ruleOf, rules } from '../../src/law/rules.ts';

describe('the registry of rules', () => {
  test('has one rule to a key', () => {
    expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length);
  });

  test.each(rules.map((rule) => [rule.key, rule] as const))('%s says in one sentence what the law is', (key, rule) => {
    expect(findRule(rule.key)).toBe(rule);
    expect(key).toMatch(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/);
    expect(rule.says).toMatch(/^[A-Z0-9].*\.$/);
    expect(rule.usedFor).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.citation).not.toContain('RSMo');
    expect(`${rule.says} ${rule.usedFor}`).not.toMatch(/\b(victim|abuser|accuser|defendant)\b/i);
    expect(rule.caseName === undefined || rule.citation.startsWith(rule.caseName)).toBe(true);
    expect(rule.asOf).toBe('2026-11-20');
  });

  test.each([
    ['verified', /^(text|close account|opening)/],
    ['secondary', /^(account|opening)/],
    ['memory', /^(from memory|no authority found)$/],
    ['conflict', /^(sources differ|text of 2024 read)$/],
  ] as const)('a rule that is %s was read accordingly', (status, read) => {
    const reads = rules.filter((rule) => rule.status === status).map((rule) => rule.read);
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.filter((words) => !read.test(words))).toEqual([]);
  });

  test.each([
    ['service.threeDays', 'secondary'],
    ['factors', 'conflict'],
    ['renewal.objection', 'conflict'],
    ['renewal.seriousDanger', 'secondary'],
    ['modification.twoYears', 'secondary'],
    ['age.adult', 'conflict'],
    ['motionNotice', 'memory'],
    ['mail', 'memory'],
    ['posttrial', 'memory'],
    ['subpoena', 'memory'],
    ['hearsay', 'memory'],
    ['relief.attorneyFees', 'memory'],
    ['counting.backward', 'memory'],
    ['venue.county', 'secondary'],
  ] as const)('%s is not presented as settled', (key, status) => {
    expect(ruleOf(key).status).toBe(status);
    expect(needsVerifying(ruleOf(key))).toBe(true);
  });

  test('an unknown key from a template is no rule', () => expect(findRule('no.such.rule')).toBeUndefined());

  test('a decision names its case in italics', () => {
    expect(ruleOf('impeachment')).toMatchObject({
      caseName: 'Rowe v. Farmers Ins. Co.',
      citation: 'Rowe v. Farmers Ins. Co., 699 S.W.2d 423 (Mo. banc 1985)',
      read: 'opening and summary read',
    });
  });
});
