import { EventEmitter } from 'node:events';
import type { StandInContents, StandInFrame } from './contents.ts';

/** A sender of messages, as the program sees it. */
export interface StandInSender {
  readonly sender: StandInContents;
  readonly senderFrame: StandInFrame | null;
}

type Handler = (event: StandInSender, message: unknown) => unknown;

/** Electron's `ipcMain`: channels that a test sends on as any frame it likes. */
export class StandInIpc extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  /** How many messages were invoked. */
  received = 0;
  handle(channel: string, handler: Handler): void {
    this.handlers.set(channel, handler);
  }
  /** What `ipcRenderer.invoke` comes to. */
  async invoke(channel: string, from: StandInSender, message: unknown): Promise<unknown> {
    this.received += 1;
    const handler = this.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler(from, message);
  }
}
