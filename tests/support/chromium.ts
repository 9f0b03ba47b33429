import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { needFile } from './tools.ts';

/** Debian's Chromium, and the package that has it. */
const debian = { path: '/usr/bin/chromium', packages: ['chromium'] } as const;

/** Where else a Chromium or a Chrome of the system is looked for. */
const elsewhere = [
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The one that the variable CHROMIUM names. Throws when there is no such file. */
const named = (): string | undefined => {
  const path = process.env.CHROMIUM;
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`The variable CHROMIUM names ${path}, where there is no file.`);
  return path;
};

/**
 * The path of a Chromium: the one that the variable CHROMIUM names, Debian's, Playwright's own, or one of the system. Installs Debian's
 * package when root. Throws a sentence that says what to install when there is none.
 */
export const chromiumPath = (): string => {
  const found = named() ?? [debian.path, chromium.executablePath(), ...elsewhere].find((path) => existsSync(path));
  if (found !== undefined) return found;
  try {
    needFile(debian.path, debian.packages);
  } catch {
    throw new Error(
      'The tests of the window need a Chromium, and none was found. Install one with "npx playwright install chromium" or, on Debian ' +
        'and Ubuntu, with "apt-get install chromium"; or name one in the variable CHROMIUM.',
    );
  }
  return debian.path;
};

/** Turns off what Chromium asks of the network by itself, as far as flags can. A further `--disable-features` would undo Playwright’s own. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--metrics-recording-only',
  '--disable-dev-shm-usage',
];

/** What Chromium is started with. Its own sandbox does not work for root, which is the case in containers only. */
export const chromiumFlags: readonly string[] = [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/** Starts a Chromium without a window. Close it when the tests are done. `flags` are added to those that keep it quiet. */
export const launchChromium = (flags: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags, ...flags] });

/** Chromium's own preferences: it does not connect ahead to where a page might go. */
const quietPreferences = { net: { network_prediction_options: 2 } };

/**
 * As `launchChromium`, with a profile of its own in an empty folder, that connects to nothing before a request is made: for tests that
 * count connections. Closing it ends the Chromium.
 */
export const launchQuietChromium = (folder: string, flags: readonly string[] = []): Promise<BrowserContext> => {
  mkdirSync(join(folder, 'Default'), { recursive: true });
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(quietPreferences));
  const viewport = { width: 1440, height: 900 };
  const args = [...chromiumFlags, ...flags];
  return chromium.launchPersistentContext(folder, { executablePath: chromiumPath(), args, viewport });
};
