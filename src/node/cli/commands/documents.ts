import { shortDate } from '../../../dates.ts';
import { manifestsOf } from '../../../template/library.ts';
import { openLibrary } from '../../templates.ts';
import { type ExitCode, exitCodeOf } from '../exitCode.ts';
import { jsonText } from '../json.ts';
import { problemsJson, problemsText } from '../problemsText.ts';
import { tableText } from '../table.ts';
import type { Terminal } from '../terminal.ts';

const columns = [
  { head: 'document', align: 'left' },
  { head: 'title', align: 'left' },
  { head: 'for', align: 'left' },
  { head: 'audience', align: 'left' },
  { head: 'revised', align: 'left' },
] as const;

/** Prints the papers that can be made, in the order of a packet: id, title, side, audience and revision. */
export const documentsCommand = async (
  { templates, json }: { readonly templates?: string; readonly json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> => {
  const { library, problems } = await openLibrary(templates);
  const manifests = manifestsOf(library);
  if (json === true) {
    terminal.print(jsonText({ documents: manifests, problems: problemsJson(problems) }));
    return exitCodeOf(problems);
  }
  terminal.print(
    tableText(
      columns,
      manifests.map(({ id, title, sides, audience, revision }) => [
        id,
        title,
        sides.join(', '),
        audience,
        shortDate(revision),
      ]),
    ),
  );
  for (const { id, note } of manifests) if (note !== undefined) terminal.print(`${id}: ${note}\n`);
  terminal.tell(problemsText(problems));
  return exitCodeOf(problems);
};
