import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/answers/schema.ts';
import { isoDate } from '../../../src/dates.ts';
import { printed } from '../support.ts';

const on = (given: object, template = '{{incidents.0.on}}') =>
  printed(template, { answers: { incidents: [{ id: 'a', on: given }] } });

describe('a date as far as it is known', () => {
  test.each([
    ['a day', { on: '2026-10-11' }, 'October 11, 2026'],
    ['about a day', { on: '2026-06-20', about: true }, 'About June 20, 2026'],
    ['a month', { on: '2025-03' }, 'March 2025'],
    ['a year', { on: '2024' }, '2024'],
    ['nothing', {}, '____(date)'],
  ])('%s', (_, given, text) => expect(on(given)).toBe(text));

  test.each([
    ['a day', { on: '2026-10-11' }, 'on October 11, 2026'],
    ['a month', { on: '2025-03' }, 'in March 2025'],
    ['a year', { on: '2024' }, 'in 2024'],
    ['about a day', { on: '2026-06-20', about: true }, 'about June 20, 2026'],
  ])('%s with its preposition', (_, given, text) =>
    expect(on(given, '{{answer incidents.0.on style="on"}}')).toBe(text),
  );

  test('a range names both ends', () => {
    const text = on({ on: '2025-03-08', to: '2025-03-12' });
    expect(text).toContain('March 8');
    expect(text).toContain('12, 2025');
  });

  test.each([
    ['long', 'November 30, 2026'],
    ['weekday', 'Monday, November 30, 2026'],
    ['short', 'Nov. 30'],
    ['shortWeekday', 'Mon., Nov. 30'],
  ])('a hearing date in the style %s', (style, text) =>
    expect(printed(`{{answer hearing.on style="${style}"}}`, { answers: { hearing: { on: day('2026-11-30') } } })).toBe(
      text,
    ),
  );

  test('another year is named in a short date', () =>
    expect(printed('{{answer hearing.on style="short"}}', { answers: { hearing: { on: day('2027-01-11') } } })).toBe(
      'Jan. 11, 2027',
    ));
});

const day = isoDate;

const named = (name: object, template = '{{petitioner.name}}') =>
  printed(template, { answers: { petitioner: { name } } });

describe('a name', () => {
  test.each([
    ['in full', { first: 'Rosalind', middle: 'A.', last: 'Mockett' }, 'Rosalind A. Mockett'],
    ['with Jr. after a comma', { first: 'Julian', last: 'Mockett', suffix: 'Jr.' }, 'Julian Mockett, Jr.'],
    ['with a numeral and no comma', { first: 'Julian', last: 'Mockett', suffix: 'III' }, 'Julian Mockett III'],
    ['as far as it is given', { last: 'Mockett' }, 'Mockett'],
    ['as a blank with the words of its label', {}, '____(full name)'],
  ])('%s', (_, name, text) => expect(named(name)).toBe(text));

  test.each([
    ['upper', 'ROSALIND A. MOCKETT'],
    ['last', 'Mockett'],
    ['initials', 'R.M.'],
  ])('in the style %s', (style, text) =>
    expect(
      named({ first: 'Rosalind', middle: 'A.', last: 'Mockett' }, `{{answer petitioner.name style="${style}"}}`),
    ).toBe(text),
  );
});

describe('an address', () => {
  const at = (home: object) =>
    printed('{{petitioner.addresses.home}}', { answers: { petitioner: { addresses: { home } } } });
  test.each([
    [
      'street, city, state and ZIP',
      { street: '412 Placeholder Lane', city: 'Columbia', state: 'Missouri', zip: '65000' },
      '412 Placeholder Lane, Columbia, Missouri 65000',
    ],
    [
      'the name of the place first',
      { place: 'Placeholder Diner', street: '1 Sample Street', city: 'Columbia' },
      'Placeholder Diner, 1 Sample Street, Columbia, Missouri',
    ],
    ['the name of the place alone', { place: 'Placeholder Diner' }, 'Placeholder Diner'],
    ['nothing but its flags is a blank', { confidential: true }, '____(home address)'],
  ])('%s', (_, home, text) => expect(at(home)).toBe(text));
});

describe('single answers', () => {
  test.each([
    ['money in dollars', '{{relief.rent.amount}}', '$1,250'],
    ['money with cents', '{{relief.maintenance.amount}}', '$99.50'],
    ['money without its sign', '{{answer relief.rent.amount style="plain"}}', '1,250'],
    ['a number', '{{relief.distance.feet}}', '1,000'],
    ['a number in words', '{{answer term.years style="words"}}', 'ten'],
    ['a choice in its words', '{{relief.rent.per}}', 'a month'],
    ['a choice with a capital', '{{answer relief.rent.per style="capital"}}', 'A month'],
    ['a time of day', '{{hearing.time}}', '3:40 p.m.'],
    ['a telephone number of ten digits', '{{petitioner.phones.0.number}}', '573-555-0100'],
    ['a text as a sentence', '{{sentence relief.rent.facts}}', 'He paid the rent.'],
    ['a text as a sentence that begins small', '{{sentence relief.rent.facts cap=false}}', 'he paid the rent.'],
    ['today', '{{today}}', 'November 20, 2026'],
  ])('%s', (_, template, text) => {
    const answers: Omit<Answers, 'format'> = {
      relief: {
        rent: { amount: 1250, per: 'month', facts: 'he paid the rent' },
        maintenance: { amount: 99.5 },
        distance: { feet: 1000 },
      },
      term: { years: 10 },
      hearing: { time: '15:40' },
      petitioner: { phones: [{ number: '5735550100' }] },
    };
    expect(printed(template, { answers })).toBe(text);
  });
});
