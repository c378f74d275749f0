/**
 * A Vite plugin: compiles scenarios/ into JSON while building, so that the browser never parses YAML.
 *
 *   import { scenarios } from 'virtual:scenarios'     the shelf: a summary of each, small
 *   const scenario = await scenarios[0].load()        one whole scenario, a chunk of its own
 *
 * What a summary and a scenario are is decided in `compile-scenario.mjs`, the one seam to src/scenario;
 * this file only moves their JSON. A scenario that does not compile fails the build.
 */
import { join } from 'node:path';
import { inRoot, scenarioFolders } from './lib/paths.mjs';

const SHELF = 'virtual:scenarios';
const ONE = 'virtual:scenario/';

/** JSON as a module, in the form that engines parse fastest. @param {unknown} value */
const jsonModule = (value) =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

/**
 * @typedef {{ summary: { id: string }, scenario: unknown }} Compiled
 * @param {{ folders?: () => string[], compile?: (folder: string) => Promise<Compiled> }} [options]
 * @returns {import('vite').Plugin}
 */
export function scenarios({ folders = scenarioFolders, compile = compileFolder } = {}) {
  /** @type {Map<string, Compiled>} */
  let compiled = new Map();
  /** @type {Promise<void> | null} */
  let compiling = null;

  async function compileAll() {
    const all = await Promise.all(folders().map(compile));
    compiled = new Map(all.map((one) => [one.summary.id, one]));
  }

  return {
    name: 'hotwash-scenarios',
    resolveId: (id) => (id === SHELF || id.startsWith(ONE) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith('\0virtual:scenario')) return null;
      compiling ??= compileAll();
      await compiling;
      for (const folder of folders()) this.addWatchFile(inRoot(folder, 'scenario.yaml'));
      if (id === `\0${SHELF}`) return shelfModule([...compiled.values()]);
      const one = compiled.get(id.slice(ONE.length + 1));
      if (!one) throw new Error(`no scenario is called "${id.slice(ONE.length + 1)}"`);
      return jsonModule(one.scenario);
    },
    configureServer(server) {
      const home = inRoot('scenarios');
      server.watcher.add(home);
      server.watcher.on('all', (_event, path) => {
        if (!join(path).startsWith(home)) return;
        compiling = null;
        for (const module of server.moduleGraph.idToModuleMap.values()) {
          if (module.id?.startsWith('\0virtual:scenario'))
            server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/** @param {string} folder @returns {Promise<Compiled>} */
async function compileFolder(folder) {
  const { compileScenario } = await import('./compile-scenario.mjs');
  return compileScenario(folder);
}

/** @param {readonly Compiled[]} compiled */
function shelfModule(compiled) {
  const entries = compiled.map(({ summary }) => {
    const id = JSON.stringify(ONE + summary.id);
    return `{ ...${JSON.stringify(summary)}, load: () => import(${id}).then((m) => m.default) }`;
  });
  return `export const scenarios = [${entries.join(',\n')}];`;
}
