import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServedFile } from './files.ts';
import type { Refusal } from './guard.ts';
import { securityHeaders } from './headers.ts';

/** A request and its response. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const head = (response: ServerResponse, status: number, more: Readonly<Record<string, string | number>>): void => {
  response.writeHead(status, { ...securityHeaders, ...more });
};

/** Refuses in a sentence. What is left of the request is not read: the connection ends. */
export const refuseRequest = ({ request, response }: Exchange, { status, message, allow }: Refusal): void => {
  const bytes = Buffer.from(`${message}\n`);
  const isUnread = !request.complete;
  head(response, status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': bytes.length,
    ...(allow === undefined ? {} : { Allow: allow }),
    ...(isUnread ? { Connection: 'close' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
};

/** Answers with nothing but a cookie. */
export const sendCookie = ({ response }: Exchange, cookie: string): void => {
  head(response, 204, { 'Set-Cookie': cookie });
  response.end();
};

const takesGzip = ({ headers }: IncomingMessage): boolean =>
  /(?:^|,)\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[^,]*)?(?:,|$)/i.test(
    headers['accept-encoding']?.toString() ?? '',
  );

/** Sends a file, deflated where the browser takes that. */
export const sendFile = ({ request, response }: Exchange, { type, bytes, gzipped }: ServedFile): void => {
  const isGzip = gzipped !== undefined && takesGzip(request);
  const content = isGzip ? gzipped : bytes;
  head(response, 200, {
    'Content-Type': type,
    'Content-Length': content.length,
    Vary: 'Accept-Encoding',
    ...(isGzip ? { 'Content-Encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : content);
};

/** Begins a reply of frames, so that the window knows at once that it was heard. */
export const beginFrames = ({ response }: Exchange): void => {
  head(response, 200, { 'Content-Type': 'application/octet-stream' });
  response.flushHeaders();
};
