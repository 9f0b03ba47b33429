import { newAnswers } from '../../answers/newAnswers.ts';
import type { Running } from '../../api/call.ts';
import type { HeavyHandlers } from './crew.ts';

const sides = ['petitioner', 'respondent'] as const;

const quiet: Running = { progress: () => undefined, signal: { aborted: false } };

/** What a worker needs in order to be ready. */
export interface WarmUp {
  readonly handlers: Pick<HeavyHandlers, 'work.look' | 'work.paper'>;
  /** Gives way to what was asked for meanwhile, and says whether to go on: false once somebody works. */
  readonly goesOn: () => Promise<boolean>;
}

/**
 * Does ahead, while nobody waits, what the first look at a matter would wait for and every later one remembers: finding out which answers
 * each paper uses. Goes on paper by paper over an empty matter of each side.
 */
export const warmUp = async ({ handlers, goesOn }: WarmUp): Promise<void> => {
  for (const side of sides) {
    const text = JSON.stringify(newAnswers(side));
    const seen = await handlers['work.look']({ text, papers: [] }, quiet);
    if (!seen.ok) return;
    for (const { id } of seen.value.papers) {
      if (!(await goesOn())) return;
      await handlers['work.look']({ text, papers: [id] }, quiet);
      if (!(await goesOn())) return;
      await handlers['work.paper']({ text, paper: id }, quiet);
    }
  }
};
