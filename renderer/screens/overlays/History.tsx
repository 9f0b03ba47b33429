import { useEffect, useState } from 'react';
import type { ReplyOf } from '../../../src/api/contract.ts';
import type { Problem } from '../../../src/problems.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ProblemLines } from '../../parts/ProblemLines.tsx';
import { useMatter } from '../../store/context.tsx';
import { answersIn } from '../../store/jsonText.ts';
import { dayAndTime } from '../../text/dates.ts';
import { t } from '../../text/t.ts';
import { ChangeList } from './ChangeList.tsx';

type Version = ReplyOf<'matter.history'>['versions'][number];

const useHistory = () => {
  const { program, id, saving } = useMatter();
  const [versions, setVersions] = useState<readonly Version[] | undefined>(undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    let cancel = (): void => undefined;
    const read = async (): Promise<void> => {
      await saving.flush();
      const pending = program('matter.history', { id });
      cancel = pending.cancel;
      const outcome = await pending.outcome;
      if (outcome.ok) setVersions(outcome.value.versions);
      else setProblems(outcome.problems);
    };
    void read();
    return () => cancel();
  }, [program, id, saving]);
  return { versions, problems, setProblems };
};

/** Every version that is kept, with what changed in it, in words. To go back to one is a change like any other, and can be undone. */
export const History = ({ onClose }: { readonly onClose: () => void }) => {
  const session = useMatter();
  const { versions, problems, setProblems } = useHistory();
  const [open, setOpen] = useState<string | undefined>(undefined);
  const restore = async ({ version, savedAt }: Version): Promise<void> => {
    const outcome = await session.program('matter.version', { id: session.id, version }).outcome;
    if (!outcome.ok) {
      setProblems(outcome.problems);
      return;
    }
    session.store.replace(t.overlays.history.restored(dayAndTime(savedAt)), answersIn(outcome.value.text));
    await session.saving.flush();
    onClose();
  };
  return (
    <Dialog title={t.overlays.history.title} state={t.overlays.history.state} onClose={onClose} className="history">
      <ProblemLines problems={problems} />
      {versions === undefined && problems.length === 0 ? <p className="soft">{t.overlays.history.reading}</p> : null}
      <ol className="history-list">
        {(versions ?? []).map((version, n) => (
          <li key={version.version} className="history-row">
            <div className="history-head">
              <span className="strong">{dayAndTime(version.savedAt)}</span>
              <span className="small soft">{version.reason}</span>
              <span className="push" />
              <Button
                look="plain"
                expanded={open === version.version}
                onPress={() => setOpen(open === version.version ? undefined : version.version)}
              >
                {t.overlays.changes(version.changes.length)}
              </Button>
              {n === 0 ? (
                <span className="small quiet">{t.overlays.history.current}</span>
              ) : (
                <Button
                  label={t.overlays.history.restoreOf(dayAndTime(version.savedAt))}
                  onPress={() => void restore(version)}
                >
                  {t.overlays.history.restore}
                </Button>
              )}
            </div>
            {open === version.version ? <ChangeList changes={version.changes} /> : null}
          </li>
        ))}
      </ol>
    </Dialog>
  );
};
