import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { machineWith } from '../../../src/node/vault/machine.ts';

const machine = machineWith(() => 5);

describe('this computer', () => {
  test('tells the time that it is given', () => expect(machine.now()).toBe(5));

  test('shows a moment as its own clock on the wall does', () => {
    const noon = new Date(2026, 10, 20, 9, 5).getTime();
    expect(machine.localTime(noon)).toEqual({ on: '2026-11-20', at: '09:05' });
    expect(machine.localTime(new Date(2026, 0, 2, 23, 59).getTime())).toEqual({ on: '2026-01-02', at: '23:59' });
  });

  test.each(['UTC', 'Asia/Tokyo', 'Etc/GMT+12'])('shows some day for any number at all (in %s)', (zone) => {
    vi.stubEnv('TZ', zone);
    onTestFinished(() => void vi.unstubAllEnvs());
    const numbers = [-1e300, -1, 0, Date.UTC(9999, 11, 31, 23, 59, 59, 999), 8.65e15, 1e300];
    const days = numbers.map((number) => machine.localTime(number).on.slice(0, 4));
    expect(days).toEqual([...Array(3).fill(zone === 'Etc/GMT+12' ? '1969' : '1970'), '9999', '9999', '9999']);
  });

  test('gives an id that it never gave before', () => {
    const ids = Array.from({ length: 100 }, machine.newId);
    expect(new Set(ids).size).toBe(100);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  test('hashes with SHA-256', () => {
    expect(machine.hash(machine.encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  test('reads text as it was written, with a mark at its beginning, and tells bytes that are none', () => {
    expect(machine.decode(machine.encode('\uFEFFŁódź'))).toBe('\uFEFFŁódź');
    expect(machine.decode(Uint8Array.of(0xff, 0xfe))).toBeUndefined();
  });
});
