import { lazy, Suspense } from 'react';
import { paneKey, Splitter } from '../../parts/Splitter.tsx';
import { useApp, useMatter } from '../../store/context.tsx';
import { useObservable, useSelected } from '../../store/observable.ts';
import { sectionById } from '../../store/sections.ts';
import { t } from '../../text/t.ts';
import { Outline } from './Outline.tsx';
import { SectionForm } from './SectionForm.tsx';
import { Strip } from './Strip.tsx';
import { useFocusWatch } from './useFocusWatch.ts';

const LivePage = lazy(async () => ({ default: (await import('../../page/LivePage.tsx')).LivePage }));

/** Outline, form and page side by side: the answers, and what they print. */
export const Answers = () => {
  const { place, page: view } = useMatter();
  const mode = useObservable(view.mode);
  const section = useSelected(place, (here) => here.section);
  const { panes = {} } = useObservable(useApp().preferences);
  const outline = panes[paneKey('outline')];
  const page = panes[paneKey('page')];
  const widths = {
    ...(outline === undefined ? {} : { '--outline-pane': `${outline}px` }),
    ...(page === undefined ? {} : { '--page-pane': `0 0 ${page}px` }),
  };
  const watch = useFocusWatch();
  return (
    <div className="panes" data-page={mode} style={widths}>
      <Outline />
      <Splitter name="outline" label={t.workspace.outlineWidth} />
      <main className="form-pane" {...watch}>
        <SectionForm key={section} section={sectionById(section)} />
        <Strip />
      </main>
      <Splitter name="page" label={t.workspace.pageWidth} />
      <aside className="page-pane" aria-label={t.workspace.page}>
        <Suspense fallback={null}>
          <LivePage />
        </Suspense>
      </aside>
    </div>
  );
};
