import { expect, test } from 'vitest';
import { typedMessage } from '../../src/api/work/typedDates.ts';

const noDay = (month: string, days: number): string =>
  `${month} has ${days} days. Type the date that is on the paper, such as 11/15/2026.`;

test.each([
  ['hearing.on', { hearing: { on: '11/31/2026' } }, noDay('November', 30)],
  ['hearing.on', { hearing: { on: '2026-02-29' } }, noDay('February', 28)],
  ['hearing.on', { hearing: { on: '2028-02-30' } }, noDay('February', 29)],
  ['hearing.on', { hearing: { on: 'soon' } }, 'Type the whole date, such as 11/15/2026.'],
  ['hearing.time', { hearing: { time: '25:00' } }, 'Type the time as 3:40 pm.'],
  [
    'incidents.0.on.on',
    { incidents: [{ on: { on: 'a while ago' } }] },
    'Type the date as month, day and year, such as 11/15/2026, or only Nov 2026.',
  ],
  ['incidents.0.on.on', { incidents: [{ on: { on: '11/31/2026' } }] }, noDay('November', 30)],
  ['matter.county', { matter: { county: 'Boone' } }, undefined],
  ['hearing.on', {}, undefined],
])('%s in %j', (path, raw, wanted) => expect(typedMessage(path, raw)).toBe(wanted));
