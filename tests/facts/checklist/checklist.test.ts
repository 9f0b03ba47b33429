import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/dates.ts';
import { checklistFacts } from '../../../src/facts/checklist/checklist.ts';
import { matter, plainSpaces, type Written } from '../../support/matter.ts';

const today = isoDate('2026-11-20');
const factsOf = (written: Written) => checklistFacts(matter(written), today);
const hearing: Written['hearing'] = {
  filedOn: '2026-11-13',
  exParteEnteredOn: '2026-11-13',
  servedOn: '2026-11-18',
  on: '2026-11-30',
};

describe('the dates', () => {
  const { dates } = factsOf({ hearing });
  const line = (index: number) =>
    plainSpaces(`${dates[index]?.date.text} | ${dates[index]?.what.text} | ${dates[index]?.count.text ?? ''}`);

  test('are told with their day, what happens, and how they were counted', () => {
    expect(line(0)).toBe('Fri., Nov. 13 | Petition filed | ');
    expect(line(3)).toMatch(/^Fri., Nov. 20 \| .* \| 5 days before; weekends and Thanksgiving left out$/);
    expect(plainSpaces(dates.at(-1)?.date.text)).toBe('Mon., Jan. 11, 2027');
  });

  test('today and the hearing stand out', () => {
    expect(dates.filter(({ isBold }) => isBold).map(({ date }) => plainSpaces(date.text))).toEqual([
      'Fri., Nov. 20',
      'Mon., Nov. 30',
    ]);
    expect(dates.filter(({ isHearing }) => isHearing)).toHaveLength(1);
  });

  test('those after a judgment are conditional until there is one', () => {
    expect(
      dates.filter(({ hasCondition }) => hasCondition).map(({ condition }) => plainSpaces(condition.text)),
    ).toEqual(Array(3).fill('if judgment Nov. 30'));
    const entered = factsOf({ hearing: { ...hearing, orderEnteredOn: '2026-11-30' } });
    expect(entered.dates.filter(({ hasCondition }) => hasCondition)).toEqual([]);
  });

  test('without any answer there are none', () => expect(factsOf({})).toMatchObject({ dates: [], hasDates: false }));
});

describe('the marks that a person set', () => {
  const marks = {
    goThroughExParteOrder: { done: true, result: 'Done by telephone' },
    decideContinuance: { done: false, due: '2027-01-04' },
  };
  const { before } = factsOf({ hearing, checklist: { marks } });
  const task = (key: string) => before.find((candidate) => candidate.key === key);

  test('tick the box and print the result', () => {
    expect(task('goThroughExParteOrder')).toMatchObject({
      isDone: true,
      hasResult: true,
      result: { text: 'Done by telephone' },
    });
  });
  test('leave the box open and the result empty', () => {
    expect(task('decideContinuance')).toMatchObject({ isDone: false, hasResult: false });
    expect(task('compareStatements')).toMatchObject({ isDone: false, hasResult: false });
  });
  test('a due day in another year than the hearing says so', () => {
    expect(plainSpaces(task('decideContinuance')?.due.text)).toBe('Jan. 4, 2027');
    expect(plainSpaces(task('compareStatements')?.due.text)).toBe('Nov. 25');
  });
});

describe('incidents to answer', () => {
  test.each<[string, Omit<NonNullable<Written['incidents']>[number], 'id'>, boolean]>([
    ['with a status', { status: 'undisputed' }, true],
    ['with our account', { ourAccount: 'He was at work.' }, true],
    ['with a statement that does not agree', { inconsistencies: [{ id: 'one' }] }, true],
    ['of which we say nothing', { account: 'He struck her.' }, false],
  ])('one %s: %s', (_, incident, listed) =>
    expect(factsOf({ incidents: [{ id: 'one', ...incident }] }).incidents).toHaveLength(listed ? 1 : 0),
  );

  test('are told by date and by the paragraphs of the petition', () => {
    const incidents = [{ id: 'one', on: { on: '2026-11-09' }, petitionParagraphs: '12-13', status: 'unsure' as const }];
    const [row] = factsOf({ incidents }).incidents;
    expect([plainSpaces(row?.date.text), plainSpaces(row?.paragraphs.text)]).toEqual(['Nov. 9, 2026', '¶¶ 12–13']);
  });
});

test('exhibits are told with the witness who sponsors them', () => {
  const { exhibits } = factsOf({
    witnesses: [{ id: 'w', name: 'Wilhelmina Sample' }],
    exhibits: [{ id: 'a', sponsor: 'w' }, { id: 'b', sponsor: 'gone' }, { id: 'c' }],
  });
  expect(exhibits.map(({ sponsor, hasSponsor }) => [sponsor.text, hasSponsor])).toEqual([
    ['Wilhelmina Sample', true],
    [undefined, false],
    [undefined, false],
  ]);
});

test.each<[string, Written, RegExp]>([
  ['nothing known', {}, /^Not settled/],
  [
    'a stranger who was served',
    { hearing: { servedOn: '2026-11-18' }, relationship: { kinds: ['none'] } },
    /one element is missing/,
  ],
])('whether the federal firearm test applies: %s', (_, written, says) =>
  expect(factsOf(written).firearmApplies).toMatch(says),
);
