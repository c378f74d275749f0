/**
 * For the Canvas renderer: while only small things move, everything that lies still below them is drawn from
 * one picture instead of a few dozen. It looks the same and costs a fraction.
 */
import type * as Phaser from 'phaser';
import { ADD, DEPTH, isFleeting, type Stage } from './stage.ts';

const KEY = 'flat';

export class Flattener {
  readonly #stage: Stage;
  readonly #on: boolean;
  #image: Phaser.GameObjects.Image | null = null;
  #hidden: Phaser.GameObjects.Image[] = [];

  constructor(stage: Stage, on: boolean) {
    this.#stage = stage;
    this.#on = on;
  }

  get flat(): boolean {
    return this.#hidden.length > 0;
  }

  /** Whether the parts are ever drawn in one. */
  get on(): boolean {
    return this.#on;
  }

  /** Takes the place of all that is still, as soon as nothing of it is being eased. */
  press(): void {
    if (!this.#on || this.flat || this.#isEased()) return;
    const { scene, layout, baker } = this.#stage;
    const { width, height } = layout;
    const still = scene.children.list.filter(
      (thing): thing is Phaser.GameObjects.Image => isImage(thing) && liesStill(thing),
    );
    const shown = still.filter(
      (image) => image.visible && image.alpha > 0 && image !== this.#image,
    );
    shown.sort((a, b) => a.depth - b.depth);
    const paint = (ctx: CanvasRenderingContext2D): void => {
      for (const image of shown) drawImage(ctx, image);
    };
    if (scene.textures.exists(KEY)) baker.redraw(KEY, width, height, paint);
    else baker.bake(KEY, width, height, paint);
    this.#image ??= baker.image(KEY, 0, 0, width).setOrigin(0, 0).setDepth(DEPTH.far);
    this.#image.setVisible(true);
    for (const image of shown) image.setVisible(false);
    this.#hidden = shown;
  }

  #isEased(): boolean {
    return this.#stage.scene.tweens
      .getTweens()
      .some((tween) => tween.targets?.some((thing) => isImage(thing) && liesStill(thing)));
  }

  /** Back to the parts, so that they can change. */
  lift(): void {
    for (const image of this.#hidden) if (image.active) image.setVisible(true);
    this.#hidden = [];
    this.#image?.setVisible(false);
  }
}

const isImage = (thing: object): thing is Phaser.GameObjects.Image =>
  'type' in thing && thing.type === 'Image';

/** Below what moves, and there to stay. */
const liesStill = (image: Phaser.GameObjects.Image): boolean =>
  image.depth < DEPTH.movers && !isFleeting(image);

function drawImage(ctx: CanvasRenderingContext2D, image: Phaser.GameObjects.Image): void {
  ctx.save();
  ctx.globalAlpha = image.alpha;
  ctx.globalCompositeOperation = image.blendMode === ADD ? 'lighter' : 'source-over';
  ctx.translate(image.x, image.y);
  ctx.rotate(image.rotation);
  ctx.scale(image.scaleX, image.scaleY);
  ctx.drawImage(
    image.frame.source.image as HTMLCanvasElement,
    -image.displayOriginX,
    -image.displayOriginY,
  );
  ctx.restore();
}
