import { deflate } from './deflate/deflate.ts';
import { latin1, type Ref } from './syntax.ts';

/** A stream object: its dictionary without the length, and its bytes as they stand in the file. */
export interface StreamBody {
  readonly dictionary: string;
  readonly bytes: Uint8Array;
}

/** Gives the texts of objects when the file is put together, so that they need not all be kept until then. */
export interface Source {
  textOf(ref: number): string;
}

/** What an indirect object holds. */
export type Body = string | Source | StreamBody;

/** Whether the body is a stream; others may stand in an object stream. */
export const isStream = (body: Body): body is StreamBody => typeof body === 'object' && 'bytes' in body;

/** The text of an object whose body is no stream. */
export const textOf = (ref: number, body: string | Source): string =>
  typeof body === 'string' ? body : body.textOf(ref);

/** The indirect objects of one file, in order of their numbers, from 1. */
export class Objects {
  readonly #bodies: (Body | undefined)[] = [];

  /** A number for an object whose body follows later through `set`. */
  reserve(): Ref {
    return this.#bodies.push(undefined) as Ref;
  }

  /** Gives a reserved object its body. */
  set(ref: Ref, body: Body): void {
    this.#bodies[ref - 1] = body;
  }

  /** A new object with this body. */
  add(body: Body): Ref {
    return this.#bodies.push(body) as Ref;
  }

  /** A new stream, deflated. `entries` are dictionary entries, such as `/Type/XObject`. */
  addStream(entries: string, content: string | Uint8Array): Ref {
    const bytes = deflate(typeof content === 'string' ? latin1(content) : content);
    return this.add({ dictionary: `${entries}/Filter/FlateDecode`, bytes });
  }

  /** Every body in order. Throws when a reserved object never got one. */
  bodies(): readonly Body[] {
    return this.#bodies.map((body, index) => {
      if (body === undefined) throw new Error(`Object ${index + 1} was reserved and never written.`);
      return body;
    });
  }
}
