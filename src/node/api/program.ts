import { join } from 'node:path';
import type { Outcome } from '../../api/call.ts';
import type { Handlers, RequestOf } from '../../api/contract.ts';
import type { IsoDate } from '../../dates.ts';
import { isInside } from '../files/inside.ts';
import { programFolder } from '../files/root.ts';
import { machineDay } from '../machineDay.ts';
import { thisWorld, type World } from '../vault/world.ts';
import { attachmentCalls } from './attachmentCalls.ts';
import { crewOf, type HeavyHandlers } from './crew.ts';
import { type Folders, ownFolders } from './folders.ts';
import { historyCalls } from './historyCalls.ts';
import { type HostDesk, hostCalls, preferencesIn } from './hostCalls.ts';
import { type Keeper, keeperOf } from './keeper.ts';
import type { Patience } from './lane.ts';
import { insideProblem, listCalls } from './listCalls.ts';
import { matterCalls } from './matterCalls.ts';
import { refused } from './outcome.ts';
import { readPreferences, writePreferences } from './preferences.ts';
import { problemCounts } from './problemCounts.ts';
import type { Shell } from './shell.ts';
import { vaultCalls } from './vaultCalls.ts';

/** What the program is made with. All but the shell has a usual value. */
export interface ProgramOptions {
  readonly shell: Shell;
  readonly folders?: Folders | undefined;
  readonly today?: (() => IsoDate) | undefined;
  readonly world?: World | undefined;
  /** The file of the workers, where it is not beside this one: in a bundle. */
  readonly workerEntry?: URL | undefined;
  /** The folder of a vault to offer first. */
  readonly vault?: string | undefined;
  /** The folder of the examples, where it is not in the program's own. */
  readonly examples?: string | undefined;
  readonly patience?: Patience | undefined;
}

/** The program behind a window. */
export interface RunningProgram {
  readonly handlers: Handlers;
  /** Locks the vault at once, as when the computer sleeps. Never rejects. */
  readonly lock: () => Promise<void>;
  /** Whether a vault is open. */
  readonly isOpen: () => boolean;
  /** The preferences as they are kept. */
  readonly lockAfterMinutes: () => Promise<number>;
  /** Lets work that was asked for end, locks the vault and ends the workers. */
  readonly close: () => Promise<void>;
}

/** No paper is written, readable, into the vault itself. */
const outsideTheVault =
  (keeper: Keeper, exportPapers: HeavyHandlers['work.export']): HeavyHandlers['work.export'] =>
  async (
    request: RequestOf<'work.export'>,
    running,
  ): Promise<Outcome<never> | Awaited<ReturnType<typeof exportPapers>>> => {
    const folder = keeper.folder();
    if (folder !== undefined && (await isInside(request.folder, folder))) return refused([insideProblem]);
    return exportPapers(request, running);
  };

/** The one implementation of the contract: over the vault, the papers and this computer. One vault is open at a time. */
export const createProgram = (options: ProgramOptions): RunningProgram => {
  const { shell, folders = ownFolders(), today = machineDay, world = thisWorld(), patience } = options;
  const crew = crewOf({ today, entry: options.workerEntry, patience });
  const keeper = keeperOf(today, crew.forget);
  const host: HostDesk = { shell, folders, keeper, today, namedVault: options.vault };
  const vault = vaultCalls({
    keeper,
    world,
    usualFolder: async () => (await preferencesIn(host)).vaultFolder,
    noteFolder: async (folder) => {
      if (folder === options.vault) return;
      await writePreferences(folders.config, { ...(await readPreferences(folders.config)), vaultFolder: folder });
    },
    setTemplates: crew.setTemplates,
  });
  const { examples = join(programFolder, 'examples') } = options;
  const handlers: Handlers = {
    ...hostCalls(host),
    ...vault,
    ...listCalls({ keeper, examples, checkFile: crew.checkFile }),
    ...problemCounts({ keeper, look: crew.look }),
    ...matterCalls(keeper),
    ...historyCalls(keeper),
    ...attachmentCalls(keeper, crew.countPages),
    ...crew.handlers,
    'work.export': outsideTheVault(keeper, crew.handlers['work.export']),
  };
  return {
    handlers,
    lock: () => keeper.lock(),
    isOpen: () => keeper.opened().ok,
    lockAfterMinutes: async () => (await readPreferences(folders.config)).lockAfterMinutes,
    close: async () => {
      await keeper.alone(() => keeper.lockInTurn());
      await crew.close();
    },
  };
};
