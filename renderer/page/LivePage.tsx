import { useEffect, useMemo } from 'react';
import type { PaperState } from '../../src/api/contract/work.ts';
import { Button } from '../parts/Button.tsx';
import { Arrow } from '../parts/Glyph.tsx';
import { useApp, useMatter } from '../store/context.tsx';
import { useObservable } from '../store/observable.ts';
import { t } from '../text/t.ts';
import { PaperPane } from './PaperPane.tsx';
import { forgetPdfs } from './pdf.ts';
import '../styles/page.css';

/** The papers that can stand on the page: the chosen ones, and the one that is shown. */
const offered = (papers: readonly PaperState[], shown: string | undefined): readonly PaperState[] => {
  const chosen = papers.filter(({ id, isChosen }) => isChosen || id === shown);
  return chosen.length === 0 ? papers : chosen;
};

/** The real page beside the form: what is typed prints here a moment later, and every word leads to its question. */
export const LivePage = () => {
  const session = useMatter();
  const { view } = useApp();
  useEffect(
    () => () => {
      if (view.get().name === 'locked') forgetPdfs();
    },
    [view],
  );
  const look = useObservable(session.look);
  const shownPaper = useObservable(session.shownPaper);
  const mode = useObservable(session.page.mode);
  const secondPaper = useObservable(session.page.second);
  const papers = useMemo(() => offered(look?.papers ?? [], shownPaper), [look, shownPaper]);
  const first = papers.find(({ id }) => id === shownPaper) ?? papers[0];
  const second = papers.find(({ id }) => id === secondPaper) ?? papers.find(({ id }) => id !== first?.id) ?? first;
  if (mode === 'off') {
    return (
      <div className="page-away">
        <Button look="arrow" label={t.page.showPage} onPress={() => session.page.mode.set('on')}>
          <Arrow to="left" />
        </Button>
      </div>
    );
  }
  if (first === undefined) return <p className="page-empty soft">{look === undefined ? '' : t.page.noPaper}</p>;
  return (
    <div className="live-page" data-mode={mode}>
      <PaperPane session={session} papers={papers} paper={first} onPaper={session.shownPaper.set} isSecond={false} />
      {mode === 'beside' && second !== undefined ? (
        <PaperPane session={session} papers={papers} paper={second} onPaper={session.page.second.set} isSecond />
      ) : null}
    </div>
  );
};
