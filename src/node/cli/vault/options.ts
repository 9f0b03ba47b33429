import { type Command, InvalidArgumentError, Option } from 'commander';
import { variables } from './opened.ts';

/** An option’s value as the number of a file descriptor; refuses anything else with a sentence. */
export const descriptor = (value: string): number => {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new InvalidArgumentError('A file descriptor is a whole number.');
};

/** Adds where the vault is and what opens it: never the passphrase itself, for other programs can read arguments. */
export const withVaultKey = (command: Command): Command =>
  command
    .addOption(new Option('--vault <folder>', `the folder of the vault; ${variables.folder} when absent`))
    .addOption(new Option('--passphrase-file <file>', 'a file that holds its passphrase'))
    .addOption(new Option('--passphrase-fd <number>', 'a file descriptor to read it from').argParser(descriptor))
    .addOption(new Option('--key-file <file>', 'recovery words or an age identity, in place of the passphrase'));

/** Adds what every command on a vault takes. */
export const withVaultOptions = (command: Command): Command =>
  withVaultKey(command)
    .addOption(new Option('--take-over', 'go on although another program has the vault open'))
    .addOption(new Option('--json', 'print JSON, for other programs'));
