// The long forms of the vault's tests, with their figures: kills, two writers, faults at every step, mutated files.
import { compile, ensureInstalled, runPackage } from './ensure.mjs';

ensureInstalled();
compile('.');
process.env.LONG_TESTS = '1';
process.exit(runPackage('vitest/vitest.mjs', ['run', 'tests/vault', 'tests/node/vault', ...process.argv.slice(2)]));
