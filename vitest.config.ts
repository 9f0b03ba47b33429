import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // No test changes a module, so files share them: to read them anew for each file would take a third of the time.
    isolate: false,
  },
});
