/** A number in the 16.16 form of ICC profiles. */
const fixed = (value: number): number => Math.round(value * 65536);

/** The sRGB primaries and white, adapted to D50. @source IEC 61966-2-1; ICC.1:2001-04, annex A */
const white = [0.9642, 1, 0.8249] as const;
const primaries = {
  rXYZ: [0.4361, 0.2225, 0.0139],
  gXYZ: [0.3851, 0.7169, 0.0971],
  bXYZ: [0.1431, 0.0606, 0.7139],
} as const;

const curvePoints = 256;

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

type Writer = (view: DataView) => void;

/** The contents of a tag: its length in bytes, and what writes it. */
interface Part {
  readonly tags: readonly string[];
  readonly length: number;
  readonly write: Writer;
}

const ascii = (view: DataView, at: number, text: string): void => {
  for (let i = 0; i < text.length; i += 1) view.setUint8(at + i, text.charCodeAt(i));
};

const xyz = (tag: string, values: readonly number[]): Part => ({
  tags: [tag],
  length: 20,
  write: (view) => {
    ascii(view, 0, 'XYZ ');
    values.forEach((value, index) => {
      view.setInt32(8 + index * 4, fixed(value));
    });
  },
});

const description: Part = {
  tags: ['desc'],
  length: 12 + 5 + 78,
  write: (view) => {
    ascii(view, 0, 'desc');
    view.setUint32(8, 5);
    ascii(view, 12, 'sRGB');
  },
};

const copyright: Part = {
  tags: ['cprt'],
  length: 8 + 10,
  write: (view) => {
    ascii(view, 0, 'text');
    ascii(view, 8, 'No rights');
  },
};

const curve: Part = {
  tags: ['rTRC', 'gTRC', 'bTRC'],
  length: 12 + curvePoints * 2,
  write: (view) => {
    ascii(view, 0, 'curv');
    view.setUint32(8, curvePoints);
    for (let i = 0; i < curvePoints; i += 1)
      view.setUint16(12 + i * 2, Math.round(linear(i / (curvePoints - 1)) * 65535));
  },
};

const parts: readonly Part[] = [
  description,
  copyright,
  xyz('wtpt', white),
  ...Object.entries(primaries).map(([tag, values]) => xyz(tag, values)),
  curve,
];

const writeHeader = (view: DataView): void => {
  view.setUint32(0, view.byteLength);
  view.setUint32(8, 0x02100000);
  ascii(view, 12, 'mntrRGB XYZ ');
  [2026, 1, 1, 0, 0, 0].forEach((value, index) => {
    view.setUint16(24 + index * 2, value);
  });
  ascii(view, 36, 'acsp');
  white.forEach((value, index) => {
    view.setInt32(68 + index * 4, fixed(value));
  });
};

const padded = (length: number): number => (length + 3) & ~3;

/** A display profile for sRGB, built from its published constants. @source ICC.1:2001-04, 6 */
export const srgbProfile = (): Uint8Array => {
  const rows = parts.flatMap((part) => part.tags.map((tag) => ({ tag, part })));
  const start = 128 + 4 + rows.length * 12;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), start));
  const view = new DataView(bytes.buffer);
  writeHeader(view);
  view.setUint32(128, rows.length);
  let offset = start;
  const offsets = new Map<Part, number>();
  for (const part of parts) {
    offsets.set(part, offset);
    part.write(new DataView(bytes.buffer, offset, part.length));
    offset += padded(part.length);
  }
  rows.forEach(({ tag, part }, index) => {
    ascii(view, 132 + index * 12, tag);
    view.setUint32(136 + index * 12, offsets.get(part) ?? 0);
    view.setUint32(140 + index * 12, part.length);
  });
  return bytes;
};
