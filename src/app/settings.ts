/**
 * The settings of the person at the screen, kept in localStorage where there is one.
 *
 * What is stored may be anything: each field is taken only if it is one of its values. `?renderer=canvas` and
 * `?map=off` in the address win over what is stored and are not stored, unless they are then chosen by hand.
 */
import { DEFAULT_SETTINGS, type Settings, type Sound } from '../ui/desk/types.ts';
import { LANGUAGES } from '../ui/words/index.ts';

const KEY = 'hotwash/settings';
const MOTION: readonly Settings['motion'][] = ['system', 'reduced', 'full'];
const TEXT_SIZE: readonly Settings['textSize'][] = ['normal', 'large', 'larger', 'projector'];
const MAP: readonly Settings['map'][] = ['auto', 'canvas', 'off'];
const LANGUAGE: readonly Settings['language'][] = ['system', ...LANGUAGES];
const THEME: readonly Settings['theme'][] = ['dark', 'light', 'system'];
const CONTRAST: readonly Settings['contrast'][] = ['system', 'normal', 'high'];
const TIME_ADVICE: readonly Settings['timeAdvice'][] = ['shown', 'longer', 'hidden'];

type Keep = Pick<Storage, 'getItem' | 'setItem'>;

function oneOf<T extends string>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.find((known) => known === value) ?? otherwise;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function soundOf(value: unknown): Sound {
  const { volume, muted } = isRecord(value) ? value : {};
  return {
    volume:
      typeof volume === 'number' && volume >= 0 && volume <= 1
        ? volume
        : DEFAULT_SETTINGS.sound.volume,
    muted: typeof muted === 'boolean' ? muted : DEFAULT_SETTINGS.sound.muted,
  };
}

/** Settings from stored text; what is damaged or unknown falls back to its default. */
export function parseSettings(text: string | null): Settings {
  let raw: unknown = null;
  try {
    raw = JSON.parse(text ?? 'null');
  } catch {
    // Damaged: all defaults.
  }
  const stored = isRecord(raw) ? raw : {};
  return {
    language: oneOf(LANGUAGE, stored.language, DEFAULT_SETTINGS.language),
    theme: oneOf(THEME, stored.theme, DEFAULT_SETTINGS.theme),
    contrast: oneOf(CONTRAST, stored.contrast, DEFAULT_SETTINGS.contrast),
    motion: oneOf(MOTION, stored.motion, DEFAULT_SETTINGS.motion),
    textSize: oneOf(TEXT_SIZE, stored.textSize, DEFAULT_SETTINGS.textSize),
    map: oneOf(MAP, stored.map, DEFAULT_SETTINGS.map),
    sound: soundOf(stored.sound),
    timeAdvice: oneOf(TIME_ADVICE, stored.timeAdvice, DEFAULT_SETTINGS.timeAdvice),
    practiceDone: stored.practiceDone === true,
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

/** What to store of changed settings: where they still are what the address asked for, what was stored before. */
export function withoutAddress(
  changed: Settings,
  asked: Partial<Settings>,
  stored: Settings,
): Settings {
  return asked.map !== undefined && changed.map === asked.map
    ? { ...changed, map: stored.map }
    : changed;
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
