import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { compileOrEnd, ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
compileOrEnd('bench');
// "npm run bench -- vault" measures the vault, "npm run bench -- window" the window, anything else the papers.
const words = process.argv.slice(2);
const [part] = ['vault', 'window'].filter((name) => words[0] === name);
if (part === 'window' && !words.includes('--window')) {
  const build = [join(root, 'scripts/buildWindow.mjs'), '--quiet'];
  const built = spawnSync(process.execPath, build, { cwd: root, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) process.exit(built.status ?? 3);
}
const script = join(root, `dist/bench/${part ?? 'main'}.js`);
const { status } = spawnSync(process.execPath, [script, ...words.slice(part === undefined ? 0 : 1)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
});
process.exit(status ?? 1);
