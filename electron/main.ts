import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  session,
  shell,
  systemPreferences,
} from 'electron';
import { createProgram } from '../src/node/api/program.ts';
import { programFolder } from '../src/node/files/root.ts';
import { scheme } from './address.ts';
import { closeWhenSaved } from './closing.ts';
import { dialogsOver, showInFolder } from './dialogs.ts';
import { bindCalls } from './ipc.ts';
import { listening } from './listening.ts';
import { locker, lockWithSystem } from './locking.ts';
import { bindKeys, macMenu } from './menu.ts';
import { answerFilesIn, openedFile } from './openedFiles.ts';
import { windowFiles } from './protocol.ts';
import { hardenProgram, hardenSession } from './security.ts';
import { neutralTitle, openPage, windowOptions } from './window.ts';

const { isPackaged } = app;
const { events, isListening, follow } = listening();
const folder = join(programFolder, 'out');

const offer = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) events.tell(await openedFile(path));
};

/** A session that is never written to the disk: no cache, no history, no storage of the page's own. */
const openSession = () => {
  const opened = session.fromPartition('window', { cache: false });
  hardenSession(opened, isPackaged);
  opened.protocol.handle(scheme, windowFiles(join(folder, 'window')));
  return opened;
};

const askWhenStuck = (window: BrowserWindow, waits: () => Promise<boolean>): void => {
  window.on('unresponsive', async () => {
    if (!(await waits()) && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  });
};

const leaveNoList = (): void => {
  app.clearRecentDocuments();
  if (process.platform === 'win32') app.setJumpList([]);
  // A Mac would add dictation to the Edit menu, and with it what is said could leave the computer.
  if (process.platform === 'darwin') systemPreferences.setUserDefault('NSDisabledDictationMenuItem', 'boolean', true);
};

/** Makes the one window, and the program behind it. */
const open = (): BrowserWindow => {
  const window = new BrowserWindow(
    windowOptions({ session: openSession(), preload: join(folder, 'shell', 'preload.cjs'), isPackaged }),
  );
  const { webContents: contents } = window;
  const dialogs = dialogsOver(window, dialog);
  const closing = closeWhenSaved({ window, events, isListening, waitsForSaving: dialogs.waitsForSaving });
  const program = createProgram({
    shell: {
      kind: 'electron',
      protectsScreen: process.platform !== 'linux',
      chooseFolder: dialogs.chooseFolder,
      showInFolder: async (path) => showInFolder(shell, path),
      quit: closing.finish,
      events,
    },
    workerEntry: new URL('./worker.mjs', import.meta.url),
  });
  const calls = bindCalls(ipcMain, program.handlers, (sender) => sender === contents);
  follow(contents, () => calls.stop(contents));
  const hide = (): void => {
    if (!window.isDestroyed()) window.setTitle(neutralTitle);
  };
  const lock = locker({ events, isListening, hide, lockVault: () => void program.lock() });
  lockWithSystem(powerMonitor, lock);
  powerMonitor.on('shutdown', () => window.close());
  Menu.setApplicationMenu(
    process.platform === 'darwin' ? Menu.buildFromTemplate([...macMenu(lock, isPackaged)]) : null,
  );
  bindKeys(contents, isPackaged);
  askWhenStuck(window, dialogs.waitsForWindow);
  window.on('closed', () => void program.close().finally(() => app.quit()));
  openPage(window, () => {
    dialog.showErrorBox(
      'Full Hearing',
      'The window has ended several times in a row and is not opened again. What was typed is kept.',
    );
    closing.finish();
  });
  return window;
};

/** A fault of the shell itself: said without what it was about, since that may hold what was typed. What is typed is in the vault. */
const endByFault = (): void => {
  dialog.showErrorBox(
    'Full Hearing',
    'The program has met a fault of its own and ends. What was typed is kept, encrypted, and is offered when the matter is opened again.',
  );
  app.exit(70);
};

const start = (): void => {
  let window: BrowserWindow | undefined;
  process.on('uncaughtException', endByFault);
  hardenProgram(app);
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void offer([path]);
  });
  app.on('second-instance', (_, words, from) => {
    void offer(answerFilesIn(words, from));
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  // The vault is closed first; what is bound to the end of the window then quits.
  app.on('window-all-closed', () => {});
  void app.whenReady().then(() => {
    leaveNoList();
    window = open();
    void offer(answerFilesIn(process.argv, process.cwd()));
  });
};

app.setPath('userData', join(app.getPath('appData'), 'full-hearing'));
if (app.requestSingleInstanceLock()) start();
else app.quit();
