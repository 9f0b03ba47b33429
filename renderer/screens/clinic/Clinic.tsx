import { useEffect, useState } from 'react';
import { steps } from '../../../src/interview/parts.ts';
import type { StepId } from '../../../src/interview/section.ts';
import { Button, LinkButton } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Glyph } from '../../parts/Glyph.tsx';
import { useApp, useMatter } from '../../store/context.tsx';
import { useObservable, useSelected } from '../../store/observable.ts';
import { sectionById } from '../../store/sections.ts';
import { valueIn } from '../../store/tree.ts';
import { t } from '../../text/t.ts';
import { SavingState } from '../workspace/Header.tsx';
import { Notices } from '../workspace/Notices.tsx';
import { Told } from '../workspace/Told.tsx';
import { useFocusWatch } from '../workspace/useFocusWatch.ts';
import { Papers } from './Papers.tsx';
import { Step } from './Step.tsx';
import { sectionsOf, stepStates } from './steps.ts';
import '../../styles/clinic.css';

const useHelper = (): string => {
  const { program } = useApp();
  const [helper, setHelper] = useState('');
  useEffect(() => {
    const pending = program('vault.office', {});
    const read = async (): Promise<void> => {
      const outcome = await pending.outcome;
      if (outcome.ok) setHelper(outcome.value.helper ?? '');
    };
    void read();
    return pending.cancel;
  }, [program]);
  return helper;
};

const Header = () => {
  const app = useApp();
  const { store } = useMatter();
  const helper = useHelper();
  const name = useSelected(store.answers, (answers) => valueIn(answers, 'petitioner.name.last'));
  return (
    <header className="top clinic-top">
      <p className="matter-title">{typeof name === 'string' && name !== '' ? name : t.words.program}</p>
      <p className="small soft">{helper === '' ? '' : t.clinic.helper(helper)}</p>
      <span className="push" />
      <SavingState isShort />
      <Button look="plain" onPress={() => void app.closeMatter()}>
        {t.clinic.close}
      </Button>
      <Button onPress={() => app.lock(t.lock.byShift)}>
        {t.clinic.lockNow} <span className="keys">{t.clinic.lockKeys}</span>
      </Button>
    </header>
  );
};

const Steps = ({ current, onGo }: { readonly current: StepId; readonly onGo: (id: StepId) => void }) => {
  const { look } = useMatter();
  const states = stepStates(useObservable(look));
  return (
    <nav className="clinic-steps" aria-label={t.workspace.outline}>
      <ol>
        {steps.map(({ id, title }) => {
          const state = states.get(id) ?? 'notBegun';
          return (
            <li key={id}>
              <button
                type="button"
                className="outline-item filter"
                aria-current={id === current ? 'step' : undefined}
                onClick={() => onGo(id)}
              >
                <Glyph state={state} />
                <span className="outline-name">{title}</span>
                <span className="unseen">, {t.words.states[state]}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <p className="clinic-skip soft">{t.clinic.skip}</p>
    </nav>
  );
};

const Words = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title={t.clinic.wordsTitle} onClose={onClose}>
    <dl className="glossary">
      {t.clinic.glossary.map(({ word, means }) => (
        <div key={word}>
          <dt className="strong">{word}</dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
);

const firstStep: StepId = steps[0]?.id ?? 'you';

/** A matter asked one step at a time, in plain words, with the papers and the printer always in reach. */
export const Clinic = () => {
  const { place } = useMatter();
  const section = useSelected(place, (here) => here.section);
  const step = sectionById(section).plain?.step ?? firstStep;
  const [isExplaining, explain] = useState(false);
  const watch = useFocusWatch();
  const at = steps.findIndex(({ id }) => id === step);
  const [before, next] = [steps[at - 1], steps[at + 1]];
  const go = (id: StepId): void => {
    const first = sectionsOf(id)[0];
    if (first === undefined) return;
    place.set({ tab: 'answers', section: first.id, record: 0 });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.clinic-main h1')?.focus());
  };
  return (
    <>
      <Header />
      <Notices />
      <Told />
      <div className="panes clinic-panes">
        <Steps current={step} onGo={go} />
        <main className="clinic-main" {...watch} key={step}>
          <Step id={step} />
        </main>
        <Papers />
      </div>
      <footer className="clinic-foot">
        {before === undefined ? null : <Button onPress={() => go(before.id)}>{t.clinic.back}</Button>}
        {next === undefined ? null : (
          <Button look="main" onPress={() => go(next.id)}>
            {t.clinic.next(next.title)}
          </Button>
        )}
        <span className="push" />
        <LinkButton onPress={() => explain(true)}>{t.clinic.words}</LinkButton>
      </footer>
      {isExplaining ? <Words onClose={() => explain(false)} /> : null}
    </>
  );
};
