import { describe, expect, test } from 'vitest';
import { elementRows } from '../../../src/facts/checklist/elementRows.ts';
import { elements } from '../../../src/law/elements.ts';
import { matter, plainSpaces, type Written } from '../../support/matter.ts';

const stalking: Written['grounds'] = { stalking: { pleaded: true } };
const rows = (written: Written) => elementRows(matter({ grounds: stalking, ...written }));
const gapsOf = (written: Written) => rows(written).map(({ gaps }) => gaps.map(({ text }) => plainSpaces(text)));

const followed = {
  id: 'june',
  acts: ['stalking' as const],
  on: { on: '2026-06-20', about: true },
  fear: 'She feared for her life.',
};
const again = {
  id: 'november',
  acts: ['stalking' as const],
  on: { on: '2026-11-09' },
  fear: 'She feared for her life.',
};

test('while no ground is known every element stands there for a pen', () => {
  const blank = elementRows(matter({ incidents: [followed] }));
  expect(blank.map(({ heading }) => heading)).toEqual(elements.map(({ heading }) => heading));
  expect(
    blank.every(
      ({ isBlank, isAlleged, hasParagraphs, gaps }) => isBlank && !isAlleged && !hasParagraphs && gaps.length === 0,
    ),
  ).toBe(true);
});

describe('the gaps of an element', () => {
  test('each prints once, at the first element it concerns; later ones say "as above"', () => {
    const all = rows({ incidents: [followed, again] });
    const [first, ...later] = all;
    expect(first?.gaps.map(({ text }) => plainSpaces(text))).toEqual([
      'About June 20, 2026: no exact date',
      'About June 20, 2026: no exhibit',
      'Nov. 9, 2026: no exhibit',
    ]);
    const printed = all.flatMap(({ gaps }) => gaps.map(({ text }) => text));
    expect(new Set(printed).size).toBe(printed.length);
    expect(later.filter(({ isAsAbove }) => isAsAbove).every(({ gaps }) => gaps.length === 0)).toBe(true);
    expect(later.some(({ isAsAbove }) => isAsAbove)).toBe(true);
    expect(first?.isAsAbove).toBe(false);
  });

  test.each<[string, object, string[]]>([
    ['complete', { exhibits: [{ exhibit: 'a' }], on: { on: '2026-11-09' } }, []],
    ['no exhibit', { on: { on: '2026-11-09' } }, ['Nov. 9, 2026: no exhibit']],
    [
      'undated',
      { exhibits: [{ exhibit: 'a' }], on: undefined, police: { called: false } },
      ['Undated: no report to police'],
    ],
    [
      'one statement',
      { exhibits: [{ exhibit: 'a' }], on: { on: '2026-11-09' }, inconsistencies: [{ id: 'x' }] },
      ['Nov. 9, 2026: a statement does not agree'],
    ],
    [
      'two statements',
      { exhibits: [{ exhibit: 'a' }], on: { on: '2026-11-09' }, inconsistencies: [{ id: 'x' }, { id: 'y' }] },
      ['Nov. 9, 2026: 2 statements do not agree'],
    ],
  ])('%s', (_, incident, expected) => {
    expect(gapsOf({ incidents: [{ id: 'one', acts: ['stalking'], ...incident }] })[0]).toEqual(expected);
  });

  test('an element lists six at most; the others wait for the next element they concern', () => {
    const many = Array.from({ length: 8 }, (_, index) => ({
      ...again,
      id: `i${index}`,
      on: { on: `2026-0${index + 1}-01` },
    }));
    const [first = [], second = []] = gapsOf({ incidents: many });
    expect(first).toHaveLength(6);
    expect(second).toEqual(['July 1, 2026: no exhibit', 'Aug. 1, 2026: no exhibit']);
  });
});

describe('where an element is alleged', () => {
  const exhibits: Written['exhibits'] = [{ id: 'c', mark: 'C' }, { id: 'a', mark: 'A' }, { id: 'none' }];
  const cited = {
    ...again,
    petitionParagraphs: '10-11',
    exhibits: [{ exhibit: 'c' }, { exhibit: 'a', at: '2' }, { exhibit: 'none' }],
  };

  test('by the paragraphs of the petition and the exhibits, each once', () => {
    const [row] = rows({
      exhibits,
      incidents: [
        { ...cited, id: 'x' },
        { ...cited, id: 'y', petitionParagraphs: '14' },
      ],
    });
    expect([plainSpaces(row?.paragraphs.text), plainSpaces(row?.exhibits.text)]).toEqual(['¶¶ 10–11, 14', 'Exs. A, C']);
  });

  test('not at all: said so, with nothing invented', () => {
    expect(rows({})[0]).toMatchObject({
      isAlleged: false,
      hasParagraphs: false,
      hasExhibits: false,
      gaps: [],
      isAsAbove: false,
    });
  });
});
