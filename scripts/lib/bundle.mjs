/**
 * Turns TypeScript that runs under Node into plain modules in dist-cli/, once per content, in silence.
 *
 * A bundle's folder is named after what it was made from and appears by one rename, so any number of
 * commands may start at once: each sees a whole bundle or makes its own. Nothing is written to standard
 * output. It does not check types; `npm run types` does.
 *
 * Next to a `main.ts`, every `*-worker.ts` becomes a module of its own, in the same flat folder: start it
 * with `new Worker(new URL('./<name>-worker.mjs', import.meta.url))`.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { ensurePackages } from './install.mjs';
import { inRoot } from './paths.mjs';

const HOUR = 3_600_000;

/** @param {string} path */
const isBundled = (path) =>
  !/^src\/(ui|app)\//.test(path) && !/\.test\.tsx?$/.test(path) && !path.endsWith('.md');

/**
 * @param {string} entry such as "src/cli/main.ts"
 * @returns {Promise<string>} the path of the module made from it
 */
export async function bundle(entry) {
  const home = inRoot('dist-cli');
  const label = dirname(entry).replaceAll('/', '-');
  const made = fingerprint(
    ['src', dirname(entry), 'package-lock.json', 'scripts/lib/bundle.mjs'],
    isBundled,
  );
  const folder = join(home, `${label}-${made}`);
  const module = join(folder, `${basename(entry, '.ts')}.mjs`);
  if (existsSync(module)) return module;

  if (!existsSync(inRoot(entry))) throw new Error(`${entry} is missing: is this a whole clone?`);
  await ensurePackages({ output: 'stderr' });
  const draft = join(home, `draft-${process.pid}-${Date.now()}`);
  try {
    await build(entry, draft);
    makeRoom(home, label, folder);
    put(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return module;
}

/** @param {string} entry @param {string} outDir */
async function build(entry, outDir) {
  const { build: viteBuild } = await import('vite');
  const folder = inRoot(dirname(entry));
  const workers = readdirSync(folder).filter((name) => name.endsWith('-worker.ts'));
  const inputs = [basename(entry), ...workers].map((name) => [
    basename(name, '.ts'),
    join(folder, name),
  ]);
  await viteBuild({
    root: inRoot(),
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(inputs),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}

/** @param {string} draft @param {string} folder */
function put(draft, folder) {
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Somebody else was quicker; theirs was made from the same content.
    if (!existsSync(folder)) throw error;
  }
}

/** Drops bundles of older content, but none young enough to be in use. @param {string} home @param {string} label @param {string} keep */
function makeRoom(home, label, keep) {
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(home)) {
    const path = join(home, name);
    if (path === keep || !(name.startsWith(`${label}-`) || name.startsWith('draft-'))) continue;
    try {
      if (Date.now() - statSync(path).mtimeMs > HOUR)
        rmSync(path, { recursive: true, force: true });
    } catch {
      // Another command is tidying up as well.
    }
  }
}
