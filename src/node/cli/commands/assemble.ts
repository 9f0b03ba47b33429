import type { Answers } from '../../../answers/schema.ts';
import { mustBeWithheld, withCharacterProblems } from '../../../api/work/characters.ts';
import { assemble, type Paper } from '../../../assemble/assemble.ts';
import type { IsoDate } from '../../../dates.ts';
import type { Typefaces } from '../../../layout/typeface.ts';
import type { Problem, Result } from '../../../problems.ts';
import type { Library } from '../../../template/library.ts';
import { isFileProblem } from '../../files/fileProblem.ts';
import { readTypefaces } from '../../fonts.ts';
import type { Format } from '../../papers.ts';
import { openLibrary } from '../../templates.ts';
import { distinct, unknownDocuments } from '../assemble/problems.ts';
import { writtenJson, writtenTable } from '../assemble/text.ts';
import { type Desk, type WrittenPaper, writeToDesk } from '../assemble/write.ts';
import { type ExitCode, exitCodeOf, exitCodes } from '../exitCode.ts';
import { jsonText } from '../json.ts';
import { type GivenMatter, readMatter } from '../matter.ts';
import { problemsJson, problemsText } from '../problemsText.ts';
import { startProgress } from '../progress.ts';
import { reportProblems } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { isInVault } from '../vault/fromVault.ts';
import { folderOf } from '../vault/opened.ts';
import { refuseInside } from '../vault/outFolder.ts';

/** The command line of `assemble`, as parsed. */
export interface AssembleOptions extends GivenMatter {
  /** Ids of documents, or the one word `all`. */
  readonly documents: readonly string[];
  readonly format: readonly Format[];
  readonly out: string;
  readonly final?: boolean;
  readonly confirmLaw?: boolean;
  readonly fillable?: boolean;
  readonly templates?: string;
  readonly today?: IsoDate;
}

/** Files take long beyond this many incidents: progress shows from the start. */
const manyIncidents = 200;

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

/** What papers are made from, once every file has been read. */
interface Opened {
  readonly answers: Answers;
  readonly library: Library;
  readonly faces: Typefaces;
}

const openAll = async (options: AssembleOptions, terminal: Terminal): Promise<Result<Opened>> => {
  const [reading, opened, faces] = await Promise.all([
    readMatter(options, terminal),
    openLibrary(options.templates),
    readTypefaces(),
  ]);
  const { answers } = reading;
  const problems = [...reading.problems, ...opened.problems, ...faces.problems];
  if (answers === undefined || !faces.ok || problems.some(isFileProblem)) return { ok: false, problems };
  return { ok: true, value: { answers, library: opened.library, faces: faces.value }, problems };
};

/** The papers of a run, with every Problem found so far, and the day they are made. */
interface Made {
  readonly papers: readonly Paper[];
  readonly problems: readonly Problem[];
  readonly unknown: readonly Problem[];
}

const makePapers = ({ answers, library, faces }: Opened, options: AssembleOptions, today: IsoDate): Made => {
  const final = options.final === true;
  const ids = options.documents.includes('all') ? 'all' : options.documents;
  const assembled = assemble({ answers, library, ids, today, final, confirmedLaw: options.confirmLaw === true });
  const papers = assembled.papers.map((paper) => withCharacterProblems(paper, faces, { isFinal: final, today }));
  const problems = distinct([...assembled.problems, ...papers.flatMap((paper) => paper.problems)]);
  return { papers, problems, unknown: unknownDocuments(assembled) };
};

const writeAll = async (papers: readonly Paper[], desk: Desk): Promise<readonly WrittenPaper[]> => {
  const written: WrittenPaper[] = [];
  for (const paper of papers) written.push(await writeToDesk(paper, desk));
  desk.progress.end();
  return written;
};

/**
 * Makes the papers and writes them. A draft is written whatever is missing; a final run writes all papers or none. A paper for the
 * other side that would show a confidential answer is never written.
 */
export const assembleCommand = async (options: AssembleOptions, terminal: Terminal): Promise<ExitCode> => {
  if (isInVault(options.file)) await refuseInside(options.out, folderOf(options));
  const opened = await openAll(options, terminal);
  if (!opened.ok) return reportProblems(opened.problems, options.json === true, terminal);
  const { answers, faces } = opened.value;
  const today = options.today ?? terminal.today();
  const progress = startProgress(terminal, (answers.incidents?.length ?? 0) > manyIncidents);
  progress.step('Assembling');
  const { papers, problems, unknown } = makePapers(opened.value, options, today);
  if (unknown.length > 0) {
    progress.end();
    reportProblems(unknown, options.json === true, terminal);
    return exitCodes.usage;
  }
  const found = distinct([...opened.problems, ...problems]);
  const isRefused = options.final === true && found.some(({ severity }) => severity === 'error');
  const written = await writeAll(isRefused ? [] : papers.filter((paper) => !mustBeWithheld(paper)), {
    ...{ folder: options.out, formats: options.format, faces, date: today },
    isPrivate: isInVault(options.file),
    ...{ fillable: options.fillable === true, clock: terminal.clock, progress },
  });
  const outcome = {
    written,
    withheld: papers.filter(mustBeWithheld),
    problems: [...found, ...written.flatMap((one) => one.problems)],
  };
  return report(outcome, options, terminal);
};
