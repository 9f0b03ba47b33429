import type { ReactNode } from 'react';
import { onDemand } from '../../parts/onDemand.ts';
import { useObservable } from '../../store/observable.ts';
import type { Overlay, OverlayStore } from '../../store/overlay.ts';
import { Palette } from './Palette.tsx';
import { ProblemsPanel } from './ProblemsPanel.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import '../../styles/overlays.css';

const Export = onDemand(async () => (await import('./export/Export.tsx')).Export);
const History = onDemand(async () => (await import('./History.tsx')).History);
const Law = onDemand(async () => (await import('./Law.tsx')).Law);
const Merge = onDemand(async () => (await import('./Merge.tsx')).Merge);
const Unsaved = onDemand(async () => (await import('./Unsaved.tsx')).Unsaved);

const shown = (overlay: Overlay, close: () => void): ReactNode => {
  switch (overlay.name) {
    case 'none':
      return null;
    case 'palette':
      return <Palette onClose={close} />;
    case 'problems':
      return <ProblemsPanel onClose={close} />;
    case 'shortcuts':
      return <Shortcuts onClose={close} />;
    case 'export':
      return <Export {...overlay} onClose={close} />;
    case 'history':
      return <History onClose={close} />;
    case 'law':
      return <Law citation={overlay.citation} onClose={close} />;
    case 'unsaved':
      return <Unsaved onClose={close} />;
    case 'merge':
      return <Merge onClose={close} />;
  }
};

/** What lies over or beside the workspace, one thing at a time. */
export const Overlays = ({ overlay }: { readonly overlay: OverlayStore }) => {
  const current = useObservable(overlay);
  return shown(current, () => overlay.set({ name: 'none' }));
};
