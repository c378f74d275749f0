/**
 * The whole picture for one window size: puts the parts together, hands each the picture, plays what happened.
 */
import type * as Phaser from 'phaser';
import { AssetSprite } from './asset-sprite.ts';
import { CameraWork } from './camera-work.ts';
import { type Programme, programmeOf } from './cues.ts';
import { Effects } from './effects.ts';
import { Flattener } from './flatten.ts';
import { Flows } from './flows.ts';
import type { Point } from './geometry.ts';
import { Lanes } from './lanes.ts';
import { titleSpacing } from './layout.ts';
import { Legend } from './legend.ts';
import { LinkLines } from './link-lines.ts';
import { Mood } from './mood.ts';
import { Outside } from './outside.ts';
import { hex } from './palette.ts';
import { perform } from './perform.ts';
import type { MapPicture } from './picture.ts';
import { SmallLabels } from './small-labels.ts';
import { DEPTH, ease, later, type Stage, write } from './stage.ts';
import { drawFar, drawOutside, drawRoom } from './table-art.ts';
import type { DefenderView } from './types.ts';

export class Board {
  readonly stage: Stage;
  readonly lanes: Lanes;
  readonly effects: Effects;
  readonly camera: CameraWork;
  readonly mood: Mood;
  readonly sprites: ReadonlyMap<string, AssetSprite>;
  readonly #links: LinkLines;
  readonly #flows: Flows;
  readonly #outside: Outside;
  readonly #legend: Legend;
  readonly #small: SmallLabels;
  readonly #flattener: Flattener;
  #picture: MapPicture | null = null;

  constructor(stage: Stage, renderer: 'webgl' | 'canvas') {
    this.stage = stage;
    const { layout } = stage;
    this.#drawTable();
    this.lanes = new Lanes(layout);
    this.mood = new Mood(stage);
    this.#links = new LinkLines(stage, this.lanes);
    this.#flows = new Flows(stage, this.lanes);
    this.#outside = new Outside(stage, this.lanes);
    this.sprites = new Map(layout.spots.map((spot) => [spot.id, new AssetSprite(stage, spot)]));
    this.effects = new Effects(stage);
    this.#legend = new Legend(stage);
    this.#small = new SmallLabels(stage);
    this.#flattener = new Flattener(stage, renderer === 'canvas');
    this.camera = new CameraWork(stage);
    this.#writeTitles();
  }

  get picture(): MapPicture | null {
    return this.#picture;
  }

  /** Streams and heartbeats under way. */
  get streaming(): number {
    return this.#flows.moving;
  }

  /** Shows what is so; `happenings` are played if there are any, and the new state appears along with them. */
  show(picture: MapPicture, happenings: DefenderView['happenings']): void {
    this.#flattener.lift();
    const programme = programmeOf(happenings);
    this.#picture = picture;
    for (const asset of picture.assets) {
      this.sprites.get(asset.id)?.show(asset, programme.reveal.get(asset.id) ?? 0);
    }
    const { at } = programme.cues.find(
      (cue) => cue.happening.type === 'linkCut' || cue.happening.type === 'assetIsolated',
    ) ?? { at: 0 };
    this.#links.show(picture, at);
    this.#flows.show(picture);
    this.#outside.show(picture);
    this.mood.show(picture, 0);
    this.#legend.show(picture);
    this.#small.show(picture);
    if (!this.stage.still()) this.#play(programme, picture);
  }

  /** Nothing is being eased: what lies still may be drawn in one piece. */
  settle(): void {
    if (this.#flows.moving > 0) this.#flattener.press();
  }

  update(ms: number): void {
    this.#flows.update(ms);
  }

  /** The sensors sweep once: light runs over every asset that has telemetry, from left to right. */
  sweep(): void {
    const { stage } = this;
    for (const sprite of this.sprites.values()) {
      const { telemetry, spot } = sprite;
      if (telemetry <= 0) continue;
      const delay = 1 + (spot.x / stage.layout.width) * 1500 + (spot.y / stage.layout.height) * 250;
      later(stage, delay, () => {
        this.effects.ripple(
          { x: spot.x, y: spot.y + stage.layout.tile * 0.34 },
          'teal',
          2.2 + 2.4 * telemetry,
          1500,
        );
        if (this.#flattener.flat) return;
        const rest = sprite.poolRest();
        ease(
          stage,
          sprite.pool,
          { alpha: Math.min(1, rest + 0.3) },
          {
            ms: 380,
            ease: 'Sine.easeOut',
            done: () =>
              ease(
                stage,
                sprite.pool,
                { alpha: sprite.poolRest() },
                { ms: 1300, ease: 'Sine.easeInOut' },
              ),
          },
        );
      });
    }
  }

  /** Which asset stands under a point of the window, if any. */
  hit(at: Point): string | null {
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

  #play(programme: Programme, picture: MapPicture): void {
    for (const cue of programme.cues) {
      later(this.stage, cue.at, () => perform(this, cue.happening, picture));
    }
    const { focus } = programme;
    if (focus === null) return;
    const at =
      'outside' in focus ? this.lanes.node('public', picture) : this.lanes.spot(focus.asset);
    if (at !== undefined) this.camera.lean(at, 1.09, Math.min(2200, programme.length * 0.5));
  }

  #drawTable(): void {
    const { layout, baker } = this.stage;
    const { width, height } = layout;
    const place = (key: string): Phaser.GameObjects.Image =>
      baker.image(key, 0, 0, width).setOrigin(0, 0);
    place(baker.bake('far', width, height, (ctx) => drawFar(ctx, layout, width, height)))
      .setDepth(DEPTH.far)
      .setScrollFactor(0.35);
    place(
      baker.bake('table', width, height, (ctx) => {
        drawOutside(ctx, layout);
        for (const room of layout.rooms) drawRoom(ctx, layout, room);
      }),
    ).setDepth(DEPTH.rooms);
  }

  #writeTitles(): void {
    const { stage } = this;
    const { layout } = stage;
    const size = layout.titleFont;
    for (const room of [...layout.rooms, layout.internet]) {
      if (room.titleLines.length === 0) continue;
      write(stage, room.titleLines.join('\n'), {
        size,
        colour: hex([134, 156, 205]),
        weight: '600',
        spacing: titleSpacing(layout.mode, size),
      })
        .setAlign('left')
        .setPosition(room.title.x, room.title.y);
    }
  }
}
