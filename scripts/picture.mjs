// Makes docs/images/papers.png, the picture in the readme, from what `npm run demo` wrote. Needs pdftoppm (poppler).
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { root } from './ensure.mjs';

const shown = [
  ['dv-children/petition-Mockett-v-Mockett.pdf', 1],
  ['respondent-counsel/hearing-checklist-Mockett-v-Mockett.pdf', 1],
  ['respondent-counsel/cross-examination-Mockett-v-Mockett.pdf', 2],
];
const resolution = 66;
const gap = 16;

/** A page in shades of gray, from the PGM file that pdftoppm prints. */
const pageOf = ([file, page]) => {
  const path = join(root, 'out', 'demo', file);
  const args = ['-gray', '-r', String(resolution), '-f', String(page), '-l', String(page), '-singlefile', path];
  const { status, stdout, stderr } = spawnSync('pdftoppm', args, { maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${path}: ${stderr}`);
  const [head, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(stdout.subarray(0, 40).toString('latin1'));
  return { width: Number(width), height: Number(height), shades: stdout.subarray(head.length) };
};

const side = (pages) => {
  const height = Math.max(...pages.map((page) => page.height)) + 2 * gap;
  const width = pages.reduce((sum, page) => sum + page.width + gap, gap);
  const shades = Buffer.alloc(width * height, 200);
  let left = gap;
  for (const page of pages) {
    for (let y = 0; y < page.height; y += 1) {
      page.shades.copy(shades, (y + gap) * width + left, y * page.width, (y + 1) * page.width);
    }
    left += page.width + gap;
  }
  return { width, height, shades };
};

const chunk = (kind, data) => {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** An 8-bit gray PNG. */
const png = ({ width, height, shades }) => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), shades.subarray(y * width, (y + 1) * width)]),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 }));
  return Buffer.concat([signature, chunk('IHDR', head), body, chunk('IEND', Buffer.alloc(0))]);
};

writeFileSync(join(root, 'docs', 'images', 'papers.png'), png(side(shown.map(pageOf))));
