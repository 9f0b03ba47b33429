import type { App, Session, WebContents } from 'electron';
import { isFirstPage, isOfWindow } from './address.ts';

/*
 * What the window and the Chromium around it may not do. Numbers in brackets are those of the checklist in Electron's security tutorial;
 * tests/electron/checklist.test.ts has a test for each.
 */

/** Chromium's own errands, and whatever else would look up a name. */
const switches: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** What has to be said before the program is ready: every renderer in a sandbox [4], and no network for Chromium itself. */
export const hardenProgram = (app: App): void => {
  app.enableSandbox();
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  app.on('web-contents-created', (_, contents) => guardContents(contents));
  // Electron's own listeners take six words: the contents, the address, the error and the certificate are nothing to us.
  app.on('certificate-error', (event, ...[, , , , answer]) => {
    event.preventDefault();
    answer(false);
  });
};

/** Addresses that reach no network: the window's own, and what it has made itself. Developer tools are not in a packaged program. */
const mayBeAsked = (url: string, isPackaged: boolean): boolean =>
  isOfWindow(url) ||
  url.startsWith('blob:app://window/') ||
  url.startsWith('data:') ||
  (!isPackaged && url.startsWith('devtools://'));

/** Refuses, for everything that is shown in this session, the network [1], permissions [5], devices, downloads and the spelling service. */
export const hardenSession = (session: Session, isPackaged: boolean): void => {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayBeAsked(url, isPackaged) }));
  session.setPermissionCheckHandler(() => false);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_, answer) => answer(null));
  session.setCertificateVerifyProc((_, answer) => answer(-2));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
};

/** Keeps one page where it is: no navigation [13], no further window [14], no guest page [11, 12]. */
export const guardContents = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => {
    if (!isFirstPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isFirstPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
};
