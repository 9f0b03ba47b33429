import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome, Running } from '../../api/call.ts';
import type { CallName, Handlers, ReplyOf, RequestOf } from '../../api/contract.ts';
import type { IsoDate } from '../../dates.ts';
import type { Problem, Result } from '../../problems.ts';
import { type Job, type Lane, laneOf, type Patience } from './lane.ts';

/** The calls that take long enough to be done beside the program's own work. */
export type HeavyName = Extract<
  CallName,
  `work.${string}` | `board.${string}` | `law.${string}` | `templates.${string}`
>;
/** The work of the heavy calls. */
export type HeavyHandlers = Pick<Handlers, HeavyName>;

/** What a worker is started with. */
export interface WorkerStart {
  /** The office's own templates folder. */
  readonly templates?: string | undefined;
  /** When it was given no work for so many milliseconds, it makes ready for the first look, as on that day. */
  readonly warmUp?: { readonly after: number; readonly today: IsoDate } | undefined;
}

/** What a worker is asked: a call of the contract, whether a file can be kept as answers, or how many pages a file has. */
export type Asked =
  | { readonly kind: 'call'; readonly name: HeavyName; readonly request: unknown; readonly today: IsoDate }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pages'; readonly bytes: Uint8Array };

/** Those who do heavy work: one worker for what is looked at while typing, another for what takes long. */
export interface Crew {
  readonly handlers: HeavyHandlers;
  /** Looks at a matter that nobody has open: no newer look takes its place, and it takes the place of none. */
  readonly look: HeavyHandlers['work.look'];
  /** Whether a file can be kept as answers; with what is wrong in it when it can. */
  readonly checkFile: (bytes: Uint8Array, name: string) => Promise<Result<readonly Problem[]>>;
  /** How many pages a file says it has; undefined when that cannot be told. A hostile file costs no more than a worker. */
  readonly countPages: (bytes: Uint8Array) => Promise<number | undefined>;
  /** Says where the office's own templates are. Workers start anew when it is another folder. */
  readonly setTemplates: (folder: string | undefined) => void;
  /**
   * Takes back what waits, and ends workers that remember a matter: with the vault locked, none of what they made papers of stays in
   * memory.
   */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

/** How a crew is made up. Times in milliseconds. */
export interface CrewOptions {
  readonly today: () => IsoDate;
  /** The file of the workers; the one beside this file when absent. */
  readonly entry?: URL | undefined;
  readonly patience?: Patience | undefined;
}

const usualPatience: Patience = { hung: 60_000, takenBack: 2_000 };
const idleAfter = 60_000;
/** Milliseconds that the window has for itself to come up, before a worker is started that nobody has asked for anything. */
const startAfter = 1_000;
/** Milliseconds after its start before it makes ready. */
const warmUpAfter = 500;

/** The file of the workers, with the ending that this file has: from source, and when it is built. */
const usualEntry = (): URL => new URL(`./worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);

const long: ReadonlySet<HeavyName> = new Set(['work.export', 'work.exportCheck', 'work.print', 'templates.check']);

/** While one of these waits, a newer one of the same takes its place. Two papers side by side are two. */
const kindOf = (name: HeavyName, request: object): string | undefined => {
  if (name === 'work.look') return name;
  if (name !== 'work.paper' && name !== 'work.text') return undefined;
  const paper = 'paper' in request ? String(request.paper) : '';
  return `${name} ${paper} ${'isBlank' in request && request.isBlank === true}`;
};

/** An answer of our own worker, whose word is taken. */
const isOutcome = <T>(answer: unknown): answer is Outcome<T> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && 'problems' in answer;

const notAnAnswer: Outcome<never> = { ok: false, problems: [], cancelled: true };

const inLane = async <T>(lane: Lane, job: Job & { readonly data: Asked }): Promise<Outcome<T>> => {
  const answer = await lane.run(job);
  return isOutcome<T>(answer) ? answer : notAnAnswer;
};

const asResult = <T>(outcome: Outcome<T>): Result<T> =>
  outcome.ok ? outcome : { ok: false, problems: outcome.problems };

const quiet: Running = { progress: () => undefined, signal: { aborted: false } };

/** Gives the work of one call. */
type Doing = <Name extends HeavyName>(
  name: Name,
) => (request: RequestOf<Name>, running: Running) => Promise<Outcome<ReplyOf<Name>>>;

const handlersOf = (doing: Doing): HeavyHandlers => ({
  'work.look': doing('work.look'),
  'work.paper': doing('work.paper'),
  'work.text': doing('work.text'),
  'work.exportCheck': doing('work.exportCheck'),
  'work.export': doing('work.export'),
  'work.print': doing('work.print'),
  'board.timeline': doing('board.timeline'),
  'board.danger': doing('board.danger'),
  'board.elements': doing('board.elements'),
  'board.cross': doing('board.cross'),
  'board.exhibits': doing('board.exhibits'),
  'law.provisions': doing('law.provisions'),
  'templates.check': doing('templates.check'),
});

/** A crew that is ready to work. */
export const crewOf = ({ today, entry = usualEntry(), patience = usualPatience }: CrewOptions): Crew => {
  let templates: string | undefined;
  const start = (): WorkerStart => ({ templates });
  const startLooking = (): WorkerStart => ({ templates, warmUp: { after: warmUpAfter, today: today() } });
  const looking = laneOf(entry, startLooking, patience);
  const making = laneOf(entry, start, { ...patience, idle: idleAfter });
  const starting = setTimeout(looking.warm, startAfter).unref();
  const renew = (): void => {
    looking.renew();
    making.renew();
  };
  const doing =
    <Name extends HeavyName>(name: Name) =>
    (request: RequestOf<Name>, running: Running): Promise<Outcome<ReplyOf<Name>>> => {
      // The office may have changed its own templates since they were read.
      if (name === 'templates.check' && templates !== undefined) renew();
      const data: Asked = { kind: 'call', name, request, today: today() };
      return inLane(long.has(name) ? making : looking, {
        data,
        running,
        kind: kindOf(name, request),
        isUrgent: name === 'work.paper',
        isRepeatable: !long.has(name),
      });
    };
  return {
    handlers: handlersOf(doing),
    look: (request, running) =>
      inLane(looking, { data: { kind: 'call', name: 'work.look', request, today: today() }, running }),
    checkFile: async (bytes, name) =>
      asResult(await inLane(making, { data: { kind: 'file', name, bytes }, running: quiet })),
    countPages: async (bytes) => {
      const counted = await inLane<number | undefined>(making, { data: { kind: 'pages', bytes }, running: quiet });
      return counted.ok ? counted.value : undefined;
    },
    setTemplates: (folder) => {
      if (folder === templates) return;
      templates = folder;
      renew();
      looking.warm();
    },
    forget: () => {
      looking.forget();
      making.forget();
      looking.warm();
    },
    close: async () => {
      clearTimeout(starting);
      await Promise.all([looking.close(), making.close()]);
    },
  };
};
