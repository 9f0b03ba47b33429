import { describe, expect, test } from 'vitest';
import {
  audienceIn,
  blanksIn,
  firstAfter,
  placeAt,
  placesIn,
  placesOf,
  stepFrom,
} from '../../../renderer/page/places.ts';
import type { PageMark } from '../../../src/api/contract/work.ts';

const mark = (from: string, x: number, y: number, more: Partial<PageMark> = {}): PageMark => ({
  from,
  kind: 'answer',
  x,
  y,
  width: 80,
  height: 14,
  ...more,
});

const page = (...marks: PageMark[]) => ({ height: 792, marks });

const keysOf = (places: readonly { readonly key: string }[]): readonly string[] => places.map(({ key }) => key);

describe('the places of a paper', () => {
  test('words of one answer that go on in the next line are one place', () => {
    const places = placesIn([
      page(mark('account', 108, 100, { width: 430 }), mark('account', 72, 122, { width: 300 })),
    ]);
    expect(places.map(({ rects }) => rects.length)).toEqual([2]);
  });

  test('the same answer in two paragraphs is two places', () => {
    const places = placesIn([page(mark('on', 72, 100), mark('place', 200, 140), mark('on', 300, 180))]);
    expect(keysOf(places)).toEqual(['answer on 0', 'answer place 0', 'answer on 1']);
  });

  test('words that go on at the top of the next page are one place', () => {
    const places = placesIn([page(mark('account', 72, 700)), page(mark('account', 72, 72))]);
    expect(places).toHaveLength(1);
    expect(places[0]?.rects.map((rect) => rect.page)).toEqual([0, 1]);
  });

  test('an answer in the middle of one page and of the next is two places', () => {
    expect(placesIn([page(mark('name', 72, 300)), page(mark('name', 72, 300))])).toHaveLength(2);
  });

  test('two boxes of one answer are two places, however close', () => {
    const box = (y: number) => mark('acts', 72, y, { kind: 'box', width: 12, height: 12, label: 'Assault' });
    expect(placesIn([page(box(100), box(114))])).toHaveLength(2);
  });

  test('places are in reading order, whatever the order of the marks', () => {
    const places = placesIn([page(mark('b', 72, 200), mark('c', 72, 300), mark('a', 72, 100, { kind: 'blank' }))]);
    expect(places.map(({ from }) => from)).toEqual(['a', 'b', 'c']);
  });

  test('blanks and passages held back are counted apart', () => {
    const places = placesIn([
      page(
        mark('a', 72, 100, { kind: 'blank', label: 'date' }),
        mark('b', 72, 200, { kind: 'audience' }),
        mark('b', 72, 200),
      ),
    ]);
    expect([blanksIn(places).length, audienceIn(places).length]).toEqual([1, 1]);
  });
});

describe('the places of the focused answer', () => {
  const places = placesIn([
    page(mark('incidents.0', 72, 60), mark('incidents.0.on.on', 72, 100), mark('incidents.0.place', 300, 100)),
    page(
      mark('incidents.0.on', 72, 200),
      mark('incidents.0.on', 72, 300, { kind: 'audience' }),
      mark('incidents.01', 72, 400),
    ),
  ]);

  test('are those that print it or a part of it', () => {
    expect(placesOf('incidents.0.on', places).map(({ from }) => from)).toEqual(['incidents.0.on.on', 'incidents.0.on']);
  });

  test('are those of what it is a part of where it is not printed by itself', () => {
    expect(placesOf('incidents.0.county', places).map(({ from }) => from)).toEqual(['incidents.0']);
  });

  test('are none where it is not printed at all', () => {
    expect(placesOf('petitioner', places)).toEqual([]);
    expect(placesOf('', places)).toEqual([]);
  });
});

describe('going from place to place', () => {
  const places = placesIn([page(mark('a', 72, 100), mark('a', 72, 200), mark('a', 72, 300))]);
  const [one, two, three] = places;

  test('goes round and round', () => {
    expect(stepFrom(places, one?.key, 1)).toBe(two);
    expect(stepFrom(places, three?.key, 1)).toBe(one);
    expect(stepFrom(places, one?.key, -1)).toBe(three);
  });

  test('begins at the first, or backwards at the last', () => {
    expect(stepFrom(places, undefined, 1)).toBe(one);
    expect(stepFrom(places, 'gone', -1)).toBe(three);
    expect(stepFrom([], undefined, 1)).toBeUndefined();
  });

  test('the next blank is the first after where one is, and after the last the first of all', () => {
    expect(firstAfter(places, two?.rects[0])).toBe(three);
    expect(firstAfter(places, three?.rects[0])).toBe(one);
    expect(firstAfter(places, undefined)).toBe(one);
  });
});

describe('pressing a word', () => {
  const places = placesIn([page(mark('account', 72, 100, { width: 400, height: 60 }), mark('account.date', 100, 110))]);

  test('leads to the smallest place under it', () => {
    expect(placeAt(places, 0, { x: 110, y: 115 })?.from).toBe('account.date');
    expect(placeAt(places, 0, { x: 300, y: 150 })?.from).toBe('account');
  });

  test('leads nowhere between places, and on another page', () => {
    expect(placeAt(places, 0, { x: 300, y: 400 })).toBeUndefined();
    expect(placeAt(places, 1, { x: 110, y: 115 })).toBeUndefined();
  });
});
