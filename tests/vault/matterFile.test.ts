import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  idInName,
  isVersion,
  matterFormat,
  readMatterFile,
  savedAt,
  versionInName,
  writeMatterFile,
} from '../../src/vault/matterFile.ts';
import { surely, testMachine } from '../support/vault.ts';

const machine = testMachine();
const version = '20261120t212639123z-0123456789abcdef';
const head = {
  format: matterFormat,
  matter: 'abcdefgh12345678',
  version,
  parents: [],
  reason: 'saved',
  isArchived: false,
  salt: '0'.repeat(32),
} as const;
const place = { name: 'matters/abcdefgh12345678.age', id: head.matter, machine };

describe('the file of a matter', () => {
  test('gives back every text, whatever its line ends and characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = surely(readMatterFile(writeMatterFile({ head: { ...head, parents: [] }, text }, machine), place));
        expect(read).toEqual({ head, text });
      }),
    );
  });

  test('bytes that somebody has changed are a Problem or a matter, and never an error', () => {
    const whole = writeMatterFile({ head: { ...head, parents: [] }, text: '{}' }, machine);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        const read = readMatterFile(bytes, place);
        expect(read.ok || read.problems.every(({ code }) => code.startsWith('vault.'))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('names', () => {
  test.each([
    ['matters/abcdefgh12345678.age', 'abcdefgh12345678'],
    ['matters/abcdefgh12345678~3fa2.age', 'abcdefgh12345678'],
    ['trash/abcdefgh12345678.age', 'abcdefgh12345678'],
    ['history/abcdefgh12345678/x.age', undefined],
    ['matters/../x.age', undefined],
  ])('%s is of the matter %s', (name, id) => expect(idInName(name)).toBe(id));

  test('of a version say when it was saved', () => {
    expect(versionInName(`history/abcdefgh12345678/${version}.age`)).toBe(version);
    expect(savedAt(version)).toBe(Date.UTC(2026, 10, 20, 21, 26, 39, 123));
  });

  test.each(['', 'x', '20261120t212639123z', '20261120t212639123z-xyz', `${version}-0`])('%j is no version', (text) =>
    expect(isVersion(text)).toBe(false),
  );
});
