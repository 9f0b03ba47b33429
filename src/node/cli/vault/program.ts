import { type Command, Option } from 'commander';
import type { ExitCode } from '../exitCode.ts';
import type { Terminal } from '../terminal.ts';
import { addKey, removeKey, renewSheet, setPassphrase, showRecipients } from './access.ts';
import { askWords } from './askWords.ts';
import { attach, detach, exportAttached } from './attach.ts';
import { testUnlock, verify } from './inspect.ts';
import { archive, purge, showTrash, trash, untrash } from './keep.ts';
import { listMatters, searchMatters } from './list.ts';
import { merge } from './merge.ts';
import { type Opened, report, type Said, type VaultOptions, variables, withVault } from './opened.ts';
import { descriptor, withVaultOptions } from './options.ts';
import { repair } from './repair.ts';
import { initVault } from './setup.ts';
import { showMatter } from './show.ts';
import { addMatter, exportMatter, saveFile } from './transfer.ts';
import { unsaved } from './unsaved.ts';
import { restore, showDiff, showHistory } from './versions.ts';

const matterHelp = 'the matter: its id, the beginning of it, or words that only it holds';

const attachmentHelp = 'an attached file: its name, or the beginning of its number as show has it';

const vaultHelp = `
The passphrase is asked for and not shown. Scripts give it with --passphrase-file, --passphrase-fd or the environment variable
${variables.passphrase} (a new one: ${variables.newPassphrase}), never as an argument. ${variables.folder} names the folder.

A shell keeps what is typed on its command line, names too: call a matter by its id, and let "search" ask for the words.`;

const wordsToFind = { question: 'Words to search for', what: 'words to search for were given' } as const;
const wordsForLabel = { question: 'Whose key it is', what: 'name was given for the key' } as const;

/** How a command reaches the program: it runs, and its code ends the process. */
export interface Runner {
  readonly terminal: Terminal;
  readonly run: (code: Promise<ExitCode>) => Promise<void>;
}

type Work = (opened: Opened) => Promise<Said>;

const running =
  ({ terminal, run }: Runner, mode: 'read' | 'write') =>
  (options: VaultOptions, work: Work): Promise<void> =>
    run(withVault({ ...options, mode }, terminal, work).then((said) => report(said, options.json === true, terminal)));

const addReading = (vault: Command, runner: Runner): void => {
  const read = running(runner, 'read');
  const command = (name: string, description: string) => withVaultOptions(vault.command(name)).description(description);
  command('list', 'the matters, next date first')
    .option('--archived', 'also those in the archive')
    .action((options) => read(options, (opened) => listMatters(opened, options)));
  command('search', 'the matters that hold all of these words, wherever they were typed')
    .argument(
      '[words...]',
      'asked for when absent, or the first line of standard input, and then in no history of a shell',
    )
    .action((words: readonly string[], options) =>
      read(options, async (opened) =>
        searchMatters(opened, await askWords(words.join(' '), wordsToFind, runner.terminal)),
      ),
    );
  command('show', 'names, dates and versions of a matter, and what was typed and not saved')
    .argument('<matter>', matterHelp)
    .option('--text', 'the answers themselves')
    .action((reference, options) => read(options, (opened) => showMatter(opened, { ...options, reference })));
  command('export', 'write the answers, or an attached file, as a plain file that anyone can read')
    .argument('<matter>', matterHelp)
    .option('--attachment <attachment>', `${attachmentHelp}, in place of the answers`)
    .option('--out <folder>', 'the folder for the file', '.')
    .action((reference, options) =>
      read(options, (opened) => {
        const wanted = { ...options, reference };
        return options.attachment === undefined ? exportMatter(opened, wanted) : exportAttached(opened, wanted);
      }),
    );
  command('history', 'the versions of a matter')
    .argument('<matter>', matterHelp)
    .action((reference, options) => read(options, (opened) => showHistory(opened, reference)));
  command('diff', 'what is different between two versions, in words; the last two when none is named')
    .argument('<matter>', matterHelp)
    .option('--from <version>', 'the earlier version, as history names it')
    .option('--to <version>', 'the later version; the current one when absent')
    .action((reference, options) => read(options, (opened) => showDiff(opened, { ...options, reference })));
};

const addWriting = (vault: Command, runner: Runner): void => {
  const write = running(runner, 'write');
  const { terminal } = runner;
  const command = (name: string, description: string) => withVaultOptions(vault.command(name)).description(description);
  command('add', 'put a plain answer file into the vault as a new matter')
    .alias('import')
    .argument('<file>', 'the answer file; - for standard input')
    .action((file, options) => write(options, (opened) => addMatter(opened, { file, terminal })));
  command('save', 'save a plain answer file as a new version of a matter')
    .argument('<matter>', matterHelp)
    .argument('<file>', 'the answer file; - for standard input')
    .action((reference, file, options) => write(options, (opened) => saveFile(opened, { reference, file, terminal })));
  command('restore', 'bring an older version back, as a new one')
    .argument('<matter>', matterHelp)
    .argument('<version>', 'as history names it')
    .action((reference, version, options) => write(options, (opened) => restore(opened, { reference, version })));
};

const addAttachments = (vault: Command, runner: Runner): void => {
  const write = running(runner, 'write');
  const command = (name: string, description: string) => withVaultOptions(vault.command(name)).description(description);
  command('attach', 'take a file, such as an exhibit, into the vault with a matter')
    .argument('<matter>', matterHelp)
    .argument('<file>', 'any file; it stays where it is as well')
    .option('--exhibit <exhibit>', 'the exhibit that it is: its mark, such as A, or its id')
    .action((reference, file, options) => write(options, (opened) => attach(opened, { ...options, reference, file })));
  command('detach', 'take a file off a matter; earlier versions keep it')
    .argument('<matter>', matterHelp)
    .argument('<attachment>', attachmentHelp)
    .action((reference, attachment, options) => write(options, (opened) => detach(opened, { reference, attachment })));
};

const addKeeping = (vault: Command, runner: Runner): void => {
  const write = running(runner, 'write');
  const command = (name: string, description: string) => withVaultOptions(vault.command(name)).description(description);
  command('archive', 'put a matter into the archive')
    .argument('<matter>', matterHelp)
    .action((reference, options) => write(options, (opened) => archive(opened, { reference, isArchived: true })));
  command('unarchive', 'take a matter out of the archive')
    .argument('<matter>', matterHelp)
    .action((reference, options) => write(options, (opened) => archive(opened, { reference, isArchived: false })));
  command('trash', 'move a matter to the trash; without one, show what is there')
    .argument('[matter]', matterHelp)
    .action((reference, options) =>
      reference === undefined
        ? running(runner, 'read')(options, showTrash)
        : write(options, (opened) => trash(opened, reference)),
    );
  command('untrash', 'bring a matter back from the trash')
    .argument('<id>', 'as trash shows it')
    .action((id, options) => write(options, (opened) => untrash(opened, id)));
  command('purge', 'destroy a matter that is in the trash')
    .argument('<id>', 'as trash shows it')
    .option('--yes', 'you have read what purging means')
    .action((id, options) => write(options, (opened) => purge(opened, { ...options, id })));
};

const addVersions = (vault: Command, runner: Runner): void => {
  const command = (name: string, description: string) => withVaultOptions(vault.command(name)).description(description);
  command('merge', 'compare what another program saved of a matter, answer by answer')
    .argument('<matter>', matterHelp)
    .option('--save', 'make one version of both')
    .action((reference, options) =>
      running(runner, options.save === true ? 'write' : 'read')(options, (opened) =>
        merge(opened, { ...options, reference }),
      ),
    );
  command('unsaved', 'what was typed into a matter before a crash and not saved')
    .argument('<matter>', matterHelp)
    .addOption(new Option('--save <number>', 'save it as a new version').conflicts('forget'))
    .addOption(new Option('--forget <number>', 'forget it'))
    .action((reference, options) => {
      const mode = (options.save ?? options.forget) === undefined ? 'read' : 'write';
      return running(runner, mode)(options, (opened) => unsaved(opened, { ...options, reference }));
    });
};

const addAccess = (vault: Command, runner: Runner): void => {
  const write = running(runner, 'write');
  const { terminal } = runner;
  const command = (name: string, description: string) => withVaultOptions(vault.command(name)).description(description);
  const recipients = vault.command('recipients').description('who can open the vault');
  withVaultOptions(recipients.command('list', { isDefault: true }))
    .description('everyone who can open the vault')
    .action((options) => running(runner, 'read')(options, showRecipients));
  withVaultOptions(recipients.command('add'))
    .description('let another key open the vault; every file is encrypted anew')
    .argument('<key>', 'a public key of age: age1…')
    .option('--label <words>', 'whose it is; asked for when absent, or the first line of standard input')
    .action((recipient, options) =>
      write(options, async (opened) =>
        addKey(opened, { recipient, label: await askWords(options.label ?? '', wordsForLabel, terminal) }),
      ),
    );
  withVaultOptions(recipients.command('remove'))
    .description('take a key away; the vault gets a new key and every file is encrypted anew')
    .argument('<key>', 'the public key, or whose it is')
    .action((reference, options) => write(options, (opened) => removeKey(opened, reference)));
  for (const inner of recipients.commands) inner.copyInheritedSettings(vault);
  command('passphrase', 'change the passphrase; after --key-file with the recovery words, set a new one')
    .option('--new-passphrase-file <file>', 'a file that holds the new one')
    .addOption(new Option('--new-passphrase-fd <number>', 'a file descriptor to read it from').argParser(descriptor))
    .option('--keep <keys...>', 'with --key-file: public keys that may still open the vault; all others go')
    .action((options) => write(options, (opened) => setPassphrase(opened, options, terminal)));
  command(
    'recovery-sheet',
    'make a new recovery key and sheet; the words are kept nowhere, so the sheet before cannot be printed again',
  )
    .option('--out <folder>', 'the folder for the file', '.')
    .action((options) => write(options, (opened) => renewSheet(opened, options.out)));
};

const addUpkeep = (vault: Command, runner: Runner): void => {
  const { terminal, run } = runner;
  const command = (name: string, description: string) => withVaultOptions(vault.command(name)).description(description);
  command('init', 'make a new vault and its recovery sheet')
    .alias('create')
    .option('--out <folder>', 'the folder for the recovery sheet', '.')
    .action((options) =>
      run(initVault(options, terminal).then((said) => report(said, options.json === true, terminal))),
    );
  command('unlock-test', 'say whether the passphrase opens the vault')
    .alias('unlock-check')
    .action((options) => running(runner, 'read')(options, testUnlock));
  command('verify', 'read every file to its end and say which are not whole').action((options) =>
    running(runner, 'read')(options, verify),
  );
  command(
    'repair',
    'bring damaged matters back from their history, put damaged files aside, make the index anew',
  ).action((options) => running(runner, 'write')(options, repair));
};

/** Adds `vault` with all its commands to the program. */
export const addVaultCommands = (program: Command, runner: Runner): void => {
  const vault = program.command('vault').description('matters at rest, encrypted').addHelpText('after', vaultHelp);
  addUpkeep(vault, runner);
  addReading(vault, runner);
  addWriting(vault, runner);
  addAttachments(vault, runner);
  addVersions(vault, runner);
  addKeeping(vault, runner);
  addAccess(vault, runner);
  for (const command of vault.commands) command.copyInheritedSettings(program);
};
