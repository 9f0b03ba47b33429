import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Preferences } from '../../api/contract/host.ts';
import type { Handlers, ReplyOf } from '../../api/contract.ts';
import { lawAsOf } from '../../assemble/assemble.ts';
import type { IsoDate } from '../../dates.ts';
import { programFolder } from '../files/root.ts';
import type { Folders } from './folders.ts';
import type { Keeper } from './keeper.ts';
import { done, refused } from './outcome.ts';
import { readPreferences, writePreferences } from './preferences.ts';
import type { Shell } from './shell.ts';

type HostHandlers = Pick<Handlers, Extract<keyof Handlers, `host.${string}`>>;
type Host = ReplyOf<'host.about'>;

/** What calls about the program itself need. */
export interface HostDesk {
  readonly shell: Shell;
  readonly folders: Folders;
  readonly keeper: Keeper;
  readonly today: () => IsoDate;
  /** The folder of a vault that was named when the program was started; it goes before the one used last. */
  readonly namedVault: string | undefined;
}

/** The version of the program, of its `package.json`. */
const programVersion = (): string => {
  const { version } = JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8'));
  return String(version);
};

const platforms: Readonly<Record<string, Host['platform']>> = { win32: 'windows', darwin: 'mac' };

/** The preferences as they are kept, with the vault that was named when the program was started. */
export const preferencesIn = async ({ folders, namedVault }: HostDesk): Promise<Preferences> => {
  const preferences = await readPreferences(folders.config);
  return namedVault === undefined ? preferences : { ...preferences, vaultFolder: namedVault };
};

const about = async (desk: HostDesk): Promise<Host> => {
  const { shell, folders, today } = desk;
  return {
    kind: shell.kind,
    version: programVersion(),
    platform: platforms[process.platform] ?? 'linux',
    choosesFolders: shell.chooseFolder !== undefined,
    showsInFolder: shell.showInFolder !== undefined,
    protectsScreen: shell.protectsScreen,
    today: today(),
    lawAsOf,
    standardFolder: folders.vault,
    documentsFolder: folders.documents,
    preferences: await preferencesIn(desk),
  };
};

/** Keeps the preferences; a vault that was only named for this time is not remembered in place of the one used before. */
const prefer = async ({ folders, namedVault }: HostDesk, preferences: Preferences) => {
  const { vaultFolder } = preferences;
  const before = vaultFolder === namedVault ? (await readPreferences(folders.config)).vaultFolder : vaultFolder;
  const { vaultFolder: _, ...rest } = preferences;
  return writePreferences(folders.config, before === undefined ? rest : { ...rest, vaultFolder: before });
};

const noManager = {
  code: 'host.cannot-show',
  severity: 'error',
  message: 'Here the program cannot open a folder. Open it yourself, in the file manager of this computer.',
  at: { in: 'file', file: 'host' },
} as const;

/** The calls about the program itself. */
export const hostCalls = (desk: HostDesk): HostHandlers => {
  const { shell, keeper } = desk;
  return {
    'host.about': async () => done(await about(desk)),
    'host.prefer': async ({ preferences }) => {
      const problems = await keeper.alone(() => prefer(desk, preferences));
      return problems.length === 0 ? done({}) : refused(problems);
    },
    'host.chooseFolder': async (asked) => {
      const path = await shell.chooseFolder?.(asked);
      return done(path === undefined ? {} : { path });
    },
    'host.showInFolder': async ({ path }) => {
      if (shell.showInFolder === undefined) return refused([noManager]);
      await shell.showInFolder(path);
      return done({});
    },
    'host.next': (request, running) => shell.events.next(request, running),
    'host.quit': async () => {
      await keeper.alone(() => keeper.lockInTurn());
      shell.quit();
      return done({});
    },
  };
};
