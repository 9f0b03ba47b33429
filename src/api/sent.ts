import { z } from 'zod';
import { ProblemShape, Progress } from './call.ts';

const problems = z.array(ProblemShape).readonly();

/**
 * What the loopback host sends for a call, one frame after another: any number of times how far it is, then what it comes to, with a
 * value of this shape.
 */
export const sentOf = <Reply extends z.ZodType>(reply: Reply) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('progress'), progress: Progress }),
    z.strictObject({
      kind: z.literal('outcome'),
      outcome: z.discriminatedUnion('ok', [
        z.strictObject({ ok: z.literal(true), value: reply, problems }),
        z.strictObject({ ok: z.literal(false), problems, cancelled: z.literal(true).exactOptional() }),
      ]),
    }),
  ]);

/** One frame of what the loopback host sends for a call. */
export type Sent<Reply> = z.infer<ReturnType<typeof sentOf<z.ZodType<Reply>>>>;
