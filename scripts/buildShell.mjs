import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
rmSync(join(root, 'out', 'shell'), { recursive: true, force: true });
// Each build is told its mode, from which the configuration makes the main process or the preload script.
for (const mode of ['preload', 'main']) await build({ root, mode, configFile: join(root, 'vite.shell.config.ts') });
