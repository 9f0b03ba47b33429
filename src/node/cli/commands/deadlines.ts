import type { Answers } from '../../../answers/schema.ts';
import { type IsoDate, longDateWithDay, shortDateWithDay } from '../../../dates.ts';
import { deadlineProblems, deadlinesOf, type MatterDate } from '../../../facts/deadlines.ts';
import { ruleOf } from '../../../law/rules.ts';
import { type CalendarOptions, calendarText } from '../../calendar.ts';
import { type ExitCode, exitCodeOf } from '../exitCode.ts';
import { jsonText } from '../json.ts';
import { type GivenMatter, readMatter } from '../matter.ts';
import { problemsJson, problemsText } from '../problemsText.ts';
import { reportProblems } from '../report.ts';
import { tableText } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** The command line of `deadlines`, as parsed. */
export interface DeadlinesOptions extends GivenMatter {
  readonly ics?: boolean;
  readonly today?: IsoDate;
}

const columns = [
  { head: 'date', align: 'left' },
  { head: '', align: 'left' },
  { head: 'what', align: 'left' },
  { head: 'rule', align: 'left' },
  { head: 'count', align: 'left' },
] as const;

const citationsOf = ({ rules }: MatterDate): readonly string[] =>
  rules.map((key) => {
    const { citation, status } = ruleOf(key);
    return status === 'verified' ? citation : `${citation}◊`;
  });

const rowOf = (date: MatterDate, today: IsoDate): readonly string[] => [
  shortDateWithDay(date.on, today.slice(0, 4)),
  date.when === 'future' ? '' : date.when,
  date.conditional === undefined ? date.what : `${date.what} (${date.conditional})`,
  citationsOf(date).join('; '),
  date.count,
];

const listText = (dates: readonly MatterDate[], today: IsoDate): string => {
  if (dates.length === 0) return 'The answers give no date to count from: say when the petition was filed.\n';
  const marks = dates.some(({ isUnverified }) => isUnverified) ? '◊ verify before relying on it. ' : '';
  const table = tableText(
    columns,
    dates.map((date) => rowOf(date, today)),
  );
  return `${table}\nCounted on ${longDateWithDay(today)}. ${marks}This list is not legal advice.\n`;
};

const datesJson = (dates: readonly MatterDate[]) => dates.map((date) => ({ ...date, citations: citationsOf(date) }));

const calendarOf = ({ petitioner, respondent, hearing }: Answers, today: IsoDate): CalendarOptions => ({
  today,
  matter: JSON.stringify([petitioner?.name, respondent?.name]),
  ...(hearing?.time === undefined ? {} : { hearingTime: hearing.time }),
});

/** Prints the dates of a matter in order, each with its rule and its count; with `ics` as a calendar file. */
export const deadlinesCommand = async (options: DeadlinesOptions, terminal: Terminal): Promise<ExitCode> => {
  const { answers, problems: found } = await readMatter(options, terminal);
  if (answers === undefined) return reportProblems(found, options.json === true, terminal);
  const today = options.today ?? terminal.today();
  const dates = deadlinesOf(answers, today);
  const problems = [...found, ...deadlineProblems(answers)];
  if (options.json === true) {
    terminal.print(jsonText({ today, dates: datesJson(dates), problems: problemsJson(problems) }));
    return exitCodeOf(problems);
  }
  terminal.print(options.ics === true ? calendarText(dates, calendarOf(answers, today)) : listText(dates, today));
  terminal.tell(problemsText(problems));
  return exitCodeOf(problems);
};
