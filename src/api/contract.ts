import type { z } from 'zod';
import type { Outcome, Progress, Running } from './call.ts';
import { boardCalls } from './contract/boards.ts';
import { hostCalls } from './contract/host.ts';
import { lawCalls } from './contract/law.ts';
import { matterCalls } from './contract/matters.ts';
import { vaultCalls } from './contract/vault.ts';
import { workCalls } from './contract/work.ts';

/** Every call between a window and the program. Both hosts, the window and the tests are derived from it. */
export const contract = {
  ...hostCalls,
  ...vaultCalls,
  ...matterCalls,
  ...workCalls,
  ...boardCalls,
  ...lawCalls,
} as const;

/** The name of a call. */
export type CallName = keyof typeof contract;
/** What a call is given. */
export type RequestOf<Name extends CallName> = z.infer<(typeof contract)[Name]['request']>;
/** What a call gives back. */
export type ReplyOf<Name extends CallName> = z.infer<(typeof contract)[Name]['reply']>;

/** The names of all calls. */
export const callNames = Object.keys(contract) as readonly CallName[];

/** Whether a text names a call. */
export const isCallName = (name: string): name is CallName => Object.hasOwn(contract, name);

/** What does the work of every call: a call that is missing does not compile. */
export type Handlers = {
  readonly [Name in CallName]: (request: RequestOf<Name>, running: Running) => Promise<Outcome<ReplyOf<Name>>>;
};

/** A call that is under way. */
export interface Pending<Name extends CallName> {
  /** Never rejects: what goes wrong is a Problem in the outcome. */
  readonly outcome: Promise<Outcome<ReplyOf<Name>>>;
  /** Takes the call back: its outcome is then `cancelled`, unless it was done already. */
  readonly cancel: () => void;
}

/** What a window has of the program: `window.fullHearing` in Electron, calls over HTTP on the loopback host. */
export type Program = <Name extends CallName>(
  name: Name,
  request: RequestOf<Name>,
  onProgress?: (progress: Progress) => void,
) => Pending<Name>;
