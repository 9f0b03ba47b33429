import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/answers/read.ts';
import { isoDate } from '../../src/dates.ts';
import { countedDates } from '../../src/facts/asIfFiled.ts';
import { listedDates, nextListed } from '../../src/vault/listedDates.ts';
import { createMatter } from '../../src/vault/matter.ts';
import { entriesOf, noIndex, readIndex } from '../../src/vault/matterIndex.ts';
import { refreshIndex } from '../../src/vault/refreshIndex.ts';
import { arbitraryAnswers } from '../support/arbitraryAnswers.ts';
import { surely, testVault } from '../support/vault.ts';

const indexedOn = isoDate('2026-11-20');
const today = isoDate('2026-11-24');

/** The entry of a matter as it is read from an index that was written some days ago. */
const entryOf = async (answers: object) => {
  const vault = testVault();
  const text = JSON.stringify({ format: 'full-hearing/1', ...answers });
  surely(await createMatter(vault, { text, reason: 'imported' }));
  await refreshIndex(vault, noIndex(), indexedOn);
  const [entry] = entriesOf(await readIndex(vault));
  if (entry === undefined) throw new Error('The matter is not in the index.');
  return { entry, answers: readAnswers(text).answers };
};

describe('the dates in the list of matters', () => {
  test('are those that an open matter counts on that day, whatever the answers are', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryAnswers(), async (given) => {
        const { entry, answers } = await entryOf(given);
        const counted = answers === undefined ? [] : countedDates(answers, today);
        const told = counted.map(({ on, what, assumed }) => [on, what, assumed]);
        expect(listedDates(entry, today).map(({ on, what, assumed }) => [on, what, assumed])).toEqual(told);
        expect(nextListed(entry, today)?.on).toBe(counted.find(({ on }) => on >= today)?.on);
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['a matter that is not filed counts from today', {}, '2026-12-02', 'if filed today'],
    ['one that was filed, from the day of filing', { filedOn: '2026-11-18' }, '2026-11-25', undefined],
  ])('%s', async (_, hearing, on, assumed) => {
    const { entry } = await entryOf({ hearing });
    expect(nextListed(entry, today)).toMatchObject({ on, ...(assumed === undefined ? {} : { assumed }) });
  });

  test('a day that the court closes by order moves what is counted from today', async () => {
    const { entry } = await entryOf({ hearing: { courtClosedOn: ['2026-12-09'] } });
    const due = listedDates(entry, today).find(({ key }) => key === 'hearing.due');
    expect(due?.on).toBe('2026-12-10');
  });

  test('of answers that cannot be understood there is none', async () => {
    const { entry } = await entryOf({ format: 'full-hearing/99' });
    expect(listedDates(entry, today)).toEqual([]);
  });
});
