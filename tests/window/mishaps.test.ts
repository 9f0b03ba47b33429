import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProgram } from '#src/node/api/program.ts';
import { type Serving, serve } from '#src/node/serve/serve.ts';
import { nodeDisk } from '#src/node/vault/disk.ts';
import { launchChromium } from '../support/chromium.ts';
import { type Fault, faultyDisk, unsynced } from '../support/faultyDisk.ts';
import { passphrase } from '../support/shownWindow.ts';
import { quickWorld } from '../support/vaults.ts';
import { button, makeExample, openSection, saved, unlock } from '../support/windowSteps.ts';

const built = process.env.FULL_HEARING_WINDOW ?? resolve(import.meta.dirname, '../../out/window');
const folder = mkdtempSync(join(tmpdir(), 'full-hearing-mishaps-'));
const vault = join(folder, 'vault');
const complaints: string[] = [];
/** What the disk under the vault does at each step. */
let fault: Fault = () => undefined;
let serving: Serving;
let browser: Browser;
let page: Page;

/** One window over one vault, on a disk that can be made to fail and with workers that can be made to end. */
beforeAll(async () => {
  const { disk } = faultyDisk(unsynced(nodeDisk), (step) => fault(step));
  serving = await serve({
    window: built,
    program: (shell) =>
      createProgram({
        shell,
        folders: { config: join(folder, 'config'), vault, documents: folder },
        world: quickWorld({ disk }),
        workerEntry: new URL('../support/crashingWorker.mjs', import.meta.url),
      }),
  });
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error.stack)));
  await page.goto(serving.newAddress());
  await makeExample(page, vault);
  await openSection(page, /^Court and case/);
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  rmSync(folder, { recursive: true, force: true });
});

const caseNumber = () => page.getByLabel('Case number', { exact: true });
const trouble = (words: string) => page.getByRole('alert').filter({ hasText: words });
const onPage = (words: string) => page.locator('.page-pane .unseen, .page-pane .text-view').getByText(words).first();

/** What stands in the vault, read by a window that is locked and opened again. */
const numberInVault = async (): Promise<string> => {
  await button(page, 'Matters').click();
  await page.getByRole('heading', { name: 'Matters' }).waitFor();
  await page.keyboard.press('F9');
  await unlock(page);
  await page.getByRole('grid').press('Enter');
  await openSection(page, /^Court and case/);
  return caseNumber().inputValue();
};

/** Makes the worker that looks end at the next work it is given. */
const endWorkerAtItsNextWork = async (): Promise<void> => {
  const channel = new BroadcastChannel('full-hearing crashing worker');
  const ready = new Promise((done) => {
    channel.onmessage = done;
  });
  channel.postMessage('end');
  await ready;
  channel.close();
};

/** A PDF of two pages without anything on them. */
const twoPages = [
  '%PDF-1.4',
  '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
  '2 0 obj << /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 612 792] >> endobj',
  '3 0 obj << /Type /Page /Parent 2 0 R >> endobj',
  '4 0 obj << /Type /Page /Parent 2 0 R >> endobj',
  'trailer << /Root 1 0 R /Size 5 >>',
  '%%EOF',
].join('\n');

/** Drops files on the board, as from a folder of the computer. */
const drop = async (files: Readonly<Record<string, string>>): Promise<void> => {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.locator('.board-body').dispatchEvent('drop', { dataTransfer: data });
};

describe('a mishap under an open window', () => {
  test('a disk that is full is told until it has room; what was typed is kept and then saved', async () => {
    fault = ({ kind }) => (kind === 'create' ? 'ENOSPC' : undefined);
    await caseNumber().fill('26XX-FULL');
    await trouble('The disk is full').waitFor();
    expect(await caseNumber().inputValue()).toBe('26XX-FULL');
    fault = () => undefined;
    await button(page, 'Try again').click();
    await trouble('The disk is full').waitFor({ state: 'detached' });
    await saved(page);
    expect(await numberInVault()).toBe('26XX-FULL');
  });

  test('a worker that ends is started again: the page follows what was typed, and nothing is lost', async () => {
    await onPage('26XX-FULL').waitFor({ state: 'attached' });
    await endWorkerAtItsNextWork();
    await caseNumber().fill('26XX-ENDED');
    await onPage('26XX-ENDED').waitFor({ state: 'attached' });
    await page.locator('.page-trouble').waitFor({ state: 'detached' });
    await saved(page);
    expect(await numberInVault()).toBe('26XX-ENDED');
  });

  test('files dropped on the exhibits are kept with their pages; an empty one and one that is damaged are told in a sentence', async () => {
    await page.keyboard.press('Alt+7');
    const board = page.getByRole('main');
    await board.getByRole('heading', { name: 'Exhibits' }).waitFor();
    await board.locator('.exhibit').first().waitFor();
    const before = await board.locator('.exhibit').count();
    await drop({ 'Call log.pdf': twoPages, 'Nothing.pdf': '', 'Torn.pdf': twoPages.slice(0, 70) });
    await page.getByText('Nothing.pdf is empty, so it was not added.').waitFor();
    const detail = board.getByRole('complementary');
    await detail.getByText('Torn.pdf could not be read as a picture or a PDF. It is kept as it is.').waitFor();
    expect(await board.locator('.exhibit').count()).toBe(before + 2);
    const card = board.locator('.exhibit', { hasText: 'Call log' }).last();
    await card.getByText('2 pages').waitFor();
    await card.getByRole('button').click();
    await detail.getByText('Page 1 of 2').waitFor();
    await detail.locator('canvas').waitFor();
  });

  test('a vault folder that was moved is found again by its owner, and what was typed meanwhile is saved there', async () => {
    const moved = join(folder, 'moved');
    await page.keyboard.press('Alt+1');
    await openSection(page, /^Court and case/);
    renameSync(vault, moved);
    await caseNumber().fill('26XX-MOVED');
    await trouble('Not saved').waitFor();
    await button(page, 'Choose where it is').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Folder').fill(moved);
    await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await button(dialog, 'Open it there and save').click();
    await trouble('Not saved').waitFor({ state: 'detached' });
    expect(await numberInVault()).toBe('26XX-MOVED');
    expect(complaints).toEqual([]);
  });
});
