import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { compileOrEnd, ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
compileOrEnd('src/node');

// npm starts scripts in the checkout; files are named from where the user stands.
const { status } = spawnSync(process.execPath, [join(root, 'dist/node/cli/main.js'), ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
});
process.exit(status ?? 3);
