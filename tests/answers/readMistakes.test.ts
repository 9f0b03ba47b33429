import { describe, expect, test } from 'vitest';
import { mostProblems } from '../../src/answers/issues.ts';
import { type Reading, readAnswers } from '../../src/answers/read.ts';
import { type Problem, placeText } from '../../src/problems.ts';

const read = (answers: object): Reading => readAnswers(JSON.stringify({ format: 'full-hearing/1', ...answers }));
const lines = (problems: readonly Problem[]): readonly string[] =>
  problems.map((problem) => `${problem.code} ${placeText(problem.at)}: ${problem.message}`);

describe('a file with mistakes', () => {
  test.each<[string, object, string]>([
    [
      'an unknown key',
      { matter: { conty: 'Boone' } },
      'answers.unknown-key matter.conty: "conty" is no answer that the program knows; did you mean "county"?',
    ],
    [
      'a key like no other',
      { zebra: 1 },
      'answers.unknown-key zebra: "zebra" is no answer that the program knows; take it out or correct its name.',
    ],
    ['a number for a text', { matter: { county: 5 } }, 'answers.wrong-value matter.county: Write this as text.'],
    [
      'a text for a group',
      { hearing: 'Monday' },
      'answers.wrong-value hearing: Write this as a group: names with their answers, in braces.',
    ],
    [
      'a group for a list',
      { incidents: {} },
      'answers.wrong-value incidents: Write this as a list, in square brackets.',
    ],
    [
      'a text for yes or no',
      { matter: { isPracticeMatter: 'yes' } },
      'answers.wrong-value matter.isPracticeMatter: Answer true or false.',
    ],
    [
      'a paper by its title',
      { matter: { papers: ['petition', 'Hearing checklist'] } },
      'answers.wrong-value matter.papers.1: The id of a paper is small letters, digits and "-", and begins with a letter.',
    ],
    [
      'a day that is not there',
      { hearing: { on: '2026-02-30' } },
      'answers.wrong-value hearing.on: There is no such day in the calendar.',
    ],
    [
      'a date in another form',
      { hearing: { on: '11/30/2026' } },
      'answers.wrong-value hearing.on: Write the date as year-month-day, for example 2026-11-30.',
    ],
    [
      'a choice misspelt',
      { matter: { side: 'petitoner' } },
      'answers.wrong-value matter.side: "petitoner" is not among the choices; did you mean "petitioner"?',
    ],
    [
      'a choice that is none',
      { matter: { side: 'x' } },
      'answers.wrong-value matter.side: "x" is not among the choices; choose one of: petitioner, respondent.',
    ],
    [
      'a control character',
      { matter: { judge: 'A\u0007' } },
      'answers.wrong-value matter.judge: Take out the control character: no paper can print it.',
    ],
    [
      'half a character',
      { matter: { judge: '\ud800' } },
      'answers.wrong-value matter.judge: Take out the control character: no paper can print it.',
    ],
    [
      'an entry without an id',
      { incidents: [{ place: 'x' }] },
      'answers.missing-id incidents.0.id: Give "id" here: this entry cannot be understood without it.',
    ],
    [
      'a cite without its exhibit',
      { relief: { custody: { exhibits: [{ at: '2' }] } } },
      'answers.missing-value relief.custody.exhibits.0.exhibit: Give "exhibit" here: this entry cannot be understood without it.',
    ],
    [
      'an id that stands twice',
      { pets: [{ id: 'rex' }, { id: 'rex' }] },
      'answers.duplicate-id pets.1.id: Entry 1 of this list has the id "rex" too; give one of them another id.',
    ],
    [
      'a reference to nothing',
      { incidents: [{ id: 'i', witnesses: ['grage'] }], witnesses: [{ id: 'grange' }] },
      'answers.unknown-reference incidents.0.witnesses.0: There is no witness with the id "grage"; did you mean "grange"?',
    ],
    [
      'an exhibit that is not listed',
      { factors: { physicalHarm: { for: [{ id: 'e', exhibits: [{ exhibit: 'z' }] }] } } },
      'answers.unknown-reference factors.physicalHarm.for.0.exhibits.0.exhibit: There is no exhibit with the id "z"; add it, or take this out.',
    ],
    [
      'a name that cannot be one',
      { customText: { 'two words': 'x' } },
      'answers.wrong-key customText["two words"]: "two words" cannot be a name here; use 1 to 64 letters, digits, "-" or "_".',
    ],
    [
      'a list that is too long',
      { children: Array.from({ length: 101 }, (_, n) => ({ id: `c${n}` })) },
      'answers.too-many children: This list is too long (101 entries, 100 at most); the papers leave the rest out. Take entries out.',
    ],
  ])('%s is named at its path', (_, answers, line) => {
    const reading = read(answers);
    expect(lines(reading.problems)).toEqual([line]);
    expect(reading.answers).toBeDefined();
  });

  test('all of them are named at once, and what is right is kept', () => {
    const reading = read({
      matter: { county: 'Boone', side: 7 },
      incidents: [{ id: 'a', place: 'here', acts: ['battery', 'shouting'] }, 'gone', { place: 'there' }],
      nonsense: true,
    });
    expect(reading.problems.map((problem) => placeText(problem.at))).toEqual([
      'matter.side',
      'incidents.0.acts.1',
      'incidents.1',
      'incidents.2.id',
      'nonsense',
    ]);
    expect(reading.answers).toEqual({
      format: 'full-hearing/1',
      matter: { county: 'Boone' },
      incidents: [
        { id: 'a', place: 'here', acts: ['battery'] },
        { id: 'unread-1' },
        { id: 'unread-2', place: 'there' },
      ],
    });
  });

  test('the raw content keeps what could not be understood', () => {
    expect(read({ nonsense: { deep: [1] } }).raw).toEqual({ format: 'full-hearing/1', nonsense: { deep: [1] } });
  });

  test('a key that stands twice is named with its line, and the last value counts', () => {
    const reading = readAnswers('{"format":"full-hearing/1",\n"matter":{"county":"Boone",\n"county":"Cole"}}');
    expect(lines(reading.problems)).toEqual([
      'answers.duplicate-key matter.county: "county" stands here twice (line 3); the last one counts. Take one out.',
    ]);
    expect(reading.answers?.matter?.county).toBe('Cole');
  });

  test.each([
    ['at the top', '{"format":"full-hearing/1","__proto__":{"side":"x"}}', '__proto__'],
    ['in a record', '{"format":"full-hearing/1","matter":{"__proto__":{"side":"x"}}}', 'matter.__proto__'],
    [
      'among the texts of the office',
      '{"format":"full-hearing/1","customText":{"__proto__":"x"}}',
      'customText.__proto__',
    ],
  ])('"__proto__" %s is a Problem and changes no object', (_, text, path) => {
    const reading = readAnswers(text);
    expect(reading.problems.map((problem) => placeText(problem.at))).toEqual([path]);
    expect(Object.getPrototypeOf(reading.answers?.matter ?? {})).toBe(Object.prototype);
    expect('side' in {}).toBe(false);
  });

  test(`no more than ${mostProblems} are listed; the last says how many more there are`, () => {
    const reading = read(Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`unknown${n}`, 1])));
    expect(reading.problems).toHaveLength(mostProblems + 1);
    expect(reading.problems.at(-1)?.message).toBe('The file has 800 more Problems; mend the ones listed first.');
  });

  test('a text of many millions of characters is too long for its answer, and breaks nothing', () => {
    const reading = readAnswers(`{"format":"full-hearing/1","matter":{"officeNotes":"${'x'.repeat(19_000_000)}"}}`);
    expect(reading.problems.map(({ message }) => message)).toEqual(['Keep this under 20,000 characters.']);
  });

  test('millions of wrong entries take no more than seconds', () => {
    const started = performance.now();
    const reading = readAnswers(`{"format":"full-hearing/1","incidents":[${'1,'.repeat(5_000_000)}1]}`);
    expect(reading.problems[0]?.code).toBe('answers.too-many');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('confidentiality when the file has mistakes', () => {
  test.each([
    ['is no yes or no', { street: '1 Hidden Way', confidential: 'yes' }],
    ['is misspelt', { street: '1 Hidden Way', confidental: true }],
    ['is a number', { street: '1 Hidden Way', shelter: 1 }],
  ])('an address whose mark %s stays confidential', (_, home) => {
    const address = read({ petitioner: { addresses: { home } } }).answers?.petitioner?.addresses?.home;
    expect(address?.confidential ?? address?.shelter).toBe(true);
  });

  test('an address without a mark gets none', () => {
    const reading = read({ petitioner: { addresses: { home: { street: 5, city: 'Columbia' } } } });
    expect(reading.answers?.petitioner?.addresses?.home).toEqual({ city: 'Columbia' });
  });
});
