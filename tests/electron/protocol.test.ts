import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchFrom } from '../support/electron/asked.ts';
import { layOut, type Place } from '../support/electron/place.ts';
import type { StandIn } from '../support/electron/standIn.ts';
import { secret, testWindow } from '../support/electron/testWindow.ts';

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

const ask = async (url: string, init?: RequestInit) => {
  const answer = await fetchFrom(one, url, init);
  return { status: answer.status, kind: answer.headers.get('content-type'), text: await answer.text(), answer };
};

describe('the files of the window', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/index.html?a=b', 'text/html; charset=utf-8'],
    ['/assets/page.js', 'text/javascript; charset=utf-8'],
    ['/assets/worker.mjs', 'text/javascript; charset=utf-8'],
    ['/assets/page.css', 'text/css; charset=utf-8'],
    ['/assets/a%20b.svg', 'image/svg+xml'],
    ['/assets/data.bin', 'application/octet-stream'],
  ])('%s is answered as %s', async (path, kind) => {
    const { status, text, ...rest } = await ask(`app://window${path}`);
    expect({ status, kind: rest.kind, isEmpty: text === '' }).toEqual({ status: 200, kind, isEmpty: false });
  });

  test('are not guessed at by browsers, and are for the window only', async () => {
    const { answer } = await ask('app://window/assets/data.bin');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('HEAD has the headers and no contents', async () => {
    const { status, kind, text } = await ask('app://window/assets/page.css', { method: 'HEAD' });
    expect({ status, kind, text }).toEqual({ status: 200, kind: 'text/css; charset=utf-8', text: '' });
  });
});

describe('what is refused', () => {
  test.each([
    '/missing.js',
    '/assets',
    '/assets/',
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.json',
    '/assets/..\\..\\secret.json',
    '/assets/..%5c..%5csecret.json',
    '//secret.json',
    '/assets//page.js',
    '/assets/./page.js%00.html',
    '/index.html%00',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/assets/link.json',
    '/assets/above/secret.json',
    '/%',
    '/%ff',
    '/__proto__',
    '/constructor',
  ])('there is nothing at %s', async (path) => {
    const { status, text } = await ask(`app://window${path}`);
    expect({ status, text }).toEqual({ status: 404, text: '' });
    expect(text).not.toContain(secret);
  });

  test.each(['app://other/index.html', 'app://window:1/index.html', 'app:///index.html'])(
    'another origin is not answered: %s',
    async (url) => {
      expect((await ask(url)).status).toBe(403);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not answered', async (method) => {
    expect((await ask('app://window/index.html', { method })).status).toBe(405);
  });
});
