import { assemble, type Paper } from '../../../assemble/assemble.ts';
import { checkMatter } from '../../../assemble/check.ts';
import type { IsoDate } from '../../../dates.ts';
import { openLibrary } from '../../templates.ts';
import { distinct } from '../assemble/problems.ts';
import { type ExitCode, exitCodeOf } from '../exitCode.ts';
import { jsonText } from '../json.ts';
import { type GivenMatter, readMatter } from '../matter.ts';
import { problemsCount, problemsJson, problemsText } from '../problemsText.ts';
import { reportProblems } from '../report.ts';
import { tableText } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** The command line of `check`, as parsed. */
export interface CheckOptions extends GivenMatter {
  readonly templates?: string;
  readonly today?: IsoDate;
}

const columns = [
  { head: 'document', align: 'left' },
  { head: 'required and missing', align: 'right' },
  { head: 'other blanks', align: 'right' },
  { head: 'provisions to verify', align: 'right' },
] as const;

const requiredOf = ({ missing }: Paper) => missing.filter(({ required }) => required);

const missingText = (paper: Paper): string =>
  requiredOf(paper)
    .map(({ path, label }) => `missing  ${path}  ${label} (${paper.doc.title})\n`)
    .join('');

const papersTable = (papers: readonly Paper[]): string =>
  tableText(
    columns,
    papers.map((paper) => {
      const required = requiredOf(paper).length;
      const counts = [required, paper.missing.length - required, paper.unverified.length];
      return [paper.doc.title, ...counts.map(String)];
    }),
  );

const papersJson = (papers: readonly Paper[]) =>
  papers.map(({ id, doc, missing, unverified }) => ({
    id,
    title: doc.title,
    missing,
    unverified: unverified.map(({ key, citation, read }) => ({ key, citation, read })),
  }));

/**
 * Prints what each paper of a matter lacks, and everything that is wrong with its answers or to be weighed. Missing answers alone
 * are no Problem: a file may be saved half done.
 */
export const checkCommand = async (options: CheckOptions, terminal: Terminal): Promise<ExitCode> => {
  const [reading, opened] = await Promise.all([readMatter(options, terminal), openLibrary(options.templates)]);
  const { answers } = reading;
  const { library } = opened;
  const today = options.today ?? terminal.today();
  const problems = distinct([...opened.problems, ...checkMatter(reading, library, today)]);
  if (answers === undefined) return reportProblems(problems, options.json === true, terminal);
  const { papers } = assemble({ answers, library, ids: 'all', today });
  if (options.json === true) {
    terminal.print(jsonText({ papers: papersJson(papers), problems: problemsJson(problems) }));
    return exitCodeOf(problems);
  }
  terminal.print(`${papersTable(papers)}\n${papers.map(missingText).join('')}`);
  terminal.print(`${problemsText(problems)}${problemsCount(problems)}\n`);
  return exitCodeOf(problems);
};
