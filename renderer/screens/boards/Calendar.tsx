import { useMemo, useState } from 'react';
import type { DateRow } from '../../../src/api/contract/work.ts';
import { isIsoDate } from '../../../src/dates.ts';
import { statutoryHolidays } from '../../../src/law/holidays.ts';
import { Button } from '../../parts/Button.tsx';
import { Arrow } from '../../parts/Glyph.tsx';
import { useApp, useMatter } from '../../store/context.tsx';
import { useObservable, useSelected } from '../../store/observable.ts';
import { valueIn } from '../../store/tree.ts';
import { longMonth, shortDay } from '../../text/dates.ts';
import { t } from '../../text/t.ts';
import { BoardFrame } from './BoardFrame.tsx';
import { CalendarDay } from './CalendarDay.tsx';
import { CalendarList } from './CalendarList.tsx';
import { CalendarMonth } from './CalendarMonth.tsx';
import { monthLater, monthOf } from './monthGrid.ts';

const words = t.boards.calendar;

const MonthSteps = ({
  day,
  today,
  onDay,
}: {
  readonly day: string;
  readonly today: string;
  readonly onDay: (day: string) => void;
}) => (
  <>
    <Button look="arrow" label={words.previous} onPress={() => onDay(monthLater(`${monthOf(day)}-01`, -1))}>
      <Arrow to="left" />
    </Button>
    <h2 className="calendar-month" aria-live="polite">
      {longMonth(day)}
    </h2>
    <Button look="arrow" label={words.next} onPress={() => onDay(monthLater(`${monthOf(day)}-01`, 1))}>
      <Arrow to="right" />
    </Button>
    <Button onPress={() => onDay(today)}>{words.today}</Button>
  </>
);

const byDay = (dates: readonly DateRow[]): ReadonlyMap<string, readonly DateRow[]> => {
  const days = new Map<string, readonly DateRow[]>();
  for (const row of dates) days.set(row.on, [...(days.get(row.on) ?? []), row]);
  return days;
};

/** Why the court is closed on a day: a holiday, or a further day that the matter names. */
const useClosed = (): ((day: string) => string | undefined) => {
  const { store } = useMatter();
  const given = useSelected(store.answers, (answers) => valueIn(answers, 'hearing.courtClosedOn'));
  return useMemo(() => {
    const further = Array.isArray(given) ? given.filter((day) => typeof day === 'string') : [];
    return (day) => {
      if (!isIsoDate(day)) return undefined;
      return statutoryHolidays.nameOf(day) ?? (further.includes(day) ? words.byOrder : undefined);
    };
  }, [given]);
};

const noDates: readonly DateRow[] = [];

/** Every date of the matter as a month, each with its reason; or as a list. */
export const Calendar = () => {
  const { look, lookProblems } = useMatter();
  const seen = useObservable(look);
  const problems = useObservable(lookProblems);
  const host = useObservable(useApp().host);
  const closedOn = useClosed();
  const [isList, showList] = useState(false);
  const dates = seen?.dates ?? noDates;
  const days = useMemo(() => byDay(dates), [dates]);
  const next = dates.find(({ when }) => when !== 'past');
  const today = host?.today ?? next?.on ?? '2026-01-01';
  const [chosen, choose] = useState<string | undefined>(undefined);
  const day = chosen ?? next?.on ?? today;
  return (
    <BoardFrame
      name="calendar"
      title={words.title}
      lead={next === undefined ? words.lead : words.nextDate(next.what, shortDay(next.on))}
      problems={problems}
      isRead={seen !== undefined}
      head={
        <>
          {isList ? null : <MonthSteps day={day} today={today} onDay={choose} />}
          <Button onPress={() => showList(!isList)}>{isList ? words.month : words.list}</Button>
        </>
      }
    >
      {dates.length === 0 ? <p className="board-empty soft">{words.empty}</p> : null}
      {isList ? (
        <CalendarList dates={dates} />
      ) : (
        <div className="board-body is-beside">
          <CalendarMonth
            day={day}
            today={today}
            rowsOn={(on) => days.get(on) ?? noDates}
            closedOn={closedOn}
            onDay={choose}
          />
          <CalendarDay day={day} rows={days.get(day) ?? noDates} closed={closedOn(day)} />
        </div>
      )}
    </BoardFrame>
  );
};
