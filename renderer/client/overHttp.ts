import { z } from 'zod';
import type { Outcome, Progress } from '../../src/api/call.ts';
import type { CallName, Program, ReplyOf } from '../../src/api/contract.ts';
import { encodeFrame, frameReader, type TextCodec } from '../../src/api/frames.ts';
import { sentOf } from '../../src/api/sent.ts';
import type { Problem } from '../../src/problems.ts';
import { breath } from '../store/breath.ts';
import { t } from '../text/t.ts';

const codec: TextCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
};

const lost = (message: string): Outcome<never> => {
  const problem: Problem = { code: 'host.lost', severity: 'error', message, at: { in: 'file', file: 'host' } };
  return { ok: false, problems: [problem] };
};

const cancelled: Outcome<never> = { ok: false, problems: [], cancelled: true };

/** Frames of a call. The value is our own host's: its word is taken for what the contract says of it, since reading it over takes time. */
const framesFor = <Name extends CallName>() => sentOf(z.custom<ReplyOf<Name>>((value) => value !== undefined));

const outcomeOf = async <Name extends CallName>(
  body: ReadableStream<Uint8Array>,
  onProgress: (progress: Progress) => void,
): Promise<Outcome<ReplyOf<Name>>> => {
  const shape = framesFor<Name>();
  const frames = frameReader(codec);
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return lost(t.trouble.hostLost);
    const read = frames.take(value) ?? [];
    if (read.length > 0) await breath();
    for (const frame of read) {
      const { data } = shape.safeParse(frame);
      if (data === undefined) {
        await reader.cancel();
        return lost(t.trouble.hostLost);
      }
      if (data.kind === 'outcome') return data.outcome;
      onProgress(data.progress);
    }
  }
};

const post = async <Name extends CallName>(
  name: Name,
  { request, signal, onProgress }: { request: unknown; signal: AbortSignal; onProgress: (at: Progress) => void },
): Promise<Outcome<ReplyOf<Name>>> => {
  try {
    const body = encodeFrame(request, codec);
    await breath();
    const response = await fetch(`/call/${name}`, { method: 'POST', body, signal, cache: 'no-store' });
    if (response.body === null || !response.ok) return lost(t.trouble.hostRefused(response.status));
    return await outcomeOf<Name>(response.body, onProgress);
  } catch {
    return signal.aborted ? cancelled : lost(t.trouble.hostLost);
  }
};

/** The program over HTTP on this computer. */
export const overHttp: Program = (name, request, onProgress = () => undefined) => {
  const control = new AbortController();
  return { outcome: post(name, { request, signal: control.signal, onProgress }), cancel: () => control.abort() };
};
