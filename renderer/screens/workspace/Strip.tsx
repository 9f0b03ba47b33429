import { metaAt } from '../../../src/answers/walk.ts';
import type { Look } from '../../../src/api/contract/work.ts';
import { isAsked } from '../../../src/interview/asked.ts';
import { patternOf } from '../../../src/interview/pattern.ts';
import { questionAt } from '../../../src/interview/sections.ts';
import { LinkButton } from '../../parts/Button.tsx';
import { useApp, useMatter } from '../../store/context.tsx';
import { useObservable, useSelected } from '../../store/observable.ts';
import { useOverlay } from '../../store/overlayContext.ts';
import { dayWithYear } from '../../text/dates.ts';
import { t } from '../../text/t.ts';

type Use = Look['uses'][string][number];

const usesOf = (look: Look | undefined, path: string): readonly Use[] => {
  const { uses = {} } = look ?? {};
  const below = Object.keys(uses).filter(
    (one) => one === path || one.startsWith(`${path}.`) || path.startsWith(`${one}.`),
  );
  return below.flatMap((one) => uses[one] ?? []);
};

interface PaperUses {
  readonly paper: string;
  readonly title: string;
  readonly places: readonly string[];
}

const byPaper = (look: Look | undefined, uses: readonly Use[]): readonly PaperUses[] =>
  (look?.papers ?? []).flatMap(({ id, short }) => {
    const places = [...new Set(uses.filter(({ paper }) => paper === id).map(({ where }) => where))];
    return uses.some(({ paper }) => paper === id) ? [{ paper: id, title: short, places: places.filter(Boolean) }] : [];
  });

/** Whether a chosen paper asks for the answer, though it may print it nowhere. */
const isNeeded = (look: Look | undefined, path: string): boolean =>
  isAsked(patternOf(path), new Set(look?.asked ?? []));

const mostPlaces = 4;

/** About the answer that has the focus: help, the law it serves, and where it prints. Always in the same place. */
export const Strip = () => {
  const { place, look, shownPaper, page } = useMatter();
  const app = useApp();
  const overlay = useOverlay();
  const path = useSelected(place, ({ focus }) => focus);
  const seen = useObservable(look);
  const host = useObservable(app.host);
  if (path === undefined) {
    return (
      <section className="strip" tabIndex={-1} aria-label={t.workspace.aboutAnswer}>
        <p className="small quiet">{t.workspace.stripEmpty}</p>
      </section>
    );
  }
  const meta = metaAt(path);
  const asked = questionAt(path);
  const title = asked?.question.title ?? meta?.title ?? '';
  const papers = byPaper(seen, usesOf(seen, path));
  const showPlace = (paper: string): void => {
    if (page.mode.get() === 'off') page.mode.set('on');
    shownPaper.set(paper);
    page.jump.set({ paper, path });
  };
  return (
    <section className="strip" tabIndex={-1} aria-label={t.workspace.aboutAnswer}>
      <div>
        <p className="small strong">
          {title} <kbd>F1</kbd>
        </p>
        <p className="small soft">{meta?.help ?? asked?.question.plain?.help ?? ''}</p>
      </div>
      <div>
        <p className="small soft strip-head">{t.workspace.law}</p>
        {meta?.statute === undefined ? (
          <p className="small quiet">{t.workspace.noLaw}</p>
        ) : (
          <>
            <LinkButton onPress={() => overlay.set({ name: 'law', citation: meta.statute ?? '' })}>
              {t.workspace.citation(meta.statute)}
            </LinkButton>
            <p className="small quiet">{host === undefined ? '' : t.workspace.checked(dayWithYear(host.lawAsOf))}</p>
          </>
        )}
      </div>
      <div>
        <p className="small soft strip-head">{t.workspace.usedIn}</p>
        {papers.length === 0 ? (
          <p className="small quiet">{isNeeded(seen, path) ? t.workspace.usedNotYet : t.workspace.usedNowhere}</p>
        ) : null}
        {papers.map(({ paper, title: name, places }) => (
          <p key={paper} className="small">
            <LinkButton onPress={() => showPlace(paper)}>{name}</LinkButton>{' '}
            {places.length > mostPlaces
              ? t.workspace.andMore(places.slice(0, mostPlaces - 1).join(', '), places.length - mostPlaces + 1)
              : places.join(', ')}
          </p>
        ))}
      </div>
    </section>
  );
};
