import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { compileOrEnd, ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
compileOrEnd('bench');
const { status } = spawnSync(process.execPath, [join(root, 'dist/bench/main.js'), ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
});
process.exit(status ?? 1);
