import { expect, test } from 'vitest';
import { lazily } from '../../src/facts/lazy.ts';

test('a field is computed when it is read, once, and no other with it', () => {
  const computed: string[] = [];
  const object = lazily<{ first: number; second: number }>({
    first: () => computed.push('first'),
    second: () => computed.push('second'),
  });
  expect(computed).toEqual([]);
  expect([object.second, object.second]).toEqual([1, 1]);
  expect(computed).toEqual(['second']);
});

test('its fields are listed like any other’s', () => {
  expect({ ...lazily<{ a: string; b: string }>({ a: () => 'x', b: () => 'y' }) }).toEqual({ a: 'x', b: 'y' });
});
