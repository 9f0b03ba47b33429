import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readAnswers } from '../../answers/read.ts';
import type { Outcome, Running } from '../../api/call.ts';
import { callProblem, faultOfTheProgram } from '../../api/callProblem.ts';
import type { CallName, ReplyOf, RequestOf } from '../../api/contract.ts';
import { workHandlers } from '../../api/workHandlers.ts';
import { type IsoDate, isoDate } from '../../dates.ts';
import type { Problem, Result } from '../../problems.ts';
import type { Asked, HeavyHandlers, HeavyName } from './crew.ts';
import type { FromWorker, ToWorker } from './lane.ts';
import { done, refused } from './outcome.ts';
import { pageCountOf } from './pageCount.ts';
import { warmUp } from './warmUp.ts';
import { openWorkDesk } from './workDesk.ts';

/*
 * The entry of a worker: reads templates and typefaces once, then does one piece of heavy work after another. What was assembled for
 * one text is remembered, so that a look and a page after one keystroke cost one assembly.
 */

const { templates, warmUp: warming } = z
  .looseObject({
    templates: z.string().optional(),
    warmUp: z.strictObject({ after: z.number(), today: z.string() }).optional(),
  })
  .parse(workerData);

let day: IsoDate | undefined = warming && isoDate(warming.today);

const today = (): IsoDate => {
  if (day === undefined) throw new Error('Every call says which day it is.');
  return day;
};

/** The work of the calls, once templates and typefaces are read; why there is none when they cannot be. */
const opened: Promise<Result<HeavyHandlers>> = openWorkDesk(templates, today).then((desk) =>
  desk.ok ? { ...desk, value: workHandlers(desk.value) } : desk,
);

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether somebody asked for something before the worker was ready: then all is learnt by doing. */
let isAtWork = false;

const goesOn = async (): Promise<boolean> => {
  await pause(1);
  return !isAtWork;
};

const makeReady = async (after: number): Promise<void> => {
  await pause(after);
  const ready = await opened;
  if (ready.ok && (await goesOn())) await warmUp({ handlers: ready.value, goesOn });
};

// What fails here fails again, and is told, when somebody asks for it.
if (warming !== undefined) makeReady(warming.after).catch(() => undefined);

/** A request that the program has compared with the contract already. */
const isRequestOf = <Name extends CallName>(_: Name, request: unknown): request is RequestOf<Name> =>
  typeof request === 'object' && request !== null;

const answerCall = async <Name extends HeavyName>(
  { name, request }: { readonly name: Name; readonly request: unknown },
  running: Running,
): Promise<Outcome<ReplyOf<Name>>> => {
  const ready = await opened;
  if (!ready.ok) return refused(ready.problems);
  const handlers: Pick<HeavyHandlers, Name> = ready.value;
  return isRequestOf(name, request) ? handlers[name](request, running) : refused([faultOfTheProgram]);
};

const notAnswers: Problem = callProblem(
  'import.not-answers',
  'Nothing was put into the vault: only a file that can be read as answers can be kept there.',
);

/** Whether a file can be kept as answers, with what is wrong in it. */
const checkFile = (bytes: Uint8Array, file: string): Outcome<readonly Problem[]> => {
  const { answers, problems } = readAnswers(bytes, { file });
  return answers === undefined ? refused([...problems, notAnswers]) : done(problems);
};

const answer = (asked: Asked, running: Running): Promise<Outcome<unknown>> => {
  if (asked.kind === 'file') return Promise.resolve(checkFile(asked.bytes, asked.name));
  if (asked.kind === 'pages') return Promise.resolve(done(pageCountOf(asked.bytes)));
  day = asked.today;
  isAtWork = true;
  return answerCall(asked, running);
};

const isAsked = (data: unknown): data is Asked => typeof data === 'object' && data !== null && 'kind' in data;

const tell = (message: FromWorker): void => parentPort?.postMessage(message);

parentPort?.on('message', async ({ id, data, flag }: ToWorker) => {
  const running: Running = {
    progress: (progress) => tell({ kind: 'progress', id, progress }),
    signal: {
      get aborted() {
        return Atomics.load(flag, 0) === 1;
      },
    },
  };
  // An exception may hold what was typed: the window hears only that there was one.
  const outcome = await (isAsked(data) ? answer(data, running) : Promise.reject(new Error('Nothing was asked.'))).catch(
    (): Outcome<never> => refused([faultOfTheProgram]),
  );
  tell({ kind: 'outcome', id, outcome });
});
