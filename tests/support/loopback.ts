import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { encodeFrame, frameReader, type TextCodec } from '#src/api/frames.ts';
import { isoDate } from '#src/dates.ts';
import { createProgram, type RunningProgram } from '#src/node/api/program.ts';
import { type ServeOptions, type Serving, serve } from '#src/node/serve/serve.ts';
import { standInWorker } from './program.ts';
import { folderForTest, quickWorld } from './vaults.ts';

const codec: TextCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
};

/** What a host answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request as a test makes it: nothing is added to it but the length of its body. */
export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: Uint8Array | string;
}

/** A host of a test. */
export interface Loopback {
  readonly serving: Serving;
  readonly program: RunningProgram;
  readonly folder: string;
  readonly vault: string;
  readonly ask: (path: string, asking?: Asking) => Promise<Answer>;
  /** The name that the window's browser uses. */
  readonly host: string;
  /** Shows a token as the first page does. */
  readonly enter: (token: string) => Promise<Answer>;
  /** A cookie for a browser that has shown a new token. */
  readonly cookie: () => Promise<string>;
  /** Frames of a call, in order. */
  readonly call: (name: string, request: unknown, cookie: string) => Promise<readonly unknown[]>;
}

/** A window as it is built, with a link that leads out of it. */
const windowIn = (folder: string): string => {
  const window = join(folder, 'window');
  mkdirSync(join(window, 'assets'), { recursive: true });
  writeFileSync(join(window, 'index.html'), '<!doctype html><title>window</title>');
  writeFileSync(join(window, 'assets', 'main.js'), `console.log(${JSON.stringify('x'.repeat(5_000))});`);
  writeFileSync(join(window, 'assets', 'font.woff2'), 'font');
  writeFileSync(join(window, '.hidden'), 'hidden');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(window, 'link.txt'));
  symlinkSync(folder, join(window, 'up'));
  return window;
};

const answerOf = (port: number, path: string, { method = 'GET', headers = {}, body }: Asking): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = ask({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** A host that is closed when the test ends. */
export const loopback = async (options: Partial<ServeOptions> = {}): Promise<Loopback> => {
  const folder = folderForTest();
  const made: RunningProgram[] = [];
  const serving = await serve({
    window: windowIn(folder),
    program: (shell) => {
      const program = createProgram({
        shell,
        folders: { config: join(folder, 'config'), vault: join(folder, 'vault'), documents: folder },
        world: quickWorld(),
        today: () => isoDate('2026-11-20'),
        workerEntry: standInWorker,
      });
      made.push(program);
      return program;
    },
    ...options,
  });
  onTestFinished(() => serving.close());
  const [program] = made;
  if (program === undefined) throw new Error('A host has a program.');
  const { port } = serving;
  const host = `127.0.0.1:${port}`;
  const own = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
  const enter = (token: string) => answerOf(port, '/enter', { method: 'POST', headers: own, body: token });
  return {
    serving,
    program,
    folder,
    vault: join(folder, 'vault'),
    host,
    ask: (path, asking = {}) => answerOf(port, path, { ...asking, headers: { host, ...asking.headers } }),
    enter,
    cookie: async () => {
      const { headers } = await enter(tokenIn(serving.newAddress()));
      return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    },
    call: async (name, request, cookie) => {
      const body = encodeFrame(request, codec);
      const { status, body: sent } = await answerOf(port, `/call/${name}`, {
        method: 'POST',
        headers: { ...own, cookie },
        body,
      });
      if (status !== 200) throw new Error(`The host answered ${status}.`);
      return frameReader(codec).take(sent) ?? [];
    },
  };
};

/** The token of an address. */
export const tokenIn = (address: string): string => address.split('#')[1] ?? '';

/** The frame of a request. */
export const frameOf = (request: unknown): Uint8Array => encodeFrame(request, codec);

/** Sends raw text to a host and gives all that it says until it closes the connection. */
export const rawAnswer = (port: number, pieces: readonly string[], pause = 0): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.on('data', (piece) => {
      said += piece.toString('latin1');
    });
    socket.on('error', () => resolve(said));
    socket.on('close', () => resolve(said));
    const send = async (): Promise<void> => {
      for (const piece of pieces) {
        if (socket.destroyed) return;
        socket.write(piece);
        await new Promise((next) => setTimeout(next, pause));
      }
    };
    void send();
  });
