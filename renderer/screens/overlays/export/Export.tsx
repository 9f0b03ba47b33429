import { type ReactNode, useMemo, useState } from 'react';
import type { PaperState } from '../../../../src/api/contract/work.ts';
import { Button } from '../../../parts/Button.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { Glyph } from '../../../parts/Glyph.tsx';
import { optionsFrom } from '../../../parts/option.ts';
import { ProblemLines } from '../../../parts/ProblemLines.tsx';
import { Segments } from '../../../parts/Segments.tsx';
import { Tick } from '../../../parts/Tick.tsx';
import { useApp, useMatter } from '../../../store/context.tsx';
import { useObservable } from '../../../store/observable.ts';
import { t } from '../../../text/t.ts';
import { FolderField } from '../../locked/FolderField.tsx';
import { LeakPane } from './LeakPane.tsx';
import { PaperList } from './PaperList.tsx';
import { type Check, type Done, type Making, type Plan, useCheck, useMaking } from './useExport.ts';
import '../../../styles/start.css';
import '../../../styles/export.css';

const formats = ['docx', 'pdf', 'txt'] as const;
type Format = (typeof formats)[number];

const noPapers: readonly PaperState[] = [];

const Formats = ({
  value,
  onChange,
}: {
  readonly value: readonly Format[];
  readonly onChange: (next: Format[]) => void;
}) => (
  <fieldset className="export-formats">
    <legend>{t.exporting.formats}</legend>
    {formats.map((format) => (
      <Tick
        key={format}
        isOn={value.includes(format)}
        onChange={(isOn) => onChange(formats.filter((one) => (one === format ? isOn : value.includes(one))))}
      >
        {format.toUpperCase()}
      </Tick>
    ))}
  </fieldset>
);

const Labelled = ({ words, children }: { readonly words: string; readonly children: ReactNode }) => (
  <fieldset className="field">
    <legend className="field-label">{words}</legend>
    {children}
  </fieldset>
);

const draftOrFinal = optionsFrom(['draft', 'final'], t.exporting);
const filledOrBlank = optionsFrom(['filled', 'blank'], t.exporting);

const Written = ({ done, onShow }: { readonly done: Done; readonly onShow: (path: string) => void }) => {
  const first = done.written[0]?.path;
  const host = useObservable(useApp().host);
  return (
    <div className="export-written" role="status">
      <p>
        <Glyph state="complete" /> {t.exporting.written(done.written.length)}{' '}
        {done.held.length === 0 ? '' : t.exporting.heldNote(done.held.join(', '))}
      </p>
      <ul className="small soft">
        {done.written.map(({ path }) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
      {first === undefined || host?.showsInFolder !== true ? null : (
        <Button onPress={() => onShow(first)}>{t.exporting.showInFolder}</Button>
      )}
    </div>
  );
};

const Standing = ({
  check,
  making,
  message,
}: {
  readonly check: Check | undefined;
  readonly making: Making;
  readonly message: string;
}) => {
  const { progress } = making;
  if (progress !== undefined) {
    return (
      <p className="small" role="status">
        {t.exporting.working(progress.what, progress.done ?? 0, progress.of ?? 1)}
      </p>
    );
  }
  if (message !== '') return <p className="small is-fix">{message}</p>;
  return (
    <p className="small soft">
      {check === undefined
        ? t.exporting.checking
        : t.exporting.checked(check.papers.length, check.answers, check.confidential)}
    </p>
  );
};

const mainWords = (check: Check | undefined, going: number, all: readonly PaperState[]): string => {
  const held = (check?.papers ?? []).filter(({ mayGo }) => !mayGo);
  const [only] = held;
  if (only === undefined) return t.exporting.export(going);
  const { short = only.title } = all.find(({ id }) => id === only.id) ?? {};
  return t.exporting.exportHolding(going, held.length === 1 ? short : t.exporting.several(held.length));
};

/** The papers to go: those that were picked here, and before that those of the matter, as soon as they are known. */
const usePicked = (all: readonly PaperState[], asked: readonly string[] | undefined) => {
  const [picked, pick] = useState(asked);
  const standard = all
    .filter(({ isChosen, isMade }) => isChosen && isMade)
    .map(({ id }) => id)
    .join('\n');
  const chosen = useMemo(() => picked ?? standard.split('\n').filter(Boolean), [picked, standard]);
  return { chosen, choose: pick };
};

/** How the dialog is opened. */
export interface ExportOf {
  readonly print?: boolean;
  readonly papers?: readonly string[];
  readonly onClose: () => void;
}

/** Writes or prints papers. What the other side would read is shown before anything is written; what is held back is not written. */
export const Export = ({ print = false, papers: asked, onClose }: ExportOf) => {
  const app = useApp();
  const session = useMatter();
  const host = useObservable(app.host);
  const all = useObservable(session.look)?.papers ?? noPapers;
  const { chosen, choose } = usePicked(all, asked);
  const [shown, show] = useState<string | undefined>(undefined);
  const [isFinal, setFinal] = useState(false);
  const [isBlank, setBlank] = useState(false);
  const [folder, setFolder] = useState(host?.documentsFolder ?? '');
  const [kinds, setKinds] = useState<Format[]>(['docx', 'pdf']);
  const [tried, setTried] = useState<'export' | 'print' | undefined>(undefined);
  const plan = useMemo<Plan>(() => ({ papers: chosen, isFinal, isBlank }), [chosen, isFinal, isBlank]);
  const { check, problems } = useCheck(plan);
  const making = useMaking({ what: t.exporting.preparing });
  const going = check === undefined ? chosen.length : check.papers.filter(({ mayGo }) => mayGo).length;
  const paper =
    check?.papers.find(({ id }) => id === shown) ?? check?.papers.find(({ mayGo }) => !mayGo) ?? check?.papers[0];
  const refusal = (needsFormat: boolean): string => {
    if (chosen.length === 0) return t.exporting.noneChosen;
    if (check === undefined) return t.exporting.checking;
    if (going === 0) return t.exporting.noneMayGo;
    return needsFormat && kinds.length === 0 ? t.exporting.chooseFormat : '';
  };
  const start = (run: () => Promise<void>, needsFormat: boolean): void => {
    setTried(needsFormat ? 'export' : 'print');
    if (refusal(needsFormat) === '') void run();
  };
  const go = (path: string): void => {
    onClose();
    session.goTo(path);
  };
  const buttons = [
    <Button key="print" look={print ? 'main' : 'framed'} onPress={() => start(() => making.print(plan), false)}>
      {t.exporting.print(going)}
    </Button>,
    <Button
      key="export"
      look={print ? 'framed' : 'main'}
      onPress={() => start(() => making.write(plan, { folder, formats: kinds }), true)}
    >
      {mainWords(check, going, all)}
    </Button>,
  ];
  return (
    <Dialog
      title={t.exporting.title}
      {...(making.done === undefined ? { state: t.exporting.nothing } : {})}
      onClose={onClose}
      className="export"
      foot={
        <>
          <Standing check={check} making={making} message={tried === undefined ? '' : refusal(tried === 'export')} />
          <span className="push" />
          <Button onPress={making.progress === undefined ? onClose : making.cancel}>{t.words.cancel}</Button>
          {making.progress === undefined ? buttons : null}
        </>
      }
    >
      <div className="export-panes">
        <div className="export-left">
          <PaperList
            papers={all}
            checked={check?.papers ?? []}
            chosen={chosen}
            shown={paper?.id}
            onChoose={choose}
            onShow={show}
          />
          <div className="export-options">
            <Labelled words={t.exporting.version}>
              <Segments
                name="export-version"
                options={draftOrFinal}
                value={isFinal ? 'final' : 'draft'}
                onChange={(key) => key !== undefined && setFinal(key === 'final')}
              />
            </Labelled>
            <Labelled words={t.exporting.answers}>
              <Segments
                name="export-answers"
                options={filledOrBlank}
                value={isBlank ? 'blank' : 'filled'}
                onChange={(key) => key !== undefined && setBlank(key === 'blank')}
              />
            </Labelled>
            <p className="small soft export-wide">{isFinal ? t.exporting.finalNote : t.exporting.draftNote}</p>
            <Formats value={kinds} onChange={setKinds} />
            <div className="export-wide">
              <FolderField value={folder} onChange={setFolder} label={t.exporting.folder} />
              <p className="message soft">
                <Glyph state="audience" />
                <span>{t.exporting.notEncrypted}</span>
              </p>
            </div>
          </div>
        </div>
        <div className="export-right">
          {making.done === undefined ? null : (
            <Written done={making.done} onShow={(path) => void app.program('host.showInFolder', { path }).outcome} />
          )}
          <ProblemLines problems={[...problems, ...making.problems]} />
          {paper === undefined ? (
            <p className="soft">{chosen.length === 0 ? t.exporting.noneChosen : t.exporting.checking}</p>
          ) : null}
          {paper === undefined ? null : <LeakPane key={paper.id} paper={paper} onGo={go} />}
        </div>
      </div>
    </Dialog>
  );
};
