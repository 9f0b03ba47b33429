import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure.mjs';

const folder = join(root, 'node_modules', 'electron');

/** The path of Electron's program; undefined when it was never downloaded. The variable is Electron's own. */
const installed = ({ ELECTRON_OVERRIDE_DIST_PATH: named }) => {
  const note = join(folder, 'path.txt');
  const name = existsSync(note) ? readFileSync(note, 'utf8') : 'electron';
  const path = named ? join(named, name) : join(folder, 'dist', name);
  return existsSync(path) ? path : undefined;
};

/** Electron's own script, given two minutes: npm does not run it, and without a network it fails. */
const download = () => {
  console.error('Downloading Electron, once …');
  spawnSync(process.execPath, [join(folder, 'install.js')], { cwd: root, stdio: 'ignore', timeout: 120_000 });
};

/** Why Electron cannot show a window here, as the end of a sentence; undefined when nothing speaks against it. */
const obstacle = ({ platform, variables, isRoot }) => {
  if (platform !== 'linux') return undefined;
  if (!variables.DISPLAY && !variables.WAYLAND_DISPLAY) return 'there is no display';
  return isRoot ? 'Electron keeps its sandbox, which does not work for root' : undefined;
};

const thisMachine = () => ({
  platform: process.platform,
  variables: process.env,
  isRoot: process.getuid?.() === 0,
});

/**
 * The `path` of Electron's program, or the `reason` why there is no window of Electron's. Downloads the program if it is missing and
 * the variable ELECTRON_SKIP_BINARY_DOWNLOAD does not forbid it.
 */
export const electronHere = (machine = thisMachine()) => {
  const reason = obstacle(machine);
  if (reason !== undefined) return { reason };
  const { variables } = machine;
  const mayDownload = ['', '0', 'false', undefined].includes(variables.ELECTRON_SKIP_BINARY_DOWNLOAD);
  if (installed(variables) === undefined && mayDownload) download();
  const path = installed(variables);
  return path === undefined ? { reason: 'Electron could not be downloaded' } : { path };
};
