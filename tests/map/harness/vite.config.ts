/** Serves the map's harness page and nothing else of the app. */
import { defineConfig } from 'vite';

export default defineConfig({
  root: new URL('../../..', import.meta.url).pathname,
  // What others edit meanwhile must not reload the page that is being looked at.
  server: { host: '127.0.0.1', port: 5391, strictPort: true, hmr: false },
  cacheDir: 'node_modules/.vite-map-harness',
});
