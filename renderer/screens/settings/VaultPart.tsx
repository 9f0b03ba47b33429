import { useState } from 'react';
import type { Problem } from '../../../src/problems.ts';
import { Button } from '../../parts/Button.tsx';
import { Secret } from '../../parts/Secret.tsx';
import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { leastBars, strengthOf } from '../../store/passphrase.ts';
import { problemWords } from '../../text/problemWords.ts';
import { t } from '../../text/t.ts';

interface Told {
  readonly words: string;
  readonly isFix: boolean;
}

const toldOf = (ok: boolean, problems: readonly Problem[], words: string): Told =>
  ok ? { words, isFix: false } : { words: problemWords(problems), isFix: true };

const Message = ({ told }: { readonly told: Told | undefined }) =>
  told === undefined ? null : (
    <p className={told.isFix ? 'is-fix' : 'soft'} role="status">
      {told.words}
    </p>
  );

const Passphrase = () => {
  const { program } = useApp();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [again, setAgain] = useState('');
  const [told, tell] = useState<Told | undefined>(undefined);
  const change = async (): Promise<void> => {
    if (strengthOf(after).bars < leastBars) return tell({ words: t.firstRun.passphrase.tooWeak, isFix: true });
    if (after !== again) return tell({ words: t.firstRun.passphrase.differs, isFix: true });
    tell({ words: t.settings.working, isFix: false });
    const outcome = await program('vault.changePassphrase', { ...(before === '' ? {} : { before }), after }).outcome;
    for (const clear of outcome.ok ? [setBefore, setAfter, setAgain] : []) clear('');
    return tell(toldOf(outcome.ok, outcome.problems, t.settings.changed));
  };
  return (
    <section className="settings-form">
      <h2>{t.settings.changePassphrase}</h2>
      <Secret label={t.settings.before} value={before} onChange={setBefore} />
      <Secret label={t.settings.after} value={after} onChange={setAfter} isNew />
      <Secret label={t.settings.again} value={again} onChange={setAgain} isNew />
      <Message told={told} />
      <p>
        <Button onPress={() => void change()}>{t.settings.change}</Button>
      </p>
    </section>
  );
};

const Sheet = () => {
  const { program } = useApp();
  const [passphrase, setPassphrase] = useState('');
  const [words, setWords] = useState<readonly string[]>([]);
  const [told, tell] = useState<Told | undefined>(undefined);
  const make = async (): Promise<void> => {
    tell({ words: t.settings.working, isFix: false });
    const outcome = await program('vault.recoverySheet', { passphrase }).outcome;
    tell(toldOf(outcome.ok, outcome.problems, t.settings.sheetMade));
    if (!outcome.ok) return;
    setPassphrase('');
    setWords(outcome.value.words);
    const { printPapers } = await import('../../page/printPapers.ts');
    await printPapers([{ title: t.firstRun.steps.sheet, pdf: outcome.value.pdf }]);
  };
  return (
    <section className="settings-form">
      <h2>{t.settings.newSheet}</h2>
      <p className="soft">{t.settings.newSheetLead}</p>
      <Secret label={t.settings.passphrase} value={passphrase} onChange={setPassphrase} />
      <Message told={told} />
      {words.length === 0 ? null : (
        <ol className="sheet-words">
          {words.map((word, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and none moves
            <li key={`${n} ${word}`}>{word}</li>
          ))}
        </ol>
      )}
      <p>
        <Button onPress={() => void make()}>{t.settings.makeSheet}</Button>
      </p>
    </section>
  );
};

/** Where the vault is, its passphrase, and its recovery sheet. */
export const VaultPart = () => {
  const { vaultFolder } = useObservable(useApp().preferences);
  return (
    <>
      <p className="soft">{t.settings.vaultLead(vaultFolder ?? '')}</p>
      <Passphrase />
      <Sheet />
    </>
  );
};
