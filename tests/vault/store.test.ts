import { describe, expect, test } from 'vitest';
import { isStoreName, originalOf, siblingOf } from '#src/vault/store.ts';

describe('names in a vault', () => {
  test.each([
    'matters/m1.age',
    'history/m1/20261120t101500-ab12.age',
    'index.age',
    'attachments/00ff.age',
    'matters/m1~3fa2.age',
  ])('%s is one', (name) => expect(isStoreName(name)).toBe(true));

  test.each([
    '',
    '/etc/passwd',
    '../out.age',
    'matters/../../out.age',
    'matters//m.age',
    'Ana Mockett.age',
    'm\\n.age',
    '.hidden',
    'C:x',
    'matters/',
  ])('%j is none', (name) => expect(isStoreName(name)).toBe(false));

  test('a version beside another is found by its name', () => {
    expect(siblingOf('matters/m1.age', '3fa2')).toBe('matters/m1~3fa2.age');
    expect(originalOf('matters/m1~3fa2.age')).toBe('matters/m1.age');
    expect(originalOf('matters/m1.age')).toBe('matters/m1.age');
  });
});
