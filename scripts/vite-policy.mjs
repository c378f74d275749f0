/**
 * Vite plugins that fit the page, and the content security policy in index.html, to how it is delivered.
 * The ordinary build is never touched.
 */
import { createHash } from 'node:crypto';

/** The dev server puts styles into the page by script, so there, and only there, they may be inline. */
export function devPolicy() {
  return /** @type {import('vite').Plugin} */ ({
    name: 'hotwash-dev-policy',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  });
}

/**
 * In the one-file build nothing is loaded from anywhere: scripts and styles are let in by their hash,
 * fonts and workers as part of the page. Must come after vite-plugin-singlefile.
 */
export function singleFilePolicy() {
  return /** @type {import('vite').Plugin} */ ({
    name: 'hotwash-single-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
          page.source = withHashes(withIcon(String(page.source), bundle));
        }
      },
    },
  });
}

/**
 * Vite leaves the page's icon a file of its own, whatever its size.
 * @param {string} html
 * @param {import('vite').Rolldown.OutputBundle} bundle
 */
function withIcon(html, bundle) {
  return html.replace(/(<link rel="icon" href=")\.?\/?([^"]+\.svg)"/, (whole, start, name) => {
    const icon = bundle[name];
    if (icon?.type !== 'asset') return whole;
    delete bundle[name];
    return `${start}data:image/svg+xml;base64,${Buffer.from(icon.source).toString('base64')}"`;
  });
}

/**
 * A page opened from disk can start no worker from a file, so there `./x.ts?worker` comes inside the page.
 * (`new Worker(new URL(...))` cannot be moved like that: import workers with `?worker`.)
 */
export function inlineWorkers() {
  return /** @type {import('vite').Plugin} */ ({
    name: 'hotwash-inline-workers',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      return id.endsWith('?worker') ? this.resolve(`${id}&inline`, importer) : null;
    },
  });
}

/** @param {string} html */
function withHashes(html) {
  const scripts = hashesOf(html, /<script\b[^>]*>([\s\S]*?)<\/script>/g);
  const styles = hashesOf(html, /<style\b[^>]*>([\s\S]*?)<\/style>/g);
  return html
    .replace("script-src 'self'", `script-src ${scripts}`)
    .replace("style-src 'self'", `style-src ${styles}`)
    .replace("font-src 'self'", 'font-src data:')
    .replace("worker-src 'self'", 'worker-src blob: data:')
    .replace("connect-src 'self'", 'connect-src data: blob:');
}

/** @param {string} html @param {RegExp} pattern with the content as its first group */
function hashesOf(html, pattern) {
  const contents = [...html.matchAll(pattern)].map(([, content = '']) => content).filter(Boolean);
  const hashes = contents.map(
    (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
  );
  return hashes.length > 0 ? hashes.join(' ') : "'none'";
}
