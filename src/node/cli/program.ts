import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { programFolder } from '../files/root.ts';
import { formats } from '../papers.ts';
import { assembleCommand } from './commands/assemble.ts';
import { checkCommand } from './commands/check.ts';
import { deadlinesCommand } from './commands/deadlines.ts';
import { documentsCommand } from './commands/documents.ts';
import { lawCommand } from './commands/law.ts';
import { lintCommand } from './commands/lint.ts';
import { newCommand } from './commands/new.ts';
import { serveCommand } from './commands/serve.ts';
import { type ExitCode, exitCodes } from './exitCode.ts';
import type { Terminal } from './terminal.ts';
import { dayArgument, listArgument, listOf, UsageError, wholeNumber } from './usage.ts';
import { withVaultKey } from './vault/options.ts';
import { addVaultCommands } from './vault/program.ts';

const codesHelp = `
Exit codes: 0 done, 1 problems found, 2 wrong usage, 3 could not read or write.
This program prepares papers for lawyers and supervised clinics. It gives no legal advice.`;

const fileHelp = 'the answer file; - for standard input; vault:<id or words> for a matter of the vault';

const json = () => new Option('--json', 'print JSON, for other programs');
const templates = () => new Option('--templates <dir>', 'the office’s own templates, over those of the program');
const today = () =>
  new Option('--today <date>', 'the day of assembly, 2026-11-30; the machine’s when absent').argParser(dayArgument);

type Run = (code: Promise<ExitCode>) => Promise<void>;

const addPaperCommands = (program: Command, terminal: Terminal, run: Run): void => {
  withVaultKey(program.command('assemble'))
    .description('make the papers of a case')
    .argument('<file>', fileHelp)
    .addOption(
      new Option('--documents <ids>', 'which papers, by id, or all').argParser(listArgument).default(['all'], 'all'),
    )
    .addOption(
      new Option('--format <formats>', 'of docx, pdf, txt')
        .argParser(listOf(formats))
        .default(['docx', 'pdf'], 'docx,pdf'),
    )
    .addOption(new Option('--out <dir>', 'the folder for the files').default('.'))
    .addOption(new Option('--final', 'no drafts: refuse while anything is missing, confidential or unverified'))
    .addOption(
      new Option('--confirm-law', 'with --final: a person has compared the unverified provisions with their text'),
    )
    .addOption(new Option('--fillable', 'blanks and boxes of the PDF can be filled in'))
    .addOption(templates())
    .addOption(today())
    .addOption(json())
    .action((file, options) => run(assembleCommand({ file, ...options }, terminal)));
  withVaultKey(program.command('check'))
    .description('say what is wrong with an answer file, what to weigh, and what each paper lacks')
    .argument('<file>', fileHelp)
    .addOption(templates())
    .addOption(today())
    .addOption(json())
    .action((file, options) => run(checkCommand({ file, ...options }, terminal)));
  withVaultKey(program.command('deadlines'))
    .description('list the dates of a case, each with its rule and count')
    .argument('<file>', fileHelp)
    .addOption(new Option('--ics', 'print a calendar file').conflicts('json'))
    .addOption(today())
    .addOption(json())
    .action((file, options) => run(deadlinesCommand({ file, ...options }, terminal)));
  program
    .command('new')
    .description('print an empty answer file to begin with')
    .addOption(new Option('--side <side>', 'whose papers').choices(['petitioner', 'respondent']).makeOptionMandatory())
    .action((options) => run(newCommand(options, terminal)));
};

const addReferenceCommands = (program: Command, terminal: Terminal, run: Run): void => {
  program
    .command('documents')
    .description('list the papers that can be made')
    .addOption(templates())
    .addOption(json())
    .action((options) => run(documentsCommand(options, terminal)));
  program
    .command('lint')
    .description('check templates against the answers and facts they name')
    .argument('[dir]', 'the office’s own templates; those of the program when absent')
    .addOption(json())
    .action((folder, options) => run(lintCommand({ folder, ...options }, terminal)));
  program
    .command('law')
    .description('list every provision the papers rely on, and how far it was checked')
    .addOption(json())
    .action((options) => run(lawCommand(options, terminal)));
};

const addServeCommand = (program: Command, terminal: Terminal, run: Run): void => {
  program
    .command('serve')
    .description('serve the window to the browser of this computer, at a printed address')
    .addOption(
      new Option('--port <number>', 'the port; any that is free when absent').argParser(wholeNumber(0, 65_535)),
    )
    .addOption(new Option('--no-open', 'only print the address'))
    .addOption(new Option('--vault <folder>', 'the vault to offer first'))
    .addOption(
      new Option('--idle <minutes>', 'end after so long without a window')
        .argParser(wholeNumber(1, 100_000))
        .default(30, '30'),
    )
    .addOption(new Option('--window <folder>', 'the folder of the built window').hideHelp())
    .action((options) => run(serveCommand(options, terminal)));
};

const programVersion = (): string => {
  const { version } = JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8'));
  return String(version);
};

const isClosedPipe = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE';

/**
 * Runs one command line (without `node` and the program’s name) and returns the code to end with. Never throws for what a user
 * or a file did; a bug in the program does throw.
 */
export const runProgram = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.done;
  const run: Run = async (done) => {
    code = await done;
  };
  const program = new Command('full-hearing')
    .description('Every paper both sides of a Missouri order-of-protection case need, from one answer file, offline.')
    .version(programVersion())
    .addHelpText('after', codesHelp)
    .exitOverride()
    .configureOutput({ writeOut: terminal.print, writeErr: terminal.tell });
  addPaperCommands(program, terminal, run);
  addReferenceCommands(program, terminal, run);
  addVaultCommands(program, { terminal, run });
  addServeCommand(program, terminal, run);
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (isClosedPipe(error)) return exitCodes.files;
    if (!(error instanceof UsageError)) throw error;
    terminal.tell(`${error.message}\n`);
    return exitCodes.usage;
  }
};
