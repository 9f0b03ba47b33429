import { shortDate } from '../../../dates.ts';
import { rules } from '../../../law/rules.ts';
import { type ExitCode, exitCodes } from '../exitCode.ts';
import { jsonText } from '../json.ts';
import { tableText } from '../table.ts';
import type { Terminal } from '../terminal.ts';

const columns = [
  { head: 'provision', align: 'left' },
  { head: 'status', align: 'left' },
  { head: 'how it was read', align: 'left' },
  { head: 'as of', align: 'left' },
  { head: 'key', align: 'left' },
  { head: 'used for', align: 'left' },
] as const;

const listText = (): string => {
  const table = tableText(
    columns,
    rules.map((rule) => [rule.citation, rule.status, rule.read, shortDate(rule.asOf), rule.key, rule.usedFor]),
  );
  const open = rules.filter((rule) => rule.status !== 'verified').length;
  return `${table}\n${rules.length} provisions, ${open} to verify before relying on them. This list is not legal advice.\n`;
};

/** Prints every provision that the papers rely on: citation, status, how it was read and when, key and use. */
export const lawCommand = async ({ json }: { readonly json?: boolean }, terminal: Terminal): Promise<ExitCode> => {
  terminal.print(json === true ? jsonText({ rules }) : listText());
  return exitCodes.done;
};
