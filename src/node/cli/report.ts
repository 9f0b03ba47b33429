import type { Problem } from '../../problems.ts';
import { type ExitCode, exitCodeOf } from './exitCode.ts';
import { jsonText } from './json.ts';
import { problemsJson, problemsText } from './problemsText.ts';
import type { Terminal } from './terminal.ts';

/** Ends a command that found nothing to work on: tells the Problems, or prints them as JSON, and returns the code. */
export const reportProblems = (problems: readonly Problem[], asJson: boolean, terminal: Terminal): ExitCode => {
  if (asJson) terminal.print(jsonText({ problems: problemsJson(problems) }));
  else terminal.tell(problemsText(problems));
  return exitCodeOf(problems);
};
