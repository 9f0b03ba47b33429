import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Notes</title>
    <link rel="stylesheet" href="./assets/page.css" />
  </head>
  <body>
    <h1>Notes</h1>
    <script type="module" src="./assets/page.js"></script>
    <script>globalThis.inlineRan = true;</script>
  </body>
</html>
`;

/**
 * Attempts that a page has no business making. They run by themselves and not inside what a test evaluates, since Chromium lifts the
 * policy for that. Each gives what came of it: `refused`, or what it got.
 */
const script = `
globalThis.violations = [];
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
const attempt = async (name, work) => {
  try {
    globalThis.attempts[name] = String((await work()) ?? 'done');
  } catch {
    globalThis.attempts[name] = 'refused';
  }
};
const loaded = (element) =>
  new Promise((settle, fail) => {
    element.onload = () => settle('loaded');
    element.onerror = () => fail(new Error('refused'));
    document.body.append(element);
  });
const element = (name, properties) => Object.assign(document.createElement(name), properties);
const outside = 'https://example.org/';
globalThis.attempts = {};
globalThis.attemptAll = async () => {
  await attempt('eval', () => (0, eval)('1'));
  await attempt('Function', () => new Function('return 1')());
  await attempt('fetch', () => fetch(outside));
  await attempt('beacon', () => (navigator.sendBeacon(outside, 'a') ? 'sent' : Promise.reject(new Error('no'))));
  await attempt('image', () => loaded(element('img', { src: outside + 'a.png' })));
  await attempt('script', () => loaded(element('script', { src: outside + 'a.js' })));
  await attempt('inline script', () => {
    document.body.append(element('script', { textContent: 'globalThis.laterRan = true' }));
    return globalThis.laterRan === true ? 'ran' : Promise.reject(new Error('no'));
  });
  await attempt('inline style', () => {
    document.head.append(element('style', { textContent: 'h1 { color: rgb(9, 9, 9) }' }));
    return getComputedStyle(document.querySelector('h1')).color === 'rgb(9, 9, 9)' ? 'shown' : Promise.reject(new Error('no'));
  });
  await attempt('stylesheet', () => loaded(element('link', { rel: 'stylesheet', href: outside + 'a.css' })));
  await attempt('font', () => new FontFace('a', 'url(' + outside + 'a.woff2)').load());
  await attempt('web socket', () => new Promise((settle, fail) => {
    const socket = new WebSocket('wss://example.org/');
    socket.onopen = () => settle('open');
    socket.onerror = () => fail(new Error('no'));
  }));
  await attempt('worker of a blob', () => new Promise((settle, fail) => {
    const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
    worker.onmessage = () => settle('ran');
    worker.onerror = () => fail(new Error('no'));
  }));
  await attempt('own worker', () => new Promise((settle, fail) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => settle(data);
    worker.onerror = () => fail(new Error('no'));
  }));
  await attempt('own file', async () => (await fetch(new URL('./page.css', import.meta.url))).status);
  await attempt('picture of its own', () => {
    const picture = new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'], { type: 'image/svg+xml' });
    return loaded(element('img', { src: URL.createObjectURL(picture) }));
  });
  await attempt('frame', () => {
    const frame = element('iframe', { src: outside });
    document.body.append(frame);
    return new Promise((settle, fail) => setTimeout(() => (violations.includes('frame-src') ? fail(new Error('no')) : settle('loaded')), 200));
  });
  return globalThis.attempts;
};
document.body.dataset.ready = 'yes';
`;

/** Something that only its owner may read, beside the window's files and outside them. */
export const secret = 'Mockett, 12 Alder Court';

/** The files of a small window of the tests' own, with a link out of its folder and a secret beside it. */
export const testWindow = (): { readonly folder: string; readonly remove: () => void } => {
  const above = mkdtempSync(join(tmpdir(), 'full-hearing-window-'));
  const folder = join(above, 'window');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(above, 'secret.json'), secret);
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets', 'page.js'), script);
  writeFileSync(join(folder, 'assets', 'page.css'), 'h1 { color: rgb(1, 2, 3); }\n');
  writeFileSync(join(folder, 'assets', 'worker.mjs'), 'postMessage("worked");\n');
  writeFileSync(join(folder, 'assets', 'a b.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'assets', 'data.bin'), 'data');
  symlinkSync(join(above, 'secret.json'), join(folder, 'assets', 'link.json'));
  symlinkSync(above, join(folder, 'assets', 'above'));
  return { folder, remove: () => rmSync(above, { recursive: true, force: true }) };
};
