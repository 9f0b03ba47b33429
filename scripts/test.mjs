import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compile, ensureInstalled, root, runPackage } from './ensure.mjs';

const report = join(root, 'out', 'tests.json');

/** Passed and failed tests of vitest's report; a test file that could not even be read counts as one failed test. */
const count = () => {
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed, failed: numFailedTests + broken };
};

ensureInstalled();
// Some tests drive the built program. A source that does not compile fails in tests/checks.test.ts, with the rest still run.
compile('.');
// The stories of the window run in the window and the shell as they are built. What cannot be built fails them, with the rest still run.
const build = (...args) =>
  runPackage('vite/bin/vite.js', ['build', '--logLevel', 'error', ...args], { stdio: ['ignore', 2, 2] });
rmSync(join(root, 'out', 'shell'), { recursive: true, force: true });
build();
for (const mode of ['preload', 'main']) build('--config', 'vite.shell.config.ts', '--mode', mode);
mkdirSync(join(root, 'out'), { recursive: true });
rmSync(report, { force: true });
const status = runPackage('vitest/vitest.mjs', [
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
if (!existsSync(report)) {
  console.error('vitest wrote no report.');
  process.exit(status === 0 ? 1 : status);
}
const { passed, failed } = count();
console.log(`${passed} passed, ${failed} failed`);
process.exit(status);
