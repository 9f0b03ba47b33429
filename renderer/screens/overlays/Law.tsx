import { useEffect, useState } from 'react';
import type { Provision } from '../../../src/api/contract/law.ts';
import type { Problem } from '../../../src/problems.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { ProblemLines } from '../../parts/ProblemLines.tsx';
import { useApp } from '../../store/context.tsx';
import { dayWithYear } from '../../text/dates.ts';
import { howRead } from '../../text/howRead.ts';
import { t } from '../../text/t.ts';

/** The provisions that a citation names, as the program keeps them: what they say, how that was read, and when. */
export const Law = ({ citation, onClose }: { readonly citation: string; readonly onClose: () => void }) => {
  const { program } = useApp();
  const [provisions, setProvisions] = useState<readonly Provision[] | undefined>(undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    const pending = program('law.provisions', { citation });
    const read = async (): Promise<void> => {
      const outcome = await pending.outcome;
      if (outcome.ok) setProvisions(outcome.value.provisions);
      else setProblems(outcome.problems);
    };
    void read();
    return pending.cancel;
  }, [program, citation]);
  return (
    <Dialog title={t.workspace.citation(citation)} state={t.overlays.notVerbatim} onClose={onClose} className="law">
      <ProblemLines problems={problems} />
      {provisions?.length === 0 ? <p className="soft">{t.overlays.noProvision}</p> : null}
      <ul className="provisions">
        {(provisions ?? []).map(({ key, citation: cited, says, read, status, asOf }) => (
          <li key={key}>
            <p className="strong">
              {cited} {status === 'verified' ? null : <span className="badge">{t.overlays.verify}</span>}
            </p>
            <p>{says}</p>
            <p className="small quiet">{t.overlays.provisionRead(howRead({ read, status }), dayWithYear(asOf))}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
