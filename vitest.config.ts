import { defineConfig } from 'vitest/config';

/** Of tests that drive browsers, or start the commands of the repository. */
const patient = {
  // Once more where a busy machine was too slow; the list says so then: `(retry x1)`.
  retry: 1,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 5000 } },
};

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    // One group after the other.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'test/*.test.ts',
            'test/unit/**/*.test.ts',
          ],
          // Properties are tried often, and machines may be busy.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'test/gate/**/*.test.ts'],
          // Two at a time: most of what they do is to wait.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          ...patient,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          // They measure, build, or listen on the ports that users know.
          include: [
            'test/commands/**/*.test.ts',
            'test/bench/**/*.test.ts',
            'test/examples/**/*.test.ts',
          ],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          ...patient,
        },
      },
    ],
  },
});
