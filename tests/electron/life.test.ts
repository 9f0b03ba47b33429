import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { call, windowOf } from '../support/electron/asked.ts';
import { eventOf } from '../support/electron/contents.ts';
import { endedAfterwards, sharedProgram } from '../support/electron/groups.ts';
import { layOut, type Place } from '../support/electron/place.ts';
import type { StandIn } from '../support/electron/standIn.ts';
import { testWindow } from '../support/electron/testWindow.ts';

const own = testWindow();
let place: Place;
beforeAll(async () => {
  place = await layOut(own.folder);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => {
  place.remove();
  own.remove();
});

const ended = async (isSo: () => boolean): Promise<boolean> => {
  for (let tries = 0; tries < 200 && !isSo(); tries += 1) await new Promise((settle) => setTimeout(settle, 10));
  return isSo();
};

describe('starting', () => {
  const program = sharedProgram(() => place);
  test('shows the window once it has something to show, with a title that says nothing', async () => {
    const window = windowOf(program());
    expect(window.options).toMatchObject({ title: 'Notes', show: false });
    expect(window.isShown).toBe(true);
  });

  test('a second time only brings the first window to the front', async () => {
    const second = await place.start({ isSecond: true });
    expect({ hasQuit: second.app.hasQuit, windows: second.windows.length }).toEqual({ hasQuit: true, windows: 0 });
    const first = program();
    windowOf(first).isSmall = true;
    first.app.emit('second-instance', {}, ['full-hearing'], '/');
    expect({ isSmall: windowOf(first).isSmall, times: windowOf(first).timesInFront }).toEqual({
      isSmall: false,
      times: 1,
    });
  });

  test('leaves nothing on the system’s lists of recent documents', async () => {
    const { app } = program();
    expect(app.timesRecentCleared).toBe(1);
    expect(app.recentAdded).toEqual([]);
  });

  test('keeps Chromium’s files in one folder of the account', async () => {
    const { app } = program();
    expect(app.getPath('userData')).toBe(join(app.getPath('appData'), 'full-hearing'));
  });
});

describe('answer files that a person opens', () => {
  const program = sharedProgram(() => place);
  const write = (name: string, contents = '{}'): string => {
    const folder = join(own.folder, '..', 'files');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, name);
    writeFileSync(path, contents);
    return path;
  };

  test('are offered to the window with their contents', async () => {
    const path = write('Mockett.fhearing', '{"format":1}');
    const one = program();
    one.app.emit('second-instance', {}, ['full-hearing', '--flag', path], '/');
    expect(await call(one, 'host.next')).toEqual({
      ok: true,
      value: { kind: 'open', name: 'Mockett.fhearing', bytes: new TextEncoder().encode('{"format":1}') },
      problems: [],
    });
  });

  test('may be named from the folder that a person stands in, and be plain JSON', async () => {
    const path = write('a.json');
    const one = program();
    one.app.emit('second-instance', {}, ['full-hearing', 'a.json'], join(path, '..'));
    expect(await call(one, 'host.next')).toMatchObject({ value: { kind: 'open', name: 'a.json' } });
  });

  test('come on a Mac by themselves', async () => {
    const path = write('b.fhearing');
    const one = program();
    const event = eventOf({});
    one.app.emit('open-file', event, path);
    expect(event.defaultPrevented).toBe(true);
    expect(await call(one, 'host.next')).toMatchObject({ value: { kind: 'open', name: 'b.fhearing' } });
  });

  test('that are gone, or no files, are said to be so', async () => {
    const one = program();
    const folder = join(own.folder, '..', 'folder.fhearing');
    mkdirSync(folder, { recursive: true });
    one.app.emit('open-file', eventOf({}), '/nowhere/c.fhearing');
    expect(await call(one, 'host.next')).toMatchObject({ value: { kind: 'trouble', problems: [{}] } });
    one.app.emit('open-file', eventOf({}), folder);
    expect(await call(one, 'host.next')).toMatchObject({
      value: { kind: 'trouble', problems: [{ code: 'file.not-a-file' }] },
    });
  });

  test('of another kind are passed over', async () => {
    const one = program();
    one.app.emit('second-instance', {}, ['full-hearing', write('letter.docx'), 'https://example.org/a', '.'], '/');
    one.powerMonitor.emit('suspend');
    expect(await call(one, 'host.next')).toMatchObject({ value: { kind: 'lock' } });
  });
});

describe('closing', () => {
  endedAfterwards(() => place);
  test('ends at once when the page has nothing to save yet', async () => {
    const one = await place.start();
    windowOf(one).close();
    expect(windowOf(one).isDestroyed()).toBe(true);
    expect(await ended(() => one.app.hasQuit)).toBe(true);
  });

  test('waits until the window has saved', async () => {
    const one = await place.start();
    const heard = call(one, 'host.next');
    windowOf(one).close();
    expect(await heard).toMatchObject({ value: { kind: 'finish' } });
    expect(windowOf(one).isDestroyed()).toBe(false);
    void call(one, 'host.quit');
    expect(await ended(() => windowOf(one).isDestroyed() && one.app.hasQuit)).toBe(true);
  });

  test('asks the person when saving takes long, and closes or leaves it until they close again', async () => {
    const one = await place.start();
    void call(one, 'host.next');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    one.dialog.buttons.push(0, 1);
    windowOf(one).close();
    windowOf(one).close();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(one.dialog.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(one.dialog.asked).toMatchObject([{ kind: 'question', options: { buttons: ['Wait', 'Close now'] } }]);
    expect(windowOf(one).isDestroyed()).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(one.dialog.asked).toHaveLength(1);
    windowOf(one).close();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(one.dialog.asked).toHaveLength(2);
    expect(windowOf(one).isDestroyed()).toBe(true);
  });
});

describe('locking with the system', () => {
  const program = sharedProgram(() => place);
  test.each(['suspend', 'lock-screen', 'user-did-resign-active'])(
    '%s: the title says nothing, and the window is told',
    async (name) => {
      const one = program();
      const heard = call(one, 'host.next');
      windowOf(one).setTitle('Mockett v. Mockett');
      one.powerMonitor.emit(name);
      expect(windowOf(one).title).toBe('Notes');
      expect(await heard).toMatchObject({ value: { kind: 'lock' } });
    },
  );
});

describe('locking the vault', () => {
  endedAfterwards(() => place);
  const withVault = async () => {
    const one = await place.start();
    const folder = join(mkdtempSync(join(own.folder, '..', 'locked-')), 'vault');
    await call(one, 'vault.create', { folder, passphrase: 'seven lamps along the quiet river' });
    return one;
  };
  const isOpen = async (one: StandIn): Promise<boolean> =>
    JSON.stringify(await call(one, 'vault.state')).includes('"isOpen":true');
  const isLocked = async (one: StandIn): Promise<boolean> => {
    for (let tries = 0; tries < 300 && (await isOpen(one)); tries += 1)
      await new Promise((settle) => setTimeout(settle, 10));
    return !(await isOpen(one));
  };

  test('the keys are dropped at once when no page listens', async () => {
    const one = await withVault();
    expect(await isOpen(one)).toBe(true);
    one.powerMonitor.emit('suspend');
    expect(await isLocked(one)).toBe(true);
  });

  test('a page that listens has time to keep what is typed; the keys are dropped though it does nothing', async () => {
    const one = await withVault();
    const heard = call(one, 'host.next');
    const before = Date.now();
    one.powerMonitor.emit('lock-screen');
    expect(await heard).toMatchObject({ value: { kind: 'lock' } });
    expect(await isOpen(one)).toBe(true);
    expect(await isLocked(one)).toBe(true);
    expect(Date.now() - before).toBeGreaterThanOrEqual(1_400);
  });

  test('the end of the window locks the vault before the program quits', async () => {
    const one = await withVault();
    windowOf(one).close();
    expect(await ended(() => one.app.hasQuit)).toBe(true);
    expect(await isOpen(one)).toBe(false);
  });
});

describe('trouble', () => {
  endedAfterwards(() => place);
  test('a fault of the shell ends the program in words that hold nothing of what was typed', async () => {
    const one = await place.start();
    expect(one.faults).toHaveLength(1);
    one.faults[0]?.(new Error('Mockett, 12 Alder Court'), 'uncaughtException');
    expect(one.app.exitCode).toBe(70);
    expect(one.dialog.asked).toMatchObject([{ kind: 'error' }]);
    expect(JSON.stringify(one.dialog.asked)).not.toContain('Mockett');
  });

  test('a page whose process has gone is loaded again, with a title that says nothing', async () => {
    const one = await place.start();
    const window = windowOf(one);
    window.setTitle('Mockett v. Mockett');
    window.webContents.forcefullyCrashRenderer();
    expect({ loaded: window.loaded.length, title: window.title }).toEqual({ loaded: 2, title: 'Notes' });
  });

  test('a page that ends again and again is given up, in words', async () => {
    const one = await place.start();
    for (let times = 0; times < 4; times += 1) windowOf(one).webContents.forcefullyCrashRenderer();
    expect(one.dialog.asked).toMatchObject([{ kind: 'error' }]);
    expect(windowOf(one).isDestroyed()).toBe(true);
  });

  test('a window that does not answer is loaded again when the person says so', async () => {
    const one = await place.start();
    one.dialog.buttons.push(0, 1);
    windowOf(one).emit('unresponsive');
    expect(await ended(() => one.dialog.asked.length === 1)).toBe(true);
    expect(windowOf(one).loaded).toHaveLength(1);
    windowOf(one).emit('unresponsive');
    expect(await ended(() => windowOf(one).loaded.length === 2)).toBe(true);
  });
});

describe('what the system shows', () => {
  const program = sharedProgram(() => place);
  test('a folder is chosen in the system’s dialog, and is not remembered by it', async () => {
    const one = program();
    one.dialog.folder = '/home/a/vault';
    expect(await call(one, 'host.chooseFolder', { title: 'Where?', from: '//server/share' })).toMatchObject({
      value: { path: '/home/a/vault' },
    });
    expect(one.dialog.asked).toEqual([
      {
        kind: 'open',
        options: { title: 'Where?', properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] },
      },
    ]);
    one.dialog.folder = undefined;
    const left = await call(one, 'host.chooseFolder', { title: 'Where?' });
    expect(left).toMatchObject({ ok: true });
    expect(JSON.stringify(left)).not.toContain('path');
  });

  test('a file that is there is shown in its folder; one on another computer, or gone, is not', async () => {
    const one = program();
    const there = join(own.folder, 'index.html');
    for (const path of [there, '\\\\server\\share\\a', '//server/share/a', 'index.html', '/nowhere/a']) {
      await call(one, 'host.showInFolder', { path });
    }
    expect(one.shown).toEqual([there]);
    expect(one.opened).toEqual([]);
  });

  test('there is no menu except on a Mac, and keys change the size', async () => {
    const one = program();
    expect(one.menus).toEqual(process.platform === 'darwin' ? [expect.any(Array)] : [null]);
    const { webContents } = windowOf(one);
    const press = (key: string) =>
      webContents.refuses('before-input-event', {}, { type: 'keyDown', key, control: true, alt: false, meta: false });
    expect([press('+'), press('='), press('-'), press('a')]).toEqual([true, true, true, false]);
    expect(webContents.zoom).toBe(0.5);
    press('0');
    expect(webContents.zoom).toBe(0);
  });
});
