import { useCallback, useId, useMemo, useState } from 'react';
import type { PaperState } from '../../src/api/contract/work.ts';
import { Glyph } from '../parts/Glyph.tsx';
import type { MatterSession } from '../store/matterSession.ts';
import { useObservable } from '../store/observable.ts';
import { t } from '../text/t.ts';
import { FindBar } from './FindBar.tsx';
import { Legend } from './Legend.tsx';
import { notePainted } from './notePainted.ts';
import { PaperText } from './PaperText.tsx';
import type { ShownPaper } from './paperFeed.ts';
import { Sheets } from './Sheets.tsx';
import { Thumbnails } from './Thumbnails.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useFinding } from './useFinding.ts';
import { type FedPaper, usePaperFeed } from './usePaperFeed.ts';
import { usePlaces } from './usePlaces.ts';
import type { SheetsHandle } from './useSheetScroll.ts';
import { useText } from './useText.ts';
import { useWishes } from './useWishes.ts';

/** What a pane with one paper needs. */
export interface PaperPaneOf {
  readonly session: MatterSession;
  readonly papers: readonly PaperState[];
  readonly paper: PaperState;
  readonly onPaper: (id: string) => void;
  readonly isSecond: boolean;
}

/** Milliseconds after the page has changed before the text for readers follows; the text that is seen follows at once. */
const unseenTextPause = 400;

const Trouble = ({ paper, fed }: { readonly paper: PaperState; readonly fed: FedPaper }) => (
  <div className="page-trouble" role="status">
    <p className="strong is-fix">
      <Glyph state="template" /> {t.page.cannot(paper.short)}
    </p>
    <ul>
      {fed.problems.map(({ code, message }) => (
        <li key={`${code} ${message}`}>{message}</li>
      ))}
    </ul>
    {fed.shown === undefined ? null : <p className="soft">{t.page.asBefore}</p>}
  </div>
);

/** Everything that a pane keeps in mind. */
const usePane = ({ session, paper, isSecond }: PaperPaneOf) => {
  const fed = usePaperFeed(session, paper.id);
  const [handle, onHandle] = useState<SheetsHandle>();
  const [looked, setLooked] = useState({ page: 0, scale: 0 });
  const [isUnreadable, setUnreadable] = useState(false);
  const places = usePlaces({ session, paper: fed.shown, handle });
  const finding = useFinding(fed.shown, handle);
  useWishes({ session, isSecond, places, openFind: finding.open });
  const onLook = useCallback((page: number, scale: number) => setLooked({ page, scale }), []);
  const onPainted = useCallback((of: ShownPaper) => {
    setUnreadable(false);
    notePainted(of);
  }, []);
  const onTrouble = useCallback(() => setUnreadable(true), []);
  const { focus, currentKey, isJump } = places;
  const { found, now: foundNow } = finding;
  const marking = useMemo(
    () => ({ focus, currentKey, isJump, found, foundNow }),
    [focus, currentKey, isJump, found, foundNow],
  );
  const toPage = (page: number): void => handle?.scrollToPage(page);
  return {
    fed,
    looked,
    isUnreadable,
    places,
    finding,
    marking,
    toPage,
    sheets: { onHandle, onLook, onPainted, onTrouble },
  };
};

type Pane = ReturnType<typeof usePane>;

const Find = ({ finding }: Pick<Pane, 'finding'>) =>
  finding.words === undefined ? null : (
    <FindBar
      words={finding.words}
      onWords={finding.setWords}
      at={finding.at}
      count={finding.found.length}
      onStep={finding.step}
      onClose={finding.close}
    />
  );

/** The pages, or the text; for readers the words of the page that is looked at, in any case. */
const Body = ({ of, pane }: { readonly of: PaperPaneOf; readonly pane: Pane }) => {
  const { session, papers, paper, isSecond } = of;
  const { fed, looked, places, marking, toPage, sheets } = pane;
  const { shown } = fed;
  const help = useId();
  const isText = useObservable(session.page.isText);
  const hasThumbnails = useObservable(session.page.hasThumbnails) && !isSecond;
  const { blocks } = useText({ session, paper: shown, pause: isText ? 0 : unseenTextPause });
  const words = useMemo(
    () => (isText ? blocks : blocks.filter(({ page }) => page === looked.page + 1)),
    [isText, blocks, looked.page],
  );
  return (
    <div className="page-body">
      {hasThumbnails && shown !== undefined && !isText ? (
        <Thumbnails paper={shown} current={looked.page} onPage={toPage} />
      ) : null}
      {shown === undefined || isText ? null : (
        <Sheets
          paper={shown}
          profile={(papers.find(({ id }) => id === shown.id) ?? paper).profile}
          view={session.page}
          marking={marking}
          describedBy={help}
          onPlace={places.press}
          {...sheets}
        />
      )}
      <section className={isText ? 'text-view' : 'unseen'} aria-label={t.page.asText(paper.title)}>
        <PaperText blocks={words} focus={places.focus} onAnswer={places.goTo} isSeen={isText} />
      </section>
      <p className="unseen" id={help}>
        {t.page.sheetsHelp}
      </p>
      <p className="unseen" role="status">
        {places.said}
      </p>
    </div>
  );
};

/** One paper as it prints: its bar, its pages or its text, and what is marked on them. */
export const PaperPane = (given: PaperPaneOf) => {
  const { session, papers, paper, onPaper, isSecond } = given;
  const pane = usePane(given);
  const { fed, looked, isUnreadable, places, finding, toPage } = pane;
  const zoom = useObservable(session.page.zoom);
  const pages = fed.shown?.pages.length ?? 0;
  return (
    <div className="paper-pane" data-second={isSecond}>
      <Toolbar
        papers={papers}
        paper={paper.id}
        onPaper={onPaper}
        page={Math.min(looked.page, Math.max(0, pages - 1))}
        pages={pages}
        onPage={toPage}
        scale={looked.scale}
        view={session.page}
        isFinding={finding.words !== undefined}
        onFind={finding.words === undefined ? finding.open : finding.close}
        isSecond={isSecond}
      />
      <Find finding={finding} />
      {fed.problems.length === 0 ? null : <Trouble paper={paper} fed={fed} />}
      {isUnreadable ? <p className="page-trouble">{t.page.unreadable}</p> : null}
      <Body of={given} pane={pane} />
      <Legend
        paper={fed.shown}
        title={paper.short}
        places={places}
        zoom={zoom}
        work={fed.work}
        onCancel={fed.cancel}
        onAgain={fed.again}
      />
    </div>
  );
};
