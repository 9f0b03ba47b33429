import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { createMatter } from '../../src/vault/matter.ts';
import { noIndex } from '../../src/vault/matterIndex.ts';
import { refreshIndex } from '../../src/vault/refreshIndex.ts';
import { readStandings, standingsName, writeStandings } from '../../src/vault/standings.ts';
import { surely, testVault } from '../support/vault.ts';

const standings = new Map([
  ['matter01', { savedAt: 1_790_000_000_000, on: '2026-11-20', density: 'attorney', count: 11, worst: 'fix' }],
  ['matter02', { savedAt: 1_790_000_000_001, on: '2026-11-21', density: 'clinic', count: 0, worst: '' }],
]);

describe('the counts of Problems beside the index', () => {
  test('are read as they were written', async () => {
    const vault = testVault();
    expect(await readStandings(vault)).toEqual(new Map());
    await writeStandings(vault, standings);
    expect(await readStandings(vault)).toEqual(standings);
  });

  test('stay when the index is made anew', async () => {
    const vault = testVault();
    surely(await createMatter(vault, { text: '{"format":"full-hearing/1"}', reason: 'created' }));
    await writeStandings(vault, standings);
    await refreshIndex(vault, noIndex(), isoDate('2026-11-20'));
    expect(await readStandings(vault)).toEqual(standings);
  });

  test.each([
    ['damaged', 'no JSON'],
    ['of another format', '{"format":"full-hearing-problems/9","rows":[]}'],
    [
      'with a row that is none',
      '{"format":"full-hearing-problems/2","rows":[["matter01",1,"2026-11-20","attorney",-3,"fix"]]}',
    ],
  ])('a file that is %s counts as none', async (_, text) => {
    const vault = testVault();
    surely(await vault.store.write(standingsName, vault.machine.encode(text), 'anything'));
    expect(await readStandings(vault)).toEqual(new Map());
  });
});
