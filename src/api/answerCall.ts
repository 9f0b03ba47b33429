import type { z } from 'zod';
import type { Problem } from '../problems.ts';
import type { Outcome, Running } from './call.ts';
import { callProblem, faultOfTheProgram, unknownCall } from './callProblem.ts';
import { type CallName, contract, type Handlers, isCallName, type ReplyOf, type RequestOf } from './contract.ts';

/** The requests of the contract, each with the type that its handler takes. */
const requests: { readonly [Name in CallName]: { readonly request: z.ZodType<RequestOf<Name>> } } = contract;

const refused = (problems: readonly Problem[]): Outcome<never> => ({ ok: false, problems });

const answer = async <Name extends CallName>(
  { name, request }: { readonly name: Name; readonly request: unknown },
  handlers: Pick<Handlers, Name>,
  running: Running,
): Promise<Outcome<ReplyOf<Name>>> => {
  const { data, error } = requests[name].request.safeParse(request);
  if (error !== undefined) {
    const places = [...new Set(error.issues.map(({ path }) => path.join('.')))].join(', ');
    const what = places === '' ? 'What was sent with it' : `Its part ${places}`;
    return refused([callProblem('call.wrong-request', `The call "${name}" was not made. ${what} is not as agreed.`)]);
  }
  return handlers[name](data, running);
};

/**
 * What comes of a call that arrived from outside: its name and its request are checked against the contract before any handler sees
 * them. Never rejects: an exception of a handler is a Problem without its text.
 */
export const answerCall = async (
  call: { readonly name: string; readonly request: unknown },
  handlers: Handlers,
  running: Running,
): Promise<Outcome<unknown>> => {
  const { name, request } = call;
  if (!isCallName(name)) return refused([unknownCall]);
  try {
    return await answer({ name, request }, handlers, running);
  } catch {
    return refused([faultOfTheProgram]);
  }
};
