import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostProblems } from '../../src/answers/issues.ts';
import { longestFile, type Reading, readAnswers } from '../../src/answers/read.ts';
import { Answers } from '../../src/answers/schema.ts';
import { type Problem, placeText } from '../../src/problems.ts';

const read = (answers: object): Reading => readAnswers(JSON.stringify({ format: 'full-hearing/1', ...answers }));
const lines = (problems: readonly Problem[]): readonly string[] =>
  problems.map((problem) => `${problem.code} ${placeText(problem.at)}: ${problem.message}`);

describe('a file that is right', () => {
  test('gives its answers and no Problem', () => {
    const reading = read({ hearing: { on: '2026-11-30', time: '09:00' } });
    expect(reading.problems).toEqual([]);
    expect(reading.answers?.hearing).toEqual({ on: '2026-11-30', time: '09:00' });
  });

  test('may be bytes, and may begin with a byte-order mark', () => {
    const text = '{"format":"full-hearing/1","matter":{"judge":"Ångström 王"}}';
    expect(readAnswers(new TextEncoder().encode(`\uFEFF${text}`)).answers?.matter?.judge).toBe('Ångström 王');
    expect(readAnswers(`\uFEFF${text}`).problems).toEqual([]);
  });
});

describe('a file that is no answer file', () => {
  test.each<[string, string, string]>([
    [
      'an empty file',
      '',
      'answers.not-json answer file:1:1: The file ends too early: it may have been cut off. Open an earlier copy of it.',
    ],
    [
      'a truncated file',
      '{"format": "full-hear',
      'answers.not-json answer file:1:22: The file ends too early: it may have been cut off. Open an earlier copy of it.',
    ],
    [
      'a missing comma',
      '{\n  "format": "full-hearing/1"\n  "matter": {}\n}',
      'answers.not-json answer file:3:3: The file is no JSON: a comma or "}" should stand before "\\"".',
    ],
    [
      'a comma too many',
      '{"a": 1,}',
      'answers.not-json answer file:1:9: The file is no JSON: a name in quotation marks should stand before "}".',
    ],
    [
      'a line break inside a text',
      '{"a": "one\ntwo"}',
      'answers.not-json answer file:1:11: The file is no JSON: the end of a text (") should stand before "\\n".',
    ],
    [
      'a value without quotation marks',
      '{"a": yes}',
      'answers.not-json answer file:1:7: The file is no JSON: a text in quotation marks, a number, true, false, a list or a group should stand before "y".',
    ],
    [
      'text after the end',
      '{"a": 1} {}',
      'answers.not-json answer file:1:10: The file is no JSON: the end of the file should stand before "{".',
    ],
    [
      'a list',
      '[]',
      'answers.not-an-object (whole file): This is no answer file: an answer file is a group of names and answers in braces.',
    ],
    [
      'no format',
      '{}',
      'answers.no-format format: Say which format the file has: "format": "full-hearing/1" belongs at its top.',
    ],
    [
      'another format',
      '{"format":"letter/3"}',
      'answers.unknown-format format: "letter/3" is no format that the program knows; an answer file says "full-hearing/1".',
    ],
    [
      'a newer format',
      '{"format":"full-hearing/2"}',
      'answers.newer-format format: A newer version of the program wrote this file ("full-hearing/2"); open it with that version.',
    ],
  ])('%s is refused with one sentence that says where and what to do', (_, text, line) => {
    const reading = readAnswers(text);
    expect(lines(reading.problems)).toEqual([line]);
    expect(reading.answers).toBeUndefined();
  });

  test('the Problem names the file when its name is known', () => {
    expect(lines(readAnswers('{', { file: 'mockett.json' }).problems)[0]).toContain('mockett.json:1:2');
  });

  test.each([
    ['lists', '['],
    ['groups', '{"a":'],
  ])('fifty megabytes of nested %s are refused at once', (_, piece) => {
    const bytes = new TextEncoder().encode(piece.repeat(50_000_000 / piece.length));
    const started = performance.now();
    expect(readAnswers(bytes).problems.map(({ code }) => code)).toEqual(['answers.too-large']);
    expect(readAnswers(piece.repeat(3_000_000)).problems.map(({ code }) => code)).toEqual(['answers.too-deep']);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('a file longer than any answer file is refused', () => {
    const reading = readAnswers(' '.repeat(longestFile + 1));
    expect(lines(reading.problems)[0]).toMatch(
      /^answers.too-large answer file: The file is longer than 20,000,000 characters/,
    );
  });

  test.each([
    [
      'a byte that is no UTF-8',
      [0x7b, 0x0a, 0xe9, 0x7d],
      'answer file:2:1: The file is not written in UTF-8, or it is damaged. Save it as UTF-8.',
    ],
    [
      'a character cut in two',
      [0x22, 0xe2, 0x82],
      'answer file:1:1: The file is not written in UTF-8, or it is damaged. Save it as UTF-8.',
    ],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00], 'answer file:1:1: The file is written in UTF-16. Save it as UTF-8.'],
  ])('%s is named with its line', (_, bytes, end) => {
    expect(lines(readAnswers(Uint8Array.from(bytes)).problems)).toEqual([`answers.not-text ${end}`]);
  });
});

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

describe('whatever a file holds', () => {
  test('reading never throws, and what it gives fits the schema', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const { answers } = readAnswers(text);
        expect(answers === undefined || Answers.safeParse(answers).success).toBe(true);
      }),
    );
  });

  test('answers of any wrong kind are named, and the rest fits the schema', () => {
    const keys = Object.keys(Answers.shape).filter((key) => key !== 'format');
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.array(fc.dictionary(fc.constantFrom('id', 'on', 'name', 'exhibits', 'marks', 'kinds'), fc.jsonValue())),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), value), (answers) => {
        const reading = read(answers);
        expect(Answers.safeParse(reading.answers).success).toBe(true);
        expect(reading.problems.length > 0 || Answers.safeParse(reading.raw).success).toBe(true);
      }),
    );
  });

  test('reading leaves no trace: the same text gives the same answers and Problems', () => {
    const text = '{"format":"full-hearing/1","matter":{"county":3},"x":1}';
    expect(readAnswers(text)).toEqual(readAnswers(text));
  });
});
