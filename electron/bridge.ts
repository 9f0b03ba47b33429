import { faultOfTheProgram, unknownCall } from '../src/api/callProblem.ts';

/** The line from a window to the program, as the preload script has it. */
export interface Line {
  readonly invoke: (message: {
    readonly id: number;
    readonly name: string;
    readonly request: unknown;
  }) => Promise<unknown>;
  readonly cancel: (message: { readonly id: number }) => void;
  /** Hears of the progress of every call. */
  readonly onProgress: (listen: (message: { readonly id: number; readonly progress: unknown }) => void) => void;
}

const lost = { ok: false, problems: [faultOfTheProgram] } as const;
const unknown = { ok: false, problems: [unknownCall] } as const;

/**
 * What a window has of the program: `Program` of the contract, and nothing besides. A name that is not among `names` goes nowhere. The
 * outcome never rejects.
 */
export const bridge = (names: readonly string[], line: Line) => {
  const listeners = new Map<number, (progress: unknown) => void>();
  let last = 0;
  line.onProgress(({ id, progress }) => listeners.get(id)?.(progress));
  return (name: unknown, request: unknown, onProgress?: unknown) => {
    if (typeof name !== 'string' || !names.includes(name)) {
      return { outcome: Promise.resolve(unknown), cancel: () => {} };
    }
    last += 1;
    const id = last;
    if (typeof onProgress === 'function') listeners.set(id, (progress) => onProgress(progress));
    const outcome = line
      .invoke({ id, name, request })
      .catch(() => lost)
      .finally(() => listeners.delete(id));
    return { outcome, cancel: () => line.cancel({ id }) };
  };
};
