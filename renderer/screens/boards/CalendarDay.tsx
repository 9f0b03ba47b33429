import type { DateRow } from '../../../src/api/contract/work.ts';
import { capital } from '../../../src/text.ts';
import { Button } from '../../parts/Button.tsx';
import { useMatter } from '../../store/context.tsx';
import { longDay } from '../../text/dates.ts';
import { t } from '../../text/t.ts';
import { LawLink } from './LawLink.tsx';
import { TimeMark } from './TimeMark.tsx';

const words = t.boards.calendar;

/** Two dates of a matter are told apart by their rule, their day and what they are. */
export const dateKey = ({ key, on, what }: DateRow): string => `${key} ${on} ${what}`;

/** How a date was counted: its reason, what it depends on, and that it is only assumed, where it is. */
export const Counted = ({ row }: { readonly row: DateRow }) => (
  <>
    {row.count === '' ? null : <p>{capital(row.count)}.</p>}
    {row.conditional === undefined ? null : <p>{capital(row.conditional)}.</p>}
    {row.assumed === undefined ? null : <p className="is-missing">{words.assumed(row.assumed)}</p>}
  </>
);

/** The provisions that a date follows from; marked while nobody has verified them. */
export const DateLaw = ({ row }: { readonly row: DateRow }) => (
  <>
    {row.rules.map((rule, n) => (
      <LawLink key={rule} citation={rule} isUnverified={row.isUnverified && n === row.rules.length - 1} />
    ))}
  </>
);

/** One day: every date that falls on it, with its reason, its law, and the way to the answer it is counted from. */
export const CalendarDay = ({
  day,
  rows,
  closed,
}: {
  readonly day: string;
  readonly rows: readonly DateRow[];
  readonly closed: string | undefined;
}) => {
  const { goTo } = useMatter();
  return (
    <aside className="calendar-day" aria-label={longDay(day)}>
      <h2 aria-live="polite">{longDay(day)}</h2>
      {closed === undefined ? null : <p className="small soft">{words.closed(closed)}</p>}
      {rows.length === 0 ? <p className="small quiet">{words.none}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={dateKey(row)} className="calendar-reason small">
            <p className="strong calendar-what">
              <TimeMark kind={row.kind} />
              <span>{row.what}</span>
            </p>
            <Counted row={row} />
            <p>
              <DateLaw row={row} />
            </p>
            <Button look="plain" label={t.boards.goTo(row.what)} onPress={() => goTo(row.from)}>
              {t.boards.open}
            </Button>
          </li>
        ))}
      </ul>
    </aside>
  );
};
