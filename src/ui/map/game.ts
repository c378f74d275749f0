/**
 * Starts Phaser in an element and keeps it the right size. Phaser's own input is switched off: the pointer is
 * read from the host, so that a finger can still scroll the page and the keyboard belongs to the desk.
 */
import * as Phaser from 'phaser';
import { WarRoomScene } from './scene.ts';
import type { MapOptions, MapStats, MapStore } from './types.ts';

export interface Running {
  readonly stats: () => MapStats;
  destroy(): Promise<void>;
  /** Lays everything out anew: motion or contrast was switched. */
  redraw(): void;
  skip(): void;
}

export interface GameSetup {
  readonly host: HTMLElement;
  readonly store: MapStore;
  readonly options: MapOptions;
  readonly kind: 'webgl' | 'canvas';
  readonly still: () => boolean;
  readonly bold: () => boolean;
  readonly textScale: () => number;
  /** The graphics context is gone and has not come back. */
  readonly onLost: () => void;
}

/** Frames whose script time is remembered. */
const KEPT = 240;
/** Time a lost graphics context has to come back. */
const PATIENCE = 3000;

export async function startGame(setup: GameSetup): Promise<Running> {
  const { host, kind } = setup;
  const size = (): { width: number; height: number; dpr: number } => ({
    width: Math.max(120, Math.round(host.clientWidth)),
    height: Math.max(90, Math.round(host.clientHeight)),
    dpr: Math.min(Math.max(1, devicePixelRatio), 2),
  });
  const stage = size();
  const scriptMs: number[] = [];
  let frames = 0;
  let scene!: WarRoomScene;
  const game = await new Promise<Phaser.Game>((resolve, reject) => {
    try {
      scene = new WarRoomScene({
        store: setup.store,
        options: setup.options,
        size,
        still: setup.still,
        bold: setup.bold,
        textScale: setup.textScale,
        ready: () => resolve(made),
      });
      const made = new Phaser.Game({
        type: kind === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
        parent: host,
        banner: false,
        autoFocus: false,
        disableContextMenu: false,
        audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        backgroundColor: '#050810',
        render: { antialias: true, antialiasGL: false, powerPreference: 'low-power' },
        fps: { smoothStep: true },
        scale: {
          mode: Phaser.Scale.NONE,
          width: Math.round(stage.width * stage.dpr),
          height: Math.round(stage.height * stage.dpr),
          zoom: 1 / stage.dpr,
        },
        scene,
      });
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
  let began = 0;
  game.events.on(Phaser.Core.Events.PRE_STEP, () => {
    began = performance.now();
  });
  game.events.on(Phaser.Core.Events.POST_RENDER, () => {
    frames++;
    scriptMs.push(performance.now() - began);
    if (scriptMs.length > KEPT) scriptMs.shift();
  });
  const stops = [
    followSize(host, stage, () => {
      const { width, height, dpr } = size();
      game.scale.setZoom(1 / dpr);
      game.scale.resize(Math.round(width * dpr), Math.round(height * dpr));
      // Phaser leaves the old size in the style where a canvas pixel is a CSS pixel.
      game.canvas.style.width = `${width}px`;
      game.canvas.style.height = `${height}px`;
      scene.rebuild();
    }),
    followPointer(host, scene, setup.options),
    followVisibility(game, scene),
    followAttention(scene),
    followContext(game, scene, setup.onLost),
  ];
  return {
    stats: () => ({ frames, moving: scene.moving, renderer: kind, scriptMs: [...scriptMs] }),
    redraw: () => scene.rebuild(),
    skip: () => scene.skip(),
    destroy: () => {
      for (const stop of stops) stop();
      return new Promise((resolve) => {
        game.events.once(Phaser.Core.Events.DESTROY, () => resolve());
        game.destroy(true);
        // Phaser takes itself apart in its next step, so it must have one, even where no frame is drawn.
        if (!game.loop.running) game.loop.wake();
        else game.loop.tick();
      });
    },
  };
}

/**
 * Calls back when the host has another size than the game was started with, or moves to a screen of another
 * sharpness. An empty host may have no height at all and get one as soon as there is a canvas in it.
 */
function followSize(
  host: HTMLElement,
  started: { readonly width: number; readonly height: number },
  changed: () => void,
): () => void {
  let last = `${started.width}x${started.height}@${devicePixelRatio}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = (): void => {
    const now = `${host.clientWidth}x${host.clientHeight}@${devicePixelRatio}`;
    if (now === last || host.clientWidth === 0 || host.clientHeight === 0) return;
    last = now;
    clearTimeout(timer);
    timer = setTimeout(changed, 80);
  };
  const observer = new ResizeObserver(check);
  observer.observe(host);
  let screen = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const moved = (): void => {
    screen.removeEventListener('change', moved);
    screen = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    screen.addEventListener('change', moved);
    check();
  };
  screen.addEventListener('change', moved);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    screen.removeEventListener('change', moved);
  };
}

function followPointer(host: HTMLElement, scene: WarRoomScene, options: MapOptions): () => void {
  let over: string | null = null;
  const under = (event: PointerEvent | MouseEvent): string | null => {
    const frame = host.getBoundingClientRect();
    const point = { x: event.clientX - frame.left, y: event.clientY - frame.top };
    const { scrollX, scrollY, zoom } = scene.cameras.main;
    const scale = zoom / (scene.board?.stage.baker.dpr ?? 1);
    return scene.board?.hit({ x: scrollX + point.x / scale, y: scrollY + point.y / scale }) ?? null;
  };
  const point = (asset: string | null): void => {
    if (asset === over) return;
    over = asset;
    host.style.cursor = asset !== null && options.onAssetChosen !== undefined ? 'pointer' : '';
    scene.board?.hover(asset);
    scene.wake();
  };
  const move = (event: PointerEvent): void =>
    point(event.pointerType === 'mouse' ? under(event) : null);
  const leave = (): void => point(null);
  const click = (event: MouseEvent): void => {
    // A click anywhere cuts short what is being played, and still does what it says.
    scene.skip();
    const asset = under(event);
    if (asset !== null) options.onAssetChosen?.(asset);
  };
  host.addEventListener('pointermove', move, { passive: true });
  host.addEventListener('pointerleave', leave, { passive: true });
  host.addEventListener('click', click);
  return () => {
    host.removeEventListener('pointermove', move);
    host.removeEventListener('pointerleave', leave);
    host.removeEventListener('click', click);
    host.style.cursor = '';
  };
}

function followVisibility(game: Phaser.Game, scene: WarRoomScene): () => void {
  const changed = (): void => {
    if (document.hidden) game.loop.sleep();
    else scene.wake();
  };
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

/** The table breathes less often when nobody has moved a hand for minutes. */
function followAttention(scene: WarRoomScene): () => void {
  const noticed = (event: Event): void => {
    scene.noticed();
    if (event instanceof KeyboardEvent && event.key === 'Escape') scene.skip();
  };
  const kinds = ['pointermove', 'pointerdown', 'keydown'] as const;
  for (const kind of kinds) document.addEventListener(kind, noticed, { passive: true });
  return () => {
    for (const kind of kinds) document.removeEventListener(kind, noticed);
  };
}

function followContext(game: Phaser.Game, scene: WarRoomScene, onLost: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lost = (): void => {
    timer = setTimeout(onLost, PATIENCE);
  };
  const back = (): void => {
    clearTimeout(timer);
    scene.rebuild();
  };
  game.renderer.on(Phaser.Renderer.Events.LOSE_WEBGL, lost);
  game.renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, back);
  return () => {
    clearTimeout(timer);
    game.renderer.off(Phaser.Renderer.Events.LOSE_WEBGL, lost);
    game.renderer.off(Phaser.Renderer.Events.RESTORE_WEBGL, back);
  };
}
