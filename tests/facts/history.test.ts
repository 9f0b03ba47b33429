import { describe, expect, test } from 'vitest';
import { historyFacts } from '../../src/facts/history.ts';
import { matter, type Written } from '../support/matter.ts';

const factsOf = (history: Written['history']) => historyFacts(matter({ history }));

describe('earlier orders', () => {
  test.each<[string, Written['history'], boolean]>([
    ['nothing said: both choices print', undefined, true],
    ['said that there are none', { noPriorOrders: true }, false],
    ['one listed', { priorOrders: [{ id: 'order' }] }, false],
  ])('%s', (_, history, unanswered) => expect(factsOf(history).ordersUnanswered).toBe(unanswered));
});

describe('an open criminal case', () => {
  test.each<[string, NonNullable<NonNullable<Written['history']>['otherCases']>, boolean]>([
    ['pending', [{ id: 'a', kind: 'criminal', status: 'pending' }], true],
    ['its status is not known: it counts as open', [{ id: 'a', kind: 'criminal' }], true],
    ['closed', [{ id: 'a', kind: 'criminal', status: 'closed' }], false],
    ['a pending case of another kind', [{ id: 'a', kind: 'custody', status: 'pending' }], false],
  ])('%s', (_, otherCases, open) => expect(factsOf({ otherCases }).hasPendingCriminalCase).toBe(open));
});

test('a case refers to the incidents it is about', () => {
  const otherCases = [{ id: 'a', incidents: ['march', 'june'], status: 'pending' as const }, { id: 'b' }];
  expect(factsOf({ otherCases }).otherCases.map(({ refs, isPending }) => [refs, isPending])).toEqual([
    ['incident.march incident.june', true],
    ['', false],
  ]);
});
