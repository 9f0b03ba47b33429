import { Worker } from 'node:worker_threads';
import type { Progress, Running } from '../../api/call.ts';
import { callProblem } from '../../api/callProblem.ts';
import type { Problem } from '../../problems.ts';

/** What a lane ends a job with when its worker did not. */
export type Unfinished = { readonly ok: false; readonly problems: readonly Problem[]; readonly cancelled?: true };

/** A piece of work for a worker: plain data. The worker is sent it with `id`, and `flag`, which is 1 once it was taken back. */
export interface Job {
  readonly data: unknown;
  readonly running: Running;
  /** While a job of the same kind waits, a new one takes its place: only the newest keystroke's page is wanted. */
  readonly kind?: string | undefined;
  /** Goes before others that wait: somebody looks at the page that it makes. */
  readonly isUrgent?: boolean | undefined;
  /** Only looks, and writes nothing: done once more when the worker ends under it, before anybody is told. */
  readonly isRepeatable?: boolean | undefined;
}

/** How long a lane waits, in milliseconds. */
export interface Patience {
  /** A job that says nothing for so long is taken for hung. */
  readonly hung: number;
  /** A job that was taken back may go on for so long since it began. */
  readonly takenBack: number;
  /** A worker without work ends after so long; undefined when it stays. */
  readonly idle?: number | undefined;
}

/** A worker and the jobs that wait for it, one after another. When it ends by itself or hangs, another takes its place. */
export interface Lane {
  /** What the worker answers, or why it did not. Never rejects. */
  readonly run: (job: Job) => Promise<unknown>;
  /** Starts the worker, so that the first job finds it ready. */
  readonly warm: () => void;
  /** Ends the worker once its present job is done: the next job finds a new one. */
  readonly renew: () => void;
  /** As `renew`, and what waits is taken back: no worker is given it any more. */
  readonly forget: () => void;
  /** Ends the worker at once; what waits is taken back. */
  readonly close: () => Promise<void>;
}

/** What a worker says. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'outcome'; readonly id: number; readonly outcome: unknown };

/** What a worker is told. */
export interface ToWorker {
  readonly id: number;
  readonly data: unknown;
  readonly flag: Int32Array;
}

interface Waiting extends Job {
  readonly id: number;
  readonly flag: Int32Array;
  readonly end: (outcome: unknown) => void;
}

interface Busy extends Waiting {
  readonly began: number;
  heard: number;
  isEnded: boolean;
}

const cancelled: Unfinished = { ok: false, problems: [], cancelled: true };

const ended: Unfinished = {
  ok: false,
  problems: [
    callProblem(
      'worker.ended',
      'The part of the program that makes papers stopped and was started again. Nothing that was typed is lost; do this once more.',
    ),
  ],
};

const hung: Unfinished = {
  ok: false,
  problems: [
    callProblem(
      'worker.hung',
      'This took far too long and was stopped. Nothing that was typed is lost; the other papers can still be made.',
    ),
  ],
};

/** How often it is looked whether somebody took a job back, in milliseconds. */
const lookEvery = 50;

/** A heap that a worker may fill, in megabytes: one that needs more ends, and the program goes on. */
const mostMemory = 1_536;

/** What of a lane changes. */
interface State {
  worker: Worker | undefined;
  busy: Busy | undefined;
  queue: Waiting[];
  ids: number;
  isStale: boolean;
  isClosed: boolean;
  idleSince: number;
  watch: NodeJS.Timeout | undefined;
}

interface Setting {
  readonly start: () => Worker;
  readonly patience: Patience;
  readonly state: State;
}

const dismiss = ({ state }: Setting): void => {
  const { worker } = state;
  state.worker = undefined;
  state.isStale = false;
  void worker?.terminate();
};

const finish = (setting: Setting, outcome: unknown): void => {
  const { state } = setting;
  const { busy } = state;
  state.busy = undefined;
  state.idleSince = performance.now();
  if (busy?.isEnded === false) busy.end(outcome);
  if (state.isStale) dismiss(setting);
  state.worker?.unref();
  next(setting);
};

const hear = (setting: Setting, worker: Worker, message: FromWorker): void => {
  const { busy } = setting.state;
  if (worker !== setting.state.worker || busy?.id !== message.id) return;
  busy.heard = performance.now();
  if (message.kind === 'outcome') finish(setting, message.outcome);
  else if (!busy.isEnded) busy.running.progress(message.progress);
};

const lose = (setting: Setting, worker: Worker): void => {
  if (worker !== setting.state.worker) return;
  dismiss(setting);
  const { busy, queue } = setting.state;
  if (busy?.isRepeatable === true && !busy.isEnded) {
    setting.state.busy = undefined;
    queue.unshift({ ...busy, isRepeatable: false });
    next(setting);
    return;
  }
  if (busy !== undefined) finish(setting, ended);
};

const workerOf = (setting: Setting): Worker => {
  const { state } = setting;
  if (state.worker !== undefined) return state.worker;
  const worker = setting.start();
  worker.on('message', (message: FromWorker) => hear(setting, worker, message));
  worker.on('messageerror', () => lose(setting, worker));
  worker.on('error', () => lose(setting, worker));
  worker.on('exit', () => lose(setting, worker));
  worker.unref();
  state.worker = worker;
  return worker;
};

const next = (setting: Setting): void => {
  const { state } = setting;
  if (state.busy !== undefined || state.isClosed) return;
  const job = state.queue.shift();
  if (job === undefined) return;
  const now = performance.now();
  state.busy = { ...job, began: now, heard: now, isEnded: false };
  const message: ToWorker = { id: job.id, data: job.data, flag: job.flag };
  try {
    const worker = workerOf(setting);
    worker.ref();
    worker.postMessage(message);
  } catch {
    dismiss(setting);
    finish(setting, ended);
  }
};

const stopBusy = (setting: Setting, outcome: Unfinished): void => {
  dismiss(setting);
  finish(setting, outcome);
};

const lookAtBusy = (setting: Setting, busy: Busy): void => {
  const now = performance.now();
  const { hung: mostSilence, takenBack } = setting.patience;
  if (busy.running.signal.aborted && !busy.isEnded) {
    Atomics.store(busy.flag, 0, 1);
    busy.isEnded = true;
    busy.end(cancelled);
  }
  if (busy.isEnded && now - busy.began > takenBack) stopBusy(setting, cancelled);
  else if (now - busy.heard > mostSilence) stopBusy(setting, hung);
};

const look = (setting: Setting): void => {
  const { state, patience } = setting;
  for (const job of state.queue.filter(({ running }) => running.signal.aborted)) job.end(cancelled);
  state.queue = state.queue.filter(({ running }) => !running.signal.aborted);
  if (state.busy !== undefined) {
    lookAtBusy(setting, state.busy);
    return;
  }
  const { idle } = patience;
  const isIdle = idle !== undefined && performance.now() - state.idleSince > idle;
  if (isIdle) dismiss(setting);
  if (state.queue.length > 0 || (idle !== undefined && state.worker !== undefined)) return;
  clearInterval(state.watch);
  state.watch = undefined;
};

const watch = (setting: Setting): void => {
  setting.state.watch ??= setInterval(() => look(setting), lookEvery).unref();
};

const add = (setting: Setting, job: Job): Promise<unknown> =>
  new Promise((end) => {
    const { state } = setting;
    if (state.isClosed) {
      end(cancelled);
      return;
    }
    const { kind } = job;
    for (const old of state.queue.filter((one) => kind !== undefined && one.kind === kind)) old.end(cancelled);
    state.queue = state.queue.filter((one) => kind === undefined || one.kind !== kind);
    state.ids += 1;
    const waiting: Waiting = { ...job, id: state.ids, flag: new Int32Array(new SharedArrayBuffer(4)), end };
    const place = job.isUrgent === true ? state.queue.findIndex(({ isUrgent }) => isUrgent !== true) : -1;
    state.queue.splice(place < 0 ? state.queue.length : place, 0, waiting);
    watch(setting);
    next(setting);
  });

const takeBackWaiting = ({ state }: Setting): void => {
  const waiting = state.queue;
  state.queue = [];
  for (const job of waiting) job.end(cancelled);
};

const renew = (setting: Setting): void => {
  if (setting.state.busy === undefined) dismiss(setting);
  else setting.state.isStale = true;
};

const close = async (setting: Setting): Promise<void> => {
  const { state } = setting;
  state.isClosed = true;
  clearInterval(state.watch);
  takeBackWaiting(setting);
  if (state.busy?.isEnded === false) state.busy.end(cancelled);
  state.busy = undefined;
  const { worker } = state;
  state.worker = undefined;
  await worker?.terminate();
};

/** A lane without jobs. `entry` is the file of its workers, `data` what each is started with. */
export const laneOf = (entry: URL, data: () => unknown, patience: Patience): Lane => {
  const start = (): Worker =>
    new Worker(entry, { workerData: data(), execArgv: [], resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
  const state: State = {
    worker: undefined,
    busy: undefined,
    queue: [],
    ids: 0,
    isStale: false,
    isClosed: false,
    idleSince: performance.now(),
    watch: undefined,
  };
  const setting: Setting = { start, patience, state };
  return {
    run: (job) => add(setting, job),
    warm: () => {
      try {
        if (!state.isClosed) workerOf(setting);
      } catch {
        // The first job tells of a worker that cannot be started.
        dismiss(setting);
      }
    },
    renew: () => renew(setting),
    forget: () => {
      takeBackWaiting(setting);
      renew(setting);
    },
    close: () => close(setting),
  };
};
