/**
 * The Phaser picture of the war room. Load this by a dynamic import once the desk can be used; the desk is
 * complete without it, and everything shown here is told there in words.
 */
import { type Running, startGame } from './game.ts';
import { chooseRenderer, probe } from './renderer-choice.ts';
import type { MapHandle, MapOptions, MapStore } from './types.ts';

export {
  MAP_WORDS,
  type MapHandle,
  type MapOptions,
  type MapStats,
  type MapStore,
  type MapWord,
} from './types.ts';

/** Longest wait for the fonts of the labels; after that the system's must do until they come. */
const FONT_PATIENCE = 1500;

/** Mounts the map in `host`. Never throws: where nothing can be drawn, `onFailure` says so and the handle is inert. */
export async function mountMap(
  host: HTMLElement,
  store: MapStore,
  options: MapOptions,
): Promise<MapHandle> {
  host.setAttribute('aria-hidden', 'true');
  const kind = chooseRenderer(options.renderer, probe());
  let still = options.reducedMotion;
  let bold = options.highContrast === true;
  let textScale = options.textScale ?? 1;
  let running: Running | null = null;
  let gone = false;
  const start = async (which: 'webgl' | 'canvas'): Promise<void> => {
    try {
      const game = await startGame({
        host,
        store,
        options,
        kind: which,
        still: () => still,
        bold: () => bold,
        textScale: () => textScale,
        onLost: () => void fallBack(),
      });
      if (gone) await game.destroy();
      else running = game;
    } catch (error) {
      options.onFailure(error instanceof Error ? error.message : String(error));
    }
  };
  // A graphics context that does not come back is replaced by the renderer that needs none.
  const fallBack = async (): Promise<void> => {
    const lost = running;
    running = null;
    await lost?.destroy();
    if (!gone) await start('canvas');
  };
  if (kind === 'none') options.onFailure('neither WebGL nor a 2D canvas is available');
  else {
    const fonts = fontsReady();
    const late = await Promise.race([fonts, patience()]);
    await start(kind);
    if (late === 'late') void fonts.then(() => running?.redraw());
  }
  return {
    destroy: async () => {
      gone = true;
      const game = running;
      running = null;
      await game?.destroy();
      host.removeAttribute('aria-hidden');
    },
    setReducedMotion: (on) => {
      if (still === on) return;
      still = on;
      running?.redraw();
    },
    setHighContrast: (on) => {
      if (bold === on) return;
      bold = on;
      running?.redraw();
    },
    setTextScale: (scale) => {
      if (textScale === scale) return;
      textScale = scale;
      running?.redraw();
    },
    skip: () => running?.skip(),
    stats: () => running?.stats() ?? { frames: 0, moving: 0, renderer: 'canvas', scriptMs: [] },
  };
}

function patience(): Promise<'late'> {
  return new Promise((resolve) => setTimeout(() => resolve('late'), FONT_PATIENCE));
}

async function fontsReady(): Promise<'there'> {
  const sans = ['400', '500', '600'].map((weight) =>
    document.fonts.load(`${weight} 13px "IBM Plex Sans"`),
  );
  await Promise.allSettled([...sans, document.fonts.load('600 20px "Source Serif 4"')]);
  return 'there';
}
