/**
 * Injects arriving: a phone rings, a mail slides in, a headline runs across. Each comes, says its title, and
 * goes over to the desk, where it can be read; nothing stays on the table.
 */
import type * as Phaser from 'phaser';
import { drawArrival, type InjectKind } from './arrival-art.ts';
import type { Effects } from './effects.ts';
import { clamp, type Point } from './geometry.ts';
import { hex, INK } from './palette.ts';
import { ease, later, passing, type Stage } from './stage.ts';

/** How long an arrival stays before it goes to the desk, in milliseconds. */
const STAY = 1900;
const SERIF = '"Source Serif 4", Georgia, serif';

export class Arrivals {
  readonly #stage: Stage;
  readonly #effects: Effects;
  /** How many stand there now, and how many headlines run, so that none covers another. */
  #here = 0;
  #running = 0;

  constructor(stage: Stage, effects: Effects) {
    this.#stage = stage;
    this.#effects = effects;
  }

  /** Things that arrived are gone at once. */
  clear(): void {
    this.#here = 0;
    this.#running = 0;
  }

  play(kind: InjectKind, title: string): void {
    if (this.#stage.still()) return;
    if (kind === 'news' || kind === 'post') this.#headline(title);
    else this.#thing(kind, title);
  }

  #thing(kind: InjectKind, title: string): void {
    const stage = this.#stage;
    const { layout, baker } = stage;
    const wide = layout.mode === 'wide';
    const size = clamp(layout.tile * 1.5, 40, 150);
    const seat = this.#here;
    this.#here++;
    const rtl = document.documentElement.dir === 'rtl';
    const across = size * 0.75;
    // What comes together stands one above the other, so that each has room for its title.
    const rest: Point = {
      x: rtl ? across : layout.width - across,
      y: layout.height - size * ((wide ? 0.82 : 0.62) + seat * 1.12),
    };
    const key = baker.bake(`arrival-${kind}`, size, size, (ctx, w) => drawArrival(ctx, kind, w));
    const start = this.#startOf(kind, rest, size);
    const thing = baker.image(key, start.x, start.y, size);
    stage.glass.add(thing);
    const full = thing.scaleX;
    const slides = kind === 'mail' || kind === 'letter' || kind === 'report';
    thing
      .setAlpha(slides ? 1 : 0)
      .setScale(slides ? full : full * 0.4)
      .setRotation(kind === 'mail' ? -0.5 : 0);
    ease(
      stage,
      thing,
      { x: rest.x, y: rest.y, alpha: 1, scaleX: full, scaleY: full, rotation: 0 },
      { ms: slides ? 720 : 340, ease: slides ? 'Cubic.easeOut' : 'Back.easeOut' },
    );
    later(stage, slides ? 700 : 340, () => {
      if (!thing.active) return;
      if (kind === 'call') this.#ring(thing, rest);
      else this.#effects.ripple({ x: rest.x, y: rest.y + size * 0.3 }, 'paper', 2.6, 800);
    });
    const plate = this.#plate(title, rest, { size, rtl });
    later(stage, STAY + seat * 120, () => {
      this.#here = Math.max(0, this.#here - 1);
      if (plate?.active) passing(stage, plate, { alpha: 0 }, { ms: 260 });
      if (!thing.active) return;
      passing(stage, thing, this.#deskFrom(rest, { size, scale: full, rtl }), {
        ms: 420,
        ease: 'Cubic.easeIn',
      });
    });
  }

  /** A handset that shakes in its cradle, three times in a second at most. */
  #ring(thing: Phaser.GameObjects.Image, at: Point): void {
    const stage = this.#stage;
    const shake = (): void => {
      if (!thing.active) return;
      thing.setRotation(-0.16);
      ease(
        stage,
        thing,
        { rotation: 0.16 },
        { ms: 75, yoyo: true, repeat: 3, ease: 'Sine.easeInOut', done: () => thing.setRotation(0) },
      );
      this.#effects.ripple(at, 'gold', 3.2, 800);
    };
    shake();
    later(stage, 800, shake);
  }

  #startOf(kind: InjectKind, rest: Point, size: number): Point {
    const { layout } = this.#stage;
    if (kind === 'mail') return { x: layout.width * 0.32, y: -size };
    if (kind === 'letter') return { x: rest.x, y: -size };
    if (kind === 'report') return { x: rest.x, y: layout.height + size };
    return rest;
  }

  /** Toward the desk: beside the table on a wide screen, below it on a phone. */
  #deskFrom(
    rest: Point,
    { size, scale, rtl }: { size: number; scale: number; rtl: boolean },
  ): Record<string, number> {
    const { layout } = this.#stage;
    const small = { scaleX: scale * 0.6, scaleY: scale * 0.6, alpha: 0.4 };
    if (layout.mode === 'compact') return { ...small, y: layout.height + size * 0.6 };
    return { ...small, x: rtl ? -size : layout.width + size, y: rest.y - layout.height * 0.3 };
  }

  /** The title, on paper, beside what brought it. */
  #plate(
    title: string,
    rest: Point,
    { size, rtl }: { size: number; rtl: boolean },
  ): Phaser.GameObjects.Text | null {
    const stage = this.#stage;
    const { layout } = stage;
    const font = layout.mode === 'wide' ? Math.round(layout.font * 1.45) : 13;
    const text = paper(stage, title, font);
    const most = layout.width - size * 1.7;
    text.setWordWrapWidth(Math.min(most, font * 19));
    if (text.height > font * 4.4) {
      text.destroy();
      return null;
    }
    const gap = size * 0.62;
    const x = rtl ? rest.x + gap : rest.x - gap - text.width;
    text.setPosition(Math.round(x), Math.round(rest.y - text.height / 2)).setAlpha(0);
    ease(stage, text, { alpha: 1 }, { ms: 260, delay: 240 });
    return text;
  }

  /** Paper that runs over the whole table, with what all the world reads. */
  #headline(title: string): void {
    const stage = this.#stage;
    const { layout } = stage;
    const font = clamp(layout.width * 0.024, 14, 40);
    const text = paper(stage, title, Math.round(font));
    const seat = this.#running;
    this.#running++;
    const rtl = document.documentElement.dir === 'rtl';
    const y = Math.round(layout.height * 0.24 + seat * text.height * 1.15);
    const middle = Math.max(8, (layout.width - text.width) / 2);
    text.setPosition(rtl ? -text.width : layout.width, y).setRotation(-0.012);
    ease(
      stage,
      text,
      { x: middle },
      {
        ms: 900,
        ease: 'Cubic.easeOut',
        done: () => {
          this.#running = Math.max(0, this.#running - 1);
          passing(
            stage,
            text,
            { x: rtl ? layout.width : -text.width - 20 },
            { ms: 800, delay: STAY - 200, ease: 'Cubic.easeIn' },
          );
        },
      },
    );
  }
}

/** A strip of paper with words on it. */
function paper(stage: Stage, title: string, font: number): Phaser.GameObjects.Text {
  const strip = stage.scene.add
    .text(0, 0, title, {
      fontFamily: SERIF,
      fontSize: `${font}px`,
      fontStyle: '600',
      color: '#221d18',
      backgroundColor: hex(INK.paper),
      resolution: stage.baker.dpr,
      lineSpacing: Math.round(font * 0.1),
    })
    .setPadding(font * 0.6, font * 0.35, font * 0.6, font * 0.4);
  stage.glass.add(strip);
  return strip;
}
