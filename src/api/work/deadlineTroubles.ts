import type { Answers } from '../../answers/schema.ts';
import { daysBetween, type IsoDate, isIsoDate, shortDateWithDay } from '../../dates.ts';
import { capital } from '../../text.ts';
import type { DateRow, Trouble } from '../contract/work.ts';
import { titleOf } from './titles.ts';

/** A deadline is near from a week before. */
const nearDays = 7;

/** Deadlines that stay listed until they are met; the others are over once their day has passed. */
const heldUntilMet: ReadonlySet<string> = new Set(['hearing.due', 'service.due']);

const daysTo = (row: DateRow, today: IsoDate): number =>
  isIsoDate(row.on) ? daysBetween(today, row.on) : nearDays + 1;

const isNear = (row: DateRow, today: IsoDate): boolean => {
  const days = daysTo(row, today);
  return row.kind === 'deadline' && days <= nearDays && (days >= 0 || heldUntilMet.has(row.key));
};

const inDays = (days: number): string => {
  if (days < 0) return `${-days === 1 ? '1 day' : `${-days} days`} late`;
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
};

const dayText = (on: string, today: IsoDate): string => (isIsoDate(on) ? shortDateWithDay(on, today.slice(0, 4)) : on);

const nearTrouble = (row: DateRow, today: IsoDate): Trouble => {
  const count = row.count === '' ? '' : ` ${capital(row.count)}.`;
  const condition = row.conditional === undefined ? '' : ` (${row.conditional})`;
  return {
    id: `deadline ${row.key} ${row.on}`,
    kind: 'deadline',
    severity: 'warning',
    code: `deadline.${daysTo(row, today) < 0 ? 'late' : 'near'}`,
    title: row.what,
    message: `By ${dayText(row.on, today)}, ${inDays(daysTo(row, today))}${condition}.${count}`,
    path: row.from,
  };
};

const affidavitTroubles = (answers: Answers, dates: readonly DateRow[], today: IsoDate): readonly Trouble[] => {
  const due = dates.find(({ key }) => key === 'records.due');
  const until =
    due === undefined ? '' : ` by ${dayText(due.on, today)}${due.assumed === undefined ? '' : `, ${due.assumed}`}`;
  return (answers.exhibits ?? []).flatMap(({ affidavit, mark }, index): readonly Trouble[] => {
    if (affidavit !== 'needed') return [];
    const path = `exhibits.${index}.affidavit`;
    const name = mark === undefined ? 'This exhibit' : `Exhibit ${mark}`;
    return [
      {
        id: `deadline ${path}`,
        kind: 'deadline',
        severity: 'warning',
        code: 'deadline.affidavit',
        title: titleOf(path, answers),
        message: `${name} needs a records affidavit. Serve it${until}, or subpoena the custodian.`,
        path,
      },
    ];
  });
};

/** Deadlines that are near or late, and records whose affidavit is still to be served. Days that are only assumed press nobody. */
export const deadlineTroubles = (answers: Answers, dates: readonly DateRow[], today: IsoDate): readonly Trouble[] => [
  ...dates.filter((row) => row.assumed === undefined && isNear(row, today)).map((row) => nearTrouble(row, today)),
  ...affidavitTroubles(answers, dates, today),
];
