import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addAttachment, attachFile, exportAttachment, readAttachment } from '#src/node/vault/attachments.ts';
import { nodeDisk } from '#src/node/vault/disk.ts';
import { addRecipient } from '#src/node/vault/recipients.ts';
import { lockVault, type OpenVault } from '#src/node/vault/vault.ts';
import { recipientText } from '#src/vault/identity.ts';
import { faultyDisk } from '../../support/faultyDisk.ts';
import { codesOf, folderForTest, good, newVault, quickWorld, refusalsOf } from '../../support/vaults.ts';

const photo = Buffer.from(new Uint8Array(300_000).map((_, at) => (at * 31) % 251));

const fileWith = (content: Uint8Array): string => {
  const file = join(folderForTest(), 'photo.jpg');
  writeFileSync(file, content);
  return file;
};

const contentOf = async (vault: OpenVault, name: string): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  good(
    await readAttachment(vault, name, async (piece) => {
      pieces.push(piece);
    }),
  );
  return Buffer.concat(pieces);
};

describe('an attachment', () => {
  test.each([0, 1, 65_535, 65_536, 300_000])('of %i bytes comes back as it was', async (length) => {
    const { vault } = await newVault();
    const { name, size } = good(await attachFile(vault, fileWith(photo.subarray(0, length))));
    expect(size).toBe(length);
    expect((await contentOf(vault, name)).equals(photo.subarray(0, length))).toBe(true);
    await lockVault(vault);
  });

  test('that ends in blank space keeps it', async () => {
    const { vault } = await newVault();
    const text = Buffer.from('a note \t   ');
    const { name } = good(await attachFile(vault, fileWith(text)));
    expect((await contentOf(vault, name)).equals(text)).toBe(true);
    await lockVault(vault);
  });

  test('is kept once, however often and under whatever name it comes', async () => {
    const { folder, vault } = await newVault();
    const first = good(await attachFile(vault, fileWith(photo)));
    const second = good(await attachFile(vault, fileWith(photo)));
    expect(second.name).toBe(first.name);
    expect(readdirSync(join(folder, 'attachments'))).toHaveLength(1);
    await lockVault(vault);
  });

  test('is put right when it is attached again over one that was damaged', async () => {
    const { folder, vault } = await newVault();
    const { name } = good(await attachFile(vault, fileWith(photo)));
    const sealed = readFileSync(join(folder, name));
    sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1;
    writeFileSync(join(folder, name), sealed);
    expect(codesOf(await readAttachment(vault, name, async () => undefined))).toEqual(['vault.damaged']);
    expect(good(await attachFile(vault, fileWith(photo))).name).toBe(name);
    expect((await contentOf(vault, name)).equals(photo)).toBe(true);
    await lockVault(vault);
  });

  test('has another name in another vault, so that a stranger with the same photograph cannot tell', async () => {
    const [one, other] = [await newVault(), await newVault()];
    const names = [
      good(await attachFile(one.vault, fileWith(photo))),
      good(await attachFile(other.vault, fileWith(photo))),
    ];
    expect(names[0]?.name).not.toBe(names[1]?.name);
    await lockVault(one.vault);
    await lockVault(other.vault);
  });

  test('keeps its name when recipients change', async () => {
    const { vault } = await newVault();
    const { name } = good(await attachFile(vault, fileWith(photo)));
    good(await addRecipient(vault, { recipient: recipientText(Uint8Array.of(9, ...new Uint8Array(31))), label: '' }));
    expect((await contentOf(vault, name)).equals(photo)).toBe(true);
    await lockVault(vault);
  });

  test('hides how long it is', async () => {
    const { folder, vault } = await newVault();
    const sizes = await Promise.all(
      [270_000, 300_000].map(async (length) => {
        const { name } = good(await attachFile(vault, fileWith(photo.subarray(0, length))));
        return statSync(join(folder, name)).size;
      }),
    );
    expect(sizes[0]).toBe(sizes[1]);
    await lockVault(vault);
  });

  test('is never far ahead of the disk: at most a mebibyte of a large file waits in memory', async () => {
    let written = 0;
    let ahead = 0;
    const disk: typeof nodeDisk = {
      ...nodeDisk,
      create: async (file) => {
        const writing = await nodeDisk.create(file);
        return {
          ...writing,
          write: async (bytes) => {
            const count = await writing.write(bytes);
            written += count;
            return count;
          },
        };
      },
    };
    const { vault } = await newVault(quickWorld({ disk }));
    written = 0;
    const source = async function* () {
      const piece = new Uint8Array(64 * 1024);
      for (let given = 0; given < 40 * 1024 * 1024; given += piece.length) {
        ahead = Math.max(ahead, given - written);
        yield piece;
      }
    };
    const { size } = good(await addAttachment(vault, { file: 'video.mp4', pieces: source() }));
    expect(size).toBe(40 * 1024 * 1024);
    expect(ahead).toBeLessThan(1024 * 1024);
    await lockVault(vault);
  });
});

describe('an attachment that cannot be kept', () => {
  test('because the file is not there, is told by the file', async () => {
    const { folder, vault } = await newVault();
    const [problem] = refusalsOf(await attachFile(vault, '/nowhere/photo.jpg'));
    expect(problem?.message).toBe('/nowhere/photo.jpg could not be read: there is no such file or folder.');
    expect(readdirSync(join(folder, 'attachments'))).toEqual([]);
    await lockVault(vault);
  });

  test('because the file fails while it is read, leaves nothing', async () => {
    const { folder, vault } = await newVault();
    const pieces = async function* () {
      yield photo;
      throw Object.assign(new Error('read'), { code: 'EIO' });
    };
    expect(codesOf(await addAttachment(vault, { file: 'photo.jpg', pieces: pieces() }))).toEqual(['file.read']);
    expect(readdirSync(join(folder, 'attachments'))).toEqual([]);
    await lockVault(vault);
  });

  test('because the disk is full, leaves nothing', async () => {
    let isFull = false;
    const { disk } = faultyDisk(nodeDisk, ({ kind }) => (isFull && kind === 'write' ? 'ENOSPC' : undefined));
    const { folder, vault } = await newVault(quickWorld({ disk }));
    isFull = true;
    expect(codesOf(await attachFile(vault, fileWith(photo)))).toEqual(['vault.disk-full']);
    expect(readdirSync(join(folder, 'attachments'))).toEqual([]);
    await lockVault(vault);
  });
});

describe('an attachment on the disk', () => {
  const attached = async () => {
    const { folder, vault } = await newVault();
    const { name } = good(await attachFile(vault, fileWith(photo)));
    return { folder, vault, name };
  };

  test('that is damaged is told by its bytes, and its export leaves no file', async () => {
    const { folder, vault, name } = await attached();
    const sealed = readFileSync(join(folder, name));
    sealed[200_000] = (sealed[200_000] ?? 0) ^ 1;
    writeFileSync(join(folder, name), sealed);
    const target = join(folderForTest(), 'exhibit.jpg');
    const [problem] = refusalsOf(await exportAttachment(vault, name, target));
    expect(problem?.message).toMatch(/^Bytes 19\d,\d{3} to 2\d\d,\d{3} of /);
    expect(readdirSync(join(target, '..'))).toEqual([]);
    await lockVault(vault);
  });

  test('whose name was given to another file is told so', async () => {
    const { folder, vault, name } = await attached();
    const other = good(await attachFile(vault, fileWith(Buffer.from('another'))));
    copyFileSync(join(folder, other.name), join(folder, name));
    const [problem] = refusalsOf(await readAttachment(vault, name, async () => undefined));
    expect(problem?.message).toContain('somebody has put another in its place');
    await lockVault(vault);
  });

  test('is exported to the file that was named, whole, and replaces none', async () => {
    const { vault, name } = await attached();
    const target = join(folderForTest(), 'exhibit.jpg');
    good(await exportAttachment(vault, name, target));
    expect(readFileSync(target).equals(photo)).toBe(true);
    expect(readdirSync(join(target, '..'))).toEqual(['exhibit.jpg']);
    expect(codesOf(await exportAttachment(vault, name, target))).toEqual(['vault.exists']);
    await lockVault(vault);
  });

  test('to a folder that is not there is refused in a sentence', async () => {
    const { vault, name } = await attached();
    const target = join(folderForTest(), 'none', 'exhibit.jpg');
    expect(codesOf(await exportAttachment(vault, name, target))).toEqual(['file.write']);
    await lockVault(vault);
  });

  test('is not read in a locked vault, nor under any other name', async () => {
    const { vault, name } = await attached();
    expect(codesOf(await readAttachment(vault, 'identity.age', async () => undefined))).toEqual(['vault.name']);
    await lockVault(vault);
    expect(codesOf(await readAttachment(vault, name, async () => undefined))).toEqual(['vault.locked']);
  });
});
