import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paper } from '../../src/document/build.ts';
import type { Block, Profile } from '../../src/document/model.ts';
import { layOut } from '../../src/layout/layOut.ts';
import { createLayoutMemory } from '../../src/layout/memory.ts';
import { anyBlocks } from '../support/arbitraryBlocks.ts';
import { testDay } from '../support/papers.ts';
import { tinos } from '../support/tinos.ts';

const profile = fc.constantFrom<Profile>('pleading', 'working', 'letter');
const runs = { numRuns: 25, seed: 455 };

const said = (text: string): Block => ({
  kind: 'numbered',
  content: [{ kind: 'answer', text, from: 'incidents.0.account' }],
  children: [],
});

const words = 'Respondent waited beside the door and would not let Petitioner pass. ';
const account = (paragraphs: number, last = ''): readonly Block[] =>
  Array.from({ length: paragraphs }, (_, n) => said(`${words.repeat(6)}${n}.${n === 1 ? last : ''}`));

describe('a layout that remembers the one before', () => {
  test('gives the pages that are laid out from nothing, whatever was laid out before', () => {
    fc.assert(
      fc.property(
        fc.array(anyBlocks, { minLength: 2, maxLength: 4 }),
        profile,
        fc.boolean(),
        (papers, form, justify) => {
          const memory = createLayoutMemory();
          for (const blocks of [...papers, papers[0] ?? []]) {
            const doc = paper(testDay, blocks, { profile: form });
            expect(layOut(doc, tinos, { justify, memory })).toEqual(layOut(doc, tinos, { justify }));
          }
        },
      ),
      runs,
    );
  });

  test('and so after a paragraph that is put in, which renumbers and retags all that follow', () => {
    fc.assert(
      fc.property(anyBlocks, anyBlocks, profile, (before, added, form) => {
        const memory = createLayoutMemory();
        layOut(paper(testDay, before, { profile: form }), tinos, { memory });
        const doc = paper(testDay, [...added, ...before], { profile: form });
        expect(layOut(doc, tinos, { memory })).toEqual(layOut(doc, tinos));
      }),
      runs,
    );
  });

  test('keeps every page that a letter does not change, as the very object', () => {
    const memory = createLayoutMemory();
    const before = layOut(paper(testDay, account(40)), tinos, { memory }).pages;
    const after = layOut(paper(testDay, account(40, ' So')), tinos, { memory }).pages;
    expect(before.length).toBeGreaterThan(6);
    expect(after.map((page, n) => page === before[n])).toEqual(before.map((_, n) => n !== 0));
  });
});
