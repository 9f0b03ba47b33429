import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Preferences } from '#src/api/contract/host.ts';
import { standardPreferences } from '#src/api/standardPreferences.ts';
import { launchChromium } from './chromium.ts';

const root = resolve(import.meta.dirname, '../..');
/** The built window; another one can be named to look at a build that is not the one of the tests. */
const built = process.env.FULL_HEARING_WINDOW ?? join(root, 'out', 'window');
const program = join(root, 'dist', 'node', 'cli', 'main.js');
/** A folder for a picture of each window as it was at the end of its test, to see why one failed. */
const shots = process.env.FULL_HEARING_SHOTS;

/** The passphrase of every vault of these tests. */
export const passphrase = 'copper lantern seldom orchard';

/** A window in a browser over the program as it is run: its own vault, its own home, its own process. */
export interface ShownWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly home: string;
  readonly vault: string;
  /** Where exported papers go. */
  readonly out: string;
  /** What the page complained of, in its console or by an error. Nothing, in a test that passes. */
  readonly complaints: readonly string[];
  /** Every address that the page asked for. */
  readonly asked: readonly string[];
  /** Ends the program at once, as a crash of the computer would. */
  readonly kill: () => Promise<void>;
  /** Starts the program again, and opens its window in the same browser. */
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How a window is shown. */
export interface Showing {
  readonly preferences?: Partial<Preferences>;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  /** Run in the page before anything of its own, as what a test watches it with. */
  readonly script?: string;
  /** The folder of another build of the window. */
  readonly window?: string;
}

const addressIn = (child: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said)?.[0];
      if (address !== undefined) found(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => failed(new Error(`The program ended before it printed an address. It said: ${said}`)));
  });

const startProgram = async (home: string, window: string): Promise<{ child: ChildProcess; address: string }> => {
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
  };
  const child = spawn(process.execPath, [program, 'serve', '--no-open', '--window', window], {
    env,
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, address: await addressIn(child) };
};

const ended = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await gone;
};

const writePreferences = async (home: string, given: Partial<Preferences>, vault: string): Promise<void> => {
  const folder = join(home, '.config', 'full-hearing');
  await mkdir(folder, { recursive: true });
  const preferences: Preferences = { ...standardPreferences, vaultFolder: vault, lockAfterMinutes: 60, ...given };
  await writeFile(join(folder, 'preferences.json'), JSON.stringify(preferences));
};

let shared: Promise<Browser> | undefined;

/** One Chromium for all tests of a file; each window has a context of its own in it. */
const browserOf = (): Promise<Browser> => {
  shared ??= launchChromium();
  return shared;
};

/** Closes the Chromium. Call it after all tests of a file. */
export const closeBrowser = async (): Promise<void> => {
  const browser = await shared;
  shared = undefined;
  await browser?.close();
};

/** Shows the window of a computer on which the program has never run. */
export const showWindow = async (showing: Showing = {}): Promise<ShownWindow> => {
  const window = showing.window ?? built;
  if (!existsSync(join(window, 'index.html'))) {
    throw new Error('The window is not built. Run "npm run build:window" first; "npm test" does it by itself.');
  }
  const home = await mkdtemp(join(tmpdir(), 'full-hearing-window-'));
  const [vault, out] = [join(home, 'vault'), join(home, 'Documents')];
  await mkdir(out);
  await writePreferences(home, showing.preferences ?? {}, vault);
  const browser = await browserOf();
  const context = await browser.newContext({
    viewport: showing.viewport ?? { width: 1440, height: 900 },
    colorScheme: showing.colorScheme ?? 'light',
    forcedColors: showing.forcedColors === true ? 'active' : 'none',
  });
  if (showing.script !== undefined) await context.addInitScript({ content: showing.script });
  const page = await context.newPage();
  // A busy computer may take long over a vault's keys: slow is no failure here.
  page.setDefaultTimeout(60_000);
  const [complaints, asked]: [string[], string[]] = [[], []];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error.stack)));
  page.on('request', (request) => asked.push(request.url()));
  let running: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const { child, address } = await startProgram(home, window);
    running = child;
    child.stderr?.on('data', (chunk: Buffer) => complaints.push(`The program said: ${chunk.toString()}`));
    child.once('exit', (code, signal) => {
      if (running === child) complaints.push(`The program ended by itself: ${code ?? signal}.`);
    });
    await page.goto(address);
    await page.locator('h1').waitFor();
  };
  const kill = async (): Promise<void> => {
    const child = running;
    running = undefined;
    if (child !== undefined) await ended(child, 'SIGKILL');
  };
  await start();
  const close = async (): Promise<void> => {
    if (shots !== undefined) await page.screenshot({ path: join(shots, `${basename(home)}.png`) });
    await context.close();
    const child = running;
    running = undefined;
    if (child !== undefined) await ended(child, 'SIGTERM');
    await rm(home, { recursive: true, force: true });
  };
  return { page, context, home, vault, out, complaints, asked, kill, start, close };
};
