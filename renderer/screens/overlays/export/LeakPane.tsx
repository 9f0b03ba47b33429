import { useState } from 'react';
import { isJsonObject, type Json } from '../../../../src/answers/json.ts';
import type { Leak } from '../../../../src/api/contract/work.ts';
import { Button, LinkButton } from '../../../parts/Button.tsx';
import { Glyph } from '../../../parts/Glyph.tsx';
import { useApp, useMatter } from '../../../store/context.tsx';
import { useSelected } from '../../../store/observable.ts';
import { freeId } from '../../../store/records.ts';
import { valueIn, withValue } from '../../../store/tree.ts';
import { t } from '../../../text/t.ts';
import type { CheckedPaper } from './useExport.ts';

const shortestReason = 10;

const listIn = (answers: Json, path: string): readonly Json[] => {
  const list = valueIn(answers, path);
  return Array.isArray(list) ? list : [];
};

const idsIn = (list: readonly Json[]): readonly string[] =>
  list.map((one) => (isJsonObject(one) ? String(one.id) : ''));

/** The answer in which the passage was typed: another one, or the confidential answer itself. */
const sourceOf = (leak: Leak): string => leak.typedIn ?? leak.path;

const Reword = ({ leak }: { readonly leak: Leak }) => {
  const { store } = useMatter();
  const path = sourceOf(leak);
  const value = useSelected(store.answers, (answers) => valueIn(answers, path));
  const [text, setText] = useState(typeof value === 'string' ? value : '');
  if (typeof value !== 'string') return null;
  const use = (): void =>
    store.change({ label: t.workspace.typed(leak.typedInTitle ?? leak.title), path }, (answers) =>
      withValue(answers, path, text),
    );
  return (
    <div className="leak-way">
      <h4>
        {t.exporting.reword} <span className="soft">{t.exporting.rewordHelp}</span>
      </h4>
      <div className="leak-reword">
        <textarea
          className="control"
          aria-label={t.exporting.reword}
          dir="auto"
          rows={3}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button onPress={use}>{t.exporting.useThis}</Button>
      </div>
    </div>
  );
};

const Release = ({ leak, paper }: { readonly leak: Leak; readonly paper: string }) => {
  const { store } = useMatter();
  const host = useSelected(useApp().host, (about) => about?.today);
  const [reason, setReason] = useState('');
  const [isAsked, ask] = useState(false);
  const release = (): void => {
    ask(true);
    if (reason.trim().length < shortestReason) return;
    store.change({ label: t.exporting.releasedStep }, (answers) => {
      const before = listIn(answers, 'matter.releases');
      const entry: Json = {
        id: freeId(idsIn(before), 'release'),
        paper,
        path: leak.path,
        ...(leak.typedIn === undefined ? {} : { typedIn: leak.typedIn }),
        passage: leak.passage,
        reason: reason.trim(),
        ...(host === undefined ? {} : { on: host }),
      };
      return withValue(answers, 'matter.releases', [...before, entry]);
    });
  };
  if (!leak.mayBeReleased) return <p className="leak-way soft">{t.exporting.neverReleased}</p>;
  const isShort = isAsked && reason.trim().length < shortestReason;
  return (
    <div className="leak-way">
      <h4>{t.exporting.release}</h4>
      <p className="small soft">{t.exporting.releaseHelp}</p>
      <div className="field" {...(isShort ? { 'data-state': 'fix' } : {})}>
        <div className="field-label">
          <label htmlFor="release-reason">{t.exporting.reason}</label>
        </div>
        <div className="leak-reword">
          <input
            id="release-reason"
            className="control"
            type="text"
            value={reason}
            aria-invalid={isShort}
            aria-describedby="release-message"
            onChange={(event) => setReason(event.target.value)}
          />
          <Button onPress={release}>{t.exporting.releaseIt}</Button>
        </div>
        <p id="release-message" className="message" data-state="fix">
          {isShort ? t.exporting.reasonNeeded : ''}
        </p>
      </div>
    </div>
  );
};

const LeaveOut = ({ leak, paper }: { readonly leak: Leak; readonly paper: string }) => {
  const { store } = useMatter();
  const leave = (): void =>
    store.change({ label: t.exporting.leftOutStep }, (answers) => {
      const before = listIn(answers, 'matter.gaps');
      const gap: Json = {
        id: freeId(idsIn(before), 'gap'),
        paper,
        path: leak.path,
        typedIn: sourceOf(leak),
        passage: leak.passage,
      };
      return withValue(answers, 'matter.gaps', [...before, gap]);
    });
  return (
    <div className="leak-way">
      <h4>{t.exporting.leaveOut}</h4>
      <div className="leak-reword">
        <p className="small soft">{t.exporting.leaveOutHelp}</p>
        <Button onPress={leave}>{t.exporting.leaveItOut}</Button>
      </div>
    </div>
  );
};

const Passage = ({ leak: { passage, found = '' } }: { readonly leak: Leak }) => {
  const at = passage.indexOf(found);
  if (found === '') return <blockquote className="leak-passage">{passage}</blockquote>;
  const end = at + found.length;
  return (
    <blockquote className="leak-passage">
      {passage.slice(0, at)}
      <mark>{found}</mark>
      {passage.slice(end)}
    </blockquote>
  );
};

interface LeakOf {
  readonly leak: Leak;
  readonly paper: CheckedPaper;
  readonly onGo: (path: string) => void;
}

const One = ({ leak, paper, onGo }: LeakOf) => (
  <section className="leak">
    <dl className="leak-facts">
      <dt>{t.exporting.answer}</dt>
      <dd>
        {leak.title}: <span className="strong">{leak.value}</span>{' '}
        <span className="badge" data-kind="confidential">
          {t.words.confidential}
        </span>
      </dd>
      {leak.typedIn === undefined ? null : (
        <>
          <dt>{t.exporting.typedIn}</dt>
          <dd>
            <LinkButton onPress={() => onGo(sourceOf(leak))}>{leak.typedInTitle ?? leak.typedIn}</LinkButton>
          </dd>
        </>
      )}
      <dt>{t.exporting.printedOn}</dt>
      <dd>{leak.where}</dd>
      {leak.released === undefined ? null : (
        <>
          <dt>{t.exporting.released}</dt>
          <dd>{leak.released}</dd>
        </>
      )}
    </dl>
    <Passage leak={leak} />
    {leak.released === undefined ? (
      <>
        <Reword leak={leak} />
        {leak.mayBeLeftOut ? <LeaveOut leak={leak} paper={paper.id} /> : null}
        <Release leak={leak} paper={paper.id} />
      </>
    ) : null}
    <LinkButton onPress={() => onGo(sourceOf(leak))}>{t.exporting.goThere}</LinkButton>
  </section>
);

const leakKey = ({ path, passage, typedIn }: Leak): string => `${path} ${typedIn ?? ''} ${passage}`;

/** What a paper would show the other side, where it was typed and printed, and the ways on. Nothing is released by one press. */
export const LeakPane = ({ paper, onGo }: { readonly paper: CheckedPaper; readonly onGo: (path: string) => void }) => (
  <>
    {paper.leaks.length === 0 ? (
      <p className="soft">
        <Glyph state="complete" /> {t.exporting.nothingHeld}
      </p>
    ) : (
      <>
        <h3 className="is-fix leak-title">
          <Glyph state="audience" /> {t.exporting.leakTitle}
        </h3>
        <p>{t.exporting.leakLead(paper.title)}</p>
        {paper.leaks.map((leak) => (
          <One key={leakKey(leak)} leak={leak} paper={paper} onGo={onGo} />
        ))}
      </>
    )}
    {paper.refusals.length === 0 ? null : (
      <>
        <h3>{t.exporting.refusals}</h3>
        <ul className="dashes">
          {paper.refusals.map((refusal) => (
            <li key={refusal}>{refusal}</li>
          ))}
        </ul>
      </>
    )}
  </>
);
