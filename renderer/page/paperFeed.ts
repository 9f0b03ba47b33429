import type { Json } from '../../src/answers/json.ts';
import type { MadePage, MadePaper, PageMark } from '../../src/api/contract/work.ts';
import type { Program } from '../../src/api/contract.ts';
import type { Problem } from '../../src/problems.ts';
import { jsonText } from '../store/jsonText.ts';
import { latest } from '../store/latest.ts';
import { type Observable, observable } from '../store/observable.ts';
import { t } from '../text/t.ts';
import type { OpenPdf } from './pdf.ts';
import { type Place, placesIn } from './places.ts';

/** A page of a paper. Two with the same key look the same, and one that did not change is the very same object. */
export interface ShownPage extends MadePage {
  readonly marks: PageMark[];
}

/** A paper as it is shown: what was made, and its PDF open to be painted. */
export interface ShownPaper extends Omit<MadePaper, 'pdf' | 'pages'> {
  readonly pdf: OpenPdf;
  readonly pages: readonly ShownPage[];
  readonly places: readonly Place[];
  /** Of which answers it was made: the text of the answer file. */
  readonly text: string;
  /** When the answers changed that it was made for, in milliseconds of the window's own clock. */
  readonly askedAt: number;
}

/** How a paper in the window stands. */
export interface PaperStanding {
  /** The newest that could be made; the one before it stays until then. */
  readonly shown?: ShownPaper;
  /** Why it cannot be made now. */
  readonly problems: readonly Problem[];
  /** `slow`: under way for so long that it must say so; `stopped`: taken back by the person, who may ask again. */
  readonly work: 'none' | 'slow' | 'stopped';
}

/** A paper that is made again whenever the answers change. */
export interface PaperFeed {
  readonly standing: Observable<PaperStanding>;
  /** Takes back what is being made. */
  readonly cancel: () => void;
  /** Makes it now. */
  readonly again: () => void;
  readonly stop: () => void;
}

/** What a feed needs. `now` is a clock in milliseconds. */
export interface PaperFeedOf {
  readonly program: Program;
  readonly answers: Pick<Observable<Json>, 'get' | 'subscribe'>;
  readonly paper: string;
  readonly open: (pdf: Uint8Array) => Promise<OpenPdf>;
  readonly now: () => number;
}

/** Milliseconds without a letter after which the paper is made again: less than before the program looks, so that the page is first. */
export const typingPause = 10;
/** Milliseconds after which work says that it is going on. */
export const slowAfter = 400;

/** What a feed keeps while it runs. */
interface Going {
  readonly standing: Observable<PaperStanding>;
  readonly open: PaperFeedOf['open'];
  /** The answers of the newest asking. */
  asked: string;
  /** Pages by key, of the two papers that came last: the newest may have been asked for before the last one came. */
  pages: { newest: ReadonlyMap<string, ShownPage>; before: ReadonlyMap<string, ShownPage> };
  isStopped: boolean;
  opening: number;
}

/** What came back: the paper, the text it was made of, and when the answers had changed to that. */
interface Came {
  readonly made: MadePaper;
  readonly pages: readonly ShownPage[];
  readonly text: string;
  readonly askedAt: number;
}

/** The pages that came, those that were only named among those that are known; undefined when one of them is not. */
const pagesOf = (made: MadePaper, feed: Going): readonly ShownPage[] | undefined => {
  const { newest, before } = feed.pages;
  const pages = made.pages.flatMap(({ key, width, height, marks }): ShownPage[] => {
    const known = newest.get(key) ?? before.get(key);
    if (known !== undefined) return [known];
    return marks === undefined ? [] : [{ key, width, height, marks }];
  });
  feed.pages = { newest: new Map(pages.map((page) => [page.key, page])), before: newest };
  return pages.length === made.pages.length ? pages : undefined;
};

const show = async ({ made, pages, text, askedAt }: Came, feed: Going): Promise<void> => {
  feed.opening += 1;
  const turn = feed.opening;
  const pdf = await feed.open(made.pdf).catch(() => undefined);
  if (feed.isStopped || turn !== feed.opening) {
    pdf?.close();
    return;
  }
  if (pdf === undefined) {
    const at = { in: 'document', document: made.id } as const;
    const problem: Problem = { code: 'page.unreadable', severity: 'error', message: t.page.unreadable, at };
    feed.standing.update((before) => ({ ...before, problems: [problem] }));
    return;
  }
  const before = feed.standing.get().shown;
  const { id, title, isDraft } = made;
  const shown = { id, title, isDraft, pages, pdf, text, askedAt, places: placesIn(pages) };
  feed.standing.update(({ work }) => ({ shown, problems: [], work }));
  before?.pdf.close();
};

/** Says that work is going on when it takes long; `watch(false)` when there is none. */
const slowWatch = ({ standing }: Going) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (isWorking: boolean): void => {
    const say = (work: PaperStanding['work']): void => standing.update((before) => ({ ...before, work }));
    if (isWorking) {
      timer ??= setTimeout(() => say('slow'), slowAfter);
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    if (standing.get().work === 'slow') say('none');
  };
};

/** Makes a paper now, and again a moment after each change of the answers. Only the newest counts. */
export const createPaperFeed = ({ program, answers, paper, open, now }: PaperFeedOf): PaperFeed => {
  const standing = observable<PaperStanding>({ problems: [], work: 'none' });
  const pages: Going['pages'] = { newest: new Map(), before: new Map() };
  const feed: Going = { standing, open, asked: '', pages, isStopped: false, opening: 0 };
  const watch = slowWatch(feed);
  const times = new Map<string, number>();
  let changedAt = now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = () =>
    latest(program, 'work.paper', (outcome, { text }) => {
      const askedAt = times.get(text) ?? changedAt;
      times.delete(text);
      watch(false);
      if (text !== feed.asked) watch(true);
      if (!outcome.ok) {
        standing.update((before) => ({ ...before, problems: outcome.problems }));
        return;
      }
      const came = pagesOf(outcome.value, feed);
      if (came !== undefined) void show({ made: outcome.value, pages: came, text, askedAt }, feed);
      // A page that was forgotten meanwhile: it is told once more.
      else timer = setTimeout(ask);
    });
  let asking = start();
  const ask = (): void => {
    clearTimeout(timer);
    const text = jsonText(answers.get());
    const underWay = times.get(feed.asked);
    times.clear();
    if (underWay !== undefined) times.set(feed.asked, underWay);
    times.set(text, changedAt);
    feed.asked = text;
    if (standing.get().work === 'stopped') standing.update((before) => ({ ...before, work: 'none' }));
    watch(true);
    asking.ask({ text, paper, known: [...feed.pages.newest.keys()] });
  };
  const stopListening = answers.subscribe(() => {
    changedAt = now();
    clearTimeout(timer);
    timer = setTimeout(ask, typingPause);
  });
  const drop = (): void => {
    clearTimeout(timer);
    watch(false);
    asking.stop();
  };
  ask();
  return {
    standing,
    cancel: () => {
      drop();
      asking = start();
      standing.update((before) => ({ ...before, work: 'stopped' }));
    },
    again: () => {
      changedAt = now();
      ask();
    },
    stop: () => {
      feed.isStopped = true;
      stopListening();
      drop();
      standing.get().shown?.pdf.close();
    },
  };
};
