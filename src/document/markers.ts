import { letter } from '../text.ts';
import type { List } from './model.ts';

const romanParts: readonly (readonly [value: number, numeral: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** "IV" for 4: the numeral of a heading in a pleading. Counts from 1. */
export const roman = (number: number): string => {
  let rest = number;
  let numeral = '';
  for (const [value, part] of romanParts) {
    numeral += part.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return numeral;
};

/** The marker of an item as printed: "(a)", "1.", "A.", "•". Counts from 1. */
export const listMarker = (marker: List['marker'], number: number): string => {
  switch (marker) {
    case 'letters':
      return `(${letter(number)})`;
    case 'numbers':
      return `${number}.`;
    case 'capitals':
      return `${letter(number).toUpperCase()}.`;
    case 'bullets':
      return '•';
  }
};
