import { useState } from 'react';
import type { Look, PaperState } from '../../../src/api/contract/work.ts';
import { Button, LinkButton } from '../../parts/Button.tsx';
import { Glyph } from '../../parts/Glyph.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { chosenNow, useChosenPapers } from '../../store/chosenPapers.ts';
import { useApp, useMatter } from '../../store/context.tsx';
import { jsonText } from '../../store/jsonText.ts';
import type { MatterSession } from '../../store/matterSession.ts';
import { useObservable } from '../../store/observable.ts';
import { problemWords } from '../../text/problemWords.ts';
import { t } from '../../text/t.ts';

const glyphOf = ({ isMade, held, blanks }: PaperState): 'template' | 'audience' | 'missing' | 'complete' => {
  if (!isMade) return 'template';
  if (held > 0) return 'audience';
  return blanks > 0 ? 'missing' : 'complete';
};

const wordsOf = ({ isMade, held, blanks }: PaperState): string => {
  if (!isMade) return t.clinic.broken;
  if (held > 0) return t.clinic.held;
  return blanks > 0 ? t.clinic.blanks(blanks) : t.clinic.ready;
};

interface Printing {
  readonly words: string;
  readonly print: () => Promise<void>;
  readonly isPrinting: boolean;
  readonly cancel: () => void;
}

/** What the program says of the matter: at once, or as soon as it has first looked. Undefined when that was taken back. */
const whenLooked = ({ look }: MatterSession, signal: AbortSignal): Promise<Look | undefined> =>
  new Promise((resolve) => {
    const tell = (): void => {
      const seen = look.get();
      if (seen === undefined && !signal.aborted) return;
      stop();
      resolve(seen);
    };
    const stop = look.subscribe(tell);
    signal.addEventListener('abort', tell, { once: true });
    tell();
  });

const usePrinting = (isBlank: boolean): Printing => {
  const session = useMatter();
  const { program, id, store } = session;
  const { preferences } = useApp();
  const [words, say] = useState('');
  const [control, setControl] = useState<AbortController | undefined>(undefined);
  const make = async (signal: AbortSignal): Promise<string> => {
    const look = await whenLooked(session, signal);
    if (look === undefined) return '';
    const papers = [...chosenNow(look, store.answers.get(), preferences.get().density)];
    if (papers.length === 0) return t.clinic.nothingToPrint;
    const request = { id, text: jsonText(store.answers.get()), papers, isFinal: false, isBlank };
    const pending = program('work.print', request);
    signal.addEventListener('abort', pending.cancel, { once: true });
    const outcome = await pending.outcome;
    if (!outcome.ok || signal.aborted) return problemWords(outcome.problems);
    const { printPapers } = await import('../../page/printPapers.ts');
    await printPapers(outcome.value.papers, { signal });
    const { held } = outcome.value;
    return held.length === 0 ? t.clinic.printed : t.clinic.heldNote(held.join(', '));
  };
  const print = async (): Promise<void> => {
    const started = new AbortController();
    setControl(started);
    say(t.clinic.printing);
    say(await make(started.signal));
    setControl(undefined);
  };
  return { words, print, isPrinting: control !== undefined, cancel: () => control?.abort() };
};

const FilledOrBlank = ({
  isBlank,
  onChange,
}: {
  readonly isBlank: boolean;
  readonly onChange: (isBlank: boolean) => void;
}) => (
  <fieldset className="clinic-choice">
    <legend className="unseen">{t.clinic.print}</legend>
    {[false, true].map((blank) => (
      <label key={String(blank)} className="tick">
        <input type="radio" name="filled" checked={isBlank === blank} onChange={() => onChange(blank)} />
        <span>{blank ? t.clinic.blank : t.clinic.filled}</span>
      </label>
    ))}
  </fieldset>
);

/** The papers of this person, and printing them: filled in or blank, always in reach. */
export const Papers = () => {
  const session = useMatter();
  const look = useObservable(session.look);
  const [isBlank, setBlank] = useState(false);
  const { all, isChosen, toggle } = useChosenPapers();
  const { words, print, isPrinting, cancel } = usePrinting(isBlank);
  const leak = (look?.troubles ?? []).find(({ kind, path }) => kind === 'audience' && path !== undefined);
  return (
    <aside className="clinic-papers" aria-label={t.clinic.papers}>
      <h2>{t.clinic.papers}</h2>
      <ul>
        {all.map((paper) => (
          <li key={paper.id}>
            <Tick isOn={isChosen(paper.id)} onChange={(isOn) => toggle(paper.id, isOn)}>
              {paper.short}
            </Tick>
            {isChosen(paper.id) ? (
              <span className="soft clinic-paper-state">
                <Glyph state={glyphOf(paper)} /> {wordsOf(paper)}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <FilledOrBlank isBlank={isBlank} onChange={setBlank} />
      {isPrinting ? (
        <Button onPress={cancel}>{t.words.cancel}</Button>
      ) : (
        <Button onPress={() => void print()}>{t.clinic.print}</Button>
      )}
      <p role="status">{words}</p>
      {leak?.path === undefined ? null : (
        <p>
          <LinkButton onPress={() => session.goTo(leak.path ?? '')}>{t.clinic.heldGo}</LinkButton>
        </p>
      )}
      <p className="small soft">{t.clinic.pages}</p>
    </aside>
  );
};
