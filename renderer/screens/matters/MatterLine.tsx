import type { MatterRow, ProblemCount } from '../../../src/api/contract/matters.ts';
import { Glyph } from '../../parts/Glyph.tsx';
import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { dateName } from '../../text/dateName.ts';
import { changedOn, isWithinAWeek, nearDay } from '../../text/dates.ts';
import { t } from '../../text/t.ts';
import { Marked } from '../overlays/Marked.tsx';

const sideWords = ({ side }: MatterRow): string => (side === '' ? '' : t.matters.side[side]);

/** "Mockett v. Mockett", as lawyers call a case; the whole names stand beside the list and under the pointer. */
const shortName = ({ petitionerLast, respondentLast }: MatterRow): string =>
  t.words.versus({ petitioner: petitionerLast, respondent: respondentLast });

/** How many Problems there are, with the shape of the worst; nothing while they are not counted. */
const Problems = ({ problems }: { readonly problems: ProblemCount | undefined }) => {
  if (problems === undefined) return <td />;
  const state = problems.worst ?? 'complete';
  return (
    <td className="matter-problems">
      <Glyph state={state} />
      {problems.count === 0 ? (
        <span className="soft">{t.matters.noProblems}</span>
      ) : (
        <>
          {problems.count}
          <span className="unseen">, {t.matters.worst(t.words.states[state])}</span>
        </>
      )}
    </td>
  );
};

/** What a line of the list needs. */
export interface MatterLineOf {
  readonly row: MatterRow;
  readonly place: number;
  readonly query: string;
  readonly height: number;
  readonly isSelected: boolean;
  readonly problems: ProblemCount | undefined;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
}

/** A matter as a line of the list. */
export const MatterLine = ({ row, place, query, height, isSelected, problems, onSelect, onOpen }: MatterLineOf) => {
  const today = useObservable(useApp().host)?.today ?? '';
  const [next] = row.dates;
  const isNear = next !== undefined && next.assumed === undefined && isWithinAWeek(next.on, today);
  return (
    <tr
      id={`matter-${place}`}
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      style={{ height }}
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      <th scope="row" title={t.words.versus(row)}>
        <Marked text={shortName(row)} query={query} />
        {row.isPractice ? <span className="badge">{t.matters.practice}</span> : null}
      </th>
      <td>{sideWords(row)}</td>
      <td>
        <Marked text={row.county} query={query} />
      </td>
      <td className="soft">{row.stage}</td>
      {next === undefined ? (
        <>
          <td className="quiet">{t.matters.noDate}</td>
          <td />
        </>
      ) : (
        <>
          <td className={isNear ? 'strong' : undefined}>{nearDay(next.on, today)}</td>
          <td className="soft">
            {dateName(next)}
            {next.assumed === undefined ? null : <span className="quiet">, {next.assumed}</span>}
          </td>
        </>
      )}
      <Problems problems={problems} />
      <td className="soft">{changedOn(row.savedAt, today)}</td>
    </tr>
  );
};
