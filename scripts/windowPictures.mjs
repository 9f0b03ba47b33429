// The pictures of the window in docs/images, made from the examples: node scripts/windowPictures.mjs
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { compileOrEnd, ensureInstalled, root, runPackage } from './ensure.mjs';

const passphrase = 'copper lantern seldom orchard';
const debian = '/usr/bin/chromium';
const folder = join(root, 'docs', 'images');

/** Starts the program over a vault of its own, and finds the address of the window. */
const startProgram = (home) =>
  new Promise((found, failed) => {
    const program = join(root, 'dist', 'node', 'cli', 'main.js');
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config') };
    const child = spawn(process.execPath, [program, 'serve', '--no-open'], { cwd: root, env });
    child.stdout.on('data', (said) => {
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(String(said))?.[0];
      if (address !== undefined) found({ child, address });
    });
    child.once('exit', () => failed(new Error('The program ended before it printed an address.')));
  });

const press = (page, name) => page.getByRole('button', { name }).first().click();

const makeVault = async (page, vault) => {
  await press(page, /^Next/);
  await page.getByLabel('Folder').fill(vault);
  await press(page, /^Next/);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Type it again').fill(passphrase);
  await press(page, /^Next/);
  await page.getByLabel('I have it on paper').check();
  await press(page, /^Next/);
};

const openExample = async (page) => {
  await press(page, 'Example for petitioners');
  await page.getByRole('navigation', { name: 'Outline' }).waitFor();
};

const openBoard = async (page, name) => {
  await page.getByRole('navigation', { name: 'Screens of this matter' }).getByRole('button', { name }).click();
  await page.locator('main h1').waitFor();
};

/** What each picture shows, in the order in which they are taken. */
const pictures = [
  {
    name: 'window-workspace',
    show: async (page) => {
      await page
        .getByRole('navigation', { name: 'Outline' })
        .getByRole('link', { name: /^Incidents/ })
        .click();
      await page.locator('.page-pane canvas').first().waitFor();
      await page.locator('[data-path="incidents.0.place"]').focus();
      await page.locator('.page-pane .mark').first().waitFor();
    },
  },
  { name: 'window-timeline', show: (page) => openBoard(page, 'Timeline') },
  { name: 'window-danger', show: (page) => openBoard(page, 'Serious danger') },
  {
    name: 'window-clinic',
    show: async (page) => {
      await press(page, 'Answers');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Go to anything' }).fill('clinic density');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Your relationship' }).click();
      await page.locator('.clinic-paper-state').first().waitFor();
    },
  },
];

ensureInstalled();
compileOrEnd('src/node');
runPackage('vite/bin/vite.js', ['build', '--logLevel', 'error']);
mkdirSync(folder, { recursive: true });
const home = mkdtempSync(join(tmpdir(), 'full-hearing-pictures-'));
const { child, address } = await startProgram(home);
const browser = await chromium.launch({
  ...(existsSync(debian) ? { executablePath: debian } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(address);
await makeVault(page, join(home, 'vault'));
await openExample(page);
for (const { name, show } of pictures) {
  await show(page);
  await page.waitForTimeout(1_000);
  writeFileSync(join(folder, `${name}.png`), await page.screenshot());
}
await browser.close();
child.removeAllListeners('exit');
child.kill();
rmSync(home, { recursive: true, force: true });
