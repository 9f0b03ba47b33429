import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeAt } from '../../src/answers/walk.ts';
import { isoDate } from '../../src/dates.ts';
import { type Facts, factsFrom, factsShape } from '../../src/facts/facts.ts';
import type { Shape } from '../../src/facts/shape.ts';
import { arbitraryAnswers } from '../support/arbitraryAnswers.ts';
import { examples, testDay } from '../support/examples.ts';

/** Where a value is not of its shape. */
const misfits = (value: unknown, shape: Shape, path: string): readonly string[] => {
  switch (shape.kind) {
    case 'record': {
      if (typeof value !== 'object' || value === null) return [`${path} is no record`];
      const names = [...new Set([...Object.keys(shape.fields), ...Object.keys(value)])];
      return names.flatMap((name) => {
        const field = shape.fields[name];
        const own: unknown = Reflect.get(value, name);
        return field === undefined ? [`${path}.${name} has no shape`] : misfits(own, field, `${path}.${name}`);
      });
    }
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, index) => misfits(item, shape.of, `${path}.${index}`))
        : [`${path} is no list`];
    case 'fact':
      return hasKind(value, 'fact') ? [] : [`${path} is no fact`];
    case 'answers':
      return hasKind(value, 'answerRef') ? [] : [`${path} is no reference to answers`];
    case 'word':
      return typeof value === 'string' ? [] : [`${path} is no word`];
    case 'flag':
      return typeof value === 'boolean' ? [] : [`${path} is no flag`];
    case 'count':
      return typeof value === 'number' ? [] : [`${path} is no count`];
  }
};

const hasKind = (value: unknown, kind: string): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

/** Every path at which facts lead to an answer. */
const pathsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'fact' && 'from' in value) return [String(value.from)];
  if ('kind' in value && value.kind === 'answerRef' && 'path' in value) return [String(value.path)];
  return Object.values(value).flatMap(pathsIn);
};

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'fact') return 'text' in value ? [String(value.text)] : [];
  return Object.values(value).flatMap(textsIn);
};

const lostPaths = (facts: Facts): readonly string[] =>
  [...new Set(pathsIn(facts))].filter((path) => nodeAt(path) === undefined);

const check = (facts: Facts): void => {
  expect(lostPaths(facts)).toEqual([]);
  expect(misfits(facts, factsShape, 'facts')).toEqual([]);
  expect(textsIn(facts).filter((text) => /\bundefined\b|\bnull\b|\bNaN\b|\[object/.test(text))).toEqual([]);
};

test('facts of any answers have their shape, and are never refused', () => {
  fc.assert(
    fc.property(arbitraryAnswers(), (answers) => {
      expect(misfits(factsFrom(answers, isoDate('2026-11-20')), factsShape, 'facts')).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

describe('the facts of every example', () => {
  test.each(examples)('$name', ({ answers }) => check(factsFrom(answers, testDay)));
});

test('every fact leads to an answer that the schema has', () => {
  fc.assert(
    fc.property(arbitraryAnswers(), (answers) => {
      expect(lostPaths(factsFrom(answers, isoDate('2026-11-20')))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('the same answers give the same facts', () => {
  fc.assert(
    fc.property(arbitraryAnswers(), (answers) => {
      const facts = () => JSON.stringify(factsFrom(answers, isoDate('2026-11-20')));
      expect(facts()).toBe(facts());
    }),
    { numRuns: 30 },
  );
});
