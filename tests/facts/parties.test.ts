import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { partyFacts } from '../../src/facts/parties.ts';
import { matter, type Written } from '../support/matter.ts';

const factsOf = (written: Written) => partyFacts(matter(written), isoDate('2026-11-20'));
type Home = NonNullable<NonNullable<Written['petitioner']>['addresses']>['home'];

describe('the petitioner’s home address', () => {
  test.each<[string, Home, { homeIsWithheld: boolean; homeIsGiven: boolean }]>([
    ['not given', undefined, { homeIsWithheld: false, homeIsGiven: false }],
    ['given', { street: '412 Placeholder Lane' }, { homeIsWithheld: false, homeIsGiven: true }],
    [
      'confidential',
      { street: '412 Placeholder Lane', confidential: true },
      { homeIsWithheld: true, homeIsGiven: false },
    ],
    ['a shelter', { street: '412 Placeholder Lane', shelter: true }, { homeIsWithheld: true, homeIsGiven: false }],
    ['confidential and not written down', { confidential: true }, { homeIsWithheld: true, homeIsGiven: false }],
    [
      'marked not confidential',
      { street: '412 Placeholder Lane', confidential: false },
      { homeIsWithheld: false, homeIsGiven: true },
    ],
  ])('%s', (_, home, expected) => expect(factsOf({ petitioner: { addresses: { home } } })).toMatchObject(expected));

  test('a confidential mailing address is not given either', () => {
    const mailing = { street: 'P.O. Box 555', confidential: true };
    expect(factsOf({ petitioner: { addresses: { mailing } } }).mailingIsGiven).toBe(false);
    expect(factsOf({ petitioner: { addresses: { mailing: { street: 'P.O. Box 555' } } } }).mailingIsGiven).toBe(true);
  });

  test('telephone and e-mail may be shown unless they are kept from the other side', () => {
    expect(factsOf({}).petitionerMayShowContact).toBe(true);
    expect(factsOf({ petitioner: { contactConfidential: true } }).petitionerMayShowContact).toBe(false);
  });
});

describe('ages', () => {
  test('an age counted from a confidential date of birth does not lead to that date', () => {
    const { petitionerAge } = factsOf({ petitioner: { bornOn: '1988-01-01' } });
    expect(petitionerAge).toMatchObject({ text: '38', from: 'petitioner.age' });
  });
  test('an age that is not known is a short blank', () => {
    expect(factsOf({}).respondentAge).toEqual({ kind: 'fact', from: 'respondent.age', label: 'age', blank: 'count' });
  });
});

describe('the description of the respondent', () => {
  test.each<[string, NonNullable<Written['respondent']>['description'], boolean, string]>([
    ['none', undefined, false, 'a'],
    ['an empty one', { hair: '' }, false, 'a'],
    ['begins with the race', { race: 'Asian', sex: 'man' }, true, 'an'],
    ['else with the sex', { sex: 'man' }, true, 'a'],
  ])('%s', (_, description, isDescribed, article) => {
    const facts = factsOf({ respondent: { description } });
    expect([facts.respondentIsDescribed, facts.respondentArticle.text]).toEqual([isDescribed, article]);
  });
});

test.each<[string, NonNullable<Written['counsel']>['petitioner'], boolean]>([
  ['nobody appears', { appearance: 'none' }, true],
  ['counsel drafted it and does not appear', { appearance: 'drafting' }, true],
  ['nothing is said of counsel', undefined, false],
])('%s', (_, petitioner, alone) => expect(factsOf({ counsel: { petitioner } }).petitionerSignsAlone).toBe(alone));
