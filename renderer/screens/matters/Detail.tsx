import type { MatterRow } from '../../../src/api/contract/matters.ts';
import { Button } from '../../parts/Button.tsx';
import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { changedOn, nearDay } from '../../text/dates.ts';
import { t } from '../../text/t.ts';
import type { MatterActions } from './useMatterActions.ts';

/** What is asked before something is written or destroyed. */
export type Asking = { readonly what: 'export' | 'purge'; readonly row: MatterRow };

/** What the detail needs. */
export interface DetailOf {
  readonly row: MatterRow;
  readonly place: 'matters' | 'archive' | 'trash';
  readonly actions: MatterActions;
  readonly onAsk: (asking: Asking) => void;
}

const InTrash = ({ row, actions, onAsk }: DetailOf) => (
  <div className="matter-buttons">
    <Button onPress={() => actions.untrash(row)}>{t.matters.takeBack}</Button>
    <Button onPress={() => onAsk({ what: 'purge', row })}>{t.matters.purge}</Button>
  </div>
);

const InVault = ({ row, place, actions, onAsk }: DetailOf) => (
  <div className="matter-buttons">
    <Button look="main" onPress={() => actions.open(row)}>
      {t.matters.openIt}
    </Button>
    <Button onPress={() => actions.duplicate(row, true)}>{t.matters.duplicateOther}</Button>
    <Button onPress={() => actions.duplicate(row, false)}>{t.matters.duplicate}</Button>
    <Button onPress={() => onAsk({ what: 'export', row })}>{t.matters.export}</Button>
    <Button onPress={() => actions.archive(row, place !== 'archive')}>
      {place === 'archive' ? t.matters.fromArchive : t.matters.toArchive}
    </Button>
    <Button onPress={() => actions.trash(row)}>{t.matters.toTrash}</Button>
  </div>
);

/** What every date is counted from that is only assumed: said once above them, and not beside each. */
const assumedOfAll = ({ dates: [first, ...others] }: MatterRow): string | undefined =>
  others.every(({ assumed }) => assumed === first?.assumed) ? first?.assumed : undefined;

/** The matter that is chosen: its dates, and what can be done with it. */
export const Detail = (of: DetailOf) => {
  const { row, place } = of;
  const today = useObservable(useApp().host)?.today ?? '';
  const assumed = assumedOfAll(row);
  const title = t.words.versus(row);
  const number = row.caseNumber === '' ? t.matters.noNumber : t.matters.number(row.caseNumber);
  return (
    <aside className="matter-detail" aria-label={title}>
      <div className="matter-detail-words">
        <h2>{title}</h2>
        <p className="small soft">
          {[row.side === '' ? '' : t.words.sides[row.side], row.county].filter(Boolean).join(', ')}
          <br />
          {row.stage}
        </p>
        <p className="small soft">
          {number}. {t.matters.changedOn(changedOn(row.savedAt, today))}
        </p>
        <h3 className="small soft">{assumed === undefined ? t.matters.dates : t.matters.datesIf(assumed)}</h3>
        {row.dates.length === 0 ? <p className="small quiet">{t.matters.noDates}</p> : null}
        <dl className="matter-dates">
          {row.dates.map(({ on, what, assumed: ifSo }) => (
            <div key={`${on} ${what}`}>
              <dt className="strong">{nearDay(on, today)}</dt>
              <dd>
                {what}
                {ifSo === assumed ? null : <span className="quiet">, {ifSo}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {place === 'trash' ? <InTrash {...of} /> : <InVault {...of} />}
    </aside>
  );
};
