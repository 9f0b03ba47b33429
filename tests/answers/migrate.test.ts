import { describe, expect, test } from 'vitest';
import { migrated, migrations } from '../../src/answers/migrate.ts';
import { readAnswers } from '../../src/answers/read.ts';
import { currentFormat } from '../../src/answers/schema.ts';

describe('older files', () => {
  const older = {
    format: 'full-hearing/0',
    matter: { side: 'petitioner', court: 'Boone' },
    incidents: [{ id: 'wrist', date: '2025-03-08', place: 'at the residence' }, { id: 'none' }],
  };

  test('a file of format 0 opens: its court is a county, its dates may be known in part', () => {
    const reading = readAnswers(JSON.stringify(older));
    expect(reading.problems).toEqual([]);
    expect(reading.migratedFrom).toBe('full-hearing/0');
    expect(reading.answers).toEqual({
      format: 'full-hearing/1',
      matter: { side: 'petitioner', county: 'Boone' },
      incidents: [{ id: 'wrist', place: 'at the residence', on: { on: '2025-03-08' } }, { id: 'none' }],
    });
  });

  test('the file itself stays as it was', () => {
    expect(readAnswers(JSON.stringify(older)).raw).toEqual(older);
  });

  test('what is wrong in an older file is a Problem and not a crash', () => {
    const reading = readAnswers('{"format":"full-hearing/0","matter":7,"incidents":[7,{"date":[]}]}');
    expect(reading.problems.map(({ at }) => at)).toEqual([
      { in: 'answers', path: 'matter' },
      { in: 'answers', path: 'incidents.0' },
      { in: 'answers', path: 'incidents.1.id' },
      { in: 'answers', path: 'incidents.1.on.on' },
    ]);
  });

  test('a file that has both the old name and the new one keeps both, and the old one is named', () => {
    const reading = readAnswers('{"format":"full-hearing/0","matter":{"court":"Boone","county":"Cole"}}');
    expect(reading.answers?.matter?.county).toBe('Cole');
    expect(reading.problems.map(({ code }) => code)).toEqual(['answers.unknown-key']);
  });

  test('a file of the current format is left alone', () => {
    const file = { format: currentFormat, matter: { court: 'x' } };
    expect(migrated(file)).toBe(file);
  });

  test('a newer file is refused with one sentence that says what to do', () => {
    const reading = readAnswers('{"format":"full-hearing/2","incidents":[]}');
    expect(reading.answers).toBeUndefined();
    expect(reading.problems.map(({ message }) => message)).toEqual([
      'A newer version of the program wrote this file ("full-hearing/2"); open it with that version.',
    ]);
  });

  test('the steps lead from one format to the next, up to the current one', () => {
    const steps = migrations.map(({ from, to }) => [from, to]);
    expect(steps.map(([from]) => from)).toEqual(steps.map((_, n) => `full-hearing/${n}`));
    expect([...steps.slice(1).map(([from]) => from), currentFormat]).toEqual(steps.map(([, to]) => to));
  });
});
