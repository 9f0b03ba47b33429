import { deflate } from './deflate/deflate.ts';
import { fingerprint } from './fingerprint.ts';
import type { Body, Objects, StreamBody } from './objects.ts';
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
    if (typeof body === 'string') {
      this.push(latin1(`${ref} 0 obj\n${body}\nendobj\n`));
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

/** One line of a cross-reference stream: type, offset or number of the object stream, index in it. */
type Entry = readonly [type: number, place: number, index: number];

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

const crossReferences = (entries: readonly Entry[]): Uint8Array => {
  const bytes = new Uint8Array(entries.length * 7);
  const view = new DataView(bytes.buffer);
  entries.forEach(([type, place, index], row) => {
    view.setUint8(row * 7, type);
    view.setUint32(row * 7 + 1, place);
    view.setUint16(row * 7 + 5, index);
  });
  return deflate(bytes);
};

const packAll = (bodies: readonly Body[]): Packed[] => {
  const plain = bodies.flatMap((body, index) => (typeof body === 'string' ? [{ ref: index + 1, body }] : []));
  const packed: Packed[] = [];
  for (let i = 0; i < plain.length; i += perObjectStream) {
    packed.push(pack(plain.slice(i, i + perObjectStream), bodies.length + 1 + packed.length));
  }
  return packed;
};

const writeCompact = (bodies: readonly Body[], form: FileForm): Uint8Array => {
  const output = new Output();
  start(output, '1.7');
  const packed = packAll(bodies);
  const own = bodies.length + packed.length + 1;
  const entries: Entry[] = new Array<Entry>(own + 1).fill([0, 0, 0]);
  entries[0] = [0, 0, 65535];
  bodies.forEach((body, index) => {
    if (typeof body !== 'string') entries[index + 1] = [1, output.object(index + 1, body), 0];
  });
  for (const group of packed) {
    entries[group.first] = [1, output.object(group.first, group.body), 0];
    group.members.forEach((member, index) => {
      entries[member] = [2, group.first, index];
    });
  }
  const trailer = trailerEntries(output, form);
  const at = output.length;
  entries[own] = [1, at, 0];
  const dictionary = `/Type/XRef/Size ${own + 1}/W[1 4 2]${trailer}/Filter/FlateDecode`;
  output.object(own, { dictionary, bytes: crossReferences(entries) });
  output.push(latin1(`startxref\n${at}\n%%EOF\n`));
  return output.join();
};

/** The bytes of a whole file. Its identifier follows from its content, so equal objects give equal files. */
export const writeFile = (objects: Objects, form: FileForm): Uint8Array =>
  form.compact ? writeCompact(objects.bodies(), form) : writePlain(objects.bodies(), form);
