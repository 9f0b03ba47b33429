import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 19];

const refuseOldNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(`Full Hearing needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`);
  process.exit(2);
};

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Whether node_modules holds every package of the lock file, at the version the lock file says. */
const isInstalled = () => {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const found = readJson(installed).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional || (found[path]?.version === version && existsSync(join(root, path, 'package.json'))),
  );
};

const npm = (args) => {
  const script = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  if (script?.endsWith('.js')) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
};

/** Installs what the lock file names and node_modules lacks. What npm says goes to stderr. Ends the process when npm cannot. */
export const ensureInstalled = () => {
  refuseOldNode();
  if (isInstalled()) return;
  console.error('Installing what is missing (npm ci) …');
  const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) process.exit(status ?? 3);
};

/** Runs a file of an installed package, such as `typescript/bin/tsc`, with Node; returns its exit code. */
export const runPackage = (file, args, options = {}) =>
  spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: root, stdio: 'inherit', ...options })
    .status ?? 1;

/** Compiles one project (`src/node`, `bench`, or `.` for all) into dist; what the compiler says goes to stderr. Returns its exit code. */
export const compile = (project) => runPackage('typescript/bin/tsc', ['-b', project], { stdio: ['ignore', 2, 2] });

/** As `compile`, and ends the process when the source does not compile. */
export const compileOrEnd = (project) => {
  if (compile(project) !== 0) process.exit(1);
};
