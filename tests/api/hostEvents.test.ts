import { describe, expect, test } from 'vitest';
import { hostEvents } from '../../src/api/hostEvents.ts';

const listening = { progress: () => {}, signal: { aborted: false } };
const gone = { progress: () => {}, signal: { aborted: true } };
const lock = { kind: 'lock' } as const;
const finish = { kind: 'finish' } as const;

describe('what a host tells its window', () => {
  test('is told at once to a window that waits', async () => {
    const events = hostEvents();
    const heard = events.next({}, listening);
    expect(events.isHeard()).toBe(true);
    events.tell(lock);
    expect(await heard).toEqual({ ok: true, value: lock, problems: [] });
    expect(events.isHeard()).toBe(false);
  });

  test('waits, in order, until the window asks', async () => {
    const events = hostEvents();
    events.tell(finish);
    events.tell(lock);
    expect(await events.next({}, listening)).toMatchObject({ value: finish });
    expect(await events.next({}, listening)).toMatchObject({ value: lock });
  });

  test('is not told twice while it waits', async () => {
    const events = hostEvents();
    events.tell(lock);
    events.tell(lock);
    await events.next({}, listening);
    const second = events.next({}, listening);
    events.tell(finish);
    expect(await second).toMatchObject({ value: finish });
  });

  test('is kept for the next window when the one that waited has gone', async () => {
    const events = hostEvents();
    const first = events.next({}, gone);
    events.tell(lock);
    expect(events.isHeard()).toBe(false);
    const second = events.next({}, listening);
    expect(await first).toMatchObject({ ok: false, cancelled: true });
    expect(await second).toMatchObject({ value: lock });
  });

  test('ends the call that waits when all is forgotten', async () => {
    const events = hostEvents();
    const first = events.next({}, listening);
    events.clear();
    expect(await first).toEqual({ ok: false, problems: [], cancelled: true });
  });

  test('does not grow without end', async () => {
    const events = hostEvents();
    for (let n = 0; n < 60; n += 1) events.tell({ kind: 'open', name: `${n}.fhearing`, bytes: new Uint8Array() });
    expect(await events.next({}, listening)).toMatchObject({ value: { name: '10.fhearing' } });
  });
});
