import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/answers/schema.ts';
import { type Assembly, assemble, lawAsOf } from '../../src/assemble/assemble.ts';
import { toText } from '../../src/document/toText.ts';
import { rules } from '../../src/law/rules.ts';
import { exampleNamed, testDay } from '../support/examples.ts';
import { ownLibrary } from '../support/library.ts';

const { library } = await ownLibrary();
const mockett = exampleNamed('dv-children').answers;

const paper = (id: string, answers: Answers, more: Partial<Assembly> = {}) => {
  const { papers, problems } = assemble({ answers, library, ids: [id], today: testDay, ...more });
  const [made] = papers;
  if (made === undefined) throw new Error(problems.map(({ message }) => message).join(' '));
  return made;
};
const codes = (id: string, answers: Answers, more: Partial<Assembly> = {}): readonly string[] =>
  paper(id, answers, more).problems.map(({ code }) => code);
const firstIncident = (account: string): Answers => ({
  ...mockett,
  incidents: [{ id: 'told', on: { on: '2026-11-01' }, place: 'at the residence', account }],
  goodCause: {},
  factors: {},
  history: {},
  grounds: {
    stalking: { pleaded: true, conduct: 'He waited.', alarm: 'She feared harm.', reasonable: 'Anyone would.' },
  },
  relief: { noAbuse: { asked: 'both' } },
  term: {},
});

test('papers come in the order of a packet, whatever the order asked for', () => {
  const ids = ['cross-examination', 'petition', 'serious-danger-worksheet'];
  const { papers } = assemble({ answers: mockett, library, ids, today: testDay });
  expect(papers.map(({ id }) => id)).toEqual(['petition', 'serious-danger-worksheet', 'cross-examination']);
});

test('the same answers on the same day give the same papers', () => {
  const once = assemble({ answers: mockett, library, ids: 'all', today: testDay });
  expect(assemble({ answers: structuredClone(mockett), library, ids: 'all', today: testDay })).toEqual(once);
});

test('the worksheet cites paragraphs of the petition, which is not among the papers asked for', () => {
  expect(toText(paper('serious-danger-worksheet', mockett).doc)).toMatch(/Pet\. ¶¶ \d+–\d+/);
});

test('the law is stated to the newest day on which a rule was checked', () => {
  expect(paper('petition', mockett).doc.lawAsOf).toBe(lawAsOf);
  expect(rules.every(({ asOf }) => asOf <= lawAsOf)).toBe(true);
});

describe('a petition that lacks a required answer', () => {
  const { county: _left, ...matter } = mockett.matter ?? {};
  const lacking: Answers = { ...mockett, matter };

  test('is a draft that says how many are missing', () => {
    expect(paper('petition', lacking).doc.draft).toMatchObject({ missing: 1, on: testDay });
  });

  test('is a draft still while its provisions are not verified, and none once a person has confirmed them', () => {
    expect(assemble({ answers: mockett, library, ids: ['petition'], today: testDay }).papers[0]?.doc.draft).toEqual({
      missing: 0,
      toVerify: 3,
      on: testDay,
    });
    const confirmed = assemble({ answers: mockett, library, ids: ['petition'], today: testDay, confirmedLaw: true });
    expect(confirmed.papers[0]?.doc).not.toHaveProperty('draft');
  });

  test('cannot be final while the law forbids it, whatever the paper shows', () => {
    const child: Answers = { ...mockett, petitioner: { ...mockett.petitioner, age: 15 } };
    const { problems } = paper('petition', child, { final: true, confirmedLaw: true });
    expect(problems.map(({ code }) => code)).toContain('age.petitioner-child');
  });

  test('cannot be final, and the answer is named', () => {
    const problems = paper('petition', lacking, { final: true, confirmedLaw: true }).problems;
    expect(problems).toMatchObject([{ code: 'final.missing', at: { in: 'answers', path: 'matter.county' } }]);
  });

  test('is no draft when it is a blank form, and still cannot be final', () => {
    const form: Answers = { format: 'full-hearing/1', matter: { side: 'petitioner' } };
    expect(paper('petition', form).doc).not.toHaveProperty('draft');
    expect(codes('petition', form, { final: true })).toContain('final.missing');
  });
});

describe('a pleading that cites a provision nobody has verified', () => {
  const keys = paper('petition', mockett).unverified.map(({ key }) => key);

  test('cannot be final, and each provision is named once', () => {
    expect(codes('petition', mockett, { final: true })).toEqual(keys.map(() => 'final.unverified-law'));
    expect(keys.length).toBeGreaterThan(0);
  });

  test('can be final once a person has compared each with the official text', () => {
    expect(codes('petition', { ...mockett, verifiedProvisions: keys }, { final: true })).toEqual([]);
    expect(codes('petition', mockett, { final: true, confirmedLaw: true })).toEqual([]);
  });

  test('does not keep a working paper from being printed as final', () => {
    expect(codes('serious-danger-worksheet', mockett, { final: true })).toEqual([]);
  });
});

describe('a confidential answer', () => {
  const hidden = { street: '77 Undisclosed Terrace', city: 'Columbia', confidential: true };
  const withHome = (account: string): Answers => {
    const told = firstIncident(account);
    return { ...told, petitioner: { ...told.petitioner, addresses: { home: hidden } } };
  };

  test('typed in an account is a Problem of the petition, with the passage and its place', () => {
    const { problems } = paper('petition', withHome('He drove to 77 Undisclosed Terrace and called out.'));
    expect(problems).toMatchObject([
      { code: 'audience.confidential', at: { document: 'petition', path: 'incidents.0.account' } },
    ]);
    expect(JSON.stringify(problems[0]?.at)).toContain('77 Undisclosed Terrace');
  });

  test('may stand in the office copy of a working paper', () => {
    expect(codes('cross-examination', withHome('He drove to 77 Undisclosed Terrace and called out.'))).toEqual([]);
  });

  test('that prints nowhere is no Problem', () => {
    expect(codes('petition', withHome('He called out at the door.'))).toEqual([]);
  });
});
