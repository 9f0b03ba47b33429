import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { compileOrEnd, ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
compileOrEnd('bench');
// "npm run bench -- vault" measures the vault, anything else the papers.
const words = process.argv.slice(2);
const isOfVault = words[0] === 'vault';
const script = join(root, isOfVault ? 'dist/bench/vault.js' : 'dist/bench/main.js');
const { status } = spawnSync(process.execPath, [script, ...words.slice(isOfVault ? 1 : 0)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
});
process.exit(status ?? 1);
