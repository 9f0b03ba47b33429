import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../support/chromium.ts';
import { loopback, tokenIn } from '../../support/loopback.ts';

let browser: Awaited<ReturnType<typeof launchChromium>>;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** A page of a browser of its own, with what it asked for and what it complained of. */
const newPage = async (): Promise<{ page: Page; asked: string[]; complaints: string[] }> => {
  const page = await (await browser.newContext()).newPage();
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, asked, complaints };
};

describe('the printed address in a browser', () => {
  test('leads to the window, which then stands at an address that says nothing', async () => {
    const host = await loopback();
    const { page, asked, complaints } = await newPage();
    const address = host.serving.newAddress();
    await page.goto(address);
    await page.waitForFunction(() => document.title === 'window');
    expect(page.url()).toBe(`http://${host.host}/`);
    expect(asked.every((url) => url.startsWith(`http://${host.host}/`))).toBe(true);
    expect(asked.join(' ').replaceAll(address, '')).not.toContain(tokenIn(address));
    expect(complaints).toEqual([]);
    await page.reload();
    expect(await page.title()).toBe('window');
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });

  test('opened a second time, or in another browser, says in words why it does not lead in', async () => {
    const host = await loopback();
    const address = host.serving.newAddress();
    const first = await newPage();
    await first.page.goto(address);
    await first.page.waitForFunction(() => document.title === 'window');
    const second = await newPage();
    await second.page.goto(address);
    await second.page.getByText('This address was used already').waitFor();
    await second.page.goto('about:blank');
    await second.page.goto(host.serving.newAddress());
    await second.page.getByText('The program is open in another window').waitFor();
    expect(second.complaints.filter((text) => !text.includes('403'))).toEqual([]);
  });

  test('reached by a link of another page, the first page leads on to the window that is open', async () => {
    const host = await loopback();
    const { page } = await newPage();
    await page.goto(host.serving.newAddress());
    await page.waitForFunction(() => document.title === 'window');
    await page.goto('data:text/html,<title>elsewhere</title>');
    await page.setContent(`<a href="http://${host.host}/">go</a>`);
    await page.getByText('go').click();
    await page.getByText('Go on in the window').click();
    await page.waitForFunction(() => document.title === 'window');
  });
});
