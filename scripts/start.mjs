import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { electronHere } from './electronHere.mjs';
import { ensureInstalled, root } from './ensure.mjs';

const runScript = (name, args) =>
  spawnSync(process.execPath, [join(root, 'scripts', name), ...args], { cwd: process.env.INIT_CWD, stdio: 'inherit' })
    .status ?? 3;

const build = (name) => {
  const status = runScript(name, ['--quiet']);
  if (status !== 0) process.exit(status);
};

/** An end so soon after the start that no window was shown: Electron's own sandbox or a library is missing. */
const tooSoonMs = 4_000;

/** Runs Electron until its window is closed. Returns why it could not be run, if so. */
const runElectron = (path, args) => {
  const { ELECTRON_RUN_AS_NODE: _, ...variables } = process.env;
  const began = Date.now();
  const { status } = spawnSync(path, [root, ...args], { env: variables, stdio: ['ignore', 'inherit', 'ignore'] });
  return status === 0 || Date.now() - began > tooSoonMs ? undefined : 'Electron could not be started';
};

ensureInstalled();
const args = process.argv.slice(2);
const found = electronHere();
let { reason } = found;
if (found.path !== undefined) {
  build('buildWindow.mjs');
  build('buildShell.mjs');
  reason = runElectron(found.path, args);
}
if (reason !== undefined) {
  console.error(`No window of its own, since ${reason}; the window is served to your browser instead.`);
  // A browser is given no file: it is imported from the list of matters.
  process.exit(
    runScript(
      'serve.mjs',
      args.filter((word) => !/\.(?:fhearing|json)$/i.test(word)),
    ),
  );
}
