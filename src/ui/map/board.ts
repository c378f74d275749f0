/**
 * The whole picture for one window size: puts the parts together, hands each the picture, plays what happened.
 */
import type * as Phaser from 'phaser';
import { Arrivals } from './arrivals.ts';
import { AssetSprite } from './asset-sprite.ts';
import { CameraWork } from './camera-work.ts';
import { playOpening } from './cinema.ts';
import { type Programme, programmeOf } from './cues.ts';
import { Effects } from './effects.ts';
import { Flattener } from './flatten.ts';
import { Flows } from './flows.ts';
import { Lanes } from './lanes.ts';
import { titleSpacing } from './layout.ts';
import { Legend } from './legend.ts';
import { Life } from './life.ts';
import { LinkLines } from './link-lines.ts';
import { Mood } from './mood.ts';
import { Outbound } from './outbound.ts';
import { Outside } from './outside.ts';
import { drawOutside } from './outside-art.ts';
import { hex } from './palette.ts';
import { perform, performReaction } from './perform.ts';
import type { MapPicture } from './picture.ts';
import { type Reaction, reactionsBetween } from './reactions.ts';
import { drawRoom } from './room-art.ts';
import { SmallLabels } from './small-labels.ts';
import { DEPTH, ease, later, type Stage, write } from './stage.ts';
import { drawFar } from './table-art.ts';
import type { DefenderView } from './types.ts';
import { Weather } from './weather.ts';
import { Works } from './works.ts';

/** Milliseconds after a change at which reactions of the other side are pointed out. */
const REACTION_AT = 900;

export class Board {
  readonly stage: Stage;
  readonly lanes: Lanes;
  readonly effects: Effects;
  readonly works: Works;
  readonly arrivals: Arrivals;
  readonly camera: CameraWork;
  readonly mood: Mood;
  readonly flows: Flows;
  readonly sprites: ReadonlyMap<string, AssetSprite>;
  readonly #links: LinkLines;
  readonly #life: Life;
  readonly #weather: Weather;
  readonly #outside: Outside;
  readonly #outbound: Outbound;
  readonly #legend: Legend;
  readonly #small: SmallLabels;
  readonly #flattener: Flattener;
  #picture: MapPicture | null = null;
  #playing = false;

  constructor(stage: Stage, renderer: 'webgl' | 'canvas') {
    this.stage = stage;
    const { layout } = stage;
    this.#drawTable();
    this.lanes = new Lanes(layout);
    this.mood = new Mood(stage);
    this.#weather = new Weather(stage);
    this.#links = new LinkLines(stage, this.lanes);
    this.flows = new Flows(stage, this.lanes);
    this.#outside = new Outside(stage, this.lanes);
    this.#outbound = new Outbound(stage, this.lanes);
    this.#life = new Life(stage, this.lanes);
    this.sprites = new Map(layout.spots.map((spot) => [spot.id, new AssetSprite(stage, spot)]));
    this.effects = new Effects(stage);
    this.works = new Works(stage, this.effects);
    this.arrivals = new Arrivals(stage, this.effects);
    this.#legend = new Legend(stage);
    this.#small = new SmallLabels(stage);
    this.#flattener = new Flattener(stage, renderer === 'canvas');
    this.camera = new CameraWork(stage);
    this.#writeTitles();
  }

  get picture(): MapPicture | null {
    return this.#picture;
  }

  /** Streams, heartbeats and what breathes. */
  get streaming(): number {
    return this.flows.moving + this.#life.moving;
  }

  /** Whether something is being played that can be cut short. */
  get playing(): boolean {
    return this.#playing;
  }

  /** Shows what is so. `news` is the view whose happenings are to be played, or null to play none. */
  show(picture: MapPicture, news: Pick<DefenderView, 'happenings'> | null): void {
    this.#flattener.lift();
    const before = this.#picture;
    const programme = programmeOf(news?.happenings ?? []);
    this.#picture = picture;
    for (const asset of picture.assets) {
      this.sprites.get(asset.id)?.show(asset, programme.reveal.get(asset.id) ?? 0);
    }
    const { at } = programme.cues.find(
      (cue) => cue.happening.type === 'linkCut' || cue.happening.type === 'assetIsolated',
    ) ?? { at: 0 };
    this.#links.show(picture, at);
    this.flows.show(picture);
    this.#outside.show(picture, news !== null);
    this.#outbound.show(picture);
    this.#life.show(picture);
    this.#weather.show(picture);
    this.mood.show(picture);
    this.#legend.show(picture);
    this.#small.show(picture);
    if (news === null || this.stage.still()) return;
    this.#play(programme, picture);
    if (before !== null) this.#react(reactionsBetween(before, picture), picture);
    this.#life.breathe();
  }

  /** The exercise begins. */
  open(): void {
    if (this.stage.still()) return;
    this.#during(3200);
    playOpening(this);
  }

  /** Nothing is left of what was being played. Call it while the stage is still. */
  clear(): void {
    this.#playing = false;
    this.arrivals.clear();
    this.#life.clear();
    this.camera.rest();
  }

  /** What lies still may be drawn in one piece. */
  settle(): void {
    this.#flattener.press();
  }

  update(ms: number): void {
    this.flows.update(ms);
    if (this.#life.moving === 0) return;
    this.#life.update(ms);
    this.#weather.update(ms);
  }

  /** The table breathes once, and light runs over every asset that has telemetry, from left to right. */
  breathe(): void {
    const { stage } = this;
    this.#life.breathe();
    for (const sprite of this.sprites.values()) {
      const { telemetry, spot } = sprite;
      if (telemetry <= 0) continue;
      const delay = 1 + (spot.x / stage.layout.width) * 1500 + (spot.y / stage.layout.height) * 250;
      later(stage, delay, () => {
        const floor = { x: spot.x, y: spot.y + stage.layout.tile * 0.34 };
        this.effects.ripple(floor, 'teal', 2.2 + 2.4 * telemetry, 1500);
        if (!this.#flattener.on) this.#glow(sprite);
      });
    }
  }

  /** Which asset stands under a point of the window, if any. */
  hit(at: { readonly x: number; readonly y: number }): string | null {
    const reach = this.stage.layout.tile * 0.62;
    for (const { spot } of this.sprites.values()) {
      const inLabel =
        at.x > spot.box.x &&
        at.x < spot.box.x + spot.box.w &&
        at.y > spot.y &&
        at.y < spot.box.y + spot.box.h;
      if (inLabel || (Math.abs(at.x - spot.x) < reach && Math.abs(at.y - spot.y) < reach))
        return spot.id;
    }
    return null;
  }

  hover(asset: string | null): void {
    for (const sprite of this.sprites.values()) sprite.hover(sprite.spot.id === asset);
  }

  #glow(sprite: AssetSprite): void {
    const { stage } = this;
    const back = (): void =>
      ease(stage, sprite.pool, { alpha: sprite.poolRest() }, { ms: 1300, ease: 'Sine.easeInOut' });
    const up = Math.min(1, sprite.poolRest() + 0.3);
    ease(stage, sprite.pool, { alpha: up }, { ms: 380, ease: 'Sine.easeOut', done: back });
  }

  #play(programme: Programme, picture: MapPicture): void {
    if (programme.cues.length > 0) this.#during(programme.length);
    for (const cue of programme.cues) {
      later(this.stage, cue.at, () => perform(this, cue.happening, picture));
    }
    const { focus } = programme;
    if (focus === null) return;
    const at =
      'outside' in focus ? this.lanes.node('public', picture) : this.lanes.spot(focus.asset);
    if (at !== undefined) this.camera.lean(at, Math.min(2200, programme.length * 0.5));
  }

  #react(reactions: readonly Reaction[], picture: MapPicture): void {
    if (reactions.length > 0) this.#during(REACTION_AT + 1500);
    for (const [i, reaction] of reactions.slice(0, 6).entries()) {
      later(this.stage, REACTION_AT + i * 180, () => performReaction(this, reaction, picture));
    }
  }

  #during(ms: number): void {
    this.#playing = true;
    later(this.stage, ms, () => {
      this.#playing = false;
    });
  }

  #drawTable(): void {
    const { layout, baker, bold } = this.stage;
    const { width, height } = layout;
    const place = (key: string): Phaser.GameObjects.Image =>
      baker.image(key, 0, 0, width).setOrigin(0, 0);
    place(baker.bake('far', width, height, (ctx) => drawFar(ctx, layout, width, height)))
      .setDepth(DEPTH.far)
      .setScrollFactor(0.35);
    place(baker.bake('outside', width, height, (ctx) => drawOutside(ctx, layout)))
      .setDepth(DEPTH.outside)
      .setScrollFactor(0.7);
    place(
      baker.bake('table', width, height, (ctx) => {
        for (const room of layout.rooms) drawRoom(ctx, layout, room, bold);
      }),
    ).setDepth(DEPTH.rooms);
  }

  #writeTitles(): void {
    const { stage } = this;
    const { layout } = stage;
    const size = layout.titleFont;
    // Letters that stand apart are drawn one by one: writing that joins or turns needs them together.
    const rtl = document.documentElement.dir === 'rtl';
    for (const room of [...layout.rooms, layout.internet]) {
      if (room.titleLines.length === 0) continue;
      const title = write(stage, room.titleLines.join('\n'), {
        size,
        colour: hex(stage.bold ? [232, 240, 255] : [172, 192, 234]),
        weight: '600',
        ...(rtl ? {} : { spacing: titleSpacing(layout.mode, size) }),
      });
      const x = rtl ? room.title.x + room.titleWidth - title.width + 5 : room.title.x - 5;
      title.setAlign(rtl ? 'right' : 'left').setPosition(Math.round(x), room.title.y - 2);
    }
  }
}
