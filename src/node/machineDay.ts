import { type IsoDate, isIsoDate } from '../dates.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The day on the machine’s calendar, in its own time zone. */
export const machineDay = (): IsoDate => {
  const now = new Date();
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  if (!isIsoDate(day)) throw new Error(`The machine’s clock says ${day}.`);
  return day;
};
