import { useState } from 'react';
import { isJsonObject, type JsonObject } from '../../../src/answers/json.ts';
import { dateAnswer, dateField, readDateText } from '../../fields/dateText.ts';
import { Glyph } from '../../parts/Glyph.tsx';
import { t } from '../../text/t.ts';
import { Line } from './Line.tsx';
import type { OfficeState } from './useOffice.ts';

const fields = ['name', 'barNumber', 'firm', 'phone', 'fax', 'email'] as const;
const addressFields = ['street', 'city', 'zip'] as const;

const counselIn = (text: string | undefined): JsonObject => {
  const read: unknown = text === undefined || text === '' ? {} : JSON.parse(text);
  return isJsonObject(read) ? read : {};
};

const textOf = (record: unknown, key: string): string => {
  const value = isJsonObject(record) ? record[key] : undefined;
  return typeof value === 'string' ? value : '';
};

const withText = (record: JsonObject, key: string, text: string): JsonObject => {
  const { [key]: _before, ...rest } = record;
  return text === '' ? rest : { ...rest, [key]: text };
};

/** The signature block that goes into every new matter. */
export const OfficePart = ({ office, change }: OfficeState) => {
  if (office === undefined) return null;
  const counsel = counselIn(office.counsel);
  const address = isJsonObject(counsel.address) ? counsel.address : {};
  const set = (next: JsonObject): void => change({ counsel: JSON.stringify(next) });
  return (
    <>
      <p className="soft">{t.settings.officeLead}</p>
      <div className="form-grid">
        {fields.map((key) => (
          <Line
            key={key}
            label={t.settings.counsel[key]}
            value={textOf(counsel, key)}
            onChange={(text) => set(withText(counsel, key, text))}
          />
        ))}
        {addressFields.map((key) => (
          <Line
            key={key}
            label={t.settings.counsel[key]}
            span={4}
            value={textOf(address, key)}
            onChange={(text) => set({ ...counsel, address: withText(address, key, text) })}
          />
        ))}
        <Line
          label={t.settings.helper}
          value={office.helper ?? ''}
          onChange={(helper) => change({ helper })}
          span={12}
        />
      </div>
    </>
  );
};

const isDay = (line: string): boolean => {
  const read = readDateText(line);
  return read.kind === 'date' && read.iso.length === 10;
};

/** Days on which the court is closed besides the holidays; a line that is no day is told and not kept. */
export const CourtPart = ({ office, change }: OfficeState) => {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  if (office === undefined) return null;
  const text = typed ?? office.courtClosedOn.map(dateField).join('\n');
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const wrong = lines.filter((line) => !isDay(line));
  const set = (next: string): void => {
    setTyped(next);
    const days = next
      .split('\n')
      .map((line) => line.trim())
      .filter(isDay)
      .map(dateAnswer);
    change({ courtClosedOn: [...new Set(days)] });
  };
  return (
    <>
      <p className="soft">{t.settings.courtLead}</p>
      <div className="field">
        <div className="field-label">
          <label htmlFor="court-days">{t.settings.courtDays}</label>
        </div>
        <textarea
          id="court-days"
          className="control"
          rows={4}
          spellCheck={false}
          value={text}
          onChange={(event) => set(event.target.value)}
        />
        {wrong.map((line) => (
          <p key={line} className="message" data-state="fix">
            <Glyph state="fix" />
            <span>{t.settings.courtWrong(line)}</span>
          </p>
        ))}
      </div>
    </>
  );
};
