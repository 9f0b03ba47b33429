import { z } from 'zod';
import { call, Day, Nothing, ProblemShape } from '../call.ts';

/** A provision as the program keeps it, with its status. */
const Provision = z.strictObject({
  key: z.string(),
  citation: z.string(),
  says: z.string(),
  status: z.enum(['verified', 'secondary', 'unverified']),
  /** How the text was read, in words. */
  read: z.string(),
  asOf: Day,
});
/** A provision as the program keeps it. */
export type Provision = z.infer<typeof Provision>;

/** Calls about law and templates. */
export const lawCalls = {
  /** Every provision that a citation such as "§ 455.010(1), (15)" names; all of them for an empty text. */
  'law.provisions': call(
    z.strictObject({ citation: z.string().max(500) }),
    z.strictObject({ provisions: z.array(Provision) }),
  ),
  'templates.check': call(
    Nothing,
    z.strictObject({
      templates: z.array(z.strictObject({ id: z.string(), title: z.string(), problems: z.array(ProblemShape) })),
    }),
  ),
};
