import { build } from 'vite';
import { ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
// The configuration names the folder of the window; `root` here would name another.
await build({
  configFile: `${root}/vite.config.ts`,
  logLevel: process.argv.includes('--quiet') ? 'error' : 'info',
});
