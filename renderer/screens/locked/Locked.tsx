import { type SubmitEvent, useState } from 'react';
import type { RequestOf } from '../../../src/api/contract.ts';
import type { Problem } from '../../../src/problems.ts';
import { Button, LinkButton } from '../../parts/Button.tsx';
import { Secret } from '../../parts/Secret.tsx';
import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { timeOfDay } from '../../text/dates.ts';
import { problemWords } from '../../text/problemWords.ts';
import { t } from '../../text/t.ts';
import { FolderField } from './FolderField.tsx';
import '../../styles/start.css';

type Unlock = RequestOf<'vault.unlock'>;

const isInUse = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => code === 'vault.in-use' || code === 'vault.stale-lock');

const isElsewhere = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => ['vault.gone', 'vault.not-a-vault', 'vault.absent'].includes(code));

/** Locking was still at work, or somebody locked again: the lock wins. */
const lockedMeanwhile: Problem = {
  code: 'window.locked-meanwhile',
  severity: 'error',
  message: t.lock.meanwhile,
  at: { in: 'file', file: '' },
};

interface Unlocking {
  readonly problems: readonly Problem[];
  readonly isOpening: boolean;
  readonly unlock: (secret: string, how?: Pick<Unlock, 'mode' | 'takeOver'>) => Promise<void>;
}

/** Tries to open the vault, and keeps why it did not open. */
const useUnlock = (folder: string, bySheet: boolean): Unlocking => {
  const app = useApp();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isOpening, setOpening] = useState(false);
  const unlock: Unlocking['unlock'] = async (secret, how = {}) => {
    const key: Unlock['key'] = bySheet ? { kind: 'words', words: secret } : { kind: 'passphrase', passphrase: secret };
    setProblems([]);
    setOpening(true);
    await app.whenLocked();
    const outcome = await app.program('vault.unlock', { folder, key, ...how }).outcome;
    setOpening(false);
    if (!outcome.ok) {
      setProblems(outcome.cancelled === true ? [lockedMeanwhile] : outcome.problems);
      return;
    }
    app.prefer({ vaultFolder: folder });
    app.problems.set(outcome.problems);
    app.unlocked();
  };
  return { problems, isOpening, unlock };
};

const Stays = () => (
  <aside className="start-side" aria-label={t.lock.stays}>
    <h2>{t.lock.stays}</h2>
    <ul className="dashes">
      {t.lock.stayList.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </aside>
);

/** How and when the window was locked. */
export interface LockedOf {
  readonly by?: string;
  readonly at?: number;
}

/** The locked window: a neutral title, one field, and what remains on the computer. Nothing of any matter is left in it. */
export const Locked = ({ by, at }: LockedOf) => {
  const app = useApp();
  const preferences = useObservable(app.preferences);
  const host = useObservable(app.host);
  const [folder, setFolder] = useState(preferences.vaultFolder ?? host?.standardFolder ?? '');
  const [secret, setSecret] = useState('');
  const [bySheet, setBySheet] = useState(false);
  const [isChoosing, chooseFolder] = useState(false);
  const { problems, isOpening, unlock } = useUnlock(folder, bySheet);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void unlock(secret);
  };
  const message = problems.length === 0 ? undefined : problemWords(problems);
  return (
    <div className="start">
      <header className="start-top">
        <p className="strong">{t.words.neutral}</p>
        <span className="push" />
        <p className="small soft">{at === undefined || by === undefined ? '' : t.lock.lockedAt(timeOfDay(at), by)}</p>
      </header>
      <div className="start-panes">
        <main className="start-main">
          <h1>{t.lock.title}</h1>
          <form className="start-form" onSubmit={submit}>
            {isChoosing || isElsewhere(problems) ? <FolderField value={folder} onChange={setFolder} /> : null}
            <div className="start-row">
              <Secret
                key={String(bySheet)}
                label={bySheet ? t.lock.words : t.lock.passphrase}
                value={secret}
                onChange={setSecret}
                message={message}
                autoFocus
              />
              <Button look="main" type="submit" onPress={() => undefined}>
                {t.lock.unlock}
              </Button>
            </div>
            {isOpening ? (
              <p className="small soft" role="status">
                {t.lock.opening}
              </p>
            ) : null}
            {isInUse(problems) ? (
              <div className="start-choices">
                <p className="small soft">{t.lock.takeOverExplains}</p>
                <Button onPress={() => void unlock(secret, { mode: 'read' })}>{t.lock.readOnly}</Button>
                <Button onPress={() => void unlock(secret, { takeOver: true })}>{t.lock.takeOver}</Button>
              </div>
            ) : null}
            <p className="start-links">
              <LinkButton
                onPress={() => {
                  setSecret('');
                  setBySheet(!bySheet);
                }}
              >
                {bySheet ? t.lock.usePassphrase : t.lock.useSheet}
              </LinkButton>
              <LinkButton onPress={() => chooseFolder(true)}>{t.lock.otherFolder}</LinkButton>
              <LinkButton onPress={() => app.view.set({ name: 'firstRun' })}>{t.lock.newVault}</LinkButton>
            </p>
          </form>
        </main>
        <Stays />
      </div>
    </div>
  );
};
