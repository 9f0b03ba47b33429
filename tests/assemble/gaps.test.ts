import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Gap } from '../../src/answers/matter.ts';
import { type Answers, currentFormat } from '../../src/answers/schema.ts';
import { assemble, type Paper } from '../../src/assemble/assemble.ts';
import { mayBeLeftOut } from '../../src/assemble/gaps.ts';
import { typedIn } from '../../src/assemble/releases.ts';
import { runText } from '../../src/document/inlineText.ts';
import { visitDocument } from '../../src/document/walk.ts';
import type { Library } from '../../src/template/library.ts';
import { testDay } from '../support/examples.ts';
import { ownLibrary } from '../support/library.ts';

let library: Library;
beforeAll(async () => {
  library = (await ownLibrary()).library;
});

const accounts = [
  'Respondent waited at 44 Hollyhock Row.',
  '44 Hollyhock Row, Apartment 3, Columbia is where Respondent came next. He wrote “44 Hollyhock Row” on the wall of 44 HOLLYHOCK ROW.',
] as const;

const withGaps = (gaps: readonly Gap[], told: readonly string[] = accounts): Answers => ({
  format: currentFormat,
  matter: { side: 'petitioner', gaps: [...gaps] },
  petitioner: {
    name: { first: 'Rosalind', last: 'Mockett' },
    addresses: {
      home: { street: '44 Hollyhock Row', unit: 'Apartment 3', city: 'Columbia', confidential: true },
      work: { place: 'Sample Freight Lines', street: '9 Depot Road', confidential: true },
    },
  },
  incidents: told.map((account, n) => ({ id: `i${n}`, account })),
});

const papersOf = (answers: Answers, ids: readonly string[] | 'all' = ['petition']): readonly Paper[] =>
  assemble({ answers, library, ids, today: testDay }).papers;

const petitionOf = (answers: Answers): Paper => {
  const [paper] = papersOf(answers);
  if (paper === undefined) throw new Error('There is no petition.');
  return paper;
};

const wordsOf = ({ doc }: Paper): string => {
  const runs: string[] = [];
  visitDocument(doc, { inlines: (run) => runs.push(runText(run, false)) });
  return runs.join('\n');
};

const heldIn = (answers: Answers): readonly string[] => petitionOf(answers).leaks.map(({ passage }) => passage);

/** Leaves out whatever may be left out, as somebody does who presses the button at each passage until none is there. */
const leaveAllOut = (told: readonly string[] = accounts): Answers => {
  const gaps: Gap[] = [];
  for (;;) {
    const answers = withGaps(gaps, told);
    const [leak] = petitionOf(answers).leaks.filter((one) => mayBeLeftOut(one, answers));
    const at = leak && typedIn(leak);
    if (leak === undefined || at === undefined) return answers;
    if (gaps.length > 200) throw new Error('The passages do not come to an end.');
    gaps.push({ id: `g${gaps.length}`, paper: 'petition', path: leak.secret.path, typedIn: at, passage: leak.passage });
  }
};

const [first] = accounts;
const gap: Gap = {
  id: 'g0',
  paper: 'petition',
  path: 'petitioner.addresses.home',
  typedIn: 'incidents.0.account',
  passage: first,
};

describe('an address that is left out of one paper', () => {
  test('gives way to words that name none, exactly at its place, and the paper is held back for the other places alone', () => {
    const before = heldIn(withGaps([]));
    const paper = petitionOf(withGaps([gap]));
    expect(wordsOf(paper)).toContain('Respondent waited at an address given to the court in camera.');
    expect(paper.leaks.map(({ passage }) => passage)).toEqual(before.filter((passage) => passage !== first));
  });

  test('can be left out at every place, also beside another, at the beginning of a sentence, and in brackets where somebody is quoted', () => {
    const answers = leaveAllOut();
    const paper = petitionOf(answers);
    expect(paper.leaks).toEqual([]);
    expect(wordsOf(paper)).not.toMatch(/hollyhock|apartment 3/i);
    expect(wordsOf(paper)).toContain(
      'An address given to the court in camera is where Respondent came next. He wrote “[an address given to the court in ' +
        'camera]” on the wall of an address given to the court in camera.',
    );
  });

  test('stays in the answers, and in papers that only the office reads', () => {
    const answers = leaveAllOut();
    expect(answers.incidents?.map(({ account }) => account)).toEqual([...accounts]);
    const worksheet = papersOf(answers, 'all').find(({ id }) => id === 'serious-danger-worksheet');
    const without = papersOf(withGaps([]), 'all').find(({ id }) => id === 'serious-danger-worksheet');
    expect(worksheet && wordsOf(worksheet)).toBe(without && wordsOf(without));
  });

  test.each<[string, Gap]>([
    ['another paper', { ...gap, paper: 'reply' }],
    ['other words', { ...gap, passage: '44 Hollyhock Row' }],
    ['another answer', { ...gap, path: 'petitioner.addresses.work' }],
    ['another account', { ...gap, typedIn: 'incidents.1.account' }],
  ])('a gap of %s leaves nothing out', (_, other) => {
    expect(heldIn(withGaps([other]))).toEqual(heldIn(withGaps([])));
  });

  test('a place of work is no residence: its address can be reworded or released, and not left out', () => {
    const told = ['Respondent came to 9 Depot Road.'];
    const answers = withGaps([], told);
    const { leaks } = petitionOf(answers);
    expect(leaks.map((leak) => [leak.secret.path, mayBeLeftOut(leak, answers)])).toEqual([
      ['petitioner.addresses.work', false],
    ]);
    const forged = { ...gap, path: 'petitioner.addresses.work', passage: told[0] ?? '' };
    expect(heldIn(withGaps([forged], told))).toHaveLength(1);
  });

  test('is the petitioner’s own to give to the court: in a matter of the respondent’s counsel nothing is left out', () => {
    const own = withGaps([gap]);
    const theirs: Answers = { ...own, matter: { ...own.matter, side: 'respondent' } };
    const [leak] = petitionOf(withGaps([])).leaks;
    expect(leak && [mayBeLeftOut(leak, own), mayBeLeftOut(leak, theirs)]).toEqual([true, false]);
  });

  test('whatever is typed around it, no word of the street is left and every other word stays', () => {
    const words = fc.constantFrom(
      '44 Hollyhock Row',
      '44 Hollyhock\nRow',
      'kestrel',
      'plover',
      '“',
      '”',
      '.',
      ',',
      'É',
      '44',
      'Row',
      '\n',
    );
    const birds = (text: string): number => (text.match(/kestrel|plover/gi) ?? []).length;
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (parts) => {
        const told = `He said ${parts.join(' ')} again`;
        const paper = petitionOf(leaveAllOut([told]));
        expect(paper.leaks).toEqual([]);
        const printed = wordsOf(paper);
        expect(birds(printed)).toBe(birds(told));
        // Words that give way do so whole: none of them stands there in part.
        const whole = /an address given to the court in camera/gi;
        expect(printed.match(/the court in camera/g) ?? []).toHaveLength((printed.match(whole) ?? []).length);
      }),
      { numRuns: 100 },
    );
  });
});
