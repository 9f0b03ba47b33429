import type { IncomingMessage } from 'node:http';

/** What a request carried, or why it was not read. */
export type Body =
  | { readonly kind: 'whole'; readonly bytes: Buffer }
  | { readonly kind: 'tooLong' }
  | { readonly kind: 'broken' };

/** Reads the body of a request, and no more than `most` bytes of it. */
export const readBody = async (request: IncomingMessage, most: number): Promise<Body> => {
  if (Number(request.headers['content-length'] ?? 0) > most) return { kind: 'tooLong' };
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    // Ending early must not end the connection, over which the refusal goes.
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      length += piece.length;
      if (length > most) return { kind: 'tooLong' };
      pieces.push(piece);
    }
  } catch {
    return { kind: 'broken' };
  }
  return request.complete ? { kind: 'whole', bytes: Buffer.concat(pieces) } : { kind: 'broken' };
};
