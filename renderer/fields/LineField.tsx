import { t } from '../text/t.ts';
import { dateAnswer, dateField, readDateText, shortWeekday, timeAnswer, timeField } from './dateText.ts';
import { FieldFrame, type OwnMessage } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';
import { type Reading, useTyped } from './useTyped.ts';

/** Only fields: Enter after Enter must never come to a button, least of all to Delete. */
const nextField = (from: HTMLElement): void => {
  const form = from.closest('[data-form]');
  const all = [...(form?.querySelectorAll<HTMLElement>('input, select, textarea') ?? [])];
  all[all.indexOf(from) + 1]?.focus();
};

interface LineOf extends FieldOf {
  readonly reading?: Reading;
  readonly readingWords?: (value: string) => string;
  readonly own?: (text: string) => OwnMessage | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel';
}

/** One line of text. Enter goes to the next field, and nothing typed is lost by it. */
export const LineField = (field: LineOf) => {
  const { path, title, help, span, isLabelHidden, reading, readingWords, own, inputMode } = field;
  const typed = useTyped(path, title, reading);
  const words = readingWords === undefined || typeof typed.value !== 'string' ? '' : readingWords(typed.value);
  return (
    <FieldFrame path={path} title={title} own={own?.(typed.text)} span={span} help={help} isLabelHidden={isLabelHidden}>
      {(ties) => (
        <div className="with-reading">
          <input
            {...ties}
            className="control"
            dir="auto"
            type="text"
            autoComplete="off"
            spellCheck={false}
            inputMode={inputMode}
            value={typed.text}
            onChange={(event) => typed.type(event.target.value)}
            onBlur={typed.leave}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
              event.preventDefault();
              nextField(event.currentTarget);
            }}
          />
          {words === '' ? null : <span className="reading">{words}</span>}
        </div>
      )}
    </FieldFrame>
  );
};

const dates: Reading = { read: dateAnswer, show: (answer) => (typeof answer === 'string' ? dateField(answer) : '') };
const times: Reading = { read: timeAnswer, show: (answer) => (typeof answer === 'string' ? timeField(answer) : '') };

/** What is wrong with a typed date; undefined when nothing is, or when nothing was typed. */
export const dateMessage = (text: string, isWhole: boolean): OwnMessage | undefined => {
  if (text === '') return undefined;
  const read = readDateText(text);
  if (read.kind === 'noSuchDay') return { kind: 'fix', text: t.fields.noSuchDay(read.month, read.days) };
  if (read.kind === 'unclear') return { kind: 'fix', text: t.fields.unclearDate };
  return isWhole && read.iso.length < 10 ? { kind: 'fix', text: t.fields.wholeDate } : undefined;
};

/** A day of the calendar, typed as people type it; the day of the week stands beside it. */
export const DateField = (field: FieldOf) => (
  <LineField {...field} reading={dates} readingWords={shortWeekday} own={(text) => dateMessage(text, true)} />
);

/** A date that need not be whole. Whether it must be can change under the typing hand: the field stays the same one. */
export const DateLine = ({ isWhole, ...field }: FieldOf & { readonly isWhole: boolean }) => (
  <LineField {...field} reading={dates} readingWords={shortWeekday} own={(text) => dateMessage(text, isWhole)} />
);

/** A day, a month or a year. */
export const PartialDateField = (field: FieldOf) => <DateLine {...field} isWhole={false} />;

const timeMessage = (text: string): OwnMessage | undefined =>
  text === '' || /^\d\d:\d\d$/.test(timeAnswer(text)) ? undefined : { kind: 'fix', text: t.fields.unclearTime };

/** A time of day. */
export const TimeField = (field: FieldOf) => <LineField {...field} reading={times} own={timeMessage} />;

const numberIn = (text: string): number | string => {
  const plain = text.replace(/[$,\s]/g, '');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : text;
};

const numbers: Reading = {
  read: numberIn,
  show: (answer) =>
    typeof answer === 'number' ? answer.toLocaleString('en-US', { maximumFractionDigits: 2 }) : String(answer),
};

const numberMessage = (text: string): OwnMessage | undefined =>
  text === '' || typeof numberIn(text) === 'number' ? undefined : { kind: 'fix', text: t.fields.notANumber };

/** A number or an amount of dollars. */
export const NumberField = (field: FieldOf) => (
  <LineField {...field} reading={numbers} own={numberMessage} inputMode="decimal" />
);
