import { describe, expect, test } from 'vitest';
import { everyPath } from '../../src/answers/walk.ts';
import { progressOf, type SectionProgress, type Trouble } from '../../src/interview/progress.ts';

const everything = new Set(everyPath());

const sectionOf = (
  id: string,
  answers: unknown,
  troubles: readonly Trouble[] = [],
  asked = everything,
): SectionProgress => {
  const section = progressOf({ answers, troubles, asked }).find((one) => one.id === id);
  if (section === undefined) throw new Error(`There is no section ${id}.`);
  return section;
};

const at = (kind: Trouble['kind'], path: string): Trouble => ({ kind, path });

describe('how a section stands', () => {
  test.each<[string, readonly Trouble[], [string, string]]>([
    [
      'one to fix, and others',
      [at('fix', 'incidents.0.on'), at('missing', 'incidents.0.place'), at('audience', 'incidents.1.account')],
      ['fix', '1 to fix, 2 more'],
    ],
    [
      'only missing',
      [at('missing', 'incidents.0.place'), at('missing', 'incidents.1.place')],
      ['missing', '2 missing'],
    ],
    ['one that contradicts', [at('contradicts', 'incidents.0.on')], ['contradicts', '1 contradicts']],
    ['audience', [at('audience', 'incidents.0.account')], ['audience', 'Audience']],
    ['trouble of another section', [at('fix', 'matter.county')], ['complete', '']],
    ['trouble of a template', [at('template', 'incidents.0.on')], ['complete', '']],
  ])('%s', (_, troubles, wanted) => {
    const { state, words } = sectionOf('incidents', { incidents: [{ id: 'a', place: 'here' }] }, troubles);
    expect([state, words]).toEqual(wanted);
  });

  test('each record has its own state', () => {
    const answers = { incidents: [{ id: 'a', place: 'here' }, { id: 'b' }, { id: 'c', place: 'there' }] };
    const { records } = sectionOf('incidents', answers, [
      at('fix', 'incidents.2.on.on'),
      at('missing', 'incidents.2.account'),
    ]);
    expect(records).toEqual([
      { state: 'complete', words: '' },
      { state: 'notBegun', words: 'Not begun' },
      { state: 'fix', words: '1 to fix, 1 more' },
    ]);
  });

  test('nothing answered is not begun, and the side alone is no answer', () => {
    expect(sectionOf('court', { matter: { side: 'petitioner', proceeding: 'adult' } }).state).toBe('notBegun');
    expect(sectionOf('court', { matter: { side: 'petitioner', county: 'Boone' } }).state).toBe('complete');
    expect(sectionOf('petitioner', { petitioner: { name: {}, phones: [] } }).state).toBe('notBegun');
  });

  test('serious danger counts its factors', () => {
    expect(sectionOf('seriousDanger', {}).words).toBe('Not begun');
    const two = {
      factors: { physicalHarm: { overall: 'strong' }, violations: { notes: 'Ask the clerk.' }, criminalRecord: {} },
    };
    expect(sectionOf('seriousDanger', two)).toMatchObject({ state: 'underWay', words: '2 of 7 factors' });
  });

  test('a section is needed when a paper uses an answer of it, or when something in it is wrong', () => {
    const asked = new Set(['matter.county']);
    expect(sectionOf('court', {}, [], asked).isNeeded).toBe(true);
    expect(sectionOf('witnesses', {}, [], asked).isNeeded).toBe(false);
    expect(sectionOf('witnesses', {}, [at('fix', 'witnesses.0.name')], asked).isNeeded).toBe(true);
  });
});
