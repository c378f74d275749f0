/**
 * The one scene: holds the board, gives it the view, and lets the loop sleep when nothing moves.
 *
 * It decides no rule and writes no sentence. `phaser` is imported here and in `game.ts` as code, elsewhere as
 * types only.
 */
import * as Phaser from 'phaser';
import { Baker } from './bake.ts';
import { Board } from './board.ts';
import { layOut, type Measure } from './layout.ts';
import { LABEL_FONT } from './palette.ts';
import { pictureOf } from './picture.ts';
import type { Stage } from './stage.ts';
import type { DefenderView, MapOptions, MapStore } from './types.ts';

/** Pause between two sweeps of the sensors, in milliseconds; the loop sleeps meanwhile. */
const SWEEP_EVERY = 7000;

export interface SceneSetup {
  readonly store: MapStore;
  readonly options: MapOptions;
  readonly size: () => { width: number; height: number; dpr: number };
  readonly still: () => boolean;
  readonly ready: () => void;
}

export class WarRoomScene extends Phaser.Scene {
  readonly #setup: SceneSetup;
  #board: Board | null = null;
  #baker: Baker | null = null;
  #restFrames = 0;
  #sweepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(setup: SceneSetup) {
    super('war-room');
    this.#setup = setup;
  }

  create(): void {
    const stop = this.#setup.store.subscribe(() => this.showNow());
    this.game.events.on(Phaser.Core.Events.POST_RENDER, this.#rest, this);
    const end = (): void => {
      stop();
      clearTimeout(this.#sweepTimer);
      this.game.events.off(Phaser.Core.Events.POST_RENDER, this.#rest, this);
    };
    // A scene that is taken down with its game says only that it was destroyed, never that it was shut down.
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, end);
    this.events.once(Phaser.Scenes.Events.DESTROY, end);
    this.rebuild();
    this.#setup.ready();
  }

  get board(): Board | null {
    return this.#board;
  }

  /** Things in motion now. */
  get moving(): number {
    return this.tweens.getTweens().length + (this.#board?.streaming ?? 0);
  }

  override update(_time: number, delta: number): void {
    this.#board?.update(Math.min(delta, 50));
    if (this.tweens.getTweens().length === 0) this.#board?.settle();
  }

  /** Lays everything out anew: another window size, another sharpness, motion switched. */
  rebuild(): void {
    const { width, height, dpr } = this.#setup.size();
    this.tweens.killAll();
    this.children.removeAll(true);
    this.#baker?.destroy();
    const { store, options } = this.#setup;
    this.#baker = new Baker(this, dpr);
    const briefing = store.briefing();
    const has = (key: string): boolean => options.has?.(key) ?? !key.startsWith('map.');
    const layout = layOut({
      width,
      height,
      plan: briefing,
      name: options.name,
      has,
      measure: measurer(),
    });
    const stage: Stage = {
      scene: this,
      baker: this.#baker,
      layout,
      name: (key) => options.name(key),
      has,
      still: this.#setup.still,
    };
    this.#board = new Board(
      stage,
      this.game.config.renderType === Phaser.CANVAS ? 'canvas' : 'webgl',
    );
    this.#board.show(pictureOf(briefing, store.view()), []);
    this.wake();
    this.#planSweep(1400);
  }

  /** Shows the store's view of this moment and plays what has happened since the last decision. */
  showNow(): void {
    const view: DefenderView = this.#setup.store.view();
    this.#board?.show(pictureOf(this.#setup.store.briefing(), view), view.happenings);
    this.wake();
    this.#planSweep(SWEEP_EVERY);
  }

  /** Starts the loop again; it puts itself to sleep when all is still. */
  wake(): void {
    this.#restFrames = 0;
    if (!this.game.loop.running && !document.hidden) this.game.loop.wake(true);
  }

  #rest(): void {
    this.#restFrames = this.moving > 0 ? 0 : this.#restFrames + 1;
    // Two frames at rest, so that the end state has really been drawn.
    if (this.#restFrames > 2) this.game.loop.sleep();
  }

  #planSweep(wait: number): void {
    clearTimeout(this.#sweepTimer);
    this.#sweepTimer = setTimeout(() => {
      if (!this.#setup.still() && !document.hidden) {
        this.wake();
        this.#board?.sweep();
      }
      this.#planSweep(SWEEP_EVERY);
    }, wait);
  }
}

function measurer(): Measure {
  const ctx = document.createElement('canvas').getContext('2d');
  return (text, size) => {
    if (ctx === null) return text.length * size * 0.55;
    ctx.font = `500 ${size}px ${LABEL_FONT}`;
    return ctx.measureText(text).width;
  };
}
