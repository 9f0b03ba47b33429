import { lintLibrary } from '../../../template/lint/lint.ts';
import { openLibrary } from '../../templates.ts';
import { distinct } from '../assemble/problems.ts';
import { type ExitCode, exitCodeOf } from '../exitCode.ts';
import { jsonText } from '../json.ts';
import { problemsCount, problemsJson, problemsText } from '../problemsText.ts';
import type { Terminal } from '../terminal.ts';

/** Checks the templates of the program, or those of an office laid over them, and prints everything that is wrong. */
export const lintCommand = async (
  { folder, json }: { readonly folder?: string; readonly json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> => {
  const { library, problems: found } = await openLibrary(folder);
  const problems = distinct([...found, ...lintLibrary(library)]);
  if (json === true) terminal.print(jsonText({ documents: library.documents.size, problems: problemsJson(problems) }));
  else terminal.print(`${problemsText(problems)}${library.documents.size} documents: ${problemsCount(problems)}\n`);
  return exitCodeOf(problems);
};
