import { t } from '../../text/t.ts';
import type { Filter, MatterRows } from './useMatterRows.ts';

interface ItemOf {
  readonly words: string;
  readonly count: number | undefined;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}

const Item = ({ words, count, isCurrent, onPress }: ItemOf) => (
  <li>
    <button
      type="button"
      className="outline-item filter"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onPress}
    >
      <span className="outline-name">{words}</span>
      <span className="small soft">{count ?? ''}</span>
    </button>
  </li>
);

/** Which matters are listed: by side, by stage, or those put away. */
export const Filters = ({
  filter,
  counts,
  onChange,
}: {
  readonly filter: Filter;
  readonly counts: MatterRows['counts'];
  readonly onChange: (filter: Filter) => void;
}) => {
  const { query, order } = filter;
  const open: Filter = { query, order, place: 'matters' };
  const isAll = filter.place === 'matters' && filter.side === undefined && filter.stage === undefined;
  return (
    <nav className="outline matter-filters" aria-label={t.matters.show}>
      <div className="outline-list">
        <section className="outline-part">
          <h2>{t.matters.show}</h2>
          <ul>
            <Item words={t.matters.open} count={counts?.matters} isCurrent={isAll} onPress={() => onChange(open)} />
            {(['petitioner', 'respondent'] as const).map((side) => (
              <Item
                key={side}
                words={t.matters[side]}
                count={counts?.[side]}
                isCurrent={filter.side === side}
                onPress={() => onChange({ ...open, side })}
              />
            ))}
          </ul>
        </section>
        {counts === undefined || counts.stages.length === 0 ? null : (
          <section className="outline-part">
            <h2>{t.matters.stage}</h2>
            <ul>
              {counts.stages.map(({ stage, count }) => (
                <Item
                  key={stage}
                  words={stage}
                  count={count}
                  isCurrent={filter.stage === stage}
                  onPress={() => onChange({ ...open, stage })}
                />
              ))}
            </ul>
          </section>
        )}
        <section className="outline-part">
          <h2>{t.matters.putAway}</h2>
          <ul>
            {(['archive', 'trash'] as const).map((place) => (
              <Item
                key={place}
                words={t.matters[place]}
                count={counts?.[place]}
                isCurrent={filter.place === place}
                onPress={() => onChange({ query, order, place })}
              />
            ))}
          </ul>
        </section>
      </div>
      <div className="outline-foot small soft matter-note">
        <p>{counts === undefined ? '' : t.matters.count(counts.matters + counts.archive)}</p>
        <p>{t.matters.trashNote}</p>
      </div>
    </nav>
  );
};
