/**
 * The one scene: holds the board, gives it the view, and lets the loop sleep when nothing moves.
 *
 * It decides no rule and writes no sentence. `phaser` is imported here and in `game.ts` as code, elsewhere as
 * types only.
 */
import * as Phaser from 'phaser';
import { followsOn } from '../../session/index.ts';
import { Baker } from './bake.ts';
import { Board } from './board.ts';
import { layOut, type Measure } from './layout.ts';
import { LABEL_FONT } from './palette.ts';
import { pictureOf } from './picture.ts';
import { DEPTH, finishAll, type Stage } from './stage.ts';
import type { DefenderView, MapOptions, MapStore } from './types.ts';

/** Pause between two breaths of the table, in milliseconds; the loop sleeps meanwhile. */
const BREATH_EVERY = 7500;
/** The same when nobody has touched anything for so long that nobody may be looking. */
const BREATH_ALONE = 30_000;
const ALONE_AFTER = 240_000;

export interface SceneSetup {
  readonly store: MapStore;
  readonly options: MapOptions;
  readonly size: () => { width: number; height: number; dpr: number };
  readonly still: () => boolean;
  readonly bold: () => boolean;
  readonly textScale: () => number;
  readonly ready: () => void;
}

export class WarRoomScene extends Phaser.Scene {
  readonly #setup: SceneSetup;
  #board: Board | null = null;
  #baker: Baker | null = null;
  #shown: DefenderView | null = null;
  /** While true everything is put where it ends, and nothing is played. */
  #atOnce = false;
  #restFrames = 0;
  #touched = 0;
  #breathTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(setup: SceneSetup) {
    super('war-room');
    this.#setup = setup;
  }

  create(): void {
    const stop = this.#setup.store.subscribe(() => this.showNow());
    this.game.events.on(Phaser.Core.Events.POST_RENDER, this.#rest, this);
    const end = (): void => {
      stop();
      clearTimeout(this.#breathTimer);
      this.game.events.off(Phaser.Core.Events.POST_RENDER, this.#rest, this);
    };
    // A scene that is taken down with its game says only that it was destroyed, never that it was shut down.
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, end);
    this.events.once(Phaser.Scenes.Events.DESTROY, end);
    this.rebuild();
    if (this.#shown !== null && this.#shown.decisions.length === 0 && this.#shown.turn === 1) {
      this.#board?.open();
    }
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
    this.#board?.settle();
  }

  /** Lays everything out anew: another window size, another sharpness, motion or contrast switched. */
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
      name: (key) => options.name(key),
      has,
      measure: measurer(),
      textScale: this.#setup.textScale(),
    });
    const stage: Stage = {
      scene: this,
      baker: this.#baker,
      layout,
      glass: this.add.container(0, 0).setDepth(DEPTH.glass),
      bold: this.#setup.bold(),
      name: (key) => options.name(key),
      has,
      still: () => this.#atOnce || this.#setup.still(),
    };
    this.#board = new Board(
      stage,
      this.game.config.renderType === Phaser.CANVAS ? 'canvas' : 'webgl',
    );
    this.#shown = store.view();
    this.#board.show(pictureOf(briefing, this.#shown, store.inForce()), null);
    this.wake();
    this.#planBreath(1200);
  }

  /**
   * Shows the store's view of this moment. What happened since the decision before is played if this is the
   * next moment; any other moment is drawn as it stands.
   */
  showNow(): void {
    const board = this.#board;
    const view = this.#setup.store.view();
    const before = this.#shown;
    if (board === null || view === before) return;
    this.#shown = view;
    const next = before !== null && followsOn(before, view);
    const { store } = this.#setup;
    const picture = pictureOf(store.briefing(), view, store.inForce());
    // What is still being played comes to its end first: a decision never waits for the picture.
    this.#hurry(() => {
      finishAll(this);
      board.clear();
      if (!next) board.show(picture, null);
    });
    if (next) board.show(picture, view);
    this.noticed();
    this.wake();
    this.#planBreath(BREATH_EVERY);
  }

  /** Cuts short what is being played. */
  skip(): void {
    const board = this.#board;
    if (board === null || !board.playing) return;
    this.#hurry(() => {
      finishAll(this);
      board.clear();
    });
    this.wake();
  }

  /** Somebody is there. */
  noticed(): void {
    const alone = performance.now() - this.#touched > ALONE_AFTER;
    this.#touched = performance.now();
    if (alone) this.#planBreath(200);
  }

  /** Starts the loop again; it puts itself to sleep when all is still. */
  wake(): void {
    this.#restFrames = 0;
    if (!this.game.loop.running && !document.hidden) this.game.loop.wake(true);
  }

  #hurry(work: () => void): void {
    this.#atOnce = true;
    try {
      work();
    } finally {
      this.#atOnce = false;
    }
  }

  #rest(): void {
    this.#restFrames = this.moving > 0 ? 0 : this.#restFrames + 1;
    // Two frames at rest, so that the end state has really been drawn.
    if (this.#restFrames > 2) this.game.loop.sleep();
  }

  #planBreath(wait: number): void {
    clearTimeout(this.#breathTimer);
    this.#breathTimer = setTimeout(() => {
      if (!this.#setup.still() && !document.hidden) {
        this.wake();
        this.#board?.breathe();
      }
      const alone = performance.now() - this.#touched > ALONE_AFTER;
      this.#planBreath(alone ? BREATH_ALONE : BREATH_EVERY);
    }, wait);
  }
}

function measurer(): Measure {
  const ctx = document.createElement('canvas').getContext('2d');
  return (text, size) => {
    if (ctx === null) return text.length * size * 0.55;
    ctx.font = `600 ${size}px ${LABEL_FONT}`;
    return ctx.measureText(text).width;
  };
}
