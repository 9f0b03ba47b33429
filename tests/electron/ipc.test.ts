import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { call, senderIn, windowOf } from '../support/electron/asked.ts';
import { StandInContents } from '../support/electron/contents.ts';
import type { StandInSender } from '../support/electron/ipc.ts';
import { layOut, type Place } from '../support/electron/place.ts';
import type { StandIn } from '../support/electron/standIn.ts';
import { testWindow } from '../support/electron/testWindow.ts';

const own = testWindow();
let place: Place;
let one: StandIn;
beforeAll(async () => {
  place = await layOut(own.folder);
  one = await place.start();
});
beforeEach(() => {
  windowOf(one).webContents.mainFrame = { url: 'app://window/index.html', parent: null };
});
afterAll(() => {
  place.remove();
  own.remove();
});

const about = { id: 1, name: 'host.about', request: {} };
const stranger = { ok: false, problems: [{ code: 'call.stranger' }] };
const send = (from: StandInSender, message: unknown = about) => one.ipcMain.invoke('full-hearing:call', from, message);

describe('a stranger', () => {
  test.each([
    'https://example.org/',
    'app://other/index.html',
    'app://window@example.org/',
    'file:///tmp/index.html',
    'about:blank',
    'data:text/html,<p>',
    '',
  ])('with the address %j is not heard', async (url) => {
    const { webContents } = windowOf(one);
    webContents.mainFrame = { url, parent: null };
    expect(await send(senderIn(one))).toMatchObject(stranger);
  });

  test('in a frame of the page is not heard, though its address is the page’s', async () => {
    const { mainFrame } = windowOf(one).webContents;
    expect(await send(senderIn(one, { url: mainFrame.url, parent: mainFrame }))).toMatchObject(stranger);
  });

  test('whose frame is gone is not heard', async () => {
    expect(await send(senderIn(one, null))).toMatchObject(stranger);
  });

  test('in other contents with the page’s address is not heard', async () => {
    const sender = new StandInContents();
    sender.mainFrame = { url: 'app://window/index.html', parent: null };
    expect(await send({ sender, senderFrame: sender.mainFrame })).toMatchObject(stranger);
  });

  test('cannot take back a call of the window', async () => {
    const waiting = call(one, 'host.next');
    const sender = new StandInContents();
    sender.mainFrame = { url: 'app://window/index.html', parent: null };
    for (let id = 0; id < 200; id += 1) {
      one.ipcMain.emit('full-hearing:cancel', { sender, senderFrame: sender.mainFrame }, { id });
    }
    one.powerMonitor.emit('lock-screen');
    expect(await waiting).toMatchObject({ ok: true, value: { kind: 'lock' } });
  });

  test('finds no channels but those of calls', () => {
    expect([...one.ipcMain.handlers.keys()]).toEqual(['full-hearing:call']);
    expect(one.ipcMain.eventNames()).toEqual(['full-hearing:cancel']);
  });
});

describe('a call of the window', () => {
  test.each([
    ['no name', { id: 1, request: {} }],
    ['no number', { name: 'host.about', request: {} }],
    ['a number that is none', { id: '1', name: 'host.about', request: {} }],
    ['more than a call has', { ...about, channel: 'x' }],
    ['a list', [about]],
    ['nothing', null],
  ])('with %s is refused', async (_, message) => {
    expect(await send(senderIn(one), message)).toMatchObject({ ok: false, problems: [{ code: 'call.wrong-request' }] });
  });

  test.each(['host.steal', 'constructor', '__proto__', 'full-hearing:call'])('named %s is refused', async (name) => {
    expect(await call(one, name)).toMatchObject({ ok: false, problems: [{ code: 'call.unknown' }] });
  });

  test('with a request that is not as agreed is refused', async () => {
    expect(await call(one, 'host.showInFolder', { path: 5 })).toMatchObject({
      ok: false,
      problems: [{ code: 'call.wrong-request' }],
    });
  });

  test('with the number of one that is under way is refused', async () => {
    const waiting = send(senderIn(one), { id: 7, name: 'host.next', request: {} });
    expect(await send(senderIn(one), { ...about, id: 7 })).toMatchObject({ ok: false });
    one.powerMonitor.emit('suspend');
    expect(await waiting).toMatchObject({ ok: true });
  });

  test('gives plain data back, which can be sent to another process', async () => {
    const outcome = await call(one, 'vault.state');
    expect(structuredClone(outcome)).toEqual(outcome);
  });

  test('is cancelled at once when it is taken back', async () => {
    const waiting = send(senderIn(one), { id: 9, name: 'host.next', request: {} });
    one.ipcMain.emit('full-hearing:cancel', senderIn(one), { id: 9 });
    expect(await waiting).toEqual({ ok: false, problems: [], cancelled: true });
  });

  test.each([
    ['is closed', (program: StandIn) => windowOf(program).destroy()],
    ['loads its page again', (program: StandIn) => void windowOf(program).loadURL('app://window/index.html')],
    ['crashes', (program: StandIn) => windowOf(program).webContents.forcefullyCrashRenderer()],
  ])('is cancelled when the window %s', async (_, end) => {
    const program = await place.start();
    const waiting = call(program, 'host.next');
    end(program);
    expect(await waiting).toEqual({ ok: false, problems: [], cancelled: true });
  });

  test('of a page that was loaded again is not ended by one of the page before with its number', async () => {
    const before = send(senderIn(one), { id: 1, name: 'host.next', request: {} });
    await windowOf(one).loadURL('app://window/index.html');
    const after = send(senderIn(one), { id: 1, name: 'host.next', request: {} });
    expect(await before).toMatchObject({ cancelled: true });
    one.ipcMain.emit('full-hearing:cancel', senderIn(one), { id: 1 });
    expect(await after).toMatchObject({ cancelled: true });
  });
});
