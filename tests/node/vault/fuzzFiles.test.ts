import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mattersOf } from '#src/node/vault/machine.ts';
import { seal } from '#src/node/vault/seal.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import type { Problem } from '#src/problems.ts';
import { readVaultFile, recipientsIn } from '#src/vault/format.ts';
import { openMatter, saveMatter } from '#src/vault/matter.ts';
import { padded } from '#src/vault/padding.ts';
import { readStandings } from '#src/vault/standings.ts';
import { vaultProblems } from '#src/vault/store.ts';
import { changedFiles, type FolderFiles, filesIn, putBack } from '../../support/folderFiles.ts';
import { times } from '../../support/long.ts';
import { byteChange, valueChange, withBytes, withValue } from '../../support/mutations.ts';
import { everythingSaid, type RichVault, richVault } from '../../support/richVault.ts';
import { bytes, good, reopened, words } from '../../support/vaults.ts';

/** A vault that has one of everything, as it lies on the disk, to be put back after each change. */
interface Original extends RichVault {
  readonly files: FolderFiles;
  /** The content of each sealed file, without its padding. */
  readonly plain: ReadonlyMap<string, Uint8Array>;
  readonly recipients: readonly string[];
}

const prepared = async (): Promise<Original> => {
  const rich = await richVault();
  // A program that has ended on this computer: the lock is a whole one, and stale.
  writeFileSync(join(rich.folder, 'lock.json'), rich.lock.replace(/"process":\d+/, '"process":4194303'));
  const files = filesIn(rich.folder);
  const vault = good(await reopened(rich.folder, { mode: 'read' }));
  const plain = new Map<string, Uint8Array>();
  for (const name of files.keys()) {
    const content = name.endsWith('.age') ? await vault.store.read(name) : undefined;
    if (content?.ok === true) plain.set(name, content.value);
  }
  await lockVault(vault);
  const list = good(readVaultFile(readFileSync(join(rich.folder, 'vault.json'), 'utf8')));
  return { ...rich, files, plain, recipients: recipientsIn(list) };
};

const knownCodes: ReadonlySet<string> = new Set(Object.keys(vaultProblems));

const expectSentences = (problems: readonly Problem[]): void => {
  for (const { code, message } of problems) {
    expect(knownCodes.has(code) || /^(?:answers|file)\./.test(code), code).toBe(true);
    expect(message).toMatch(/^\S.*[.?]$/s);
  }
};

/** What a save may change: its own matter, the lock, and what is made again from matters. */
const mayChange = (name: string, id: string): boolean =>
  name === `matters/${id}.age` || name === 'lock.json' || name.startsWith('index/');

const readEverything = async ({ folder, id, files }: Original, name: string, changed: Uint8Array): Promise<void> => {
  const vault = await reopened(folder, { mode: 'read' });
  expectSentences(vault.problems);
  if (!vault.ok) return;
  for (const { json, problems } of await everythingSaid(vault.value, id)) {
    expect(() => JSON.stringify(json)).not.toThrow();
    expectSentences(problems);
  }
  for (const { count } of (await readStandings(mattersOf(vault.value))).values())
    expect(count).toBeGreaterThanOrEqual(0);
  await lockVault(vault.value);
  const now = new Map([...files, [name, Buffer.from(changed)]]);
  expect(changedFiles(folder, now)).toEqual([]);
};

const saveOnce = async ({ folder, id, files }: Original, name: string, changed: Uint8Array): Promise<void> => {
  const untouched = await reopened(folder);
  expectSentences(untouched.problems);
  if (untouched.ok) await lockVault(untouched.value);
  const vault = await reopened(folder, { takeOver: true });
  expectSentences(vault.problems);
  if (!vault.ok) return;
  const matters = mattersOf(vault.value);
  const open = await openMatter(matters, id);
  expectSentences(open.problems);
  const text = `{"format":"full-hearing/1","matter":{"county":"Iron"}}`;
  const saved = open.ok ? await saveMatter(matters, open.value, { text, reason: 'saved' }) : open;
  expectSentences(saved.problems);
  if (saved.ok) expect(good(await openMatter(matters, id)).text).toBe(text);
  await lockVault(vault.value);
  const isOwn = name === `matters/${id}.age`;
  const now = new Map([...files, [name, Buffer.from(changed)]]);
  const lost = changedFiles(folder, now).filter((one) => !mayChange(one, id) || (one === name && isOwn && !open.ok));
  expect(lost).toEqual([]);
};

/** Reads everything in the vault with one file changed, saves once, and puts the vault back as it was. */
const livesWith = async (original: Original, name: string, changed: Uint8Array): Promise<void> => {
  writeFileSync(join(original.folder, name), changed);
  try {
    await readEverything(original, name, changed);
    await saveOnce(original, name, changed);
  } finally {
    putBack(original.folder, original.files);
  }
};

const kinds = [
  /^vault\.json$/,
  /^lock\.json$/,
  /^matters\/[a-z0-9]+\.age$/,
  /^matters\/[a-z0-9]+~/,
  /^history\//,
  /^journal\//,
  /^index\/list\.age$/,
  /^index\/recent\.age$/,
  /^index\/words/,
  /^index\/problems\.age$/,
  /^naming\.age$/,
  /^recipients\.age$/,
  /^trash\//,
  /^attachments\//,
];

const namesOf = ({ files }: Original, pattern: RegExp): readonly string[] => {
  const names = [...files.keys()].filter((name) => pattern.test(name));
  expect(names.length, String(pattern)).toBeGreaterThan(0);
  return names;
};

/** A change of each kind of file in turn, `count` of each, to the same vault, which is put back each time. */
const eachKind = async <T>(
  change: fc.Arbitrary<T>,
  live: (original: Original, name: string, change: T) => Promise<void>,
) => {
  const original = await prepared();
  const count = times(1, 290);
  for (const pattern of kinds) {
    const name = fc.constantFrom(...namesOf(original, pattern));
    await fc.assert(
      fc.asyncProperty(name, change, (one, how) => live(original, one, how)),
      { numRuns: count },
    );
  }
  return count * kinds.length;
};

describe('a vault in which one file was changed', () => {
  test('byte by byte, anyhow, reads or gives Problems in sentences, and replaces nothing that is damaged', async () => {
    const lives = await eachKind(byteChange, (original, name, change) =>
      livesWith(original, name, withBytes(original.files.get(name) ?? Buffer.alloc(0), change)),
    );
    console.log(`${lives} vaults with a file changed as bytes: read and saved in, or told in sentences`);
  }, 7_200_000);

  test('by somebody who knows the public keys, so that it opens, reads or gives Problems in sentences', async () => {
    let lives = 0;
    const forge = async (original: Original, name: string, content: Uint8Array): Promise<void> => {
      const isSealed = name.endsWith('.age');
      await livesWith(original, name, isSealed ? await seal(original.recipients, padded(content)) : content);
      lives += 1;
    };
    await eachKind(fc.tuple(byteChange, valueChange), async (original, name, [change, value]) => {
      const plain = original.plain.get(name) ?? original.files.get(name) ?? Buffer.alloc(0);
      await forge(original, name, withBytes(plain, change));
      const changed = changedValue(words(plain), value);
      if (changed !== undefined) await forge(original, name, bytes(changed));
    });
    console.log(`${lives} vaults with a file forged inside: read and saved in, or told in sentences`);
  }, 7_200_000);
});

/** A text with one value of its first line of JSON, or of what follows, changed; undefined when it holds none. */
const changedValue = (text: string, change: { readonly place: number; readonly put?: unknown }): string | undefined => {
  const [head = '', ...rest] = text.split('\n');
  const body = rest.join('\n');
  try {
    if (rest.length > 0 && /^\{.*\}$/.test(head)) {
      return change.place % 2 === 0 ? `${withValue(head, change)}\n${body}` : `${head}\n${withValue(body, change)}`;
    }
    return withValue(text, change);
  } catch {
    return undefined;
  }
};
