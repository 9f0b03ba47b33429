import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/api/csp.ts';
import { call, fetchFrom, senderIn, windowOf } from '../support/electron/asked.ts';
import { layOut, type Place } from '../support/electron/place.ts';
import type { StandIn } from '../support/electron/standIn.ts';
import { testWindow } from '../support/electron/testWindow.ts';
import { root } from '../support/sources.ts';

const own = testWindow();
let place: Place;
let one: StandIn;
beforeAll(async () => {
  place = await layOut(own.folder);
  one = await place.start();
});
afterAll(() => {
  place.remove();
  own.remove();
});

const session = () => windowOf(one).options.webPreferences.session;
const contents = () => windowOf(one).webContents;
const preferences = () => windowOf(one).options.webPreferences;
const bundles = () =>
  ['main.mjs', 'preload.cjs'].map((name) => readFileSync(join(place.program, 'out', 'shell', name), 'utf8')).join('\n');

/** Whether a handler that answers by calling back lets something through. */
const answerOf = (ask: (answer: (isGranted: unknown) => void) => void): unknown => {
  let given: unknown = 'no answer';
  ask((isGranted) => {
    given = isGranted;
  });
  return given;
};

describe('Electron’s security checklist', () => {
  test.each([
    'https://example.org/',
    'http://127.0.0.1:8080/',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://other/index.html',
    'app://window@example.org/',
    'app://window:81/index.html',
    'appx://window/index.html',
    'blob:https://example.org/1',
    'devtools://devtools/bundled/inspector.html',
    'chrome://settings/',
  ])('1. only the window’s own files are loaded: %s is refused', (url) => {
    expect(session().lets(url)).toBe(false);
  });

  test('1. the window loads its one page, and may ask for its own files and for what it made itself', () => {
    expect(windowOf(one).loaded).toEqual(['app://window/index.html']);
    const asked = ['app://window/assets/page.js', 'blob:app://window/1', 'data:image/png;base64,AA=='];
    expect(asked.filter((url) => !session().lets(url))).toEqual([]);
  });

  test('2. no page has Node', () => {
    expect(preferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  test('3. the context of the preload script is isolated', () => {
    expect(preferences()).toMatchObject({ contextIsolation: true });
  });

  test('4. every process that shows a page is in a sandbox', () => {
    expect(one.app.isSandboxed).toBe(true);
    expect(preferences()).toMatchObject({ sandbox: true });
  });

  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'usb',
    'unknown',
    'fullscreen',
  ])('5. the permission %s is not given', (permission) => {
    expect(session().permissionCheck?.(contents(), permission, 'app://window')).toBe(false);
    expect(
      answerOf((answer) => session().permissionRequest?.(contents(), permission, answer, { isMainFrame: true })),
    ).toBe(false);
  });

  test('5. no device is given, no screen shared, no certificate trusted, nothing downloaded', () => {
    expect(session().deviceCheck?.({ deviceType: 'usb' })).toBe(false);
    expect(answerOf((answer) => session().displayMedia?.({}, answer))).toBeNull();
    expect(answerOf((answer) => session().certificateCheck?.({ hostname: 'example.org' }, answer))).toBe(-2);
    expect(session().refuses('will-download', {})).toBe(true);
    expect(session().spelling).toBe(false);
    expect(preferences()).toMatchObject({ spellcheck: false });
  });

  test('6. web security is on', () => {
    expect(preferences()).toMatchObject({ webSecurity: true });
  });

  test('7. every answer carries the content security policy, those of refusals too', async () => {
    const paths = ['index.html', 'assets/page.js', 'assets/page.css', 'missing'];
    const answers = await Promise.all(paths.map((path) => fetchFrom(one, `app://window/${path}`)));
    expect(answers.map(({ headers }) => headers.get('content-security-policy'))).toEqual(
      paths.map(() => contentSecurityPolicy),
    );
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('8. insecure content does not run', () => {
    expect(preferences()).toMatchObject({ allowRunningInsecureContent: false });
  });

  test('9. experimental features are off', () => {
    expect(preferences()).toMatchObject({ experimentalFeatures: false });
  });

  test('10. no feature of Blink is switched on', () => {
    expect(Object.keys(preferences())).not.toContain('enableBlinkFeatures');
    expect([...one.app.switches.keys()].filter((name) => name.startsWith('enable'))).toEqual([]);
  });

  test('11. and 12. there are no guest pages', () => {
    expect(preferences()).toMatchObject({ webviewTag: false });
    expect(contents().refuses('will-attach-webview', {})).toBe(true);
    expect(bundles()).not.toContain('allowpopups');
  });

  test.each(['https://example.org/', 'app://window/other.html', 'app://other/', 'file:///etc/passwd', 'about:blank'])(
    '13. the page does not go to %s',
    (url) => {
      expect(contents().refuses('will-navigate', { url, isMainFrame: true })).toBe(true);
      expect(contents().refuses('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
      expect(contents().refuses('will-redirect', { url, isMainFrame: true })).toBe(true);
    },
  );

  test('13. the page may load itself again, and no frame in it may load anything', () => {
    const url = 'app://window/index.html#one';
    expect(contents().refuses('will-navigate', { url, isMainFrame: true })).toBe(false);
    expect(contents().refuses('will-frame-navigate', { url, isMainFrame: true })).toBe(false);
    expect(contents().refuses('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
  });

  test.each(['https://example.org/', 'app://window/index.html', 'about:blank'])('14. no window opens for %s', (url) => {
    expect(contents().windowOpen?.({ url })).toEqual({ action: 'deny' });
  });

  test('15. nothing is opened outside the program', () => {
    expect(bundles()).not.toMatch(/openExternal|openPath/);
  });

  test('16. Electron is of a release that is still cared for, and exact', () => {
    const text = readFileSync(join(root, 'package.json'), 'utf8');
    expect(Number(/"electron": "(\d+)\.\d+\.\d+"/.exec(text)?.[1])).toBeGreaterThanOrEqual(45);
  });

  test('17. the sender of every message is looked at', async () => {
    const message = { id: 1, name: 'host.about', request: {} };
    const stranger = senderIn(one, { url: 'https://example.org/', parent: null });
    expect(await one.ipcMain.invoke('full-hearing:call', stranger, message)).toMatchObject({
      ok: false,
      problems: [{ code: 'call.stranger' }],
    });
    expect(await call(one, 'host.about')).toMatchObject({ ok: true });
  });

  test('18. the window’s files are not under file:, and their scheme has an origin and no further right', () => {
    expect(one.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  test('19. the fuses are set', () => {
    const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
    const fuses = /^electronFuses:\n((?: {2}\w+: \w+\n)+)/m.exec(text)?.[1] ?? '';
    expect(fuses.trim().split(/\n\s*/)).toEqual([
      'runAsNode: false',
      'enableCookieEncryption: true',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
      'loadBrowserProcessSpecificV8Snapshot: false',
      'grantFileProtocolExtraPrivileges: false',
    ]);
  });

  test('20. the page is given one function, and nothing of Electron’s', () => {
    const given: [string, unknown][] = [];
    const electron = {
      contextBridge: { exposeInMainWorld: (name: string, value: unknown) => given.push([name, value]) },
      ipcRenderer: { on: () => {}, invoke: async () => ({}), send: () => {} },
    };
    const script = readFileSync(join(place.program, 'out', 'shell', 'preload.cjs'), 'utf8');
    const run = new Function('require', script);
    run((name: string) => (name === 'electron' ? electron : undefined));
    expect(given).toEqual([['fullHearing', expect.any(Function)]]);
    expect(script.match(/require\(/g)).toHaveLength(1);
  });
});

describe('besides the checklist', () => {
  test('Chromium looks up no name and runs no errand of its own', () => {
    expect(one.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect([...one.app.switches.keys()]).toEqual(
      expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'no-pings']),
    );
    expect(contents().rtcPolicy).toBe('disable_non_proxied_udp');
  });

  test('the session is kept in memory only', () => {
    expect([...one.sessionOptions]).toEqual([['window', { cache: false }]]);
  });

  test('pictures of the screen do not show the window where the system can prevent it', () => {
    expect(windowOf(one).isProtected).toBe(true);
  });

  test('the developer tools are there outside a package only', async () => {
    const unpacked = await place.start({ isPackaged: false });
    expect(preferences()).toMatchObject({ devTools: false });
    expect(windowOf(unpacked).options.webPreferences).toMatchObject({ devTools: true });
    for (const program of [one, unpacked]) {
      windowOf(program).webContents.refuses('before-input-event', {}, { type: 'keyDown', key: 'F12' });
    }
    expect([one, unpacked].map((program) => windowOf(program).webContents.hasTools)).toEqual([false, true]);
  });
});
