import { answerCall } from '../../api/answerCall.ts';
import type { Progress } from '../../api/call.ts';
import { type Handlers, isCallName } from '../../api/contract.ts';
import { decodeFrame, encodeFrame, type TextCodec } from '../../api/frames.ts';
import type { Sent } from '../../api/sent.ts';
import { readBody } from './body.ts';
import { beginFrames, type Exchange, refuseRequest } from './reply.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const codec: TextCodec = { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) };

/** The longest request that is read, in bytes: an answer file, with everything around it. */
const longestRequest = 60_000_000;
/** The longest that brings an exhibit: the window offers files of up to 150 MB. */
const longestAttachment = 160_000_000;
/** So many calls may be under way at once. */
export const mostCalls = 32;
/** A window that takes no bytes for so long is gone, in milliseconds. */
const slowest = 60_000;
/** Progress is told no more often than this, in milliseconds. */
const progressEvery = 50;

/** What answers the calls of the window. */
export interface CallDesk {
  readonly handlers: Handlers;
  /** How many calls are under way. */
  readonly underWay: { number: number };
}

/** Closes the connection when what was written is not taken. */
const guardSlow = ({ response }: Exchange): void => {
  const timer = setTimeout(() => response.destroy(), slowest);
  response.once('drain', () => clearTimeout(timer));
  response.once('close', () => clearTimeout(timer));
};

const sendFrame = (exchange: Exchange, sent: Sent<unknown>): void => {
  if (!exchange.response.destroyed && !exchange.response.write(encodeFrame(sent, codec))) guardSlow(exchange);
};

const requestIn = (bytes: Uint8Array): { readonly value: unknown } | undefined => {
  const read = decodeFrame(bytes, codec);
  return read.frame === 'whole' && read.length === bytes.length ? { value: read.value } : undefined;
};

const runningFor = (exchange: Exchange) => {
  const control = new AbortController();
  exchange.response.once('close', () => control.abort());
  let told = 0;
  const progress = (at: Progress): void => {
    const now = performance.now();
    if (now - told < progressEvery && at.done !== at.of) return;
    told = now;
    sendFrame(exchange, { kind: 'progress', progress: at });
  };
  return { signal: control.signal, progress };
};

const answerIn = async (exchange: Exchange, name: string, { handlers }: CallDesk): Promise<void> => {
  const body = await readBody(exchange.request, name === 'matter.attach' ? longestAttachment : longestRequest);
  if (body.kind === 'tooLong') {
    refuseRequest(exchange, { status: 413, message: 'This is longer than anything the program takes.' });
    return;
  }
  const request = body.kind === 'whole' ? requestIn(body.bytes) : undefined;
  if (request === undefined) {
    refuseRequest(exchange, { status: 400, message: 'This is no request of the window.' });
    return;
  }
  const running = runningFor(exchange);
  beginFrames(exchange);
  const outcome = await answerCall({ name, request: request.value }, handlers, running);
  sendFrame(exchange, { kind: 'outcome', outcome });
  exchange.response.end();
};

/** Answers `POST /call/<name>` with any number of frames of progress and one of the outcome. Closing the connection takes the call back. */
export const answerPost = async (exchange: Exchange, name: string, desk: CallDesk): Promise<void> => {
  if (!isCallName(name)) {
    refuseRequest(exchange, { status: 404, message: 'The program has no call of this name.' });
    return;
  }
  if (desk.underWay.number >= mostCalls) {
    refuseRequest(exchange, { status: 503, message: 'Too much is asked at once. Wait for what is under way.' });
    return;
  }
  desk.underWay.number += 1;
  try {
    await answerIn(exchange, name, desk);
  } finally {
    desk.underWay.number -= 1;
  }
};
