import { EventEmitter } from 'node:events';
import { eventOf, StandInContents, type StandInSession } from './contents.ts';

/** What a window was made with, as far as tests ask. */
export interface StandInOptions {
  readonly title?: string;
  readonly show?: boolean;
  readonly webPreferences: Readonly<Record<string, unknown>> & {
    readonly session: StandInSession;
    readonly preload: string;
  };
}

/** What is around the windows: the program, and what shows a window for real when a test wants that. */
export interface AroundWindows {
  readonly app: EventEmitter;
  readonly windows: StandInWindow[];
  readonly load: (window: StandInWindow, url: string) => Promise<void>;
}

/** Electron's window: it shows nothing by itself, and keeps what it was told. */
export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly loaded: string[] = [];
  readonly options: StandInOptions;
  title: string;
  isShown = false;
  isProtected = false;
  isSmall = false;
  timesInFront = 0;
  private readonly around: AroundWindows;

  constructor(around: AroundWindows, options: StandInOptions) {
    super();
    this.around = around;
    this.options = options;
    this.title = options.title ?? '';
    around.windows.push(this);
    around.app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.webContents.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false });
    this.webContents.mainFrame = { url, parent: null };
    await this.around.load(this, url);
    this.emit('ready-to-show');
  }

  show(): void {
    this.isShown = true;
  }

  setTitle(title: string): void {
    this.title = title;
  }

  setContentProtection(isOn: boolean): void {
    this.isProtected = isOn;
  }

  isDestroyed(): boolean {
    return this.webContents.isGone;
  }

  isMinimized(): boolean {
    return this.isSmall;
  }

  restore(): void {
    this.isSmall = false;
  }

  focus(): void {
    this.timesInFront += 1;
  }

  /** As a person closes it: a listener may refuse. */
  close(): void {
    const event = eventOf({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.isDestroyed()) return;
    this.webContents.isGone = true;
    this.webContents.emit('destroyed');
    this.emit('closed');
    this.around.app.emit('window-all-closed');
  }
}

/** The class that a program makes its windows with. */
export const windowClass = (around: AroundWindows): (new (options: StandInOptions) => StandInWindow) =>
  class extends StandInWindow {
    constructor(options: StandInOptions) {
      super(around, options);
    }
  };
