import { useState } from 'react';
import type { Problem } from '../../../src/problems.ts';
import { AskDialog } from '../../parts/AskDialog.tsx';
import { Button } from '../../parts/Button.tsx';
import { Glyph } from '../../parts/Glyph.tsx';
import { Secret } from '../../parts/Secret.tsx';
import { useApp, useMatter } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { useOverlay } from '../../store/overlayContext.ts';
import { problemWords } from '../../text/problemWords.ts';
import { t } from '../../text/t.ts';
import { FolderField } from '../locked/FolderField.tsx';

const isGone = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => ['vault.gone', 'vault.not-a-vault', 'vault.locked', 'vault.disk-failed'].includes(code));

/** Opens the vault where it is now, so that what was typed meanwhile can be saved in it. */
const Refind = ({ onClose }: { readonly onClose: () => void }) => {
  const app = useApp();
  const session = useMatter();
  const { vaultFolder } = useObservable(app.preferences);
  const [folder, setFolder] = useState(vaultFolder ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const open = async (): Promise<void> => {
    const unlocked = await app.program('vault.unlock', { folder, key: { kind: 'passphrase', passphrase } }).outcome;
    if (!unlocked.ok) {
      setProblems(unlocked.problems);
      return;
    }
    const opened = await app.program('matter.open', { id: session.id }).outcome;
    setProblems(opened.problems);
    if (!opened.ok) return;
    app.prefer({ vaultFolder: folder });
    if (await session.saving.flush()) onClose();
  };
  const message = problems.length === 0 ? undefined : problemWords(problems);
  return (
    <AskDialog
      title={t.trouble.refind}
      state={t.trouble.keptHere}
      onClose={onClose}
      does={t.trouble.openThere}
      onDo={() => void open()}
    >
      <FolderField value={folder} onChange={setFolder} />
      <Secret label={t.lock.passphrase} value={passphrase} onChange={setPassphrase} message={message} />
    </AskDialog>
  );
};

/** A save that failed, told until it is solved, with what can be done about it. */
const NotSaved = () => {
  const { saving } = useMatter();
  const state = useObservable(saving.state);
  const [isFinding, find] = useState(false);
  if (state.state !== 'failed') return null;
  return (
    <div className="notice" data-state="fix" role="alert">
      <Glyph state="fix" />
      <span>
        {t.workspace.notSaved}. {problemWords(state.problems)} {t.trouble.keptHere}
      </span>
      <span className="push" />
      <Button onPress={() => void saving.flush()}>{t.trouble.tryAgain}</Button>
      {isGone(state.problems) ? <Button onPress={() => find(true)}>{t.trouble.chooseWhere}</Button> : null}
      {isFinding ? <Refind onClose={() => find(false)} /> : null}
    </div>
  );
};

/** Another program has saved this matter: both versions are kept, and wait to be made one. */
const TwoVersions = () => {
  const { saving, opened } = useMatter();
  const overlay = useOverlay();
  const isNew = useObservable(saving.twoVersions);
  const [isMerged, setMerged] = useState(false);
  if ((!isNew && opened.twoVersions.length === 0) || (isMerged && !isNew)) return null;
  return (
    <div className="notice" role="status">
      <Glyph state="contradicts" />
      <span>{t.trouble.twoVersions}</span>
      <Button
        onPress={() => {
          setMerged(true);
          overlay.set({ name: 'merge' });
        }}
      >
        {t.trouble.lookAtBoth}
      </Button>
    </div>
  );
};

/** What stands above the workspace until it is dealt with. */
export const Notices = () => (
  <>
    <NotSaved />
    <TwoVersions />
  </>
);
