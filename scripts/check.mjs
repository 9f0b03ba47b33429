import { compile, ensureInstalled, runPackage } from './ensure.mjs';

const checks = [
  ['types', () => compile('.')],
  ['lint and format', () => runPackage('@biomejs/biome/bin/biome', ['ci', '--max-diagnostics=50'])],
  ['dead code', () => runPackage('knip/bin/knip.js', ['--no-progress'])],
];

ensureInstalled();
const failed = checks.filter(([name, run]) => {
  const isFine = run() === 0;
  console.log(`${isFine ? 'ok    ' : 'FAILED'}  ${name}`);
  return !isFine;
});
process.exit(failed.length === 0 ? 0 : 1);
