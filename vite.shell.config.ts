import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { callNames } from './src/api/contract.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const shared = {
  root: at('.'),
  publicDir: false,
  logLevel: 'warn',
} as const satisfies UserConfig;

/** The main process and the worker of the program, with every package in them: the packaged program has no `node_modules`. */
const main: UserConfig = {
  ...shared,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: at('out/shell'),
    emptyOutDir: false,
    target: 'node22',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { main: at('electron/main.ts'), worker: at('src/node/api/worker.ts') },
      external: ['electron'],
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'parts/[name]-[hash].mjs' },
    },
  },
};

/** The preload script: one file in the older form of modules, which is what a sandbox can load. It holds the names of the calls only. */
const preload: UserConfig = {
  ...shared,
  define: { CALL_NAMES: JSON.stringify(callNames) },
  build: {
    lib: { entry: at('electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    outDir: at('out/shell'),
    emptyOutDir: false,
    target: 'chrome140',
    reportCompressedSize: false,
    rolldownOptions: { external: ['electron'] },
  },
};

/** Electron's shell: `--mode main` and `--mode preload`, both into `out/shell`. */
export default defineConfig(({ mode }) => (mode === 'preload' ? preload : main));
