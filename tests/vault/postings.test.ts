import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachNumber, placeOf, readShard, shardsOf, type WordShard, writeShard } from '../../src/vault/postings.ts';
import { testMachine } from '../support/vault.ts';

const machine = testMachine();

const numbersAt = (shard: WordShard, place: number): readonly number[] => {
  const numbers: number[] = [];
  eachNumber(shard, place, (number) => numbers.push(number));
  return numbers;
};

const read = (shard: WordShard): WordShard => {
  const again = readShard(writeShard(shard, machine), machine);
  if (again === undefined) throw new Error('The shard could not be read.');
  return again;
};

const indexes = fc
  .dictionary(fc.stringMatching(/^[a-z0-9=ü王]{1,6}$/), fc.uniqueArray(fc.nat(3_000_000), { maxLength: 40 }), {
    maxKeys: 40,
  })
  .map((words) => new Map(Object.entries(words).map(([word, numbers]) => [word, numbers.toSorted((a, b) => a - b)])));

describe('the words of all matters', () => {
  test('are read as they were written, in order, with the numbers of their matters', () => {
    fc.assert(
      fc.property(indexes, (numbersOf) => {
        const shards = shardsOf(numbersOf).map(read);
        expect(shards.flatMap(({ words }) => words)).toEqual([...numbersOf.keys()].sort());
        for (const shard of shards) {
          for (const [place, word] of shard.words.entries())
            expect(numbersAt(shard, place)).toEqual(numbersOf.get(word));
        }
      }),
    );
  });

  test('a word is found at its place, and one that is not there before the next', () => {
    const [shard] = shardsOf(
      new Map([
        ['b', [1]],
        ['d', [2]],
        ['dd', [3]],
      ]),
    );
    expect(['a', 'b', 'c', 'd', 'dd', 'e'].map((word) => shard && placeOf(shard, word))).toEqual([0, 0, 1, 1, 2, 3]);
  });

  test('are parted when they are many, no word in two parts', () => {
    const many = new Map(
      Array.from({ length: 2_000 }, (_, n) => [
        `w${String(n).padStart(5, '0')}`,
        Array.from({ length: 300 }, (__, k) => k * 997),
      ]),
    );
    const shards = shardsOf(many);
    expect(shards.length).toBeGreaterThan(2);
    expect(shards.flatMap(({ words }) => words)).toEqual([...many.keys()]);
  });

  test('a word that would end far behind the last is told apart, and not read for hours', () => {
    // Two words whose lengths, 2³² − 5 and 6, come to one byte when they are counted in 32 bits.
    const lengths = [2, 3, 0xfb, 0xff, 0xff, 0xff, 0x0f, 6];
    const forged = Uint8Array.from([...lengths, ...machine.encode('a\nb'), 1]);
    expect(readShard(forged, machine)).toBeUndefined();
  });

  test('bytes that are no words are told apart, whatever they are', () => {
    const whole = shardsOf(
      new Map([
        ['alpha', [1, 2, 3]],
        ['beta', [2]],
      ]),
    ).map((shard) => writeShard(shard, machine));
    const bytes = whole[0] ?? new Uint8Array();
    expect(readShard(bytes.subarray(0, bytes.length - 1), machine)).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
        const shard = readShard(noise, machine);
        for (const place of (shard?.words ?? []).keys()) if (shard !== undefined) numbersAt(shard, place);
      }),
    );
  });
});
