import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
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
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [
            'test/browser/**/*.test.ts',
            'test/commands/**/*.test.ts',
            'test/gate/**/*.test.ts',
            'test/bench/**/*.test.ts',
            'test/examples/**/*.test.ts',
          ],
          fileParallelism: false,
          // Once more where a busy machine was too slow; the list says so then: `(retry x1)`.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 5000 } },
        },
      },
    ],
  },
});
