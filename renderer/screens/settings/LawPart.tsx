import { useEffect, useState } from 'react';
import type { Provision } from '../../../src/api/contract/law.ts';
import { Tick } from '../../parts/Tick.tsx';
import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { dayWithYear } from '../../text/dates.ts';
import { howRead } from '../../text/howRead.ts';
import { t } from '../../text/t.ts';
import type { OfficeState } from './useOffice.ts';

/** The provisions that nobody has compared with the official text yet, each to be ticked by somebody who has. */
export const LawPart = ({ office, change }: OfficeState) => {
  const app = useApp();
  const host = useObservable(app.host);
  const [provisions, setProvisions] = useState<readonly Provision[]>([]);
  useEffect(() => {
    const pending = app.program('law.provisions', { citation: '' });
    const read = async (): Promise<void> => {
      const outcome = await pending.outcome;
      if (outcome.ok) setProvisions(outcome.value.provisions.filter(({ status }) => status !== 'verified'));
    };
    void read();
    return pending.cancel;
  }, [app]);
  if (office === undefined) return null;
  const ticked = new Set(office.verifiedProvisions);
  const toggle = (key: string, isOn: boolean): void => {
    const rest = office.verifiedProvisions.filter((one) => one !== key);
    change({ verifiedProvisions: isOn ? [...rest, key] : rest });
  };
  return (
    <>
      <p className="soft">{t.settings.lawLead(host === undefined ? '' : dayWithYear(host.lawAsOf))}</p>
      <p className="small quiet">{t.settings.lawAll(provisions.length)}</p>
      <ul className="settings-law">
        {provisions.map(({ key, citation, says, read, status, asOf }) => (
          <li key={key}>
            <Tick isOn={ticked.has(key)} onChange={(isOn) => toggle(key, isOn)} aria-describedby={`law-${key}`}>
              <span className="strong">{citation}</span> <span className="small soft">{t.settings.lawCompared}</span>
            </Tick>
            <p id={`law-${key}`} className="small">
              {says}{' '}
              <span className="quiet">{t.overlays.provisionRead(howRead({ read, status }), dayWithYear(asOf))}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
};
