import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../../src/dates.ts';
import { instantOf } from '../../src/vault/instant.ts';
import { type DatedVersion, thinned } from '../../src/vault/thinning.ts';

const today = isoDate('2026-11-20');

const saved = (...times: readonly string[]): readonly DatedVersion[] =>
  times.map((time) => ({
    version: `${instantOf(Date.parse(`${time}:00Z`))}-0123456789abcdef`,
    on: isoDate(time.slice(0, 10)),
  }));

const kept = (versions: readonly DatedVersion[]): readonly string[] => {
  const gone = new Set(thinned(versions, today));
  return versions.filter(({ version }) => !gone.has(version)).map(({ version }) => version.slice(0, 13));
};

describe('what age lets go of a history', () => {
  test.each([
    ['every version of today stays', ['2026-11-20T08:00', '2026-11-20T08:01', '2026-11-20T09:00'], 3],
    ['of yesterday the last stays', ['2026-11-19T08:00', '2026-11-19T09:00', '2026-11-20T09:00'], 2],
    ['for a month one version of each day stays', ['2026-10-21T08:00', '2026-10-22T08:00', '2026-11-01T08:00'], 3],
    [
      'before that one of each month stays',
      ['2026-10-01T08:00', '2026-10-02T08:00', '2026-10-20T08:00', '2026-11-20T08:00'],
      2,
    ],
    ['a version of a day to come stays, for a clock was wrong', ['2031-01-01T08:00', '2031-01-01T09:00'], 2],
    ['the only version stays, however old', ['1999-01-01T08:00'], 1],
    ['no versions are no mistake', [], 0],
  ])('%s', (_, times, count) => expect(kept(saved(...times))).toHaveLength(count));

  test('of a day and of a month it is the last that stays', () => {
    expect(kept(saved('2026-09-03T08:00', '2026-09-20T09:00', '2026-11-19T08:00', '2026-11-19T17:00'))).toEqual([
      '20260920t0900',
      '20261119t1700',
    ]);
  });

  test('a version that is needed stays beside the last of its month', () => {
    const versions = saved('2026-09-03T08:00', '2026-09-20T09:00', '2026-11-20T08:00');
    expect(thinned(versions, today, new Set([versions[0]?.version ?? '']))).toEqual([]);
  });
});

const histories = fc.uniqueArray(fc.integer({ min: 0, max: 400 * 24 * 60 }), { maxLength: 80 }).map((ages) =>
  ages.map((minutes): DatedVersion => {
    const at = Date.UTC(2026, 10, 20, 20) - minutes * 60_000;
    return { version: `${instantOf(at)}-0123456789abcdef`, on: addDays(today, Math.floor(at / 86_400_000) - 20_777) };
  }),
);

describe('whatever the history', () => {
  test('the days of these histories are their own', () => {
    expect(addDays(isoDate('1970-01-01'), 20_777)).toBe(today);
  });

  test('the newest stays, and so something always stays', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const newest = versions
          .map(({ version }) => version)
          .toSorted()
          .at(-1);
        expect(thinned(versions, today)).not.toContain(newest);
      }),
    );
  });

  test('every day of the last month and every month keeps a version', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const gone = new Set(thinned(versions, today));
        const left = versions.filter(({ version }) => !gone.has(version));
        const days = (list: readonly DatedVersion[]) =>
          new Set(list.map(({ on }) => on).filter((on) => on > '2026-10-20'));
        const months = (list: readonly DatedVersion[]) => new Set(list.map(({ on }) => on.slice(0, 7)));
        expect(days(left)).toEqual(days(versions));
        expect(months(left)).toEqual(months(versions));
      }),
    );
  });

  test('thinning what was thinned takes nothing more that day', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const gone = new Set(thinned(versions, today));
        expect(
          thinned(
            versions.filter(({ version }) => !gone.has(version)),
            today,
          ),
        ).toEqual([]);
      }),
    );
  });

  test('only versions that are there are let go, each once, and the order does not matter', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const gone = thinned(versions, today);
        expect(new Set(gone).size).toBe(gone.length);
        expect(thinned(versions.toReversed(), today)).toEqual(gone);
        for (const version of gone) expect(versions.some((one) => one.version === version)).toBe(true);
      }),
    );
  });
});
