/**
 * A page with the map alone, to look at it. Served by `npx vite --config tests/map/harness/vite.config.ts`.
 *
 * Parameters: `moment` (see moments.ts), `renderer=canvas`, `webgl` (take software WebGL for a graphics card),
 * `reduced`, `kinds`. Scripts use `window.harness`; people the buttons.
 */
import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-500.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import type { Briefing, Happening } from '../../../src/session/index.ts';
import { type MapHandle, mountMap } from '../../../src/ui/map/index.ts';
import {
  briefing,
  everyKind,
  HAPPENINGS,
  MOMENTS,
  type ViewChange,
  view,
  WORDS,
} from '../moments.ts';

const query = new URLSearchParams(location.search);
const words: Record<string, string> = { ...WORDS };
const plan = query.has('bears') ? await twoBears() : query.has('kinds') ? everyKind() : briefing();
const kindsLit = Object.fromEntries(
  plan.assets.map((asset, i) => [asset.id, i % 5 === 0 ? 0 : (i % 4) / 4 + 0.2]),
);
let change: ViewChange = query.has('kinds')
  ? { telemetry: kindsLit }
  : (MOMENTS[query.get('moment') ?? 'logging'] ?? {});
const listeners = new Set<() => void>();

if (query.has('webgl')) {
  const asked = WebGLRenderingContext.prototype.getParameter;
  WebGLRenderingContext.prototype.getParameter = function (name: number): unknown {
    return name === 0x9246 ? 'a graphics card' : asked.call(this, name);
  };
}

export interface Harness {
  handle: MapHandle | null;
  failures: string[];
  chosen: string[];
  listeners(): number;
  push(next: ViewChange, happenings?: readonly Happening[]): void;
  moment(name: string): void;
  play(type: Happening['type']): void;
}

const harness: Harness = {
  handle: null,
  failures: [],
  chosen: [],
  listeners: () => listeners.size,
  push(next, happenings = []) {
    change = { ...change, ...next, happenings };
    for (const listener of listeners) listener();
  },
  moment: (name) =>
    harness.push({ ...(MOMENTS[name] ?? {}) }, [
      {
        type: 'phaseChanged',
        minute: 1,
        from: 'anomalyDetection.triage',
        to: 'forensicLogging.deploying',
      },
    ]),
  play(type) {
    harness.push(
      {},
      HAPPENINGS.filter((happening) => happening.type === type),
    );
  },
};
declare global {
  interface Window {
    harness: Harness;
  }
}
window.harness = harness;

/** The flagship's real table, to see that its names and places fit. */
async function twoBears(): Promise<Briefing> {
  const { parse } = await import('yaml');
  interface Scenario {
    readonly zones: readonly { readonly id: string }[];
    readonly assets: Briefing['assets'];
    readonly links: Briefing['links'];
    readonly dataSets: Briefing['dataSets'];
  }
  type Text = Readonly<Record<string, Readonly<Record<string, { readonly name: string }>>>>;
  const read = async (file: string): Promise<unknown> =>
    parse(await (await fetch(`/scenarios/two-bears/${file}.yaml`)).text());
  const design = (await read('scenario')) as Scenario;
  const text = (await read('text.en')) as Text;
  for (const part of ['zone', 'asset', 'adversary']) {
    for (const [id, fields] of Object.entries(text[part] ?? {})) {
      words[`${part}.${id}.name`] = fields.name;
    }
  }
  const { zones, assets, links, dataSets } = design;
  return { ...briefing(), zones: zones.map((zone) => zone.id), assets, links, dataSets };
}

const host = document.getElementById('map') as HTMLElement;
const buttons = document.getElementById('buttons') as HTMLElement;
for (const name of Object.keys(MOMENTS)) addButton(name, () => harness.moment(name));
for (const { type } of HAPPENINGS) addButton(type, () => harness.play(type));

function addButton(text: string, act: () => void): void {
  const button = document.createElement('button');
  button.textContent = text;
  button.addEventListener('click', act);
  buttons.append(button);
}

harness.handle = await mountMap(
  host,
  {
    briefing: () => plan,
    view: () => view(change, plan),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  },
  {
    renderer: query.get('renderer') === 'canvas' ? 'canvas' : 'auto',
    reducedMotion: query.has('reduced'),
    name: (key) => words[key] ?? key,
    has: (key) => key in words,
    onAssetChosen: (asset) => harness.chosen.push(asset),
    onFailure: (message) => harness.failures.push(message),
  },
);
document.body.dataset.ready = 'true';
