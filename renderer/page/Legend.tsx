import { metaAt } from '../../src/answers/walk.ts';
import { Button } from '../parts/Button.tsx';
import type { Zoom } from '../store/pageView.ts';
import { t } from '../text/t.ts';
import type { PaperStanding, ShownPaper } from './paperFeed.ts';
import { audienceIn, blanksIn } from './places.ts';
import type { Places } from './usePlaces.ts';

/** What the legend needs. */
export interface LegendOf {
  readonly paper: ShownPaper | undefined;
  readonly title: string;
  readonly places: Places;
  readonly zoom: Zoom;
  readonly work: PaperStanding['work'];
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

const stateOf = (paper: ShownPaper | undefined, { isTrimmed }: Zoom): string => {
  if (paper === undefined) return '';
  if (paper.isDraft) return isTrimmed ? t.page.draftTrimmed : t.page.draft;
  return isTrimmed ? t.page.marginsTrimmed : '';
};

const Key = ({ kind, words, keys, onPress }: { kind: string; words: string; keys?: string; onPress?: () => void }) => {
  const inner = (
    <>
      <span className="legend-bar" data-kind={kind} aria-hidden="true" />
      {words}
      {keys === undefined ? null : <kbd>{keys}</kbd>}
    </>
  );
  if (onPress === undefined) return <span className="legend-key">{inner}</span>;
  return (
    <button type="button" className="legend-key" onClick={onPress} aria-keyshortcuts={keys}>
      {inner}
    </button>
  );
};

const Work = ({ title, work, onCancel, onAgain }: Pick<LegendOf, 'title' | 'work' | 'onCancel' | 'onAgain'>) => (
  <div className="legend">
    <span className="legend-work" role="status">
      {work === 'slow' ? t.page.making(title) : t.page.stopped(title)}
    </span>
    {work === 'slow' ? (
      <Button onPress={onCancel}>{t.words.cancel}</Button>
    ) : (
      <Button onPress={onAgain}>{t.page.makeAgain}</Button>
    )}
  </div>
);

/** What is marked on the page, counted; while something takes long or was stopped, that instead. */
export const Legend = ({ paper, title, places, zoom, work, onCancel, onAgain }: LegendOf) => {
  const { focus, focused } = places;
  const name = focus === undefined ? undefined : metaAt(focus)?.title;
  const blanks = blanksIn(paper?.places ?? []).length;
  const audience = audienceIn(paper?.places ?? []).length;
  const counted = name === undefined ? t.page.placesOnly(focused.length) : t.page.places(name, focused.length);
  if (work !== 'none') return <Work title={title} work={work} onCancel={onCancel} onAgain={onAgain} />;
  return (
    <div className="legend">
      {focus === undefined || paper === undefined ? null : (
        <Key kind="focus" words={counted} keys="F6" onPress={() => void places.nextPlace(1)} />
      )}
      {blanks === 0 ? null : (
        <Key kind="blank" words={t.page.blanks(blanks)} keys="F7" onPress={() => void places.nextBlank()} />
      )}
      {audience === 0 ? null : <Key kind="audience" words={t.page.audience(audience)} />}
      <span className="legend-state soft">{stateOf(paper, zoom)}</span>
    </div>
  );
};
