/**
 * The camera leans toward what changed and comes back. Never so far that something else leaves the picture
 * for long; not at all when motion is off.
 */
import type * as Phaser from 'phaser';
import type { Point } from './geometry.ts';
import type { Stage } from './stage.ts';

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

  /** Leans toward `at` by `zoom`, stays for `hold` milliseconds and returns. */
  lean(at: Point, zoom: number, hold: number): void {
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
    tweens.chain({
      targets: lens,
      tweens: [
        { zoom, x: at.x, y: at.y, duration: 1000, ease: 'Cubic.easeInOut', onUpdate },
        { zoom: 1, duration: 1300, delay: hold, ease: 'Cubic.easeInOut', onUpdate },
      ],
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
    this.#camera.setScroll(x * (1 - 1 / zoom), y * (1 - 1 / zoom));
  }
}
