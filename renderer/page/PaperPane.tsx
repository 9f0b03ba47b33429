import { useCallback, useEffect, useId, useState } from 'react';
import type { PaperState } from '../../src/api/contract/work.ts';
import { Glyph } from '../parts/Glyph.tsx';
import type { MatterSession } from '../store/matterSession.ts';
import { useObservable } from '../store/observable.ts';
import type { PageWish } from '../store/pageView.ts';
import { t } from '../text/t.ts';
import { FindBar } from './FindBar.tsx';
import { Legend } from './Legend.tsx';
import { notePainted } from './notePainted.ts';
import { PaperText } from './PaperText.tsx';
import { Sheets } from './Sheets.tsx';
import { Thumbnails } from './Thumbnails.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useFind } from './useFind.ts';
import { type FedPaper, usePaperFeed } from './usePaperFeed.ts';
import { type Places, usePlaces } from './usePlaces.ts';
import type { SheetsHandle } from './useSheetScroll.ts';
import { useText } from './useText.ts';

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

const useFinding = (fed: FedPaper, handle: SheetsHandle | undefined) => {
  const [words, setWords] = useState<string>();
  const [at, setAt] = useState(0);
  const found = useFind(fed.shown, words);
  const now = found[Math.min(at, found.length - 1)];
  const show = (next: number): void => {
    const [rect] = found[next]?.rects ?? [];
    setAt(next);
    if (rect !== undefined) handle?.scrollTo(rect);
  };
  const first = found.length > 0 && words !== undefined ? found[0]?.rects[0] : undefined;
  // A new search shows its first place; the same one on a page that has changed moves nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another search, or its first result, scrolls
  useEffect(() => {
    setAt(0);
    if (first !== undefined) handle?.scrollTo(first);
  }, [words, first === undefined]);
  return {
    words,
    found,
    now,
    at: Math.min(at, Math.max(0, found.length - 1)),
    open: () => setWords((before) => before ?? ''),
    close: () => setWords(undefined),
    setWords,
    step: (step: 1 | -1) =>
      found.length > 0 && show((Math.min(at, found.length - 1) + step + found.length) % found.length),
  };
};

/** What the page does when it is asked from elsewhere; only the first paper hears. */
const useWishes = (
  { session, isSecond }: Pick<PaperPaneOf, 'session' | 'isSecond'>,
  places: Places,
  openFind: () => void,
): void => {
  const { page } = session;
  useEffect(() => {
    if (isSecond) return undefined;
    const does: Readonly<Record<PageWish, () => boolean>> = {
      nextPlace: () => places.nextPlace(1),
      previousPlace: () => places.nextPlace(-1),
      nextBlank: places.nextBlank,
      find: () => {
        openFind();
        return true;
      },
      text: () => {
        page.isText.update((now) => !now);
        return true;
      },
      thumbnails: () => {
        page.hasThumbnails.update((now) => !now);
        return true;
      },
    };
    return page.hear((wish) => does[wish]());
  });
};

/** One paper as it prints: its bar, its pages or its text, and what is marked on them. */
export const PaperPane = ({ session, papers, paper, onPaper, isSecond }: PaperPaneOf) => {
  const view = session.page;
  const help = useId();
  const fed = usePaperFeed(session, paper.id);
  const { shown } = fed;
  const [handle, setHandle] = useState<SheetsHandle>();
  const [looked, setLooked] = useState({ page: 0, scale: 0 });
  const [isUnreadable, setUnreadable] = useState(false);
  const isText = useObservable(view.isText);
  const hasThumbnails = useObservable(view.hasThumbnails) && !isSecond;
  const zoom = useObservable(view.zoom);
  const places = usePlaces({ session, paper: shown, handle });
  const finding = useFinding(fed, handle);
  const text = useText({ session, paper: shown, pause: isText ? 0 : unseenTextPause });
  useWishes({ session, isSecond }, places, finding.open);
  const look = useCallback((page: number, scale: number) => setLooked({ page, scale }), []);
  const painted = useCallback((of: Parameters<typeof notePainted>[0]) => {
    setUnreadable(false);
    notePainted(of);
  }, []);
  const { goTo } = session;
  const pages = shown?.pages.length ?? 0;
  const texted = isText ? text.blocks : text.blocks.filter(({ page }) => page === looked.page + 1);
  return (
    <div className="paper-pane" data-second={isSecond}>
      <Toolbar
        papers={papers}
        paper={paper.id}
        onPaper={onPaper}
        page={Math.min(looked.page, Math.max(0, pages - 1))}
        pages={pages}
        onPage={(page) => handle?.scrollToPage(page)}
        scale={looked.scale}
        view={view}
        isFinding={finding.words !== undefined}
        onFind={finding.words === undefined ? finding.open : finding.close}
        isSecond={isSecond}
      />
      {finding.words === undefined ? null : (
        <FindBar
          words={finding.words}
          onWords={finding.setWords}
          at={finding.at}
          count={finding.found.length}
          onStep={finding.step}
          onClose={finding.close}
        />
      )}
      {fed.problems.length === 0 ? null : <Trouble paper={paper} fed={fed} />}
      {isUnreadable ? <p className="page-trouble">{t.page.unreadable}</p> : null}
      <div className="page-body">
        {hasThumbnails && shown !== undefined && !isText ? (
          <Thumbnails paper={shown} current={looked.page} onPage={(page) => handle?.scrollToPage(page)} />
        ) : null}
        {shown === undefined || isText ? null : (
          <Sheets
            paper={shown}
            state={papers.find(({ id }) => id === shown.id) ?? paper}
            view={view}
            marking={{
              focus: places.focus,
              currentKey: places.currentKey,
              isJump: places.isJump,
              found: finding.found,
              foundNow: finding.now,
            }}
            describedBy={help}
            onPlace={places.press}
            onLook={look}
            onPainted={painted}
            onTrouble={() => setUnreadable(true)}
            onHandle={setHandle}
          />
        )}
        <section
          className={isText ? 'text-view' : 'unseen'}
          aria-label={t.page.asText(paper.title)}
          id={`${help}-text`}
        >
          <PaperText blocks={texted} focus={places.focus} onAnswer={goTo} isSeen={isText} />
        </section>
        <p className="unseen" id={help}>
          {t.page.sheetsHelp}
        </p>
        <p className="unseen" role="status">
          {places.said}
        </p>
      </div>
      <Legend
        paper={shown}
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
