import { describe, expect, test } from 'vitest';
import { fileBytes } from '../../../renderer/store/fileBytes.ts';

describe('a file that a person gives', () => {
  test('is read to its last byte', async () => {
    expect(await fileBytes(new File([Uint8Array.of(1, 2, 3)], 'scan.pdf'))).toMatchObject({
      ok: true,
      value: Uint8Array.of(1, 2, 3),
    });
  });

  test('is told by its name when it is a folder, or gone before it was read', async () => {
    const arrayBuffer = () => Promise.reject(new DOMException('A requested file could not be found.', 'NotFoundError'));
    const read = await fileBytes({ name: 'Scans', arrayBuffer });
    expect([read.ok, read.problems.map(({ code }) => code)]).toEqual([false, ['window.file-unread']]);
    expect(read.problems[0]?.message).toMatch(/^Scans could not be read/);
  });
});
