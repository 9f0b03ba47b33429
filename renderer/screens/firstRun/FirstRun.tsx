import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { ReplyOf } from '../../../src/api/contract.ts';
import type { Problem } from '../../../src/problems.ts';
import { Button } from '../../parts/Button.tsx';
import { Glyph } from '../../parts/Glyph.tsx';
import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { leastBars, strengthOf } from '../../store/passphrase.ts';
import { t } from '../../text/t.ts';
import { ExampleStep } from './ExampleStep.tsx';
import { Forget, PassphraseStep } from './PassphraseStep.tsx';
import { SheetStep } from './SheetStep.tsx';
import { WhereStep } from './WhereStep.tsx';
import { WhoStep } from './WhoStep.tsx';
import '../../styles/start.css';

const steps = ['who', 'where', 'passphrase', 'sheet', 'example'] as const;
type Step = (typeof steps)[number];

type Sheet = ReplyOf<'vault.create'>;

const Steps = ({ current }: { readonly current: Step }) => (
  <nav className="start-steps" aria-label={t.firstRun.state}>
    <ol>
      {steps.map((step, n) => {
        const at = steps.indexOf(current);
        const later = n === at ? 'underWay' : 'notBegun';
        return (
          <li key={step} className="start-step" aria-current={step === current ? 'step' : undefined}>
            <Glyph state={n < at ? 'complete' : later} />
            {t.firstRun.steps[step]}
          </li>
        );
      })}
    </ol>
  </nav>
);

const Messages = ({ problems }: { readonly problems: readonly string[] }) => (
  <div role="alert">
    {problems.map((message) => (
      <p key={message} className="message" data-state="fix">
        <Glyph state="fix" />
        <span>{message}</span>
      </p>
    ))}
  </div>
);

const againMessage = (passphrase: string, again: string): string | undefined => {
  if (again === passphrase) return undefined;
  const [words, typed] = [passphrase.trim().split(/\s+/), again.trim().split(/\s+/)];
  const isLast = words.length === typed.length && words.slice(0, -1).every((word, n) => word === typed[n]);
  return words.length > 1 && isLast ? t.firstRun.passphrase.lastWordDiffers : t.firstRun.passphrase.differs;
};

interface Making {
  readonly sheet: Sheet | undefined;
  readonly isMaking: boolean;
  readonly problems: readonly Problem[];
  readonly make: (folder: string, passphrase: string) => Promise<boolean>;
}

const useMaking = (): Making => {
  const app = useApp();
  const [sheet, setSheet] = useState<Sheet | undefined>(undefined);
  const [isMaking, setMaking] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const make = async (folder: string, passphrase: string): Promise<boolean> => {
    setMaking(true);
    const outcome = await app.program('vault.create', { folder, passphrase }).outcome;
    setMaking(false);
    setProblems(outcome.problems);
    if (!outcome.ok) return false;
    setSheet(outcome.value);
    app.prefer({ vaultFolder: folder });
    return true;
  };
  return { sheet, isMaking, problems, make };
};

/** Each step takes the focus, unless a field of it already has: the next Tab comes to its first field. */
const useStepFocus = (step: Step): RefObject<HTMLElement | null> => {
  const main = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another screen
  useEffect(() => {
    if (main.current?.contains(document.activeElement) === false) main.current.focus();
  }, [step]);
  return main;
};

/** The first run: a vault is made, and its recovery sheet printed, before anything can be typed. */
export const FirstRun = () => {
  const app = useApp();
  const host = useObservable(app.host);
  const [step, setStep] = useState<Step>('who');
  const [folder, setFolder] = useState(host?.standardFolder ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [hasPaper, setPaper] = useState(false);
  const [said, say] = useState<readonly string[]>([]);
  const { sheet, isMaking, problems, make } = useMaking();
  const go = (by: 1 | -1): void => {
    say([]);
    setStep((now) => steps[Math.max(0, Math.min(steps.length - 1, steps.indexOf(now) + by))] ?? now);
  };
  const next = async (): Promise<void> => {
    if (isMaking) return undefined;
    if (step === 'passphrase') {
      const differs = againMessage(passphrase, again);
      if (strengthOf(passphrase).bars < leastBars) return say([t.firstRun.passphrase.tooWeak]);
      if (differs !== undefined) return say([differs]);
      if (!(await make(folder, passphrase))) return undefined;
      setPassphrase('');
      setAgain('');
    }
    if (step === 'sheet' && !hasPaper) return say([t.firstRun.sheet.needed]);
    return go(1);
  };
  const screens: Readonly<Record<Step, () => ReactNode>> = {
    who: () => <WhoStep />,
    where: () => <WhereStep folder={folder} onChange={setFolder} />,
    passphrase: () => (
      <PassphraseStep passphrase={passphrase} again={again} onPassphrase={setPassphrase} onAgain={setAgain} />
    ),
    sheet: () => (sheet === undefined ? null : <SheetStep sheet={sheet} hasPaper={hasPaper} onPaper={setPaper} />),
    example: () => <ExampleStep />,
  };
  const main = useStepFocus(step);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isField = event.target instanceof HTMLInputElement && ['text', 'password'].includes(event.target.type);
    if (isField && event.key === 'Enter') void next();
  };
  const following = steps[steps.indexOf(step) + 1];
  const mayGoBack = step !== 'who' && sheet === undefined;
  return (
    <div className="start">
      <header className="start-top">
        <p className="strong">{t.words.program}</p>
        <p className="small soft">{t.firstRun.state}</p>
        <span className="push" />
        <p className="small soft">{t.firstRun.promise}</p>
      </header>
      <div className="start-panes">
        <Steps current={step} />
        <main className="start-main" key={step} ref={main} tabIndex={-1} onInput={() => say([])} onKeyDown={onKeyDown}>
          {screens[step]()}
          <Messages problems={[...said, ...problems.map(({ message }) => message)]} />
        </main>
        {step === 'passphrase' ? <Forget /> : null}
      </div>
      <footer className="start-foot">
        {mayGoBack ? <Button onPress={() => go(-1)}>{t.firstRun.back}</Button> : null}
        {following === undefined ? null : (
          <Button look="main" onPress={() => void next()}>
            {isMaking ? t.firstRun.making : t.firstRun.nextTo(t.firstRun.steps[following].toLowerCase())}
          </Button>
        )}
      </footer>
    </div>
  );
};
