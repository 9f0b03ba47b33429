import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostEvents } from '../../api/hostEvents.ts';
import type { RunningProgram } from '../api/program.ts';
import type { Shell } from '../api/shell.ts';
import { readBody } from './body.ts';
import { answerPost, type CallDesk } from './calls.ts';
import { enterFiles, openFiles } from './enterPage.ts';
import { deflateFiles, readWindowFiles, type ServedFiles } from './files.ts';
import { refusalOf } from './guard.ts';
import { type Owner, ownerOf } from './owner.ts';
import { type Exchange, refuseRequest, sendCookie, sendFile } from './reply.ts';

/** How the window is served. Times in milliseconds. */
export interface ServeOptions {
  /** Makes the program behind the window. */
  readonly program: (shell: Shell) => RunningProgram;
  /** The folder of the built window. */
  readonly window: string;
  /** 0 or absent for any that is free. */
  readonly port?: number | undefined;
  /** Ends by itself after so long without a window. */
  readonly idle?: number | undefined;
  readonly now?: (() => number) | undefined;
  /** After so long without a connection of the first browser another may enter. */
  readonly goneAfter?: number | undefined;
  /** How long a browser may take to send the head of a request, and all of it. */
  readonly patience?: { readonly head: number; readonly whole: number } | undefined;
}

/** A host that serves the window. */
export interface Serving {
  readonly port: number;
  /** An address with a new token, which can be used once; the one before it no longer leads in. */
  readonly newAddress: () => string;
  /** Locks the vault and ends: what is under way is let end. */
  readonly close: () => Promise<void>;
  /** Settles once the host has ended, for whatever reason. */
  readonly closed: Promise<void>;
}

const minute = 60_000;
const usual = { idle: 30 * minute, goneAfter: minute / 2, head: 10_000, whole: minute };
const longestToken = 200;
const mostConnections = 64;
/** What is under way gets so long to end when the host ends. */
const lastCalls = 5_000;

const entryMessages = {
  wrong: 'This address was used already, or a newer one was printed. Open the newest address that the program printed.',
  occupied:
    'The program is open in another window. Close that window first, wait half a minute, and open this address again.',
  tooMany: 'Too many wrong addresses were tried. Wait a minute.',
} as const;

const enter = async (exchange: Exchange, owner: Owner): Promise<void> => {
  const body = await readBody(exchange.request, longestToken);
  const entry = owner.enter(body.kind === 'whole' ? body.bytes.toString('utf8') : '');
  if (entry.kind === 'welcome') sendCookie(exchange, entry.cookie);
  else refuseRequest(exchange, { status: entry.kind === 'tooMany' ? 429 : 403, message: entryMessages[entry.kind] });
};

interface House {
  readonly owner: Owner;
  readonly files: ServedFiles;
  readonly calls: CallDesk;
}

const filesFor = (isOwner: boolean, { files }: House): ServedFiles => (isOwner ? files : enterFiles);

const answer = async (exchange: Exchange, port: number, house: House): Promise<void> => {
  const { request, response } = exchange;
  const refusal = refusalOf(request, port);
  if (refusal !== undefined) {
    refuseRequest(exchange, refusal);
    return;
  }
  const [path = ''] = (request.url ?? '').split('?');
  if (request.method === 'POST' && path === '/enter') {
    await enter(exchange, house.owner);
    return;
  }
  const isOwner = house.owner.isOwner(request.headers.cookie);
  if (isOwner) response.once('close', house.owner.hold());
  if (request.method === 'POST') {
    const name = path.startsWith('/call/') ? path.slice('/call/'.length) : '';
    if (isOwner) await answerPost(exchange, name, house.calls);
    else
      refuseRequest(exchange, { status: 401, message: 'This window is not the one that the program was opened in.' });
    return;
  }
  const name = path === '/' && isOwner ? '/index.html' : path;
  const file = filesFor(isOwner, house).get(name) ?? openFiles.get(name);
  if (file === undefined) refuseRequest(exchange, { status: isOwner ? 404 : 401, message: 'There is nothing here.' });
  else sendFile(exchange, file);
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.off('error', reject);
      const address: AddressInfo | string | null = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

const ended = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), lastCalls).unref();
  });

/** Locks what nobody looks at, and ends the host that nobody uses. */
const watchOwner = (owner: Owner, program: RunningProgram, ends: { idle: number; close: () => void }) => {
  const look = async (): Promise<void> => {
    const away = owner.awayFor();
    if (program.isOpen() && away > (await program.lockAfterMinutes()) * minute) await program.lock();
    if (away > ends.idle) ends.close();
  };
  return setInterval(() => void look(), 1_000).unref();
};

/**
 * Serves the window on this computer alone, to one browser at a time. Rejects with the error of the operating system when the
 * window's files cannot be read or the port is taken.
 */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  const { idle = usual.idle, goneAfter = usual.goneAfter, now = Date.now, patience = usual } = options;
  const files = await readWindowFiles(options.window);
  const events = hostEvents();
  let isClosing = false;
  let finish = (): void => undefined;
  const closed = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const shell: Shell = { kind: 'loopback', protectsScreen: false, events, quit: () => void setTimeout(close, 50) };
  const program = options.program(shell);
  const owner = ownerOf({ now, goneAfter, onChange: () => void program.lock() });
  const house: House = { owner, files, calls: { handlers: program.handlers, underWay: { number: 0 } } };
  const server = createServer(
    { headersTimeout: patience.head, requestTimeout: patience.whole, connectionsCheckingInterval: 500 },
    (request, response) => {
      answer({ request, response }, port, house).catch(() => response.destroy());
    },
  );
  server.maxConnections = mostConnections;
  const port = await listen(server, options.port ?? 0);
  void deflateFiles(files);
  const watch = watchOwner(owner, program, { idle, close: () => void close() });
  const close = async (): Promise<void> => {
    if (isClosing) return closed;
    isClosing = true;
    clearInterval(watch);
    events.clear();
    await Promise.all([program.close(), ended(server)]);
    finish();
  };
  return { port, newAddress: () => `http://127.0.0.1:${port}/#${owner.newToken()}`, close, closed };
};
