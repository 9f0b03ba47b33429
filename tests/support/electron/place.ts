import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../sources.ts';
import { type StandIn, type StandInSettings, standIn } from './standIn.ts';

/** Under which name the stand-in is found by the module that takes Electron's place. */
const key = 'full-hearing electron stand-in';

const names = [
  'app',
  'BrowserWindow',
  'dialog',
  'ipcMain',
  'Menu',
  'powerMonitor',
  'protocol',
  'session',
  'shell',
  'systemPreferences',
] as const satisfies readonly (keyof StandIn)[];

const electronModule = `const standIn = globalThis[Symbol.for('${key}')];\nexport const { ${names.join(', ')} } = standIn;\n`;

/** What is built of the program, as `npm run package` packs it. */
const built = (part: 'shell' | 'window'): string => {
  const folder = join(root, 'out', part);
  if (existsSync(folder)) return folder;
  throw new Error('The Electron shell or the window is not built. "npm test" and "npm start" do it by themselves.');
};

/** Puts the built preload script and main process into a folder. */
export const copyShell = (folder: string): void => cpSync(built('shell'), folder, { recursive: true });

/** Puts the built window of the program into a folder. */
export const copyWindow = (folder: string): void => cpSync(built('window'), folder, { recursive: true });

/** A built program, laid out as it is in a package, beside a module `electron` that is the stand-in. */
export interface Place {
  /** The folder of the program. */
  readonly program: string;
  /** Starts the program anew against a new stand-in, and waits until its window is there (a second instance has none). */
  readonly start: (settings?: Partial<StandInSettings>) => Promise<StandIn>;
  /** Ends every program that was started here: what it would make ready in its workers costs the next one time. */
  readonly endAll: () => void;
  readonly remove: () => void;
}

const waitFor = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 500 && !isSo(); tries += 1) await new Promise((settle) => setTimeout(settle, 10));
};

const writeElectron = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "electron", "type": "module", "exports": "./index.js" }');
  writeFileSync(join(folder, 'index.js'), electronModule);
};

const writeProgram = (program: string, window: string): void => {
  mkdirSync(join(program, 'fonts'), { recursive: true });
  cpSync(join(root, 'package.json'), join(program, 'package.json'));
  for (const name of ['templates', 'examples']) symlinkSync(join(root, name), join(program, name));
  symlinkSync(join(root, 'node_modules', '@expo-google-fonts', 'tinos'), join(program, 'fonts', 'tinos'));
  cpSync(window, join(program, 'out', 'window'), { recursive: true });
  copyShell(join(program, 'out', 'shell'));
};

/** Makes the program keep what it keeps in a folder of the test's own, until that is left. */
const accountIn = (folder: string): { readonly folder: string; readonly leave: () => void } => {
  const names = ['HOME', 'USERPROFILE', 'APPDATA', 'XDG_CONFIG_HOME'] as const;
  const before = names.map((name) => [name, process.env[name]] as const);
  mkdirSync(folder, { recursive: true });
  for (const name of names) process.env[name] = folder;
  return {
    folder,
    leave: () => {
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    },
  };
};

/**
 * Lays the built program out in a temporary folder; `window` is the folder of the built window that it shows. A program
 * is started once in a process, so each start runs copies of its own.
 */
export const layOut = (window: string): Promise<Place> => placeOf((program) => writeProgram(program, window));

/** As `layOut`, of a program that `write` puts into the folder that it is given. */
export const placeOf = async (write: (program: string) => Promise<void> | void): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'full-hearing-shell-'));
  const modules = join(folder, 'first', 'node_modules');
  const program = join(modules, 'full-hearing');
  await write(program);
  writeElectron(join(modules, 'electron'));
  const account = accountIn(join(folder, 'account'));
  const started: StandIn[] = [];
  const endAll = (): void => {
    for (const { windows } of started) for (const window of windows) window.destroy();
  };
  return {
    program,
    endAll,
    start: async (settings = {}) => {
      const copy = join(folder, String(started.length + 1));
      cpSync(join(folder, 'first'), copy, { recursive: true, verbatimSymlinks: true });
      const one = standIn({ appData: account.folder, ...settings });
      started.push(one);
      Reflect.set(globalThis, Symbol.for(key), one);
      const main = join(copy, 'node_modules', 'full-hearing', 'out', 'shell', 'main.mjs');
      const before = process.listeners('uncaughtException');
      await import(/* @vite-ignore */ pathToFileURL(main).href);
      await waitFor(() => one.windows.some(({ isShown }) => isShown) || one.app.hasQuit);
      // What the program does about its own faults is not to be done about those of the tests.
      for (const listener of process.listeners('uncaughtException')) {
        if (before.includes(listener)) continue;
        one.faults.push(listener);
        process.off('uncaughtException', listener);
      }
      return one;
    },
    remove: () => {
      endAll();
      account.leave();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
