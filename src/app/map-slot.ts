/**
 * Brings the picture into the war room's slot after the desk stands, and says what happened when it can't.
 *
 * The picture's code is fetched only here and only when asked for. Play never depends on it.
 */
import type { DeskCallbacks } from '../ui/desk/types.ts';
import type { MapHandle } from '../ui/map/index.ts';
import { createWords } from '../ui/words/index.ts';
import type { Notices } from './notices.ts';

const ID = 'map';

type MountMap = NonNullable<DeskCallbacks['mountMap']>;

/** Resolves when the browser has nothing more urgent to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => resolve(), { timeout: 500 });
    } else {
      setTimeout(resolve, 50);
    }
  });
}

/** Whether the browser can draw with WebGL at all. Asked only when the picture came up without it. */
function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** As the desk has told the style sheets. */
function hasHighContrast(): boolean {
  return document.documentElement.dataset.contrast === 'high';
}

/** How much larger than usual the letters are set, as style sheets have been told. */
const TEXT_SCALES: Readonly<Record<string, number>> = { large: 1.2, larger: 1.4, projector: 1.6 };

function textScale(): number {
  return TEXT_SCALES[document.documentElement.dataset.textSize ?? ''] ?? 1;
}

function hasCanvas(): boolean {
  return document.createElement('canvas').getContext('2d') !== null;
}

export function createMapMount(notices: Notices, language: () => string): MountMap {
  return (host, slot) => {
    function fail(message: string): void {
      console.warn(`map: ${message}`);
      notices.showOnce({ id: ID, tone: 'info', key: 'app.map.none' });
      slot.onFailure();
    }

    let gone = false;
    let handle: MapHandle | null = null;
    const look = new MutationObserver(() => {
      handle?.setHighContrast(hasHighContrast());
      handle?.setTextScale(textScale());
    });

    async function mount(): Promise<void> {
      await idle();
      if (gone) return;
      // Phaser draws its own textures on a canvas before it looks for anything better.
      if (!hasCanvas()) {
        fail('no canvas to draw on');
        return;
      }
      const { mountMap } = await import('../ui/map/index.ts');
      if (gone) return;
      const mounted = await mountMap(host, slot.store, {
        renderer: slot.renderer,
        reducedMotion: slot.reducedMotion,
        highContrast: hasHighContrast(),
        textScale: textScale(),
        name: slot.name,
        has: createWords(language(), slot.store.text(language())).has,
        onAssetChosen: slot.onAssetChosen,
        onFailure: fail,
      });
      handle = mounted;
      look.observe(document.documentElement, {
        attributeFilter: ['data-contrast', 'data-text-size'],
      });
      if (gone) {
        await mounted.destroy();
      } else if (slot.renderer === 'auto' && mounted.stats().renderer === 'canvas' && !hasWebGl()) {
        notices.showOnce({ id: ID, tone: 'info', key: 'app.map.canvas' });
      }
    }

    mount().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));

    return () => {
      gone = true;
      look.disconnect();
      const done = handle?.destroy();
      handle = null;
      done?.catch((error: unknown) => console.warn('map: could not be taken down', error));
    };
  };
}
