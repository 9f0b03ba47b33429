import { ageOn, type IsoDate, isIsoDate } from '../dates.ts';

/** Anyone with an age, given or to be counted. */
interface Aged {
  readonly bornOn?: string | undefined;
  readonly age?: number | undefined;
}

/** Full years on `today`, from the date of birth when it is known and past, else as given; undefined when neither is. */
export const ageText = (person: Aged | undefined, today: IsoDate): string | undefined => {
  const { bornOn, age } = person ?? {};
  const isBorn = bornOn !== undefined && isIsoDate(bornOn) && bornOn <= today;
  const years = isBorn ? ageOn(bornOn, today) : age;
  return years === undefined ? undefined : String(years);
};
