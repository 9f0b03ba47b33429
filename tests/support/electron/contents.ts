import { EventEmitter } from 'node:events';

/** What may be refused: `preventDefault` is how Electron's listeners say no. */
export interface Refusable {
  readonly preventDefault: () => void;
  readonly defaultPrevented: boolean;
}

/** An event of Electron's with these properties. */
export const eventOf = <T extends object>(properties: T): T & Refusable => {
  let defaultPrevented = false;
  return {
    ...properties,
    preventDefault: () => {
      defaultPrevented = true;
    },
    get defaultPrevented() {
      return defaultPrevented;
    },
  };
};

/** A frame of a page, as the sender of a message. */
export interface StandInFrame {
  readonly url: string;
  readonly parent: StandInFrame | null;
}

type Listener = (...words: readonly unknown[]) => unknown;

/** Electron's session: what it was told, to be asked by tests. */
export class StandInSession extends EventEmitter {
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>();
  beforeRequest: ((details: { url: string }, answer: (answer: { cancel?: boolean }) => void) => void) | undefined;
  readonly webRequest = {
    onBeforeRequest: (listener: typeof this.beforeRequest) => {
      this.beforeRequest = listener;
    },
  };
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => this.schemes.set(scheme, handler),
  };
  permissionCheck: Listener | undefined;
  permissionRequest: Listener | undefined;
  deviceCheck: Listener | undefined;
  displayMedia: Listener | undefined;
  certificateCheck: Listener | undefined;
  spelling = true;
  readonly setPermissionCheckHandler = (listener: Listener) => {
    this.permissionCheck = listener;
  };
  readonly setPermissionRequestHandler = (listener: Listener) => {
    this.permissionRequest = listener;
  };
  readonly setDevicePermissionHandler = (listener: Listener) => {
    this.deviceCheck = listener;
  };
  readonly setDisplayMediaRequestHandler = (listener: Listener) => {
    this.displayMedia = listener;
  };
  readonly setCertificateVerifyProc = (listener: Listener) => {
    this.certificateCheck = listener;
  };
  readonly setSpellCheckerEnabled = (isOn: boolean) => {
    this.spelling = isOn;
  };

  /** Emits an event that a listener may refuse; whether one did. */
  refuses(name: string, properties: object): boolean {
    const event = eventOf(properties);
    this.emit(name, event);
    return event.defaultPrevented;
  }

  /** Whether a request for this address would be let through. */
  lets(url: string): boolean {
    let isLet = true;
    this.beforeRequest?.({ url }, ({ cancel }) => {
      isLet = cancel !== true;
    });
    return isLet;
  }
}

/** Electron's contents of a window. */
export class StandInContents extends EventEmitter {
  /** Set by a page that is really shown; else the page is thought of. */
  mainFrame: StandInFrame = { url: '', parent: null };
  readonly sent: { readonly channel: string; readonly message: unknown }[] = [];
  onSend: ((channel: string, message: unknown) => void) | undefined;
  windowOpen: ((details: { url: string }) => { action: string }) | undefined;
  rtcPolicy = 'default';
  zoom = 0;
  hasTools = false;
  isGone = false;
  readonly send = (channel: string, message: unknown) => {
    this.sent.push({ channel, message });
    this.onSend?.(channel, message);
  };
  readonly isDestroyed = () => this.isGone;
  readonly setWindowOpenHandler = (handler: typeof this.windowOpen) => {
    this.windowOpen = handler;
  };
  readonly setWebRTCIPHandlingPolicy = (policy: string) => {
    this.rtcPolicy = policy;
  };
  readonly getZoomLevel = () => this.zoom;
  readonly setZoomLevel = (level: number) => {
    this.zoom = level;
  };
  readonly toggleDevTools = () => {
    this.hasTools = !this.hasTools;
  };
  readonly forcefullyCrashRenderer = () => this.emit('render-process-gone', {}, { reason: 'crashed' });

  /** Emits an event that a listener may refuse; whether one did. */
  refuses(name: string, properties: object, ...words: readonly unknown[]): boolean {
    const event = eventOf(properties);
    this.emit(name, event, ...words);
    return event.defaultPrevented;
  }
}
