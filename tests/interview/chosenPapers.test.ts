import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, chosenIds, withPaper } from '../../src/interview/chosenPapers.ts';

const papers = [
  { id: 'petition', audience: 'filed' },
  { id: 'motion', audience: 'served' },
  { id: 'letter', audience: 'client' },
  { id: 'checklist', audience: 'office' },
];
const all = papers.map(({ id }) => id);

const of = (named?: unknown, density: Choice['density'] = 'attorney'): Choice => ({ papers, named, density });

describe('which papers a matter is for', () => {
  test.each<[string, Choice, readonly string[]]>([
    ['all of the side while nobody chose', of(), all],
    ['in a clinic all but those for the office alone', of(undefined, 'clinic'), ['petition', 'motion', 'letter']],
    ['those that are named, in the order of a packet', of(['letter', 'petition']), ['petition', 'letter']],
    ['in a clinic a paper for the office too, when it is named', of(['checklist'], 'clinic'), ['checklist']],
    ['none when an empty list says so', of([]), []],
    ['a paper that is not here is passed over', of(['petition', 'our-own-letter']), ['petition']],
    ['a list for the other side is no choice for this one', of(['answer', 'cross-outline']), all],
    ['what is no list is no choice', of('petition'), all],
  ])('%s', (_, choice, chosen) => expect(chosenIds(choice)).toEqual(chosen));
});

describe('choosing a paper', () => {
  test.each<[string, readonly string[] | undefined, Choice, string, boolean]>([
    ['the first that is left out makes a list of the rest', ['petition', 'letter', 'checklist'], of(), 'motion', false],
    [
      'with the last one back nothing has to be kept',
      undefined,
      of(['petition', 'letter', 'checklist']),
      'motion',
      true,
    ],
    ['a clinic keeps a paper of the office beside its own', all, of(undefined, 'clinic'), 'checklist', true],
    ['with it out again nothing has to be kept', undefined, of(all, 'clinic'), 'checklist', false],
    ['with the last one out the list is empty', [], of(['letter']), 'letter', false],
    ['a paper that is not here stays named', ['motion', 'letter', 'ours'], of(['letter', 'ours']), 'motion', true],
    ['also when all that are here are chosen', [...all, 'ours'], of([...all.slice(1), 'ours']), 'petition', true],
    ['none means none, also beside a paper that is not here', [], of(['letter', 'ours']), 'letter', false],
  ])('%s', (_, kept, choice, id, isOn) => expect(withPaper(choice, id, isOn)).toEqual(kept));

  test('what is kept says what was pressed, whatever was kept before, and nothing else', () => {
    const named = fc.option(fc.subarray([...all, 'ours', 'theirs']), { nil: undefined });
    const density = fc.constantFrom('attorney' as const, 'clinic' as const);
    fc.assert(
      fc.property(named, density, fc.constantFrom(...all), fc.boolean(), (before, whose, id, isOn) => {
        const after = chosenIds(of(withPaper(of(before, whose), id, isOn), whose));
        expect(after.includes(id)).toBe(isOn);
        const others = chosenIds(of(before, whose)).filter((one) => one !== id);
        expect(after.filter((one) => one !== id)).toEqual(others);
      }),
    );
  });
});
