import { readFileSync } from 'node:fs';
import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from '@playwright/test';
import type { StandInIpc, StandInSender } from './ipc.ts';
import type { StandInWindow } from './window.ts';

/** Chromium knows no `app:`; the window's files stand under this name instead, which is never looked up. */
const origin = 'https://window.full-hearing.test';

const toApp = (url: string): string => (url.startsWith(`${origin}/`) ? url.replace(origin, 'app://window') : url);
const toWeb = (url: string): string => url.replace(/^app:\/\/window/, origin);

/** What the bytes in a message become where it crosses as JSON. */
interface PackedBytes {
  readonly $bytes: readonly number[];
}

const isPacked = (value: unknown): value is PackedBytes =>
  typeof value === 'object' && value !== null && '$bytes' in value && Array.isArray(value.$bytes);

const pack = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, item: unknown) =>
    item instanceof Uint8Array ? { $bytes: Array.from(item) } : item,
  );
const unpack = (text: string): unknown =>
  JSON.parse(text, (_, item: unknown) => (isPacked(item) ? Uint8Array.from(item.$bytes) : item));

/** What a sandboxed preload script has of Electron, over the two functions that the test puts into the page. */
const electronInPage = `
  const bytes = (_, item) => (item instanceof Uint8Array ? { $bytes: Array.from(item) } : item);
  const pack = (value) => JSON.stringify(value ?? null, bytes);
  const unpack = (text) => JSON.parse(text, (_, item) => (Array.isArray(item?.$bytes) ? Uint8Array.from(item.$bytes) : item));
  const toMain = window.standInToMain;
  const listeners = [];
  window.standInFromMain = (channel, text) => {
    for (const one of listeners) if (one.channel === channel) one.listen({}, unpack(text));
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value, enumerable: true }),
    },
    ipcRenderer: {
      invoke: async (channel, message) => unpack(await toMain('invoke', channel, pack(message))),
      send: (channel, message) => void toMain('send', channel, pack(message)),
      on: (channel, listen) => listeners.push({ channel, listen }),
    },
  };
  const require = (name) => {
    if (name !== 'electron') throw new Error('A sandboxed script may not require ' + name);
    return electron;
  };
`;

const initScript = (preload: string): string =>
  `if (window === window.top && location.href.startsWith('${origin}/')) {${electronInPage}${readFileSync(preload, 'utf8')}}`;

/** Windows of the stand-in shown by a real Chromium, and every request that was not for the window's own files. */
export interface ShownPages {
  readonly load: (window: StandInWindow, url: string, ipc: StandInIpc) => Promise<void>;
  /** The page of a window. Throws when it shows none. */
  readonly pageOf: (window: StandInWindow) => Page;
  /** Addresses that pages asked for and that the session refused. */
  readonly refused: readonly string[];
  /** Addresses outside the window's origin that the session would have let through. */
  readonly strangers: readonly string[];
  readonly close: () => Promise<void>;
}

const answer = async (window: StandInWindow, route: Route): Promise<void> => {
  const request = route.request();
  const handler = window.options.webPreferences.session.schemes.get('app');
  const answered = await handler?.(new Request(toApp(request.url()), { method: request.method() }));
  if (answered === undefined) return route.abort('failed');
  const body = Buffer.from(await answered.arrayBuffer());
  return route.fulfill({ status: answered.status, headers: Object.fromEntries(answered.headers), body });
};

/** The frame that asks to go elsewhere; undefined when it is that of a new window, which has none yet. */
const frameOf = (request: PageRequest): Frame | undefined => {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
};

/** Whether the program keeps a frame from going to an address. */
const isNavigationRefused = (window: StandInWindow, request: PageRequest): boolean => {
  const url = toApp(request.url());
  const frame = frameOf(request);
  if (frame === undefined) return window.webContents.windowOpen?.({ url }).action === 'deny';
  const isMainFrame = frame.parentFrame() === null;
  const isRefused = window.webContents.refuses('will-frame-navigate', { url, isMainFrame });
  return isRefused || (isMainFrame && window.webContents.refuses('will-navigate', { url, isMainFrame }));
};

const senderOf = ({ webContents }: StandInWindow, frame: Frame): StandInSender => {
  const url = toApp(frame.url());
  if (frame.parentFrame() !== null) {
    return { sender: webContents, senderFrame: { url, parent: webContents.mainFrame } };
  }
  webContents.mainFrame = { url, parent: null };
  return { sender: webContents, senderFrame: webContents.mainFrame };
};

/** Shows windows of the stand-in as pages of a Chromium, each in a context that `open` gives, with requests answered by the program's own protocol handler. */
export const shownPages = (open: () => Promise<BrowserContext>): ShownPages => {
  const pages = new Map<StandInWindow, Page>();
  const refused: string[] = [];
  const strangers: string[] = [];
  const loading = new Set<string>();

  const onRequest = async (window: StandInWindow, route: Route): Promise<void> => {
    const request = route.request();
    const url = toApp(request.url());
    const isOwn = loading.delete(url);
    if (request.isNavigationRequest() && !isOwn && isNavigationRefused(window, request)) {
      refused.push(url);
      return route.abort('aborted');
    }
    if (!window.options.webPreferences.session.lets(url)) {
      refused.push(url);
      return route.abort('blockedbyclient');
    }
    if (url.startsWith('app://window/')) return answer(window, route);
    strangers.push(url);
    return route.abort('failed');
  };

  const show = async (window: StandInWindow, ipc: StandInIpc): Promise<Page> => {
    const context = await open();
    await context.route('**/*', (route) => onRequest(window, route));
    await context.exposeBinding(
      'standInToMain',
      async ({ frame }, kind: string, channel: string, text: string): Promise<string> => {
        const sender = senderOf(window, frame);
        if (kind === 'invoke') return pack(await ipc.invoke(channel, sender, unpack(text)));
        ipc.emit(channel, sender, unpack(text));
        return pack(null);
      },
    );
    await context.addInitScript(initScript(window.options.webPreferences.preload));
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('popup', (other) => {
      if (window.webContents.windowOpen?.({ url: other.url() }).action === 'deny') void other.close();
    });
    window.webContents.onSend = (channel, message) => {
      const words = [channel, pack(message)] as const;
      void page.evaluate(([one, text]) => Reflect.get(globalThis, 'standInFromMain')(one, text), words);
    };
    window.webContents.once('destroyed', () => void context.close());
    return page;
  };

  return {
    refused,
    strangers,
    load: async (window, url, ipc) => {
      const page = pages.get(window) ?? (await show(window, ipc));
      pages.set(window, page);
      loading.add(url);
      await page.goto(toWeb(url), { waitUntil: 'domcontentloaded' });
    },
    pageOf: (window) => {
      const page = pages.get(window);
      if (page === undefined) throw new Error('The window shows no page yet.');
      return page;
    },
    close: async () => {
      for (const page of pages.values()) await page.context().close();
    },
  };
};
