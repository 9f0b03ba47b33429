import { useEffect, useState } from 'react';
import type { ReplyOf } from '../../../src/api/contract.ts';
import type { Problem } from '../../../src/problems.ts';
import { AskDialog } from '../../parts/AskDialog.tsx';
import { ProblemLines } from '../../parts/ProblemLines.tsx';
import { useMatter } from '../../store/context.tsx';
import { answersIn } from '../../store/jsonText.ts';
import { dayAndTime } from '../../text/dates.ts';
import { t } from '../../text/t.ts';
import { ChangeList } from './ChangeList.tsx';

type Merged = ReplyOf<'matter.merge'>;

/** Two versions that two programs saved: what the other has, what cannot both stand, and the one version that follows both. */
export const Merge = ({ onClose }: { readonly onClose: () => void }) => {
  const session = useMatter();
  const [versions, setVersions] = useState(session.opened.twoVersions);
  const [merged, setMerged] = useState<Merged | undefined>(undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const other = versions[0];
  const { program, id, saving } = session;
  useEffect(() => {
    const read = async (): Promise<void> => {
      await saving.flush();
      const opened = await program('matter.open', { id }).outcome;
      if (!opened.ok) {
        setProblems(opened.problems);
        return;
      }
      setVersions(opened.value.twoVersions);
      const file = opened.value.twoVersions[0]?.file;
      if (file === undefined) return;
      const outcome = await program('matter.merge', { id, file, save: false }).outcome;
      if (outcome.ok) setMerged(outcome.value);
      else setProblems(outcome.problems);
    };
    void read();
  }, [program, id, saving]);
  const save = async (): Promise<void> => {
    if (other === undefined) return;
    const outcome = await program('matter.merge', { id, file: other.file, save: true }).outcome;
    if (!outcome.ok) {
      setProblems(outcome.problems);
      return;
    }
    session.store.replace(t.overlays.merge.merged, answersIn(outcome.value.text));
    session.saving.twoVersions.set(false);
    onClose();
  };
  return (
    <AskDialog
      title={t.overlays.merge.title}
      state={t.overlays.merge.state}
      onClose={onClose}
      leaves={t.overlays.merge.later}
      does={t.overlays.merge.save}
      onDo={() => void save()}
    >
      <p>{t.overlays.merge.explains}</p>
      {other === undefined ? null : (
        <>
          <h3>{t.overlays.merge.other(dayAndTime(other.savedAt))}</h3>
          <ChangeList changes={other.changes} />
        </>
      )}
      {merged === undefined || merged.conflicts.length === 0 ? null : (
        <>
          <h3>{t.overlays.merge.conflicts}</h3>
          <ChangeList changes={merged.conflicts} />
        </>
      )}
      <ProblemLines problems={problems} />
    </AskDialog>
  );
};
