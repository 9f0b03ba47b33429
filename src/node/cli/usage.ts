import { InvalidArgumentError } from 'commander';
import { type IsoDate, isIsoDate } from '../../dates.ts';

/** An option’s value as a day; refuses anything else with a sentence. */
export const dayArgument = (value: string): IsoDate => {
  if (isIsoDate(value)) return value;
  throw new InvalidArgumentError('Write a day of the calendar as 2026-11-30.');
};

/** An option’s value as a list, at its commas; refuses an empty one. */
export const listArgument = (value: string): readonly string[] => {
  const items = value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) throw new InvalidArgumentError('Name one or more, with commas between them.');
  return items;
};

/** An option’s value as a list of the words allowed; refuses any other. */
export const listOf =
  <W extends string>(allowed: readonly W[]) =>
  (value: string): readonly W[] =>
    listArgument(value).map((item) => {
      const word = allowed.find((candidate) => candidate === item.toLowerCase());
      if (word !== undefined) return word;
      throw new InvalidArgumentError(`"${item}" is none of ${allowed.join(', ')}.`);
    });

/** An option’s value as a whole number from `least` to `most`; refuses any other. */
export const wholeNumber =
  (least: number, most: number) =>
  (value: string): number => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`);
  };

/** What was asked for cannot be done as asked: ends the command line with code 2 and this one sentence. */
export class UsageError extends Error {}
