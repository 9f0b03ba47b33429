import type { IncomingMessage } from 'node:http';

/** Why a request is not answered: the status, and a sentence for the person who may see it. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly allow?: string;
}

const count = ({ rawHeaders }: IncomingMessage, name: string): number =>
  rawHeaders.filter((text, n) => n % 2 === 0 && text.toLowerCase() === name).length;

/** The names under which a browser on this computer reaches the host. Any other may be a stranger's that was pointed here (DNS rebinding). */
const isOwnHost = (request: IncomingMessage, port: number): boolean => {
  const { host = '' } = request.headers;
  return count(request, 'host') === 1 && (host === `127.0.0.1:${port}` || host === `localhost:${port}`);
};

const isOwnOrigin = (request: IncomingMessage): boolean =>
  count(request, 'origin') === 1 && request.headers.origin === `http://${request.headers.host}`;

/** What the browser says of who asks: this page itself, or the person who typed the address. Old browsers say nothing. */
const site = ({ headers }: IncomingMessage): string => {
  const value = headers['sec-fetch-site'];
  return typeof value === 'string' ? value : '';
};

const isNavigation = ({ headers }: IncomingMessage): boolean =>
  headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';

const reading = ['GET', 'HEAD'];

/**
 * Why a request is refused before anything is looked at, or nothing. A post must come from the window's own page. Files are given
 * to this page and to the person alone; only the first page may be led to from elsewhere, and it tells nothing.
 */
export const refusalOf = (request: IncomingMessage, port: number): Refusal | undefined => {
  const { method = '', url = '' } = request;
  if (!isOwnHost(request, port)) return { status: 403, message: 'This address is not served here.' };
  if (!url.startsWith('/')) return { status: 400, message: 'This is no address of the program.' };
  if (method === 'POST') {
    const isOwn = isOwnOrigin(request) && ['', 'same-origin'].includes(site(request));
    return isOwn ? undefined : { status: 403, message: 'Another page may not ask this of the program.' };
  }
  if (!reading.includes(method))
    return { status: 405, message: 'This is not how the program is asked.', allow: 'GET, HEAD, POST' };
  const isOwn = ['', 'none', 'same-origin'].includes(site(request));
  if (isOwn || (isNavigation(request) && url === '/')) return undefined;
  return { status: 403, message: 'Another page may not ask this of the program.' };
};
