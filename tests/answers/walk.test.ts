import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyPath, formatPath, metaAt, nodeAt, parsePath, schemaAt, valueAt } from '../../src/answers/walk.ts';

describe('the schema as data', () => {
  test.each([
    ['petitioner', 'record'],
    ['petitioner.name', 'record'],
    ['petitioner.name.first', 'text'],
    ['incidents', 'list'],
    ['incidents.*', 'record'],
    ['incidents.12.police.called', 'flag'],
    ['incidents.*.acts.0', 'choice'],
    ['relief.distance.feet', 'number'],
    ['customText', 'map'],
    ['customText.petition', 'text'],
    ['checklist.marks.serveRecords.done', 'flag'],
    ['', 'record'],
  ])('"%s" is a %s', (path, kind) => expect(nodeAt(path)?.kind).toBe(kind));

  test.each([
    'petitioner.nickname',
    'incidents.first',
    'petitioner.constructor',
    '__proto__',
    'hearing.on.year',
    'a..b',
  ])('there is no answer "%s"', (path) => expect(nodeAt(path)).toBeUndefined());

  test('an optional answer has the metadata of what it holds, and its own before those', () => {
    expect(metaAt('petitioner.addresses.home')).toMatchObject({ title: 'Home address', prints: 'address' });
    expect(metaAt('petitioner.phones.*.number')).toMatchObject({ prints: 'phone', confidential: 'whenMarked' });
    expect(metaAt('incidents.*.acts.*')?.choices).toHaveProperty('battery');
  });

  test('a reference names its collection', () => {
    expect(metaAt('incidents.*.childrenPresent')?.refersTo).toBe('children');
    expect(metaAt('incidents.*.exhibits.*.exhibit')?.refersTo).toBe('exhibits');
  });

  test('one answer can be checked by itself', () => {
    expect(schemaAt('hearing.on')?.safeParse('2026-11-30').success).toBe(true);
    expect(schemaAt('hearing.on')?.safeParse('2026-02-30').success).toBe(false);
  });

  test('every path has a node, and none is listed twice', () => {
    const paths = everyPath();
    expect(paths.filter((path) => nodeAt(path) === undefined)).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('chapters.*.questions.*.impeachment.confront');
  });
});

describe('paths', () => {
  test('any parts can be written as a path and read again', () => {
    const part = fc.oneof(fc.nat(5000), fc.string(), fc.constantFrom('on', '*', '', 'a.b', '["', '__proto__'));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const read = parsePath(formatPath(parts));
        expect(read?.map(String)).toEqual(parts.map(String));
      }),
    );
  });

  test.each(['a..b', '.a', 'a.', 'a["b', 'a b', '["b"]c'])('"%s" is no path', (path) =>
    expect(parsePath(path)).toBeUndefined(),
  );

  test('a value is found by its path, among own properties only', () => {
    const answers = { incidents: [{ on: { on: '2026-06' } }] };
    expect(valueAt(answers, 'incidents.0.on.on')).toBe('2026-06');
    expect(valueAt(answers, '')).toBe(answers);
    expect(valueAt(answers, 'incidents.1.on')).toBeUndefined();
    expect(valueAt(answers, 'constructor')).toBeUndefined();
    expect(valueAt(answers, 'incidents.0.on.on.length')).toBeUndefined();
  });
});
