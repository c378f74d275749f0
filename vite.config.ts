/**
 * How the app is built: a folder that works under any path (dist/), or, with `--mode single`, one HTML
 * file that also opens from disk (dist-single/). Phaser is a chunk of its own, so that it stays cached
 * across releases and the desk can be used before it has arrived.
 */
import { defineConfig, type PluginOption } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { devPolicy, inlineWorkers, singleFilePolicy } from './scripts/vite-policy.mjs';
import { scenarios } from './scripts/vite-scenarios.mjs';

/** Nothing in the pure layers happens on being imported: one function of the session must not bring all of it along. */
const PURE = { test: /\/src\/(?:engine|exercise|review|session)\//, sideEffects: false };
const PHASER_CHUNK = { name: 'phaser', test: /node_modules\/phaser\// };

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  const plugins: PluginOption[] = [scenarios(), devPolicy()];
  if (single) {
    plugins.push(
      inlineWorkers(),
      viteSingleFile({ removeViteModuleLoader: true }),
      singleFilePolicy(),
    );
  }
  return {
    base: './',
    plugins,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // A module worker does not start in a page opened from disk.
    worker: { format: single ? 'iife' : 'es', plugins: () => [scenarios()] },
    server: { host: '127.0.0.1' },
    preview: { host: '127.0.0.1' },
    build: {
      target: 'es2023',
      outDir: single ? 'dist-single' : 'dist',
      // Phaser alone is 1.4 MB; the limits that matter are measured by `npm run bench`.
      chunkSizeWarningLimit: 1600,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        checks: { pluginTimings: false },
        treeshake: { moduleSideEffects: [PURE] },
        output: single ? {} : { codeSplitting: { groups: [PHASER_CHUNK] } },
      },
    },
  };
});
