import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { useMatter } from '../../store/context.tsx';
import { useSelected } from '../../store/observable.ts';
import type { OverlayStore } from '../../store/overlay.ts';
import { tabs } from '../../store/place.ts';
import { keyWords } from '../../store/pressed.ts';
import { t } from '../../text/t.ts';

const Tabs = () => {
  const { place } = useMatter();
  const current = useSelected(place, ({ tab }) => tab);
  return (
    <nav className="tabs" aria-label={t.workspace.screens}>
      {tabs.map((tab, n) => (
        <button
          key={tab}
          type="button"
          className="tab"
          aria-current={tab === current ? 'page' : undefined}
          aria-keyshortcuts={`Alt+${n + 1}`}
          onClick={() => place.update((here) => ({ ...here, tab }))}
        >
          {t.workspace.tabs[tab]}
        </button>
      ))}
    </nav>
  );
};

const UndoAndRedo = () => {
  const { store, undo, redo } = useMatter();
  const last = useSelected(store.past, ({ done }) => done.at(-1)?.label);
  const next = useSelected(store.past, ({ undone }) => undone.at(-1)?.label);
  return (
    <>
      <Button look="plain" onPress={undo}>
        <span className="undo-label">{last === undefined ? t.words.undo : t.workspace.undo(last)}</span>
        <span className="undo-word" aria-hidden="true">
          {t.words.undo}
        </span>
      </Button>
      <span className="redo">
        <Button look="plain" onPress={redo} {...(next === undefined ? {} : { label: t.workspace.redo(next) })}>
          {t.words.redo}
        </Button>
      </span>
    </>
  );
};

/** The bar below the header: the screens of the matter, undo and redo by name, the palette, export. */
export const Bar = ({ overlay }: { readonly overlay: OverlayStore }) => {
  const [isOpen, open] = useState(false);
  return (
    <>
      <button type="button" className="button bar-menu" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {t.workspace.menu}
      </button>
      <div className="bar" data-open={isOpen}>
        <Tabs />
        <span className="push" />
        <UndoAndRedo />
        <button type="button" className="go-to control" onClick={() => overlay.set({ name: 'palette' })}>
          <span>{t.workspace.goTo}</span>
          <kbd>{keyWords('Ctrl K')}</kbd>
        </button>
        <Button look="main" onPress={() => overlay.set({ name: 'export' })}>
          {t.workspace.exportAndPrint}
        </Button>
      </div>
    </>
  );
};
