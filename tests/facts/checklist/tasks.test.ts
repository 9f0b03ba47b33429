import { describe, expect, test } from 'vitest';
import { tasksOf } from '../../../src/facts/checklist/tasks.ts';
import { matter, plainSpaces, type Written } from '../../support/matter.ts';

const tasks = (written: Written) => tasksOf(matter(written));
const taskOf = (key: string, written: Written) => tasks(written).find((task) => task.key === key);
const mock: Written = { hearing: { exParteEnteredOn: '2026-11-13', servedOn: '2026-11-18', on: '2026-11-30' } };

/** Everything that calls for a task, in the case of the pictures. */
const full: Written = {
  ...mock,
  history: { otherCases: [{ id: 'state', kind: 'criminal', status: 'pending', incidents: ['june'] }] },
  incidents: [{ id: 'june', petitionParagraphs: '14' }],
  exhibits: [
    { id: 'a', mark: 'A', offeredBy: 'petitioner' },
    { id: 'report', mark: 'R-1', offeredBy: 'respondent' },
    { id: 'records', mark: 'R-4', offeredBy: 'respondent', affidavit: 'needed' },
  ],
  witnesses: [
    { id: 'grange', name: 'Officer Grange', subpoena: 'needed' },
    { id: 'alder', name: 'P. Alder', subpoena: 'issued' },
    { id: 'served', name: 'S. Sample', subpoena: 'served' },
  ],
};

describe('the tasks of a hearing on November 30', () => {
  test('each is due on its day, in the order of days', () => {
    expect(tasks(full).map(({ group, on, key }) => `${group} ${on ?? 'undated'} ${key}`)).toEqual([
      'before 2026-11-19 goThroughExParteOrder',
      'before 2026-11-20 decideContinuance',
      'before 2026-11-23 criminalCounsel',
      'before 2026-11-23 affidavit-records',
      'before 2026-11-23 subpoena-grange',
      'before 2026-11-23 subpoena-alder',
      'before 2026-11-25 markExhibits',
      'before 2026-11-25 compareStatements',
      'before 2026-11-30 decideChangeOfJudge',
      'onTheDay 2026-11-30 askForRecord',
      'onTheDay 2026-11-30 objectToHearsay',
      'onTheDay 2026-11-30 objectToMessages',
      'onTheDay 2026-11-30 offerExhibits',
      'after 2026-11-30 readOrder',
      'after 2026-11-30 askAboutFirearms',
      'after 2026-12-30 decideAppeal',
      'after undated noteRenewal',
    ]);
  });

  test('a day on which the court is closed moves what is counted back from the hearing', () => {
    const closed = { ...mock, hearing: { ...mock.hearing, courtClosedOn: ['2026-11-25'] } };
    expect(taskOf('compareStatements', closed)?.on).toBe('2026-11-24');
  });

  test('without a hearing date nothing but the service is counted', () => {
    const undated = tasks({ hearing: { servedOn: '2026-11-18' } }).filter(({ on }) => on !== undefined);
    expect(undated.map(({ key }) => key)).toEqual(['goThroughExParteOrder']);
  });

  test('after judgment the days are counted from it', () => {
    const entered = { hearing: { ...mock.hearing, orderEnteredOn: '2026-12-01', orderExpiresOn: '2027-12-01' } };
    expect(['readOrder', 'decideAppeal', 'noteRenewal'].map((key) => taskOf(key, entered)?.on)).toEqual([
      '2026-12-01',
      '2026-12-31',
      '2027-11-01',
    ]);
  });

  test('every task has a key of its own', () => {
    const keys = tasks(full).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('criminal counsel comes before any testimony', () => {
  type Case = NonNullable<NonNullable<Written['history']>['otherCases']>[number];
  const about = (...otherCases: Case[]) => {
    const task = taskOf('criminalCounsel', { incidents: full.incidents, history: { otherCases } });
    return plainSpaces(task?.says.replace(/^.* on /, ''));
  };
  test.each<[string, Case[], string]>([
    ['on what the petition alleges, charged or not', [], 'what the petition alleges'],
    [
      'likewise when the case is closed',
      [{ id: 'a', kind: 'criminal', status: 'closed' }],
      'what the petition alleges',
    ],
    ['likewise when the other case is no criminal one', [{ id: 'a', kind: 'custody' }], 'what the petition alleges'],
    ['on the facts charged', [{ id: 'a', kind: 'criminal', status: 'pending' }], 'the facts charged'],
    [
      'by paragraph; a case of unknown status counts as open',
      [{ id: 'a', kind: 'criminal', incidents: ['june'] }],
      '¶ 14',
    ],
    [
      'not on the incident of a case that is closed',
      [
        { id: 'a', kind: 'criminal', status: 'closed', incidents: ['june'] },
        { id: 'b', kind: 'criminal', status: 'pending' },
      ],
      'the facts charged',
    ],
  ])('%s', (_, cases, expected) => expect(about(...cases)).toBe(expected));
});

describe('tasks that the answers call for', () => {
  test.each<[string, Written, string, string | undefined]>([
    [
      'one exhibit is marked alone',
      { exhibits: [{ id: 'r', mark: 'R-1', offeredBy: 'respondent' }] },
      'markExhibits',
      'Mark Exhibit R-1; make three copies of each',
    ],
    ['no exhibit of ours, nothing to mark', { exhibits: [{ id: 'a', mark: 'A' }] }, 'markExhibits', undefined],
    [
      'an exhibit without a mark is told by its description',
      { exhibits: [{ id: 'r', description: 'telephone records', offeredBy: 'respondent', affidavit: 'needed' }] },
      'affidavit-r',
      'Serve telephone records with affidavit',
    ],
    [
      'and without a description still told',
      { exhibits: [{ id: 'r', offeredBy: 'respondent', affidavit: 'needed' }] },
      'affidavit-r',
      'Serve the records with affidavit',
    ],
    [
      'an affidavit that was served is done',
      { exhibits: [{ id: 'r', offeredBy: 'respondent', affidavit: 'served' }] },
      'affidavit-r',
      undefined,
    ],
    [
      'a witness without a name',
      { witnesses: [{ id: 'w', subpoena: 'needed' }] },
      'subpoena-w',
      'Subpoena the witness',
    ],
    [
      'an interpreter',
      { respondent: { needsInterpreter: true, language: 'Bosnian' } },
      'interpreter',
      'Ask the Court for an interpreter, Bosnian',
    ],
    [
      'an interpreter, language not given',
      { respondent: { needsInterpreter: true } },
      'interpreter',
      'Ask the Court for an interpreter',
    ],
    ['no interpreter', { respondent: { language: 'Bosnian' } }, 'interpreter', undefined],
    [
      'no ex parte order was entered: the notice',
      { hearing: { exParteEnteredOn: '2026-11-13', exParteDenied: true } },
      'goThroughExParteOrder',
      'Go through the notice of hearing with Respondent',
    ],
  ])('%s', (_, written, key, says) => expect(taskOf(key, written)?.says).toBe(says));
});

describe('tasks and days of one’s own', () => {
  test('a further task stands in its group, by its day', () => {
    const extraTasks: NonNullable<Written['checklist']>['extraTasks'] = [
      { id: 'list', task: 'Ask P. Alder for the pickup list', due: '2026-11-22' },
      { id: 'clothes', task: 'Tell Respondent what to wear', when: 'onTheDay' },
      { id: 'blank' },
    ];
    const written = { ...mock, checklist: { extraTasks } };
    const keys = tasks(written).map(({ key }) => key);
    expect(keys.slice(0, 3)).toEqual(['goThroughExParteOrder', 'decideContinuance', 'list']);
    expect(taskOf('clothes', written)).toMatchObject({
      group: 'onTheDay',
      on: undefined,
      from: 'checklist.extraTasks.1.task',
    });
    expect(keys).not.toContain('blank');
  });

  test('a day set by hand goes before the one computed', () => {
    const marks = { compareStatements: { due: '2026-11-18' } };
    const [first] = tasks({ ...mock, checklist: { marks } });
    expect(first).toMatchObject({ key: 'compareStatements', on: '2026-11-18' });
  });

  test('a mark whose key is a word of the language sets no task’s day', () => {
    expect(tasks({ ...mock, checklist: { marks: { constructor: { done: true } } } })).toEqual(tasks(mock));
  });
});
