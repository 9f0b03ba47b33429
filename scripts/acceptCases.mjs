import { ensureInstalled, runPackage } from './ensure.mjs';

ensureInstalled();
process.env.ACCEPT_CASES = '1';
process.exit(runPackage('vitest/vitest.mjs', ['run', 'tests/cases.test.ts']));
