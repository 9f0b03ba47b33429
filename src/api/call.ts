import { z } from 'zod';
import type { Problem } from '../problems.ts';

/** A call between a window and the program: what is asked, and what comes back. Both are plain data; bytes are `Uint8Array`. */
export interface Call<Request extends z.ZodType = z.ZodType, Reply extends z.ZodType = z.ZodType> {
  readonly request: Request;
  readonly reply: Reply;
}

/** A call of the contract. */
export const call = <Request extends z.ZodType, Reply extends z.ZodType>(
  request: Request,
  reply: Reply,
): Call<Request, Reply> => ({ request, reply });

/** How far a call is that takes a while: what is being done, and how many of how many pieces are. */
export const Progress = z.strictObject({
  what: z.string(),
  done: z.number().int().min(0).optional(),
  of: z.number().int().min(1).optional(),
});
/** How far a call is. */
export type Progress = z.infer<typeof Progress>;

/** Where a Problem is, as data that crosses to a window. */
const PlaceShape = z.union([
  z.strictObject({ in: z.literal('answers'), path: z.string() }),
  z.strictObject({ in: z.literal('template'), file: z.string(), line: z.number(), column: z.number() }),
  z.strictObject({ in: z.literal('manifest'), file: z.string(), path: z.string() }),
  z.strictObject({
    in: z.literal('document'),
    document: z.string(),
    passage: z.string().exactOptional(),
    path: z.string().exactOptional(),
  }),
  z.strictObject({
    in: z.literal('file'),
    file: z.string(),
    line: z.number().exactOptional(),
    column: z.number().exactOptional(),
  }),
]);

/** A Problem as data that crosses to a window. */
export const ProblemShape = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  at: PlaceShape,
});

/** What a call comes to: its reply with Problems that did not prevent it, or only Problems. `cancelled` when the window took it back. */
export type Outcome<Reply> =
  | { readonly ok: true; readonly value: Reply; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly cancelled?: true };

/** What an implementation of a call is given besides the request. */
export interface Running {
  /** Tells the window how far it is. */
  readonly progress: (progress: Progress) => void;
  /** `aborted` once the window has taken the call back or gone away: stop at the next safe point. An `AbortSignal` is one. */
  readonly signal: { readonly aborted: boolean };
}

/** A day of the calendar, `2026-11-30`. */
export const Day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** The id of a matter in the vault. */
export const MatterId = z.string().regex(/^[a-z0-9]{1,64}$/);

/** An answer file as text, whole, as it would be saved; it may hold what cannot be read as an answer yet. 50 MB at most. */
export const AnswerText = z.string().max(50_000_000);

/** Bytes that cross as they are. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'These are no bytes.');

/** A call that needs nothing. */
export const Nothing = z.strictObject({});
