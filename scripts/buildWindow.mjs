import { build } from 'vite';
import { ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
await build({ root, configFile: `${root}/vite.config.ts`, logLevel: process.argv.includes('--quiet') ? 'error' : 'info' });
