import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root, runPackage } from './ensure.mjs';

/** Without words, a folder for this system is made; words are electron-builder's own: `--linux`, `--win nsis`, `--publish never`. */
const args = process.argv.slice(2);

ensureInstalled();
for (const name of ['buildWindow.mjs', 'buildShell.mjs']) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', name), '--quiet'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 3);
}
process.exit(runPackage('electron-builder/cli.js', args.length === 0 ? ['--dir'] : args));
