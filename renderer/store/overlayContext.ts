import { createContext, useContext } from 'react';
import type { OverlayStore } from './overlay.ts';

/** What lies over the workspace, for every component in it. */
export const OverlayContext = createContext<OverlayStore | undefined>(undefined);

/** What lies over the workspace. */
export const useOverlay = (): OverlayStore => {
  const overlay = useContext(OverlayContext);
  if (overlay === undefined) throw new Error('A component stands outside the workspace.');
  return overlay;
};
