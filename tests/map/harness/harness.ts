/**
 * A page with the map alone, to look at it. Served by `npx vite --config tests/map/harness/vite.config.ts`.
 *
 * Parameters: `moment` (see moments.ts), `views` (address of a JSON of `{ briefing, text, views }` of a real
 * exercise, begun at `at`), `renderer=canvas`, `webgl` (take software WebGL for a graphics card), `reduced`,
 * `bold`, `kinds`. Scripts use `window.harness`; people the buttons.
 */
import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-500.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import '@fontsource/source-serif-4/latin-600.css';
import './harness.css';
import type { Briefing, DefenderView, Happening } from '../../../src/session/index.ts';
import { type MapHandle, mountMap } from '../../../src/ui/map/index.ts';
import { createWords } from '../../../src/ui/words/index.ts';
import { HAPPENINGS, MOMENTS } from '../moments.ts';
import { briefing, everyKind, WORDS } from '../table.ts';
import { decided, type ViewChange, view } from '../views.ts';

interface Recorded {
  readonly briefing: Briefing;
  readonly text: Readonly<Record<string, string>>;
  readonly views: readonly DefenderView[];
}

const query = new URLSearchParams(location.search);
const address = query.get('views');
const recorded: Recorded | null =
  address === null ? null : ((await (await fetch(address)).json()) as Recorded);
const plan = recorded?.briefing ?? (query.has('kinds') ? everyKind() : briefing());
const words = createWords('en', { ...WORDS, ...recorded?.text });
const kindsLit = Object.fromEntries(
  plan.assets.map((asset, i) => [asset.id, i % 5 === 0 ? 0 : (i % 4) / 4 + 0.2]),
);
let change: ViewChange = query.has('kinds')
  ? { telemetry: kindsLit }
  : (MOMENTS[query.get('moment') ?? 'logging'] ?? {});
let index = Number(query.get('at') ?? 0);
let shown = current();
const listeners = new Set<() => void>();

if (query.has('webgl')) {
  const asked = WebGLRenderingContext.prototype.getParameter;
  WebGLRenderingContext.prototype.getParameter = function (name: number): unknown {
    return name === 0x9246 ? 'a graphics card' : asked.call(this, name);
  };
}

function current(): DefenderView {
  return recorded?.views[index] ?? view(change, plan);
}

function tell(): void {
  shown = current();
  for (const listener of listeners) listener();
}

export interface Harness {
  handle: MapHandle | null;
  failures: string[];
  chosen: string[];
  listeners(): number;
  /** The next moment is this; it follows on the one shown. */
  push(next: ViewChange, happenings?: readonly Happening[]): void;
  moment(name: string): void;
  play(type: Happening['type']): void;
  /** To any moment of a recorded exercise. */
  goTo(at: number): void;
}

const harness: Harness = {
  handle: null,
  failures: [],
  chosen: [],
  listeners: () => listeners.size,
  push(next, happenings = []) {
    const { turn, minute, decisions } = shown;
    const taken = decided(turn, minute, `step-${decisions.length}`);
    change = { ...change, ...next, turn, minute, happenings, decisions: [...decisions, taken] };
    tell();
  },
  moment: (name) =>
    harness.push({ ...(MOMENTS[name] ?? {}) }, [
      {
        type: 'phaseChanged',
        minute: 1,
        from: 'closed',
        to: 'forensicLogging.deploying',
      },
    ]),
  play(type) {
    harness.push(
      {},
      HAPPENINGS.filter((happening) => happening.type === type),
    );
  },
  goTo(at) {
    index = at;
    tell();
  },
};
declare global {
  interface Window {
    harness: Harness;
  }
}
window.harness = harness;

const host = document.getElementById('map') as HTMLElement;
const buttons = document.getElementById('buttons') as HTMLElement;
if (recorded === null) {
  for (const name of Object.keys(MOMENTS)) addButton(name, () => harness.moment(name));
  for (const { type } of HAPPENINGS) addButton(type, () => harness.play(type));
} else {
  addButton('next', () => harness.goTo(index + 1));
  addButton('back', () => harness.goTo(index - 1));
}

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
    view: () => shown,
    inForce: () => ({ throttle: 0, channelsBlocked: null }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  },
  {
    renderer: query.get('renderer') === 'canvas' ? 'canvas' : 'auto',
    reducedMotion: query.has('reduced'),
    highContrast: query.has('bold'),
    name: (key) => words.t(key),
    has: (key) => words.has(key),
    onAssetChosen: (asset) => harness.chosen.push(asset),
    onFailure: (message) => harness.failures.push(message),
  },
);
document.body.dataset.ready = 'true';
