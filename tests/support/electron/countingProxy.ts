import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through and remembers who was asked for. */
export interface CountingProxy {
  /** Chromium's flags that send everything to it, requests to this computer too. */
  readonly flags: readonly string[];
  /** The hosts that were asked for, but for the errands of the browser around the page. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** What the browser Chromium asks for by itself whatever its flags: signing in, updates, the time. Electron has no such browser around it. */
const errands =
  /^(?:accounts|clients\d?|update|optimizationguide-pa|content-autofill|safebrowsing|redirector|edgedl|www)\.(?:google|googleapis|gvt1)\.com$/;

const isAddress = (value: string | AddressInfo | null): value is AddressInfo =>
  typeof value === 'object' && value !== null;

/** Starts a counting proxy on a port that is free. */
export const countingProxy = async (): Promise<CountingProxy> => {
  const asked: string[] = [];
  const note = (address: string): void => {
    const { hostname } = new URL(address);
    if (!errands.test(hostname)) asked.push(hostname);
  };
  const server = createServer(({ url = '' }, response) => {
    note(url);
    response.writeHead(403).end();
  });
  server.on('connect', ({ url = '' }, socket) => {
    note(`https://${url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.on('connection', (socket) => socket.on('error', () => {}));
  await new Promise<void>((settle) => {
    server.listen(0, '127.0.0.1', () => settle());
  });
  const address = server.address();
  if (!isAddress(address)) throw new Error('The proxy has no port.');
  return {
    flags: [`--proxy-server=http://127.0.0.1:${address.port}`, '--proxy-bypass-list=<-loopback>'],
    asked,
    close: () =>
      new Promise((settle) => {
        server.closeAllConnections();
        server.close(() => settle());
      }),
  };
};
