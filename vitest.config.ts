/**
 * Unit tests: fast, under Node, no browser. `--mode fuzz` runs the slow ones, which are never part of
 * `npm test`. Kept apart from vite.config.ts because a rule test needs nothing of the app's build.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => {
  const fuzz = mode === 'fuzz';
  return {
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    test: {
      environment: 'node',
      include: fuzz
        ? ['tests/**/*.fuzz.ts']
        : ['tests/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}'],
      exclude: ['**/node_modules/**', 'tests/browser/**'],
      // Vitest leaves a core idle unless told; on two cores that is half of the machine.
      maxWorkers: '100%',
      testTimeout: fuzz ? 600_000 : 60_000,
      hookTimeout: 20_000,
      restoreMocks: true,
      unstubEnvs: true,
      unstubGlobals: true,
    },
  };
});
