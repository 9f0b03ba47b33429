import { existsSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { frameOf, type Loopback, loopback, rawAnswer, tokenIn } from '../../support/loopback.ts';
import { passphrase } from '../../support/vaults.ts';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const until = async (is: () => boolean): Promise<void> => {
  for (let n = 0; n < 200 && !is(); n += 1) await wait(25);
  expect(is()).toBe(true);
};

const own = ({ host }: Loopback, cookie: string) => ({
  host,
  cookie,
  origin: `http://${host}`,
  'sec-fetch-site': 'same-origin',
});

/** A call that the window makes and then leaves, before it is answered. */
const leftCall = (host: Loopback, name: string, { request, cookie }: { request: unknown; cookie: string }) => {
  const { port } = host.serving;
  const sent = ask({
    host: '127.0.0.1',
    port,
    path: `/call/${name}`,
    method: 'POST',
    headers: own(host, cookie),
    agent: false,
  });
  sent.on('error', () => undefined);
  sent.on('response', (response) => {
    response.on('error', () => undefined);
    response.resume();
  });
  sent.end(frameOf(request));
  return sent;
};

describe('the files of the window', () => {
  test('are given to its browser by their exact names, with their types', async () => {
    const host = await loopback();
    const cookie = await host.cookie();
    const page = await host.ask('/', { headers: { cookie } });
    expect([page.status, page.headers['content-type'], page.body.toString()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<!doctype html><title>window</title>',
    ]);
    const font = await host.ask('/assets/font.woff2?v=1', { headers: { cookie } });
    expect([font.status, font.headers['content-type']]).toEqual([200, 'font/woff2']);
  });

  test('are deflated when the browser takes that', async () => {
    const host = await loopback();
    const cookie = await host.cookie();
    const plain = await host.ask('/assets/main.js', { headers: { cookie } });
    const ask = () => host.ask('/assets/main.js', { headers: { cookie, 'accept-encoding': 'br, gzip' } });
    // They are deflated beside the first requests, which are answered as they are.
    await expect.poll(async () => (await ask()).headers['content-encoding'], { timeout: 20_000 }).toBe('gzip');
    const packed = await ask();
    expect(packed.body.length).toBeLessThan(plain.body.length);
    expect(gunzipSync(packed.body)).toEqual(plain.body);
    const refused = await host.ask('/assets/main.js', { headers: { cookie, 'accept-encoding': 'gzip;q=0' } });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  test('HEAD tells of a file and sends none of it', async () => {
    const host = await loopback();
    const head = await host.ask('/assets/main.js', { method: 'HEAD', headers: { cookie: await host.cookie() } });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(5_000);
  });

  test.each([
    ['up a folder', '/../secret.txt'],
    ['up from a folder', '/assets/../../secret.txt'],
    ['up, encoded', '/%2e%2e/secret.txt'],
    ['up, encoded twice', '/%252e%252e/secret.txt'],
    ['a slash, encoded', '/..%2fsecret.txt'],
    ['up with backslashes', '/..\\secret.txt'],
    ['backslashes, encoded', '/..%5csecret.txt'],
    ['a whole path', '//etc/passwd'],
    ['a path with a drive', '/C:/Windows/win.ini'],
    ['a NUL', '/index.html%00.js'],
    ['a long encoding of a dot', '/%c0%ae%c0%ae/secret.txt'],
    ['a link to a file', '/link.txt'],
    ['a link to a folder', '/up/secret.txt'],
    ['a hidden file', '/.hidden'],
    ['a folder', '/assets/'],
    ['a property of all objects', '/__proto__'],
  ])('there is no way out of them: %s', async (_, path) => {
    const host = await loopback();
    const { status, body } = await host.ask(path, { headers: { cookie: await host.cookie() } });
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  test('a whole address in place of a path is refused', async () => {
    const { serving } = await loopback();
    const said = await rawAnswer(serving.port, [
      `GET http://127.0.0.1:${serving.port}/ HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\nConnection: close\r\n\r\n`,
    ]);
    expect(said).toMatch(/^HTTP\/1\.1 400/);
  });
});

describe('calls', () => {
  test('are answered in frames, with bytes as bytes', async () => {
    const host = await loopback();
    const cookie = await host.cookie();
    const frames = await host.call('vault.create', { folder: host.vault, passphrase }, cookie);
    expect(frames.at(-1)).toMatchObject({ kind: 'outcome', outcome: { ok: true } });
    expect(JSON.stringify(frames)).toContain('words');
    const [state] = await host.call('vault.state', {}, cookie);
    expect(state).toMatchObject({ kind: 'outcome', outcome: { ok: true, value: { isOpen: true } } });
  });

  test('tell how far they are', async () => {
    const host = await loopback();
    const frames = await host.call('work.look', { text: 'steps' }, await host.cookie());
    expect(frames).toMatchObject([
      { kind: 'progress', progress: { done: 1, of: 3 } },
      { kind: 'progress', progress: { done: 2 } },
      { kind: 'progress', progress: { done: 3 } },
      { kind: 'outcome', outcome: { ok: true } },
    ]);
  });

  test('of an unknown name, or with another request than agreed, are refused', async () => {
    const host = await loopback();
    const cookie = await host.cookie();
    const asking = { method: 'POST', headers: own(host, cookie), body: frameOf({}) };
    expect((await host.ask('/call/constructor', asking)).status).toBe(404);
    expect((await host.ask('/call/', asking)).status).toBe(404);
    expect((await host.ask('/', asking)).status).toBe(404);
    const [wrong] = await host.call('matter.open', { id: '../x' }, cookie);
    expect(wrong).toMatchObject({ outcome: { ok: false, problems: [{ code: 'call.wrong-request' }] } });
  });

  test.each([
    ['nothing', ''],
    ['no frame', 'hello'],
    ['a frame that is cut off', frameOf({ text: 'abc' }).subarray(0, 6)],
    ['more than a frame', Uint8Array.of(...frameOf({}), 0)],
  ])('with a body that is %s are refused', async (_, body) => {
    const host = await loopback();
    const asking = { method: 'POST', headers: own(host, await host.cookie()), body };
    expect((await host.ask('/call/host.about', asking)).status).toBe(400);
  });

  test('longer than anything are refused before they are read, whatever their length is said to be', async () => {
    const host = await loopback();
    const { port } = host.serving;
    const head = `POST /call/host.about HTTP/1.1\r\nHost: ${host.host}\r\nOrigin: http://${host.host}\r\nCookie: ${await host.cookie()}\r\n`;
    expect(await rawAnswer(port, [`${head}Content-Length: 60000001\r\n\r\n`])).toMatch(/^HTTP\/1\.1 413/);
    const megabyte = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
    const said = await rawAnswer(port, [
      `${head}Transfer-Encoding: chunked\r\n\r\n`,
      ...Array.from({ length: 62 }, () => megabyte),
    ]);
    expect(said === '' || said.startsWith('HTTP/1.1 413')).toBe(true);
    expect((await host.ask('/')).status).toBe(200);
  });

  test('more than are good at once are refused', async () => {
    const host = await loopback();
    const cookie = await host.cookie();
    const left = Array.from({ length: 40 }, () => leftCall(host, 'work.print', { request: plan('hang'), cookie }));
    await wait(400);
    const asking = { method: 'POST', headers: own(host, cookie), body: frameOf({}) };
    expect((await host.ask('/call/host.about', asking)).status).toBe(503);
    for (const one of left) one.destroy();
    await wait(400);
    expect((await host.ask('/call/host.about', asking)).status).toBe(200);
  });

  test('that the window leaves are taken back, and the next is done', async () => {
    const host = await loopback();
    const cookie = await host.cookie();
    const hanging = leftCall(host, 'work.look', { request: { text: 'hang' }, cookie });
    await wait(300);
    hanging.destroy();
    const [answer] = await host.call('work.look', { text: 'next' }, cookie);
    expect(answer).toMatchObject({ outcome: { ok: true, value: { text: 'next' } } });
  });
});

const plan = (text: string) => ({ id: 'abcdefgh', text, isFinal: false, isBlank: false });

describe('slow clients', () => {
  test('that take too long over the head or the body of a request are cut off, and others are served', async () => {
    const host = await loopback({ patience: { head: 400, whole: 800 } });
    const { port } = host.serving;
    const start = performance.now();
    const slowHead = rawAnswer(
      port,
      ['GET / HT', 'TP/1.1\r\n', 'Host: x\r\n', ...Array.from({ length: 40 }, () => 'X-A: b\r\n')],
      100,
    );
    const head = `POST /enter HTTP/1.1\r\nHost: ${host.host}\r\nOrigin: http://${host.host}\r\nContent-Length: 100\r\n\r\n`;
    const slowBody = rawAnswer(port, [head, ...Array.from({ length: 40 }, () => 'x')], 100);
    expect((await host.ask('/')).status).toBe(200);
    expect(await slowHead).toMatch(/^(?:HTTP\/1\.1 408.*)?/);
    await slowBody;
    expect(performance.now() - start).toBeLessThan(3_500);
  });
});

describe('one window at a time', () => {
  test('a second browser is told so while the first is there, and its address still works afterwards', async () => {
    let now = 0;
    const host = await loopback({ now: () => now, goneAfter: 30_000 });
    const first = await host.cookie();
    await host.call('vault.create', { folder: host.vault, passphrase }, first);
    const token = tokenIn(host.serving.newAddress());
    now += 20_000;
    const refused = await host.enter(token);
    expect([refused.status, refused.body.toString()]).toEqual([403, expect.stringContaining('open in another window')]);
    now += 31_000;
    expect((await host.enter(token)).status).toBe(204);
    await until(() => !host.program.isOpen());
    expect((await host.ask('/', { headers: { cookie: first } })).body.toString()).toContain('Open the address');
  });

  test('a browser that waits for news is there, however long it says nothing', async () => {
    let now = 0;
    const host = await loopback({ now: () => now, goneAfter: 30_000 });
    const waiting = leftCall(host, 'host.next', { request: {}, cookie: await host.cookie() });
    await wait(200);
    now += 3_600_000;
    const token = tokenIn(host.serving.newAddress());
    expect((await host.enter(token)).status).toBe(403);
    waiting.destroy();
    await wait(200);
    now += 31_000;
    expect((await host.enter(token)).status).toBe(204);
  });
});

describe('the end', () => {
  test('locks the vault and leaves no lock file', async () => {
    const host = await loopback();
    await host.call('vault.create', { folder: host.vault, passphrase }, await host.cookie());
    expect(existsSync(join(host.vault, 'lock.json'))).toBe(true);
    await host.serving.close();
    await host.serving.closed;
    expect([host.program.isOpen(), existsSync(join(host.vault, 'lock.json'))]).toEqual([false, false]);
    await expect(host.ask('/')).rejects.toThrow();
  });

  test('comes by itself when nobody has a window open', async () => {
    let now = 0;
    const host = await loopback({ now: () => now, idle: 60_000 });
    now += 59_000;
    await wait(1_200);
    expect((await host.ask('/')).status).toBe(200);
    now += 2_000;
    await host.serving.closed;
  });

  test('comes when the window asks for it, after the answer', async () => {
    const host = await loopback();
    const [answer] = await host.call('host.quit', {}, await host.cookie());
    expect(answer).toMatchObject({ outcome: { ok: true } });
    await host.serving.closed;
  });

  test('a vault that nobody looks at is locked after the time that the person chose', async () => {
    let now = 0;
    const host = await loopback({ now: () => now });
    const cookie = await host.cookie();
    await host.call('vault.create', { folder: host.vault, passphrase }, cookie);
    now += 9 * 60_000;
    await wait(1_200);
    expect(host.program.isOpen()).toBe(true);
    now += 2 * 60_000;
    await until(() => !host.program.isOpen());
  });
});
