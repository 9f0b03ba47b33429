// Builds the window where it is missing or older than its sources, then serves it to the browser of this computer.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compileOrEnd, ensureInstalled, root } from './ensure.mjs';

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((time, entry) => {
    const path = join(folder, entry.name);
    return Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);

/** Whether the built window is there and no source of it has changed since. */
const isBuilt = () => {
  const page = join(root, 'out', 'window', 'index.html');
  if (!existsSync(page)) return false;
  return statSync(page).mtimeMs >= Math.max(newest(join(root, 'renderer')), newest(join(root, 'src')));
};

ensureInstalled();
compileOrEnd('src/node');
const words = process.argv.slice(2);
if (!words.includes('--window') && !isBuilt()) {
  const built = spawnSync(process.execPath, [join(root, 'scripts', 'buildWindow.mjs'), '--quiet'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) process.exit(built.status ?? 3);
}
process.chdir(process.env.INIT_CWD ?? process.cwd());
process.argv = [process.execPath, join(root, 'dist/node/cli/main.js'), 'serve', ...words];
await import('../dist/node/cli/main.js');
