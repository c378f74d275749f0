/**
 * The settings of the person at the screen, kept in localStorage where there is one.
 *
 * What is stored may be anything: each field is taken only if it is one of its values. `?renderer=canvas` and
 * `?map=off` in the address win over what is stored and are not stored.
 */
import { DEFAULT_SETTINGS, type Settings } from '../ui/desk/types.ts';

const KEY = 'hotwash/settings';
const MOTION: readonly Settings['motion'][] = ['system', 'reduced', 'full'];
const TEXT_SIZE: readonly Settings['textSize'][] = ['normal', 'large', 'larger'];
const MAP: readonly Settings['map'][] = ['auto', 'canvas', 'off'];

type Keep = Pick<Storage, 'getItem' | 'setItem'>;

function oneOf<T extends string>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.find((known) => known === value) ?? otherwise;
}

/** Settings from stored text; what is damaged or unknown falls back to its default. */
export function parseSettings(text: string | null): Settings {
  let raw: unknown = null;
  try {
    raw = JSON.parse(text ?? 'null');
  } catch {
    // Damaged: all defaults.
  }
  const stored: Readonly<Record<string, unknown>> =
    typeof raw === 'object' && raw !== null ? { ...raw } : {};
  return {
    motion: oneOf(MOTION, stored.motion, DEFAULT_SETTINGS.motion),
    textSize: oneOf(TEXT_SIZE, stored.textSize, DEFAULT_SETTINGS.textSize),
    map: oneOf(MAP, stored.map, DEFAULT_SETTINGS.map),
    shortcuts:
      typeof stored.shortcuts === 'boolean' ? stored.shortcuts : DEFAULT_SETTINGS.shortcuts,
  };
}

/** What the address asks for: `?renderer=canvas`, `?map=off`. */
export function addressSettings(search: string): Partial<Settings> {
  const asked = new URLSearchParams(search);
  if (asked.get('map') === 'off') return { map: 'off' };
  return asked.get('renderer') === 'canvas' ? { map: 'canvas' } : {};
}

/** The browser's localStorage, or null: touching it can throw. */
export function localKeep(): Keep | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export function loadSettings(keep: Keep | null): Settings {
  try {
    return parseSettings(keep?.getItem(KEY) ?? null);
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Stores them if it can. Settings are no work of anyone's, so a failure is not worth a notice. */
export function saveSettings(keep: Keep | null, settings: Settings): void {
  try {
    keep?.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Full or blocked: the settings last as long as the tab.
  }
}
