import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { standardPreferences } from '#src/api/standardPreferences.ts';
import { foldersOf } from '#src/node/api/folders.ts';
import { codesIn, openProgram, programForTest, reply, standInWorker } from '../../support/program.ts';

const entry = standInWorker;

describe('the preferences', () => {
  const prefer = { ...standardPreferences, theme: 'dark', density: 'clinic', lockAfterMinutes: 3 } as const;

  test('are kept for the next program, in a file for its owner alone that names nobody', async () => {
    const made = programForTest({ entry });
    await reply(made.handlers['host.prefer']({ preferences: prefer }, made.running));
    const file = join(made.folder, 'config', 'preferences.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(prefer);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(made.folder, 'config'))).toEqual(['preferences.json']);
    const next = programForTest({ entry, folder: made.folder });
    expect((await reply(next.handlers['host.about']({}, next.running))).preferences).toEqual(prefer);
    expect(await next.program.lockAfterMinutes()).toBe(3);
  });

  test.each([
    ['no JSON', '{'],
    ['of another shape', '{"theme":"purple"}'],
    ['empty', ''],
  ])('a file that is %s gives the standard ones', async (_, content) => {
    const made = programForTest({ entry });
    mkdirSync(join(made.folder, 'config'));
    writeFileSync(join(made.folder, 'config', 'preferences.json'), content);
    expect((await reply(made.handlers['host.about']({}, made.running))).preferences).toEqual(standardPreferences);
  });

  test('that cannot be written are a Problem with a sentence', async () => {
    const made = programForTest({ entry });
    writeFileSync(join(made.folder, 'config'), 'a file in the place of the folder');
    expect(await codesIn(made.handlers['host.prefer']({ preferences: prefer }, made.running))).toEqual(['file.write']);
    rmSync(join(made.folder, 'config'));
  });
});

describe('the folders of an account', () => {
  const home = '/home/ana';
  const none = () => false;
  test.each([
    ['Linux', 'linux', {}, '/home/ana/.config/full-hearing'],
    ['Linux with its own place', 'linux', { XDG_CONFIG_HOME: '/etc/ana' }, '/etc/ana/full-hearing'],
    [
      'Linux with a place that is no whole path',
      'linux',
      { XDG_CONFIG_HOME: 'here' },
      '/home/ana/.config/full-hearing',
    ],
    ['macOS', 'darwin', {}, '/home/ana/Library/Application Support/full-hearing'],
    ['Windows', 'win32', { APPDATA: '/home/ana/roaming' }, '/home/ana/roaming/full-hearing'],
  ] as const)('on %s preferences have their usual place', (_, platform, variables, config) => {
    expect(foldersOf({ platform, home, variables, isThere: none }).config).toBe(config);
  });

  test('papers and vault go to Documents where there is such a folder', () => {
    const { vault, documents } = foldersOf({ platform: 'linux', home, variables: {}, isThere: () => true });
    expect([vault, documents]).toEqual(['/home/ana/Documents/Full Hearing vault', '/home/ana/Documents']);
    expect(foldersOf({ platform: 'linux', home, variables: {}, isThere: none }).documents).toBe(home);
  });
});

test('the program ends only once the vault is locked', async () => {
  const made = await openProgram({ entry });
  await reply(made.handlers['host.quit']({}, made.running));
  expect([made.program.isOpen(), made.quits()]).toEqual([false, 1]);
  expect(existsSync(join(made.vault, 'lock.json'))).toBe(false);
});
