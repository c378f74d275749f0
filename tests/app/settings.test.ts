/** Settings: stored text may be anything, and storage may refuse. */
import { describe, expect, test } from 'vitest';
import {
  addressSettings,
  loadSettings,
  parseSettings,
  saveSettings,
  withoutAddress,
} from '../../src/app/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/ui/desk/types.ts';

describe('settings', () => {
  test('S1 what was stored comes back', () => {
    const kept = new Map<string, string>();
    const keep = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const mine = {
      language: 'de',
      theme: 'light',
      contrast: 'high',
      motion: 'reduced',
      textSize: 'projector',
      map: 'off',
      sound: { volume: 0.2, muted: true },
      timeAdvice: 'hidden',
      shortcuts: false,
      practiceDone: true,
    } as const;
    saveSettings(keep, mine);
    expect(loadSettings(keep)).toEqual(mine);
  });

  test('S2 damaged or unknown values fall back one by one', () => {
    for (const text of [null, '', '{', '[]', '7', 'null']) {
      expect(parseSettings(text), String(text)).toEqual(DEFAULT_SETTINGS);
    }
    expect(parseSettings('{"motion":"reduced","map":"3d","shortcuts":"no"}')).toEqual({
      ...DEFAULT_SETTINGS,
      motion: 'reduced',
    });
    const sound = { volume: 7, muted: true };
    expect(parseSettings(JSON.stringify({ language: 'tlh', theme: 3, sound }))).toEqual({
      ...DEFAULT_SETTINGS,
      sound: { volume: DEFAULT_SETTINGS.sound.volume, muted: true },
    });
  });

  test('S3 a storage that throws means defaults, and saving is quietly given up', () => {
    const keep = {
      getItem: (): never => {
        throw new Error('denied');
      },
      setItem: (): never => {
        throw new Error('full');
      },
    };
    expect(loadSettings(keep)).toEqual(DEFAULT_SETTINGS);
    expect(() => saveSettings(keep, DEFAULT_SETTINGS)).not.toThrow();
    expect(loadSettings(null)).toEqual(DEFAULT_SETTINGS);
  });

  test('S4 the address can ask for the Canvas renderer or no map', () => {
    expect(addressSettings('?renderer=canvas')).toEqual({ map: 'canvas' });
    expect(addressSettings('?map=off&renderer=canvas')).toEqual({ map: 'off' });
    expect(addressSettings('?renderer=vulkan')).toEqual({});
  });

  test('S5 what only the address asked for is not stored with the next change', () => {
    const asked = addressSettings('?map=off');
    const shown = { ...DEFAULT_SETTINGS, ...asked };
    const larger = { ...shown, textSize: 'larger' } as const;
    expect(withoutAddress(larger, asked, DEFAULT_SETTINGS).map).toBe('auto');
    const chosen = { ...shown, map: 'canvas' } as const;
    expect(withoutAddress(chosen, asked, DEFAULT_SETTINGS).map).toBe('canvas');
  });
});
