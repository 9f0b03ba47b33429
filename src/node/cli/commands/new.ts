import { newAnswers } from '../../../answers/newAnswers.ts';
import { writeAnswers } from '../../../answers/write.ts';
import { type ExitCode, exitCodes } from '../exitCode.ts';
import type { Terminal } from '../terminal.ts';

/** Prints an empty answer file for one side, to begin with. */
export const newCommand = async (
  { side }: { readonly side: 'petitioner' | 'respondent' },
  terminal: Terminal,
): Promise<ExitCode> => {
  terminal.print(writeAnswers(newAnswers(side)));
  return exitCodes.done;
};
