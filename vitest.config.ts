import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One more than CI has processors: stories in a browser wait for it half of their time.
    maxWorkers: 3,
    // No test changes a module, so files share them: to read them anew for each file would take a third of the time.
    isolate: false,
  },
});
