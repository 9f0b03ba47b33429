import { createContext, useContext } from 'react';
import type { App } from './appStore.ts';
import type { MatterSession } from './matterSession.ts';

/** The window as a whole, for every component. */
export const AppContext = createContext<App | undefined>(undefined);
/** The open matter, for every component of the workspace. */
export const MatterContext = createContext<MatterSession | undefined>(undefined);

/** The window as a whole. */
export const useApp = (): App => {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error('A component stands outside the window.');
  return app;
};

/** The open matter. */
export const useMatter = (): MatterSession => {
  const session = useContext(MatterContext);
  if (session === undefined) throw new Error('A component stands outside a matter.');
  return session;
};
