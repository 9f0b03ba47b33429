import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { StandInSession } from './contents.ts';
import { StandInIpc } from './ipc.ts';
import { type StandInWindow, windowClass } from './window.ts';

/** How the stand-in begins. */
export interface StandInSettings {
  /** A folder for the account's data, empty at first. */
  readonly appData: string;
  readonly isPackaged?: boolean;
  /** Whether another instance of the program runs already. */
  readonly isSecond?: boolean;
  /** Shows for real what a window loads; the page's messages go to `ipc`. */
  readonly load?: (window: StandInWindow, url: string, ipc: StandInIpc) => Promise<void>;
}

/** Electron's `app`: the life of the program. */
class StandInApp extends EventEmitter {
  readonly isPackaged: boolean;
  readonly switches = new Map<string, string | undefined>();
  readonly paths = new Map<string, string>();
  isSandboxed = false;
  hasQuit = false;
  exitCode: number | undefined;
  timesRecentCleared = 0;
  recentAdded: string[] = [];
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.switches.set(name, value);
    },
  };
  private readonly isSecond: boolean;
  private readonly ready: Promise<void>;

  constructor({ appData, isPackaged = true, isSecond = false }: StandInSettings) {
    super();
    this.isPackaged = isPackaged;
    this.isSecond = isSecond;
    this.paths.set('appData', appData);
    this.paths.set('userData', join(appData, 'Electron'));
    this.ready = new Promise((settle) => setImmediate(settle));
  }

  whenReady(): Promise<void> {
    return this.ready;
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? '';
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  requestSingleInstanceLock(): boolean {
    return !this.isSecond;
  }
  enableSandbox(): void {
    this.isSandboxed = true;
  }
  clearRecentDocuments(): void {
    this.timesRecentCleared += 1;
  }
  addRecentDocument(path: string): void {
    this.recentAdded.push(path);
  }
  setJumpList(): void {}
  quit(): void {
    this.hasQuit = true;
    this.emit('quit');
  }
  exit(code: number): void {
    this.exitCode = code;
  }
}

/** What the system's dialogs were asked, and what a person answers to the next. */
class StandInDialog {
  readonly asked: { readonly kind: string; readonly options: unknown }[] = [];
  /** The folder that is chosen next; undefined when the person leaves. */
  folder: string | undefined;
  /** The buttons that are pressed next, by number; the first one after that. */
  readonly buttons: number[] = [];
  async showOpenDialog(_: unknown, options: unknown) {
    this.asked.push({ kind: 'open', options });
    return { canceled: this.folder === undefined, filePaths: this.folder === undefined ? [] : [this.folder] };
  }
  async showMessageBox(_: unknown, options: unknown) {
    this.asked.push({ kind: 'question', options });
    return { response: this.buttons.shift() ?? 0 };
  }
  showErrorBox(title: string, content: string): void {
    this.asked.push({ kind: 'error', options: { title, content } });
  }
}

/** A stand-in for the module `electron`, with what a test asks of it. */
export const standIn = (settings: StandInSettings) => {
  const app = new StandInApp(settings);
  const windows: StandInWindow[] = [];
  const sessions = new Map<string, StandInSession>();
  const sessionOptions = new Map<string, unknown>();
  const schemes: { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> }[] = [];
  const shown: string[] = [];
  const menus: unknown[] = [];
  const opened: string[] = [];
  const ipcMain = new StandInIpc();
  const dialog = new StandInDialog();
  const powerMonitor = new EventEmitter();
  return {
    app,
    windows,
    sessions,
    sessionOptions,
    schemes,
    shown,
    opened,
    menus,
    ipcMain,
    dialog,
    powerMonitor,
    /** What the program does about a fault of its own. */
    faults: [] as NodeJS.UncaughtExceptionListener[],
    systemPreferences: { setUserDefault: () => {} },
    BrowserWindow: windowClass({ app, windows, load: async (window, url) => settings.load?.(window, url, ipcMain) }),
    session: {
      fromPartition: (name: string, options?: unknown) => {
        const known = sessions.get(name) ?? new StandInSession();
        sessions.set(name, known);
        sessionOptions.set(name, options);
        return known;
      },
    },
    protocol: {
      registerSchemesAsPrivileged: (given: typeof schemes) => {
        if (windows.length > 0) throw new Error('Schemes must be registered before the program is ready.');
        schemes.push(...given);
      },
    },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => {
        menus.push(menu);
      },
    },
    shell: {
      showItemInFolder: (path: string) => {
        shown.push(path);
      },
      openExternal: (url: string) => {
        opened.push(url);
      },
      openPath: (path: string) => {
        opened.push(path);
      },
    },
  };
};

/** A stand-in for the module `electron`. */
export type StandIn = ReturnType<typeof standIn>;
