import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folders of this computer's account that the program uses when no other is named. */
export interface Folders {
  /** Where the preferences are kept. */
  readonly config: string;
  /** Where a vault is made. */
  readonly vault: string;
  /** Where papers are written. */
  readonly documents: string;
}

/** What decides where an account keeps its files. */
export interface Account {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly isThere: (folder: string) => boolean;
}

const configAbove = ({ platform, home, variables }: Account): string => {
  if (platform === 'win32') return variables.APPDATA || join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  const named = variables.XDG_CONFIG_HOME ?? '';
  // A path that is not absolute must be passed over, as the XDG base directory specification says.
  return named.startsWith('/') ? named : join(home, '.config');
};

/** The folders of an account, by the habits of its system. */
export const foldersOf = (account: Account): Folders => {
  const documents = join(account.home, 'Documents');
  const above = account.isThere(documents) ? documents : account.home;
  return {
    config: join(configAbove(account), 'full-hearing'),
    vault: join(above, 'Full Hearing vault'),
    documents: above,
  };
};

/** The folders of the account that runs the program. */
export const ownFolders = (): Folders =>
  foldersOf({ platform: process.platform, home: homedir(), variables: process.env, isThere: existsSync });
