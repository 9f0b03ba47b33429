import { describe, expect, test } from 'vitest';
import { circuitName, courtOf, courts, findCourt, ordinalWord } from '../../src/law/courts.ts';

describe('the circuit courts of Missouri', () => {
  test('are those of 114 counties and the City of St. Louis', () => {
    expect(courts).toHaveLength(115);
    expect(new Set(courts.map(({ county }) => county)).size).toBe(115);
  });

  test('stand in 46 circuits, none without a county', () => {
    const circuits = [...new Set(courts.map(({ circuit }) => circuit))].sort((a, b) => a - b);
    expect(circuits).toEqual(Array.from({ length: 46 }, (_, index) => index + 1));
  });

  test.each([
    ['Boone', 'Boone County', 13],
    ['boone county', 'Boone County', 13],
    [' Boone County, Missouri ', 'Boone County', 13],
    ['St. Louis', 'St. Louis County', 21],
    ['Saint Louis County', 'St. Louis County', 21],
    ['St. Louis City', 'the City of St. Louis', 22],
    ['City of St Louis', 'the City of St. Louis', 22],
    ['the City of Saint Louis', 'the City of St. Louis', 22],
    ['De Kalb', 'DeKalb County', 43],
    ['Mc Donald', 'McDonald County', 40],
    ['Sainte Genevieve', 'Ste. Genevieve County', 24],
    ['Taney', 'Taney County', 46],
    ['Jackson', 'Jackson County', 16],
  ])('"%s" is %s, circuit %i', (written, name, circuit) => {
    expect(findCourt(written)).toMatchObject({ name, circuit, isCircuitVerified: true });
  });

  test.each([
    ['Boon', 'Missouri has no county "Boon"; did you mean Boone County?'],
    ['Green', 'Missouri has no county "Green"; did you mean Greene County?'],
    ['St Genevive', 'Missouri has no county "St Genevive"; did you mean Ste. Genevieve County?'],
  ])('an unknown county "%s" gets the nearest name', (written, message) => {
    expect(courtOf(written)).toEqual({
      ok: false,
      problems: [
        { code: 'court.unknown-county', severity: 'error', message, at: { in: 'answers', path: 'matter.county' } },
      ],
    });
  });

  test.each([
    ['Benton', 27, 30],
    ['Carter', 36, 37],
  ])('the circuit of %s is %i or %i: a person confirms it', (county, circuit, circuitBefore) => {
    const result = courtOf(county);
    expect(result).toMatchObject({ ok: true, value: { circuit, circuitBefore, isCircuitVerified: false } });
    expect(result.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['court.circuit-unconfirmed', 'warning'],
    ]);
  });

  test('every county is found by its own name, with and without "County"', () => {
    expect(courts.filter((court) => findCourt(court.county) !== court || findCourt(court.name) !== court)).toEqual([]);
  });
});

describe('circuits in words', () => {
  test.each([
    [1, 'First'],
    [12, 'Twelfth'],
    [13, 'Thirteenth'],
    [20, 'Twentieth'],
    [21, 'Twenty-First'],
    [22, 'Twenty-Second'],
    [30, 'Thirtieth'],
    [40, 'Fortieth'],
    [46, 'Forty-Sixth'],
    [99, 'Ninety-Ninth'],
    [101, '101st'],
    [112, '112th'],
  ])('%i is %s', (n, word) => expect(ordinalWord(n)).toBe(word));

  test('a caption names the circuit', () => expect(circuitName(13)).toBe('Thirteenth Judicial Circuit'));
});
