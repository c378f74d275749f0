/**
 * The camera eases toward what changed and comes back to the whole. Never so far that something else is out
 * of the picture for long; farther on a phone, where things are small; not at all when motion is off.
 */
import type * as Phaser from 'phaser';
import type { Point } from './geometry.ts';
import type { Stage } from './stage.ts';

/** How near it goes. */
const NEAR = { wide: 1.13, compact: 1.36 } as const;

export class CameraWork {
  readonly #stage: Stage;
  readonly #camera: Phaser.Cameras.Scene2D.Camera;
  readonly #lens = { zoom: 1, x: 0, y: 0 };

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#camera = stage.scene.cameras.main;
    this.#lens.x = stage.layout.width / 2;
    this.#lens.y = stage.layout.height / 2;
    this.#apply();
  }

  /** Eases toward `at`, stays for `hold` milliseconds and returns. */
  lean(at: Point, hold: number): void {
    const stage = this.#stage;
    const lens = this.#lens;
    const { tweens } = stage.scene;
    tweens.killTweensOf(lens);
    if (stage.still()) {
      this.rest();
      return;
    }
    const onUpdate = (): void => this.#apply();
    if (lens.zoom < 1.005) {
      lens.x = at.x;
      lens.y = at.y;
    }
    const zoom = NEAR[stage.layout.mode];
    tweens.chain({
      targets: lens,
      tweens: [
        { zoom, x: at.x, y: at.y, duration: 1000, ease: 'Cubic.easeInOut', onUpdate },
        { zoom: 1, duration: 1300, delay: hold, ease: 'Cubic.easeInOut', onUpdate },
      ],
      onComplete: () => this.rest(),
    });
  }

  /** Begins close to `at` and draws back to the whole. */
  pullBack(at: Point, zoom: number, ms: number): void {
    const lens = this.#lens;
    const { scene } = this.#stage;
    scene.tweens.killTweensOf(lens);
    lens.x = at.x;
    lens.y = at.y;
    lens.zoom = zoom;
    this.#apply();
    scene.tweens.add({
      targets: lens,
      zoom: 1,
      duration: ms,
      ease: 'Cubic.easeInOut',
      onUpdate: () => this.#apply(),
      onComplete: () => this.rest(),
    });
  }

  /** Back to the whole table, at once. */
  rest(): void {
    this.#stage.scene.tweens.killTweensOf(this.#lens);
    this.#lens.zoom = 1;
    this.#apply();
  }

  #apply(): void {
    const { zoom, x, y } = this.#lens;
    this.#camera.setOrigin(0, 0).setZoom(this.#stage.baker.dpr * zoom);
    // The point leaned toward keeps its place in the window.
    const scroll = { x: x * (1 - 1 / zoom), y: y * (1 - 1 / zoom) };
    this.#camera.setScroll(scroll.x, scroll.y);
    this.#stage.glass.setPosition(scroll.x, scroll.y).setScale(1 / zoom);
  }
}
