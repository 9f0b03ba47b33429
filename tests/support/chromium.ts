import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
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

/** What Chromium asks of the network by itself is turned off, so that a test may count requests and expect none. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  '--no-first-run',
  '--no-pings',
  '--metrics-recording-only',
  '--disable-dev-shm-usage',
];

/** What Chromium is started with. Its own sandbox does not work for root, which is the case in containers only. */
export const chromiumFlags: readonly string[] = [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/** Starts a Chromium without a window. Close it when the tests are done. `flags` are added to those that keep it quiet. */
export const launchChromium = (flags: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags, ...flags] });
