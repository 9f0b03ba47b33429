import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayWatch } from '../../../renderer/store/day.ts';
import { isoDate } from '../../../src/dates.ts';
import { type AppForTest, appForTest } from '../../support/appForTest.ts';
import { matterWith, named } from '../../support/matters.ts';

afterEach(() => vi.useRealTimers());

/** The matter that is open in the window. */
const openIn = ({ app }: AppForTest) => {
  const view = app.view.get();
  if (view.name !== 'matter') throw new Error(`The window shows ${view.name}.`);
  return view.session;
};

describe('a window that is open overnight', () => {
  test('counts every date from the new day without anybody typing', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date(2026, 10, 20, 23, 59) });
    let day = isoDate('2026-11-20');
    const window = await appForTest({ today: () => day });
    const answers = named('Ana', 'Example', { hearing: { filedOn: '2026-11-13', on: '2026-11-30' } });
    await window.app.openMatter(await matterWith(window.made, answers));
    const { look } = openIn(window);
    await expect.poll(() => look.get()?.dates.length, { timeout: 20_000 }).toBeGreaterThan(0);
    const whenOf = () => look.get()?.dates.map(({ on, when }) => `${on} ${when}`);
    expect(whenOf()).toContain('2026-11-30 future');
    day = isoDate('2026-12-01');
    vi.setSystemTime(new Date(2026, 11, 1, 0, 1));
    vi.advanceTimersByTime(dayWatch);
    await expect.poll(whenOf, { timeout: 20_000 }).toContain('2026-11-30 past');
    expect(window.app.host.get()?.today).toBe('2026-12-01');
  });
});

describe('locking', () => {
  test('a second wish to lock does not close the vault under a save that the first one waits for', async () => {
    const window = await appForTest();
    const { app, asked, hold } = window;
    await app.openMatter(await matterWith(window.made, named('Ana', 'Example')));
    const release = hold('matter.save');
    openIn(window).store.replace('Another version', named('Eve', 'Example'));
    app.lock('F9');
    app.lock('the computer');
    let isLocked = false;
    const locked = app.whenLocked().then(() => {
      isLocked = true;
    });
    await vi.waitFor(() => expect(asked).toContain('matter.save'));
    expect([asked.includes('vault.lock'), isLocked]).toEqual([false, false]);
    release();
    await locked;
    expect(asked.filter((name) => name === 'vault.lock')).toHaveLength(1);
    app.lock('F9');
    await app.whenLocked();
    expect(asked.filter((name) => name === 'vault.lock')).toHaveLength(2);
  });
});

describe('opening a matter', () => {
  test('of two that are asked for at once the last one is shown, and the other is closed again', async () => {
    const window = await appForTest();
    const [one, other] = [
      await matterWith(window.made, named('Ana', 'Example')),
      await matterWith(window.made, named('Eve', 'Placeholder')),
    ];
    const opened = await Promise.all([window.app.openMatter(one), window.app.openMatter(other)]);
    expect(opened).toEqual([false, true]);
    expect(openIn(window).id).toBe(other);
    expect(window.asked.filter((name) => name === 'matter.close')).toHaveLength(1);
  });

  test('gives way to the settings, and to the lock, when they are asked for meanwhile', async () => {
    const window = await appForTest();
    const { app } = window;
    const id = await matterWith(window.made, named('Ana', 'Example'));
    const opening = app.openMatter(id);
    await app.openSettings();
    expect([await opening, app.view.get().name]).toEqual([false, 'settings']);
    const again = app.openMatter(id);
    app.lock('F9');
    expect([await again, app.view.get().name]).toEqual([false, 'locked']);
  });
});
