import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '#src/api/csp.ts';
import { type Answer, frameOf, type Loopback, loopback, rawAnswer, tokenIn } from '../../support/loopback.ts';

const post = (host: Loopback, cookie: string, headers: Record<string, string | string[]>) =>
  host.ask('/call/host.about', {
    method: 'POST',
    headers: { cookie, origin: `http://${host.host}`, 'sec-fetch-site': 'same-origin', ...headers },
    body: frameOf({}),
  });

const hasNoCors = ({ headers }: Answer): boolean =>
  !Object.keys(headers).some((name) => name.startsWith('access-control'));

describe('a name that was pointed to this computer (DNS rebinding)', () => {
  test.each([
    ['another name', 'evil.example.org'],
    ['another name with the port', 'evil.example.org:PORT'],
    ['a name that begins like ours', '127.0.0.1.evil.example.org:PORT'],
    ['our address without the port', '127.0.0.1'],
    ['another port', '127.0.0.1:1'],
    ['our address written otherwise', '0x7f.1:PORT'],
    ['any address', '0.0.0.0:PORT'],
    ['a name below localhost', 'a.localhost:PORT'],
  ])('%s is refused, even with the cookie', async (_, name) => {
    const host = await loopback();
    const cookie = await host.cookie();
    const asked = name.replace('PORT', String(host.serving.port));
    for (const path of ['/', '/index.html', '/enter.js']) {
      expect((await host.ask(path, { headers: { host: asked, cookie } })).status).toBe(403);
    }
    const posted = await post(host, cookie, { host: asked, origin: `http://${asked}` });
    expect(posted.status).toBe(403);
  });

  test('no name at all is refused', async () => {
    const { serving } = await loopback();
    for (const line of ['Host:\r\n', '']) {
      const said = await rawAnswer(serving.port, [`GET / HTTP/1.1\r\n${line}Connection: close\r\n\r\n`]);
      expect(said).toMatch(/^HTTP\/1\.1 40[03]/);
    }
  });

  test('two names at once are refused', async () => {
    const { serving } = await loopback();
    const own = `Host: 127.0.0.1:${serving.port}\r\n`;
    const said = await rawAnswer(serving.port, [
      `GET / HTTP/1.1\r\n${own}Host: evil.example.org\r\nConnection: close\r\n\r\n`,
    ]);
    expect(said).toMatch(/^HTTP\/1\.1 40[03]/);
  });

  test('the host answers on this computer alone, under its two names', async () => {
    const host = await loopback();
    expect((await host.ask('/')).status).toBe(200);
    expect((await host.ask('/', { headers: { host: `localhost:${host.serving.port}` } })).status).toBe(200);
  });
});

describe('another page', () => {
  test.each([
    ['from another origin', { origin: 'https://evil.example.org' }],
    ['from another port of this computer', { origin: 'http://127.0.0.1:1' }],
    ['from localhost to 127.0.0.1', { origin: 'http://localhost' }],
    ['from a page without an origin', { origin: 'null' }],
    ['with two origins', { origin: ['http://evil.example.org', 'http://127.0.0.1'] }],
    ['whose browser says cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['whose browser says same-site', { 'sec-fetch-site': 'same-site' }],
    ['that was typed as an address', { 'sec-fetch-site': 'none' }],
  ])('may not post: %s', async (_, headers) => {
    const host = await loopback();
    const answer = await post(host, await host.cookie(), headers);
    expect(answer.status).toBe(403);
    expect(hasNoCors(answer)).toBe(true);
  });

  test('may not post without saying where it comes from', async () => {
    const host = await loopback();
    const cookie = await host.cookie();
    const answer = await host.ask('/call/host.about', { method: 'POST', headers: { cookie }, body: frameOf({}) });
    expect(answer.status).toBe(403);
  });

  test('may not load a file of the window, nor show it in a frame; a link to the first page tells nothing', async () => {
    const host = await loopback();
    const cookie = await host.cookie();
    const cross = { cookie, 'sec-fetch-site': 'cross-site' };
    expect((await host.ask('/assets/main.js', { headers: { ...cross, 'sec-fetch-dest': 'script' } })).status).toBe(403);
    const frame = { ...cross, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
    expect((await host.ask('/', { headers: frame })).status).toBe(403);
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const page = await host.ask('/', { headers: link });
    expect(page.status).toBe(200);
    expect(page.body.toString()).not.toContain('window</title>');
  });

  test.each(['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE'])(
    '%s is no way to ask, and no answer opens the door',
    async (method) => {
      const host = await loopback();
      const headers = { origin: 'https://evil.example.org', 'access-control-request-method': 'POST' };
      const answer = await host.ask('/call/host.about', { method, headers });
      expect([answer.status, answer.headers.allow, hasNoCors(answer)]).toEqual([405, 'GET, HEAD, POST', true]);
    },
  );
});

describe('a stranger on this computer', () => {
  test('gets nothing of the window and no call', async () => {
    const host = await loopback();
    await host.cookie();
    for (const path of ['/index.html', '/assets/main.js', '/assets/none.js']) {
      expect((await host.ask(path)).status).toBe(401);
      expect((await host.ask(path, { headers: { cookie: 'full-hearing=guess' } })).status).toBe(401);
    }
    expect((await post(host, '', {})).status).toBe(401);
    expect((await post(host, 'full-hearing=', {})).status).toBe(401);
    expect((await host.ask('/')).body.toString()).toContain('Open the address that the program printed');
  });

  test('does not get in with a token that was used, a wrong one, an older one or none', async () => {
    const host = await loopback();
    const old = tokenIn(host.serving.newAddress());
    const token = tokenIn(host.serving.newAddress());
    for (const wrong of ['', 'x', old, `${token}x`, token.slice(0, -1), 'x'.repeat(10_000)]) {
      const answer = await host.enter(wrong);
      expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
    }
    expect((await host.enter(token)).status).toBe(204);
    expect((await host.enter(token)).status).toBe(403);
  });

  test('who guesses is stopped, and with the guesses even the right token for a while', async () => {
    let now = 0;
    const host = await loopback({ now: () => now });
    const token = tokenIn(host.serving.newAddress());
    for (let n = 0; n < 10; n += 1) expect((await host.enter(`guess ${n}`)).status).toBe(403);
    expect((await host.enter(token)).status).toBe(429);
    now += 61_000;
    expect((await host.enter(token)).status).toBe(204);
  });

  test('tokens and cookies are long, random and never the same', async () => {
    const host = await loopback();
    const tokens = new Set(Array.from({ length: 50 }, () => tokenIn(host.serving.newAddress())));
    expect(tokens.size).toBe(50);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  });

  test('a token is never part of an address that a browser sends or keeps', async () => {
    const { serving } = await loopback();
    const { pathname, search, hash } = new URL(serving.newAddress());
    expect([pathname, search]).toEqual(['/', '']);
    expect(hash.length).toBeGreaterThan(40);
  });
});

describe('every answer', () => {
  test('carries the policy, is kept nowhere and is for this origin alone', async () => {
    const host = await loopback();
    const cookie = await host.cookie();
    const answers = [
      await host.ask('/'),
      await host.ask('/', { headers: { cookie } }),
      await host.ask('/assets/main.js', { headers: { cookie } }),
      await host.ask('/assets/main.js'),
      await host.ask('/none', { headers: { cookie } }),
      await host.ask('/', { method: 'OPTIONS' }),
      await host.enter('wrong'),
      await post(host, cookie, {}),
      await post(host, cookie, { origin: 'null' }),
    ];
    for (const answer of answers) {
      expect(answer.headers).toMatchObject({
        'content-security-policy': contentSecurityPolicy,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      });
      expect(hasNoCors(answer)).toBe(true);
    }
  });

  test('the cookie is for this host alone, out of reach of scripts, and ends with the browser', async () => {
    const host = await loopback();
    const { headers } = await host.enter(tokenIn(host.serving.newAddress()));
    expect(headers['set-cookie']).toHaveLength(1);
    expect(headers['set-cookie']?.[0]).toMatch(/^full-hearing=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  });
});
