import type { Browser, Page } from '@playwright/test';
import { z } from 'zod';

/** Milliseconds that a piece of work held up the window: by the clock, and of the processor alone. */
export interface Task {
  readonly ms: number;
  readonly cpuMs: number;
}

/** What the thread of the window did while keys were pressed. */
export interface Traced {
  /** Everything that it did, longest first: nothing else can happen in the window while one of these runs. */
  readonly tasks: readonly Task[];
  /** Those in which a letter was taken. */
  readonly keys: readonly Task[];
  /** Milliseconds of the processor of all threads of the window: its own, and that of the worker which reads and paints the pages. */
  readonly cpuMs: number;
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

const Event = z.looseObject({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number().default(0),
  dur: z.number().default(0),
  tdur: z.number().default(0),
  args: z.looseObject({ data: z.looseObject({ type: z.string().optional() }).optional() }).optional(),
});
const Trace = z.looseObject({ traceEvents: z.array(Event) });
type Event = z.infer<typeof Event>;

/** What one letter makes happen, in one task or two. */
const byKey: ReadonlySet<string> = new Set(['keydown', 'keypress', 'textInput', 'input']);

const isKey = ({ name, args }: Event): boolean => name === 'EventDispatch' && byKey.has(args?.data?.type ?? '');

const taskOf = ({ dur, tdur }: Event): Task => ({ ms: dur / 1_000, cpuMs: tdur / 1_000 });

const tracedIn = (events: readonly Event[]): Traced => {
  const keys = events.filter(isKey);
  const [key] = keys;
  if (key === undefined) throw new Error('No key was pressed while the window was watched.');
  const ofWindow = events.filter(({ name, pid }) => name === 'RunTask' && pid === key.pid);
  const tasks = ofWindow.filter(({ tid }) => tid === key.tid).toSorted((one, other) => other.dur - one.dur);
  const holds = (task: Event, { ts }: Event): boolean => task.ts <= ts && ts <= task.ts + task.dur;
  return {
    tasks: tasks.map(taskOf),
    keys: tasks.filter((task) => keys.some((one) => holds(task, one))).map(taskOf),
    cpuMs: ofWindow.reduce((sum, task) => sum + taskOf(task).cpuMs, 0),
  };
};

/** Watches every task of the window's thread while somebody types. */
export const traced = async (browser: Browser, page: Page, typing: () => Promise<void>): Promise<Traced> => {
  await browser.startTracing(page, { categories });
  await typing();
  const { traceEvents } = Trace.parse(JSON.parse((await browser.stopTracing()).toString()));
  return tracedIn(traceEvents);
};
