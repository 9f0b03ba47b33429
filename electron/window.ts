import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { firstPage } from './address.ts';

/** The title until the window has one of its own, and whenever the vault is locked: it says nothing about what is in it. */
export const neutralTitle = 'Notes';

/** What a window needs that the program knows: its session, its preload script, and whether it runs from a package. */
export interface WindowNeeds {
  readonly session: Session;
  /** Path of the built preload script. */
  readonly preload: string;
  readonly isPackaged: boolean;
}

/** How the one window is made: shut off from Node and from everything that Electron warns of. */
export const windowOptions = ({ session, preload, isPackaged }: WindowNeeds): BrowserWindowConstructorOptions => ({
  title: neutralTitle,
  width: 1440,
  height: 900,
  minWidth: 640,
  minHeight: 480,
  show: false,
  autoHideMenuBar: true,
  webPreferences: {
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    webgl: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    safeDialogs: true,
    devTools: !isPackaged,
  },
});

/** More crashes of the page than these within a minute, and it is not loaded again. */
const mostCrashes = 3;

/** Loads the page, shows the window when it has something to show, and loads the page again when its process has gone. */
export const openPage = (window: BrowserWindow, giveUp: () => void): void => {
  const crashes: number[] = [];
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return;
    crashes.push(Date.now());
    const recent = crashes.filter((at) => at > Date.now() - 60_000);
    window.setTitle(neutralTitle);
    if (recent.length > mostCrashes) giveUp();
    else void window.loadURL(firstPage);
  });
  void window.loadURL(firstPage);
};
