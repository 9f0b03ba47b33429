import { deflate } from './deflate/deflate.ts';
import { fingerprint } from './fingerprint.ts';
import { type Body, isStream, type Objects, type StreamBody, textOf } from './objects.ts';
import { latin1, type Ref, refText } from './syntax.ts';

/** How the file is put together. `compact` packs objects into streams, which PDF/A-1 does not allow. */
export interface FileForm {
  readonly catalog: Ref;
  readonly info: Ref;
  readonly compact: boolean;
}

const perObjectStream = 200;

class Output {
  readonly chunks: Uint8Array[] = [];
  length = 0;

  push(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.length += bytes.length;
  }

  /** Writes one object and returns where it starts. */
  object(ref: number, body: Body): number {
    const start = this.length;
    if (!isStream(body)) {
      this.push(latin1(`${ref} 0 obj\n${textOf(ref, body)}\nendobj\n`));
      return start;
    }
    this.push(latin1(`${ref} 0 obj\n<<${body.dictionary}/Length ${body.bytes.length}>>\nstream\n`));
    this.push(body.bytes);
    this.push(latin1('\nendstream\nendobj\n'));
    return start;
  }

  join(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }
}

const start = (output: Output, version: string): void => output.push(latin1(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`));

const trailerEntries = (output: Output, form: FileForm): string => {
  const id = fingerprint(output.chunks);
  return `/Root ${refText(form.catalog)}/Info ${refText(form.info)}/ID[<${id}><${id}>]`;
};

const writePlain = (bodies: readonly Body[], form: FileForm): Uint8Array => {
  const output = new Output();
  start(output, '1.4');
  const offsets = bodies.map((body, index) => output.object(index + 1, body));
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = bodies.length + 1;
  const trailer = trailerEntries(output, form);
  const at = output.length;
  output.push(latin1(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}${trailer}>>\n`));
  output.push(latin1(`startxref\n${at}\n%%EOF\n`));
  return output.join();
};

/** The lines of a cross-reference stream, one for each number of an object: type, offset or number of the object stream, index in it. */
class CrossReferences {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(count: number) {
    this.#bytes = new Uint8Array(count * 7);
    this.#view = new DataView(this.#bytes.buffer);
  }

  set(ref: number, [type, place, index]: readonly [type: number, place: number, index: number]): void {
    this.#view.setUint8(ref * 7, type);
    this.#view.setUint32(ref * 7 + 1, place);
    this.#view.setUint16(ref * 7 + 5, index);
  }

  deflated(): Uint8Array {
    return deflate(this.#bytes);
  }
}

interface Packed {
  readonly first: number;
  readonly body: StreamBody;
  readonly members: readonly number[];
}

const pack = (members: readonly { readonly ref: number; readonly body: string }[], ref: number): Packed => {
  let offset = 0;
  const heads: string[] = [];
  for (const member of members) {
    heads.push(`${member.ref} ${offset}`);
    offset += member.body.length + 1;
  }
  const head = `${heads.join(' ')}\n`;
  const text = `${head}${members.map((member) => member.body).join('\n')}\n`;
  const dictionary = `/Type/ObjStm/N ${members.length}/First ${head.length}/Filter/FlateDecode`;
  return {
    first: ref,
    body: { dictionary, bytes: deflate(latin1(text)) },
    members: members.map((member) => member.ref),
  };
};

const packAll = (bodies: readonly Body[]): readonly Packed[] => {
  const packed: Packed[] = [];
  let members: { ref: number; body: string }[] = [];
  const close = (): void => {
    if (members.length > 0) packed.push(pack(members, bodies.length + 1 + packed.length));
    members = [];
  };
  bodies.forEach((body, index) => {
    if (isStream(body)) return;
    members.push({ ref: index + 1, body: textOf(index + 1, body) });
    if (members.length === perObjectStream) close();
  });
  close();
  return packed;
};

const writeCompact = (bodies: readonly Body[], form: FileForm): Uint8Array => {
  const output = new Output();
  start(output, '1.7');
  const packed = packAll(bodies);
  const own = bodies.length + packed.length + 1;
  const references = new CrossReferences(own + 1);
  references.set(0, [0, 0, 65535]);
  bodies.forEach((body, index) => {
    if (isStream(body)) references.set(index + 1, [1, output.object(index + 1, body), 0]);
  });
  for (const group of packed) {
    references.set(group.first, [1, output.object(group.first, group.body), 0]);
    group.members.forEach((member, index) => {
      references.set(member, [2, group.first, index]);
    });
  }
  const trailer = trailerEntries(output, form);
  const at = output.length;
  references.set(own, [1, at, 0]);
  const dictionary = `/Type/XRef/Size ${own + 1}/W[1 4 2]${trailer}/Filter/FlateDecode`;
  output.object(own, { dictionary, bytes: references.deflated() });
  output.push(latin1(`startxref\n${at}\n%%EOF\n`));
  return output.join();
};

/** The bytes of a whole file. Its identifier follows from its content, so equal objects give equal files. */
export const writeFile = (objects: Objects, form: FileForm): Uint8Array =>
  form.compact ? writeCompact(objects.bodies(), form) : writePlain(objects.bodies(), form);
