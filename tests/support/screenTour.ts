import type { Page } from '@playwright/test';
import { passphrase } from './shownWindow.ts';
import { button } from './windowSteps.ts';

/** A screen: its name, and how one comes to it from the screen before. */
export interface Stop {
  readonly name: string;
  readonly show: (page: Page) => Promise<void>;
}

const next = (page: Page): Promise<void> => button(page, /^Next/).click();

/** The steps of the first run, up to the offer of an example. `vault` is the folder that is made. */
export const firstRun = (vault: string): readonly Stop[] => [
  { name: 'first-who', show: (page) => button(page, /^Next/).waitFor() },
  {
    name: 'first-where',
    show: async (page) => {
      await next(page);
      await page.getByLabel('Folder').fill(vault);
    },
  },
  {
    name: 'first-passphrase',
    show: async (page) => {
      await next(page);
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await page.getByLabel('Type it again').fill('copper lantern');
    },
  },
  {
    name: 'first-sheet',
    show: async (page) => {
      await page.getByLabel('Type it again').fill(passphrase);
      await next(page);
      await page.getByText('The 24 words').waitFor();
      await page.getByLabel('I have it on paper').check();
    },
  },
  {
    name: 'first-example',
    show: async (page) => {
      await next(page);
      await page.getByRole('heading', { name: 'Play with an example' }).waitFor();
    },
  },
];

const matters = (page: Page): Promise<void> => page.getByRole('heading', { name: 'Matters', exact: true }).waitFor();

/** The list of matters, first empty, then with the example of each side, and the window locked in between. */
export const listStops: readonly Stop[] = [
  {
    name: 'matters-empty',
    show: async (page) => {
      await button(page, 'Start without one').click();
      await matters(page);
      await page.locator('.matters-empty').waitFor();
    },
  },
  {
    name: 'matters-new',
    show: (page) =>
      button(page, /^New matter/)
        .first()
        .click(),
  },
  {
    name: 'locked',
    show: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('F9');
      await page.getByRole('heading', { name: 'Unlock' }).waitFor();
    },
  },
  {
    name: 'locked-wrong',
    show: async (page) => {
      await page.getByLabel('Passphrase', { exact: true }).fill('not this one');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
];

const settingsParts = [
  'Window',
  'Office and signature',
  'Court-closed days',
  'Law to verify',
  'Templates',
  'Vault',
  'Who can open it',
];

/** The parts of the settings. */
export const settingsStops: readonly Stop[] = settingsParts.map((part, n) => ({
  name: `settings-${part.toLowerCase().replaceAll(' ', '-')}`,
  show: async (page) => {
    if (n === 0) await button(page, 'Settings').click();
    await page.getByRole('navigation').getByRole('button', { name: part }).click();
    await page.getByRole('heading', { name: part, level: 1 }).waitFor();
  },
}));

/** Waits until the program has looked at the answers, and the page has come. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('.outline-state').first().waitFor({ state: 'attached' });
  await page.locator('.page-pane canvas').first().waitFor();
};

const section = (name: string): Stop => ({
  name: `section-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
  show: async (page) => {
    await page
      .getByRole('navigation', { name: 'Outline' })
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.locator('.form-pane [data-path]').first().focus();
  },
});

/** The sections of a petitioner's matter, one of every kind. */
export const sectionStops: readonly Stop[] = [
  'Court and case',
  'Petitioner',
  'Incidents',
  'Grounds',
  'Relief',
  'Serious danger',
  'Witnesses',
  'Signing and service',
].map(section);

const closed = async (page: Page): Promise<void> => {
  const problems = page.getByRole('complementary', { name: 'Problems' });
  if ((await problems.count()) > 0) await button(problems, 'Close').click();
};

const tab = (name: string): Stop => ({
  name: `board-${name.toLowerCase().replaceAll(' ', '-')}`,
  show: async (page) => {
    await closed(page);
    await page.getByRole('navigation', { name: 'Screens of this matter' }).getByRole('button', { name }).click();
    await page.locator('main[aria-busy="true"]').waitFor({ state: 'detached' });
    await page.locator('main h1, main h2').first().waitFor();
  },
});

/** The review and the six boards. */
export const boardStops: readonly Stop[] = [
  'Review',
  'Timeline',
  'Serious danger',
  'Elements',
  'Cross-examination',
  'Exhibits',
  'Calendar',
].map(tab);

/** Closes what lies over the workspace, and opens the next by its key. */
const over = (name: string, open: (page: Page) => Promise<void>): Stop => ({
  name: `over-${name}`,
  show: async (page) => {
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await open(page);
  },
});

const choose = async (page: Page, action: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Go to anything' }).fill(action);
  await page.keyboard.press('Enter');
};

/** What lies over the workspace. The first line of the account of an incident names where the petitioner hides, so the export has a leak. */
export const overStops: readonly Stop[] = [
  over('palette', async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Go to anything' }).fill('wit');
    await page.locator('.palette-row').first().waitFor();
  }),
  over('shortcuts', (page) => choose(page, 'All shortcuts')),
  over('history', (page) => choose(page, 'History of this matter')),
  over('law', async (page) => {
    await section('Grounds').show(page);
    await page.locator('.strip .link').first().click();
    await page.getByRole('dialog').waitFor();
  }),
  over('export', async (page) => {
    await page.keyboard.press('Control+e');
    await page.getByText(/^Checked: /).waitFor();
  }),
  over('problems', async (page) => {
    await button(page, /^Problems/).click();
    await page.getByRole('complementary', { name: 'Problems' }).waitFor();
    await page
      .getByRole('navigation', { name: 'Screens of this matter' })
      .getByRole('button', { name: 'Elements' })
      .click();
  }),
];

/** The six steps of the clinic, and the words explained. */
export const clinicStops: readonly Stop[] = [
  ...['About you', 'The respondent', 'Your relationship', 'What happened', 'What you need', 'Sign and file'].map(
    (step, n): Stop => ({
      name: `step-${n + 1}`,
      show: async (page) => {
        await page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: step }).click();
        await page.locator('main .control').first().waitFor();
        await page.locator('.clinic-paper-state').first().waitFor();
      },
    }),
  ),
  {
    name: 'step-words',
    show: async (page) => {
      await button(page, 'What do these words mean?').click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

/** The text view of the page, in place of its pictures. */
export const textStop: Stop = {
  name: 'page-text',
  show: async (page) => {
    await button(page, 'Text view').click();
    await page.locator('.text-view h2, .text-view h3, .text-view p').first().waitFor();
  },
};
