import { t } from '../../text/t.ts';

const mostShown = 200;

/** Differences of two versions, a line each: "Hearing date: Nov. 3, 2026 → Nov. 17, 2026". */
export const ChangeList = ({ changes }: { readonly changes: readonly string[] }) => {
  if (changes.length === 0) return <p className="small quiet">{t.overlays.noChange}</p>;
  return (
    <ul className="change-list small">
      {changes.slice(0, mostShown).map((change, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two differences may read alike, and none moves
        <li key={n}>{change}</li>
      ))}
      {changes.length > mostShown ? (
        <li className="quiet">{t.overlays.moreChanges(changes.length - mostShown)}</li>
      ) : null}
    </ul>
  );
};
