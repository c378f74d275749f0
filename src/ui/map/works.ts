/**
 * The team's work as it is seen when it happens: disks imaged, machines taken apart and raised, cables cut,
 * keys changed, ways out shut or narrowed. Each plays once and leaves nothing behind.
 */
import type { AssetSprite } from './asset-sprite.ts';
import type { Effects } from './effects.ts';
import type { Point, Track } from './geometry.ts';
import { drawPacket } from './light-art.ts';
import { INK, rgba } from './palette.ts';
import { ADD, DEPTH, ease, later, passing, type Stage } from './stage.ts';

/** Parts a machine is taken into, on a side. */
const PARTS = 3;

export class Works {
  readonly #stage: Stage;
  readonly #effects: Effects;

  constructor(stage: Stage, effects: Effects) {
    this.#stage = stage;
    this.#effects = effects;
  }

  /** A line of light reads the disk, and a copy of the machine rises from it. */
  image(sprite: AssetSprite): void {
    const stage = this.#stage;
    if (stage.still()) return;
    const { tile } = stage.layout;
    const { spot, faceKey } = sprite;
    this.#effects.scan(spot, 'paper', 2);
    if (faceKey === null) return;
    later(stage, 650, () => {
      const ghost = stage.scene.add
        .image(spot.x, spot.y, faceKey)
        .setDepth(DEPTH.effect)
        .setBlendMode(ADD)
        .setAlpha(0.75);
      ghost.setScale((tile * 1.6) / ghost.width);
      const small = ghost.scaleX * 0.25;
      ease(
        stage,
        ghost,
        { y: spot.y - tile * 0.95 },
        {
          ms: 620,
          ease: 'Sine.easeOut',
          done: () =>
            passing(
              stage,
              ghost,
              {
                x: spot.x - tile * 0.5,
                y: spot.y + tile * 0.46,
                scaleX: small,
                scaleY: small,
                alpha: 0.2,
              },
              { ms: 560, delay: 120, ease: 'Cubic.easeIn' },
            ),
        },
      );
    });
  }

  /** The machine comes apart, what it was made of falls away, and a clean one is put together. */
  rebuild(sprite: AssetSprite): void {
    const stage = this.#stage;
    if (stage.still()) return;
    const { tile } = stage.layout;
    const { spot, body } = sprite;
    const part = tile / PARTS;
    const old = this.#partKey('old', [70, 42, 48], INK.grey);
    const clean = this.#partKey('clean', [20, 60, 72], INK.tealBright);
    body.setAlpha(0);
    for (let i = 0; i < PARTS * PARTS; i++) {
      const home = {
        x: spot.x + ((i % PARTS) - 1) * part,
        y: spot.y + (Math.floor(i / PARTS) - 1) * part,
      };
      const angle = i * 2.4;
      const away = Math.cos(angle) * tile * 0.7;
      const junk = stage.baker.image(old, home.x, home.y, part).setDepth(DEPTH.effect);
      passing(
        stage,
        junk,
        { x: home.x + away, y: home.y + tile * 1.1, rotation: angle, alpha: 0 },
        { ms: 560, delay: (8 - i) * 24, ease: 'Cubic.easeIn' },
      );
      const piece = stage.baker
        .image(clean, spot.x + away * 2.2, spot.y - tile * 1.5, part)
        .setDepth(DEPTH.effect)
        .setAlpha(0)
        .setRotation(angle);
      ease(
        stage,
        piece,
        { x: home.x, y: home.y, rotation: 0, alpha: 1 },
        {
          ms: 560,
          delay: 560 + i * 60,
          ease: 'Cubic.easeInOut',
          done: () => passing(stage, piece, { alpha: 0 }, { ms: 340, delay: (8 - i) * 50 }),
        },
      );
    }
    ease(stage, body, { alpha: 1 }, { ms: 420, delay: 1500 });
    later(stage, 1550, () => {
      this.#effects.flare(spot, 'teal', 3.4);
      this.#effects.ripple(spot, 'teal', 3.2);
    });
  }

  /** Cables let go at `at`: both ends spring back, sparks fall. `angle` is the cable's. */
  snap(at: Point, angle: number): void {
    const stage = this.#stage;
    if (stage.still()) return;
    const { tile } = stage.layout;
    const key = stage.baker.bake('packet-white', 36, 10, (ctx, w, h) =>
      drawPacket(ctx, INK.white, w, h),
    );
    for (const side of [0, Math.PI]) {
      const end = stage.baker
        .image(key, at.x, at.y, tile * 0.8)
        .setOrigin(1, 0.5)
        .setRotation(angle + side)
        .setBlendMode(ADD)
        .setDepth(DEPTH.effect);
      passing(
        stage,
        end,
        {
          x: at.x - Math.cos(angle + side) * tile * 0.5,
          y: at.y - Math.sin(angle + side) * tile * 0.5 + tile * 0.25,
          rotation: angle + side + (side === 0 ? 0.9 : -0.9),
          alpha: 0,
        },
        { ms: 620, ease: 'Quad.easeOut' },
      );
    }
    this.#effects.sparks(at, 'gold', 9, 0.9);
  }

  /** New secrets go out from the directory to everything that asks it, and what is old stops working. */
  resetKeys(from: Point, to: readonly Point[]): void {
    const stage = this.#stage;
    if (stage.still()) return;
    const { tile, width } = stage.layout;
    const size = tile * 0.5;
    const key = stage.baker.bake('key', size, size, (ctx, w) => drawKey(ctx, w));
    const first = stage.baker
      .image(key, from.x, from.y, size * 1.5)
      .setDepth(DEPTH.effect)
      .setAlpha(0);
    const rest = first.scaleX;
    first.setScale(rest * 0.4);
    ease(
      stage,
      first,
      { alpha: 1, scaleX: rest, scaleY: rest, rotation: Math.PI * 2 },
      {
        ms: 760,
        ease: 'Back.easeOut',
        done: () => passing(stage, first, { alpha: 0 }, { ms: 500 }),
      },
    );
    for (const delay of [500, 760]) {
      later(stage, delay, () => this.#effects.ripple(from, 'gold', (width * 1.6) / tile, 1700));
    }
    to.forEach((end, i) => {
      const one = stage.baker.image(key, from.x, from.y, size * 0.8).setDepth(DEPTH.effect);
      one.setAlpha(0);
      ease(stage, one, { alpha: 1 }, { ms: 80, delay: 620 + i * 45 });
      later(stage, 640 + i * 45, () =>
        passing(
          stage,
          one,
          { x: end.x, y: end.y, rotation: 2.2 - (i % 3) * 2 },
          { ms: 640, ease: 'Cubic.easeInOut' },
        ),
      );
      later(stage, 1280 + i * 45, () => this.#effects.ripple(end, 'gold', 1.8, 600));
    });
  }

  /** The line to the outside lights up: something is held back there, at these lanes for all to see. */
  barrier(held: readonly Track[], tone: 'cyan' | 'blue' = 'cyan'): void {
    const stage = this.#stage;
    const { layout, baker } = stage;
    if (stage.still()) return;
    const [, b, c] = layout.internet.corners;
    const key = baker.bake(
      `barrier-${tone}`,
      40,
      128,
      (ctx, w, h) => {
        const light = ctx.createLinearGradient(0, 0, w, 0);
        light.addColorStop(0, rgba(INK[tone], 0));
        light.addColorStop(0.5, rgba(INK[tone], 0.95));
        light.addColorStop(1, rgba(INK[tone], 0));
        ctx.fillStyle = light;
        ctx.fillRect(0, 0, w, h);
      },
      1 / baker.dpr,
    );
    const middle = { x: (b.x + c.x) / 2 + 10, y: (b.y + c.y) / 2 };
    const wall = this.#effects.light(key, middle, 34).setDepth(DEPTH.effect);
    const height = c.y - b.y;
    wall.setDisplaySize(layout.tile * 0.7, height).setRotation(Math.atan2(b.x - c.x, height));
    const tall = wall.scaleY;
    wall.setScale(wall.scaleX, tall * 0.1);
    ease(
      stage,
      wall,
      { scaleY: tall },
      {
        ms: 360,
        ease: 'Cubic.easeOut',
        done: () => passing(stage, wall, { alpha: 0 }, { ms: 1500, ease: 'Sine.easeIn' }),
      },
    );
    for (const lane of held) {
      const at = lane.points.find((point) => point.x < middle.x);
      if (at !== undefined) later(stage, 380, () => this.#effects.sparks(at, 'white', 8, 0.8));
    }
  }

  #partKey(
    name: string,
    fill: readonly [number, number, number],
    rim: readonly [number, number, number],
  ): string {
    const part = this.#stage.layout.tile / PARTS;
    return this.#stage.baker.bake(`part-${name}`, part, part, (ctx) => {
      ctx.fillStyle = rgba(fill, 0.96);
      ctx.fillRect(1, 1, part - 2, part - 2);
      ctx.strokeStyle = rgba(rim);
      ctx.lineWidth = 1.2;
      ctx.strokeRect(1, 1, part - 2, part - 2);
    });
  }
}

function drawKey(ctx: CanvasRenderingContext2D, size: number): void {
  const c = size / 2;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  for (const [width, style] of [
    [size * 0.22, 'rgba(6,9,18,0.9)'],
    [size * 0.11, rgba(INK.gold)],
  ] as const) {
    ctx.lineWidth = width;
    ctx.strokeStyle = style;
    ctx.beginPath();
    ctx.arc(size * 0.3, c, size * 0.16, 0, Math.PI * 2);
    ctx.moveTo(size * 0.46, c);
    ctx.lineTo(size * 0.86, c);
    ctx.lineTo(size * 0.86, c + size * 0.16);
    ctx.moveTo(size * 0.7, c);
    ctx.lineTo(size * 0.7, c + size * 0.13);
    ctx.stroke();
  }
}
