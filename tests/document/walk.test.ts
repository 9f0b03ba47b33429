import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { n, p, text } from '../../src/document/build.ts';
import type { Inline } from '../../src/document/inline.ts';
import { inlinesOf, mapInlines, replaceBlocks } from '../../src/document/walk.ts';
import { anyBlocks } from '../support/arbitraryBlocks.ts';

const loud = (run: readonly Inline[]): readonly Inline[] =>
  run.map((inline) => (inline.kind === 'text' ? { ...inline, text: inline.text.toUpperCase() } : inline));

describe('a walk through blocks', () => {
  test('that changes nothing gives back the same blocks, not copies of them', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(mapInlines(blocks, (run) => run)).toBe(blocks);
        expect(replaceBlocks(blocks, () => undefined)).toBe(blocks);
      }),
    );
  });

  test('changes each run of words, wherever it stands', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(inlinesOf(mapInlines(blocks, loud))).toEqual(loud(inlinesOf(blocks)));
      }),
    );
  });

  test('copies only the blocks that change and those that hold them', () => {
    const untouched = p('left alone');
    const changed = n(undefined, 'outside', [p('inside')]);
    const [first, second] = mapInlines([untouched, changed], (run) =>
      run.some((inline) => inline.kind === 'text' && inline.text === 'inside') ? [text('new')] : run,
    );
    expect(first).toBe(untouched);
    expect(second).toEqual(n(undefined, 'outside', [p('new')]));
  });

  test('puts blocks in the place of one that stands within another', () => {
    const blocks = [n(undefined, 'outside', [p('one'), { kind: 'lawReliedOn' }])];
    const replaced = replaceBlocks(blocks, (block) =>
      block.kind === 'lawReliedOn' ? [p('two'), p('three')] : undefined,
    );
    expect(replaced).toEqual([n(undefined, 'outside', [p('one'), p('two'), p('three')])]);
  });
});
