import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { z } from 'zod';
import { answerCall } from '../src/api/answerCall.ts';
import type { Outcome } from '../src/api/call.ts';
import { callProblem } from '../src/api/callProblem.ts';
import type { Handlers } from '../src/api/contract.ts';
import { isOfWindow } from './address.ts';
import { channels } from './channels.ts';

const Id = z.number().int().min(0);
const CallMessage = z.strictObject({ id: Id, name: z.string().max(100), request: z.unknown() });
const CancelMessage = z.strictObject({ id: Id });

/** The calls of the windows, bound to what does their work. */
export interface BoundCalls {
  /** Takes back every call of a window that is gone or shows another page. */
  readonly stop: (contents: WebContents) => void;
}

const refused = (code: string, message: string): Outcome<never> => ({
  ok: false,
  problems: [callProblem(code, message)],
});

const cancelled: Outcome<never> = { ok: false, problems: [], cancelled: true };

const whenAborted = (signal: AbortSignal): Promise<Outcome<never>> =>
  new Promise((settle) => {
    if (signal.aborted) settle(cancelled);
    signal.addEventListener('abort', () => settle(cancelled), { once: true });
  });

/** Whether a message comes from the page of one of our windows: from its main frame, while that shows the window's own origin. */
const isFromWindow = (
  event: IpcMainEvent | IpcMainInvokeEvent,
  isOurs: (contents: WebContents) => boolean,
): boolean => {
  const { sender, senderFrame } = event;
  return senderFrame !== null && senderFrame === sender.mainFrame && isOfWindow(senderFrame.url) && isOurs(sender);
};

/** Calls that are under way, by the window that made them. */
const callsUnderWay = () => {
  const calls = new Map<WebContents, Map<number, AbortController>>();
  return {
    begin: (contents: WebContents, id: number): AbortController | undefined => {
      const known = calls.get(contents) ?? new Map<number, AbortController>();
      if (known.has(id)) return undefined;
      const controller = new AbortController();
      calls.set(contents, known.set(id, controller));
      return controller;
    },
    /** A page that was loaded anew counts its calls from the beginning: only the call itself is ended, not another of its number. */
    end: (contents: WebContents, id: number, controller: AbortController): void => {
      if (calls.get(contents)?.get(id) === controller) calls.get(contents)?.delete(id);
    },
    cancel: (contents: WebContents, id: number): void => calls.get(contents)?.get(id)?.abort(),
    stop: (contents: WebContents): void => {
      const known = calls.get(contents);
      calls.delete(contents);
      for (const controller of known?.values() ?? []) controller.abort();
    },
  };
};

/**
 * Lets windows call the program over `ipcMain`. Only the page of a window that `isOurs` is heard; name and request are checked against
 * the contract; a call that is taken back, or whose window goes, is told so and its outcome is `cancelled` at once.
 */
export const bindCalls = (
  ipcMain: IpcMain,
  handlers: Handlers,
  isOurs: (contents: WebContents) => boolean,
): BoundCalls => {
  const underWay = callsUnderWay();
  ipcMain.handle(channels.call, async (event: IpcMainInvokeEvent, message: unknown): Promise<Outcome<unknown>> => {
    if (!isFromWindow(event, isOurs)) return refused('call.stranger', 'The program answers its own window only.');
    const { data } = CallMessage.safeParse(message);
    if (data === undefined) return refused('call.wrong-request', 'What was sent to the program is no call.');
    const { sender } = event;
    const { id, name, request } = data;
    const controller = underWay.begin(sender, id);
    if (controller === undefined) return refused('call.wrong-request', 'There is a call of that number already.');
    const { signal } = controller;
    const progress = (progress: unknown): void => {
      if (!signal.aborted && !sender.isDestroyed()) sender.send(channels.progress, { id, progress });
    };
    const outcome = await Promise.race([
      answerCall({ name, request }, handlers, { progress, signal }),
      whenAborted(signal),
    ]);
    underWay.end(sender, id, controller);
    return outcome;
  });
  ipcMain.on(channels.cancel, (event: IpcMainEvent, message: unknown) => {
    const { data } = CancelMessage.safeParse(message);
    if (data !== undefined && isFromWindow(event, isOurs)) underWay.cancel(event.sender, data.id);
  });
  return { stop: underWay.stop };
};
