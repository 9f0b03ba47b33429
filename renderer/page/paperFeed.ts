import type { Json } from '../../src/answers/json.ts';
import type { MadePaper } from '../../src/api/contract/work.ts';
import type { Program } from '../../src/api/contract.ts';
import type { Problem } from '../../src/problems.ts';
import { jsonText } from '../store/jsonText.ts';
import { latest } from '../store/latest.ts';
import { type Observable, observable } from '../store/observable.ts';
import { t } from '../text/t.ts';
import type { OpenPdf } from './pdf.ts';
import { type Place, placesIn } from './places.ts';

/** A paper as it is shown: what was made, and its PDF open to be painted. */
export interface ShownPaper extends Omit<MadePaper, 'pdf'> {
  readonly pdf: OpenPdf;
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

/** Milliseconds without a letter after which the paper is made again. */
export const typingPause = 40;
/** Milliseconds after which work says that it is going on. */
export const slowAfter = 400;

/** What a feed keeps while it runs. */
interface Going {
  readonly standing: Observable<PaperStanding>;
  askedAt: number;
  isStopped: boolean;
  opening: number;
}

const show = async (made: MadePaper, text: string, { feed, open }: { feed: Going; open: PaperFeedOf['open'] }) => {
  feed.opening += 1;
  const turn = feed.opening;
  const { askedAt } = feed;
  const pdf = await open(made.pdf).catch(() => undefined);
  if (pdf === undefined) {
    const at = { in: 'document', document: made.id } as const;
    const problem: Problem = { code: 'page.unreadable', severity: 'error', message: t.page.unreadable, at };
    if (turn === feed.opening) feed.standing.update((before) => ({ ...before, problems: [problem] }));
    return;
  }
  if (feed.isStopped || turn !== feed.opening) {
    pdf.close();
    return;
  }
  const before = feed.standing.get().shown;
  const { pdf: _, ...rest } = made;
  feed.standing.update(({ work }) => ({
    shown: { ...rest, pdf, text, askedAt, places: placesIn(made.pages) },
    problems: [],
    work,
  }));
  before?.pdf.close();
};

/** Makes a paper now, and again a moment after each change of the answers. Only the newest counts. */
export const createPaperFeed = ({ program, answers, paper, open, now }: PaperFeedOf): PaperFeed => {
  const standing = observable<PaperStanding>({ problems: [], work: 'none' });
  const feed: Going = { standing, askedAt: now(), isStopped: false, opening: 0 };
  let soonTimer: ReturnType<typeof setTimeout> | undefined;
  let slowTimer: ReturnType<typeof setTimeout> | undefined;
  let asked = '';
  const setWork = (work: PaperStanding['work']): void => standing.update((before) => ({ ...before, work }));
  /** `isDone`: nothing newer is being made. */
  const watchSlow = (isDone: boolean): void => {
    clearTimeout(slowTimer);
    slowTimer = isDone ? undefined : setTimeout(() => setWork('slow'), slowAfter);
    if (isDone && standing.get().work === 'slow') setWork('none');
  };
  const start = () =>
    latest(program, 'work.paper', (outcome, { text }) => {
      watchSlow(text === asked);
      if (outcome.ok) void show(outcome.value, text, { feed, open });
      else standing.update((before) => ({ ...before, problems: outcome.problems }));
    });
  let asking = start();
  const ask = (): void => {
    clearTimeout(soonTimer);
    if (standing.get().work === 'stopped') setWork('none');
    asked = jsonText(answers.get());
    if (slowTimer === undefined) watchSlow(false);
    asking.ask({ text: asked, paper });
  };
  const stopListening = answers.subscribe(() => {
    feed.askedAt = now();
    clearTimeout(soonTimer);
    soonTimer = setTimeout(ask, typingPause);
  });
  const drop = (): void => {
    clearTimeout(soonTimer);
    clearTimeout(slowTimer);
    slowTimer = undefined;
    asking.stop();
  };
  ask();
  return {
    standing,
    cancel: () => {
      drop();
      asking = start();
      setWork('stopped');
    },
    again: () => {
      feed.askedAt = now();
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
