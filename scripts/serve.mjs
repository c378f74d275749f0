/**
 * Serves dist/ as it is, for the browser tests: `node scripts/serve.mjs --port 4173`. Builds nothing.
 */
import { parseArgs } from 'node:util';
import { inRoot } from './lib/paths.mjs';
import { closeOnSignal, serveFolder } from './lib/static-server.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, dir: { type: 'string', default: 'dist' } },
});
const { address, close } = await serveFolder(inRoot(values.dir), Number(values.port));
closeOnSignal(close);
console.log(address);
