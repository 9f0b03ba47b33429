import { type Assembled, assemble, type Paper } from '../../../assemble/assemble.ts';
import type { IsoDate } from '../../../dates.ts';
import type { Problem } from '../../../problems.ts';
import { isFileProblem } from '../../files/fileProblem.ts';
import { readTypefaces } from '../../fonts.ts';
import type { Format } from '../../papers.ts';
import { openLibrary } from '../../templates.ts';
import { distinct, mustBeWithheld, unknownDocuments, withCharacterProblems } from '../assemble/problems.ts';
import { writtenJson, writtenTable } from '../assemble/text.ts';
import { type WrittenPaper, writeToDesk } from '../assemble/write.ts';
import { type ExitCode, exitCodeOf, exitCodes } from '../exitCode.ts';
import { jsonText } from '../json.ts';
import { readMatter } from '../matter.ts';
import { problemsJson, problemsText } from '../problemsText.ts';
import { startProgress } from '../progress.ts';
import { reportProblems } from '../report.ts';
import type { Terminal } from '../terminal.ts';

/** The command line of `assemble`, as parsed. */
export interface AssembleOptions {
  readonly file: string;
  /** Ids of documents, or the one word `all`. */
  readonly documents: readonly string[];
  readonly format: readonly Format[];
  readonly out: string;
  readonly final?: boolean;
  readonly confirmLaw?: boolean;
  readonly fillable?: boolean;
  readonly templates?: string;
  readonly today?: IsoDate;
  readonly json?: boolean;
}

/** Files take long beyond this many incidents: progress shows from the start. */
const manyIncidents = 200;

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** What is written and what is not, and why. */
interface Outcome {
  readonly written: readonly WrittenPaper[];
  readonly withheld: readonly Paper[];
  readonly problems: readonly Problem[];
}

const closingWords = ({ written, withheld, problems }: Outcome, { final }: AssembleOptions): string => {
  if (final === true && written.length === 0)
    return 'Nothing was written: what is listed above stands against a final paper.\n';
  const kept = withheld.map(
    ({ doc }) => `"${doc.title}" was not written: it would show the other side what is confidential.\n`,
  );
  return `${kept.join('')}${problems.some(isFileProblem) ? 'Not every file was written.\n' : ''}`;
};

const report = (outcome: Outcome, options: AssembleOptions, terminal: Terminal): ExitCode => {
  const { written, withheld, problems } = outcome;
  if (options.json === true) {
    const papers = writtenJson(written);
    terminal.print(jsonText({ papers, withheld: withheld.map(({ id }) => id), problems: problemsJson(problems) }));
    return exitCodeOf(problems);
  }
  if (written.length > 0) terminal.print(writtenTable(written, options.format));
  terminal.tell(problemsText(problems));
  terminal.tell(closingWords(outcome, options));
  return exitCodeOf(problems);
};

const idsOf = ({ documents }: AssembleOptions): readonly string[] | 'all' =>
  documents.includes('all') ? 'all' : documents;

/** Whether nothing may be written: a final paper wants no error in the answers, the assembly or any of its papers. */
const isRefused = (options: AssembleOptions, problems: readonly Problem[]): boolean =>
  options.final === true && problems.some(isError);

const problemsOf = (assembled: Assembled, papers: readonly Paper[]): readonly Problem[] =>
  distinct([...assembled.problems, ...papers.flatMap((paper) => paper.problems)]);

/**
 * Makes the papers and writes them. A draft is written whatever is missing; a final run writes all papers or none. A paper for the
 * other side that would show a confidential answer is never written.
 */
export const assembleCommand = async (options: AssembleOptions, terminal: Terminal): Promise<ExitCode> => {
  const [reading, opened, faces] = await Promise.all([
    readMatter(options.file, terminal),
    openLibrary(options.templates),
    readTypefaces(),
  ]);
  const before = [...reading.problems, ...opened.problems, ...faces.problems];
  if (reading.answers === undefined || !faces.ok || opened.problems.some(isFileProblem)) {
    return reportProblems(before, options.json === true, terminal);
  }
  const { answers } = reading;
  const today = options.today ?? terminal.today();
  const progress = startProgress(terminal, (answers.incidents?.length ?? 0) > manyIncidents);
  progress.step('Reading and assembling');
  const isFinal = options.final === true;
  const confirmedLaw = options.confirmLaw === true;
  const assembled = assemble({
    answers,
    library: opened.library,
    ids: idsOf(options),
    today,
    final: isFinal,
    confirmedLaw,
  });
  const unknown = unknownDocuments(assembled);
  if (unknown.length > 0) {
    progress.end();
    reportProblems(unknown, options.json === true, terminal);
    return exitCodes.usage;
  }
  const papers = assembled.papers.map((paper) => withCharacterProblems(paper, faces.value, isFinal));
  const found = problemsOf(assembled, papers);
  const withheld = papers.filter(mustBeWithheld);
  const ready = isRefused(options, [...reading.problems, ...found])
    ? []
    : papers.filter((paper) => !mustBeWithheld(paper));
  const desk = {
    ...{ folder: options.out, formats: options.format, faces: faces.value, date: today },
    ...{ fillable: options.fillable === true, clock: terminal.clock, progress },
  };
  const written: WrittenPaper[] = [];
  for (const paper of ready) written.push(await writeToDesk(paper, desk));
  progress.end();
  const problems = [...before, ...found, ...written.flatMap((one) => one.problems)];
  return report({ written, withheld, problems }, options, terminal);
};
