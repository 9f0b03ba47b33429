import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, extractFile, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { parseSync } from 'oxc-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../support/electron/asked.ts';
import { fakeElectron } from '../support/electron/fakeElectron.ts';
import { copyShell, copyWindow, placeOf } from '../support/electron/place.ts';
import { root } from '../support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'full-hearing-package-'));
const project = join(folder, 'project');
const unpacked = join(project, 'out', 'packages', 'linux-unpacked');
const asar = join(unpacked, 'resources', 'app.asar');

const copied = [
  'package.json',
  'LICENSE',
  'electron-builder.yml',
  'src',
  'electron',
  'scripts',
  'templates',
  'examples',
];

/** A checkout with sources and tests in it, and what is built from them. */
const checkOut = (): void => {
  mkdirSync(join(project, 'out'), { recursive: true });
  for (const name of [...copied, 'tests/electron', 'docs'])
    cpSync(join(root, name), join(project, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  copyWindow(join(project, 'out', 'window'));
  writeFileSync(join(project, 'out', 'window', 'page.js.map'), '{}');
  copyShell(join(project, 'out', 'shell'));
};

/** Electron's version is of the lock file, as `npm ci` installs it. */
const electronVersion = (): string =>
  /"electron": "([^"]+)"/.exec(readFileSync(join(root, 'package.json'), 'utf8'))?.[1] ?? '';

/** Packs the program for Linux with a stand-in for Electron, and returns what the packer said if it failed. */
const packUp = (): string => {
  const electron = join(folder, 'electron');
  fakeElectron(electron, electronVersion());
  const program = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const words = ['--dir', '--linux', '--x64', '--projectDir', project, `--config.electronDist=${electron}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
};

let said = '';
beforeAll(() => {
  checkOut();
  said = packUp();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sizeOf = (path: string): number => {
  const found = statFile(asar, path.slice(1), false);
  return 'size' in found ? found.size : 0;
};
const files = (): readonly string[] =>
  listPackage(asar, { isPack: false })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => sizeOf(path) > 0);

const homes = /^\/(?:LICENSE|package\.json|out\/(?:shell|window)\/|templates\/|examples\/|fonts\/tinos\/)/;

describe('the packed program', () => {
  test('is made', () => expect(said).toBe(''));

  test('has the shell, the worker, the window, templates, examples and fonts', () => {
    expect(files()).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/LICENSE',
        '/out/shell/main.mjs',
        '/out/shell/preload.cjs',
        '/out/shell/worker.mjs',
        '/out/window/index.html',
        '/templates/petition/document.hbs',
        '/templates/petition/manifest.json',
        '/examples/dv-children.json',
        '/fonts/tinos/400Regular/Tinos_400Regular.ttf',
        '/fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
        '/fonts/tinos/LICENSE_FONT',
      ]),
    );
    const every = (name: string) => readdirSync(join(root, 'templates', name), { recursive: true }).length;
    expect(files().filter((path) => path.startsWith('/templates/')).length).toBeGreaterThan(every('_partials'));
  });

  test('has nothing else: no source, no test, no package, no map of the source', () => {
    expect(files().filter((path) => !homes.test(path))).toEqual([]);
    expect(files().filter((path) => /node_modules|\.tsx?$|\.map$|\.test\.|tsconfig/.test(path))).toEqual([]);
  });

  test('is smaller than 15 MB, without Electron', () => {
    const bytes = files().reduce((sum, path) => sum + sizeOf(path), 0);
    expect(bytes).toBeGreaterThan(5_000_000);
    expect(bytes).toBeLessThan(15_000_000);
  });

  test('begins with the main process, and asks for no package', () => {
    const about: unknown = JSON.parse(extractFile(asar, 'package.json').toString('utf8'));
    expect(about).toMatchObject({ name: 'full-hearing', main: 'out/shell/main.mjs' });
    expect(about).not.toHaveProperty('devDependencies');
    expect(about).not.toHaveProperty('scripts');
    const shell = files().filter((path) => path.startsWith('/out/shell/'));
    const imported = shell.flatMap((path) => {
      const { module } = parseSync(path, extractFile(asar, path.slice(1)).toString('utf8'));
      return module.staticImports.map(({ moduleRequest }) => moduleRequest.value);
    });
    expect(imported).toContain('electron');
    const foreign = imported.filter((name) => !/^(?:\.|node:|electron$)/.test(name) && !isBuiltin(name));
    expect(foreign).toEqual([]);
  });

  test('has its switches set: no Node by the back door, no debugger, only the archive that was packed', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'full-hearing'));
    const state = (option: FuseV1Options) => String.fromCharCode(wire[option] ?? 0);
    expect({
      runAsNode: state(FuseV1Options.RunAsNode),
      cookies: state(FuseV1Options.EnableCookieEncryption),
      nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: state(FuseV1Options.EnableNodeCliInspectArguments),
      integrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyArchive: state(FuseV1Options.OnlyLoadAppFromAsar),
      file: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: '0',
      cookies: '1',
      nodeOptions: '0',
      inspect: '0',
      integrity: '1',
      onlyArchive: '1',
      file: '0',
    });
  });

  test('keeps the languages it is in', () => {
    expect(readdirSync(join(unpacked, 'locales')).sort()).toEqual(['en-US.pak', 'es.pak']);
  });

  test('runs by itself: makes a vault and an example, and prints its petition in the worker', async () => {
    const place = await placeOf((program) => extractAll(asar, program));
    try {
      const one = await place.start();
      const valueFrom = async (name: string, request: object): Promise<unknown> => {
        const outcome = await call(one, name, request);
        expect({ name, outcome }).toMatchObject({ outcome: { ok: true } });
        return Reflect.get(Object(outcome), 'value');
      };
      const passphrase = 'seven lamps along the quiet river';
      await valueFrom('vault.create', { folder: join(place.program, 'vault'), passphrase });
      const made = await valueFrom('matters.create', { side: 'petitioner', example: true });
      const opened = await valueFrom('matter.open', { id: Reflect.get(Object(made), 'id') });
      const text = Reflect.get(Object(opened), 'text');
      const paper = await valueFrom('work.paper', { text, paper: 'petition' });
      const pdf: unknown = Reflect.get(Object(paper), 'pdf');
      expect(pdf).toBeInstanceOf(Uint8Array);
      expect(pdf instanceof Uint8Array ? Buffer.from(pdf.subarray(0, 5)).toString() : '').toBe('%PDF-');
      await call(one, 'host.quit');
    } finally {
      place.remove();
    }
  });
});
