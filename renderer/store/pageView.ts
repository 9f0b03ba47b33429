import { type Observable, observable } from './observable.ts';

/** Where the page stands: beside the form, away, two papers beside the form, or alone. Ctrl \ goes through them in this order. */
export const pageModes = ['on', 'off', 'beside', 'alone'] as const;
/** Where the page stands. */
export type PageMode = (typeof pageModes)[number];

/** How large the page is shown: as wide as the pane, whole in the pane, or at a scale of which 1 is the size on paper. */
export interface Zoom {
  readonly size: 'width' | 'whole' | number;
  /** Whether the empty margins are left away on the screen. */
  readonly isTrimmed: boolean;
}

/** What can be asked of the page from elsewhere: by a key, the palette or a link. */
export type PageWish = 'nextPlace' | 'previousPlace' | 'nextBlank' | 'find' | 'text' | 'thumbnails';

/** A place that the page is to show as soon as it can: where an answer prints in a paper. */
export interface PageJump {
  readonly paper: string;
  readonly path: string;
}

/** How the page of a matter is looked at; kept while the matter is open. */
export interface PageView {
  readonly mode: Observable<PageMode>;
  readonly zoom: Observable<Zoom>;
  /** The same paper as text in place of its pages. */
  readonly isText: Observable<boolean>;
  readonly hasThumbnails: Observable<boolean>;
  /** The paper that stands beside the shown one. */
  readonly second: Observable<string | undefined>;
  readonly jump: Observable<PageJump | undefined>;
  /** How far each paper is scrolled, in points of the page. */
  readonly scrolled: Map<string, number>;
  /** False when no page is there to do it, or it has nothing to do. */
  readonly ask: (wish: PageWish) => boolean;
  /** The page listens; returns what stops the listening. */
  readonly hear: (listener: (wish: PageWish) => boolean) => () => void;
  /** On, off, beside, alone, and on again. */
  readonly cycle: () => void;
}

/** A matter opens with its page on and its margins trimmed. */
export const createPageView = (): PageView => {
  const mode = observable<PageMode>('on');
  const listeners: ((wish: PageWish) => boolean)[] = [];
  return {
    mode,
    zoom: observable<Zoom>({ size: 'width', isTrimmed: true }),
    isText: observable(false),
    hasThumbnails: observable(false),
    second: observable<string | undefined>(undefined),
    jump: observable<PageJump | undefined>(undefined),
    scrolled: new Map(),
    ask: (wish) => listeners.some((listener) => listener(wish)),
    hear: (listener) => {
      listeners.push(listener);
      return () => {
        listeners.splice(listeners.indexOf(listener), 1);
      };
    },
    cycle: () => mode.update((now) => pageModes[(pageModes.indexOf(now) + 1) % pageModes.length] ?? 'on'),
  };
};
