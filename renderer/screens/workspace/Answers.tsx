import { useEffect, useState } from 'react';
import { Arrow } from '../../parts/Glyph.tsx';
import { onDemand } from '../../parts/onDemand.ts';
import { paneKey, Splitter } from '../../parts/Splitter.tsx';
import { useApp, useMatter } from '../../store/context.tsx';
import { useObservable, useSelected } from '../../store/observable.ts';
import { sectionById } from '../../store/sections.ts';
import { t } from '../../text/t.ts';
import { Outline } from './Outline.tsx';
import { SectionForm } from './SectionForm.tsx';
import { Strip } from './Strip.tsx';
import { useFocusWatch } from './useFocusWatch.ts';

const LivePage = onDemand(async () => (await import('../../page/LivePage.tsx')).LivePage);

/** The panes of a window that is too narrow for more than one. */
const panesOfOne = ['outline', 'answers', 'page'] as const;
type OnePane = (typeof panesOfOne)[number];

/** In a narrow window: which one pane is shown. */
const PaneSwitch = ({ shown, onShow }: { readonly shown: OnePane; readonly onShow: (pane: OnePane) => void }) => (
  <nav className="pane-switch" aria-label={t.workspace.panes.title}>
    {panesOfOne.map((pane) => (
      <button
        key={pane}
        type="button"
        className="tab"
        aria-current={pane === shown ? 'true' : undefined}
        onClick={() => onShow(pane)}
      >
        {t.workspace.panes[pane]}
      </button>
    ))}
  </nav>
);

/** In a window without room for the outline: the section that is open, and the way to the others. */
const SectionButton = ({
  title,
  isOpen,
  onPress,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}) => (
  <button type="button" className="section-button" aria-expanded={isOpen} onClick={onPress}>
    <span className="strong">{title}</span>
    <Arrow to={isOpen ? 'up' : 'down'} />
  </button>
);

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
  const [isOutlineOpen, openOutline] = useState(false);
  const [shown, show] = useState<OnePane>('answers');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section closes the outline, whatever led to it
  useEffect(() => {
    openOutline(false);
    show('answers');
  }, [section]);
  return (
    <div className="panes" data-page={mode} data-shown={shown} data-outline={isOutlineOpen} style={widths}>
      <PaneSwitch shown={shown} onShow={show} />
      <Outline />
      <Splitter name="outline" label={t.workspace.outlineWidth} />
      <main className="form-pane" {...watch}>
        <SectionButton
          title={sectionById(section).title}
          isOpen={isOutlineOpen}
          onPress={() => openOutline(!isOutlineOpen)}
        />
        <SectionForm key={section} section={sectionById(section)} />
        <Strip />
      </main>
      <Splitter name="page" label={t.workspace.pageWidth} />
      <aside className="page-pane" aria-label={t.workspace.page}>
        <LivePage />
      </aside>
    </div>
  );
};
