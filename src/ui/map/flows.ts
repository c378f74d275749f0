/**
 * What is seen to leave, moving: packets for data, a slow double beat for a heartbeat to a known host.
 *
 * More packets mean more of the data set; fewer and fainter ones mean it was seen some turns ago.
 */
import type * as Phaser from 'phaser';
import { clamp, type Track, walk } from './geometry.ts';
import type { Lanes } from './lanes.ts';
import { drawPacket } from './light-art.ts';
import { INK, type Tone, toneOf } from './palette.ts';
import type { FlowPicture, MapPicture } from './picture.ts';
import { ADD, DEPTH, ease, type Stage } from './stage.ts';

interface Mover {
  readonly image: Phaser.GameObjects.Image;
  readonly lane: Track;
  /** CSS pixels per millisecond. */
  readonly speed: number;
  /** Sideways, so that a stream has width. */
  readonly aside: number;
  readonly alpha: number;
  /** Pause at the start of each round, in pixels of way. */
  readonly rest: number;
  at: number;
}

/** All that may move at once, so that a loud turn stays within the frame. */
const MOST = 90;

export class Flows {
  readonly #stage: Stage;
  readonly #lanes: Lanes;
  #movers: Mover[] = [];
  #drawn = '';
  /** Grows from 0 to 1 after a change, so that streams set in rather than appear. */
  #rise = 1;
  /** 1 at full pace, less while bulk transfer is being hindered. */
  readonly #pace = { share: 1 };

  constructor(stage: Stage, lanes: Lanes) {
    this.#stage = stage;
    this.#lanes = lanes;
  }

  /** Things on their way; none when motion is off, since they then stand still. */
  get moving(): number {
    return this.#stage.still() ? 0 : this.#movers.length;
  }

  show(picture: MapPicture): void {
    const state = JSON.stringify([picture.flows, picture.beacons]);
    if (state === this.#drawn) return;
    this.#drawn = state;
    for (const mover of this.#movers) mover.image.destroy();
    this.#movers = [];
    const live = picture.flows.filter((flow) => !flow.stopped);
    const sum = live.reduce((all, flow) => all + packetsFor(flow), 0);
    const scale = sum > MOST - 10 ? (MOST - 10) / sum : 1;
    for (const flow of live) {
      this.#addFlow(flow, Math.max(2, Math.round(packetsFor(flow) * scale)), picture);
    }
    for (const beacon of picture.beacons) {
      const lane = this.#lanes.toNode(beacon.path, beacon.node, picture);
      for (const behind of [0, 16])
        this.#add(lane, toneOf(beacon.look), {
          size: 6,
          speed: 0.09,
          aside: 0,
          alpha: 0.45 + 0.5 * beacon.strength,
          rest: 260,
          at: -behind,
        });
    }
    this.#rise = 0;
    if (this.#stage.still()) this.#place(1);
  }

  /** Everything slows down for a moment, as through a narrow place. */
  hinder(): void {
    const stage = this.#stage;
    if (stage.still()) return;
    stage.scene.tweens.killTweensOf(this.#pace);
    this.#pace.share = 0.15;
    ease(stage, this.#pace, { share: 1 }, { ms: 1600, delay: 1400, ease: 'Sine.easeIn' });
  }

  /** Moves everything on by `ms`. */
  update(ms: number): void {
    if (this.#movers.length === 0 || this.#stage.still()) return;
    this.#rise = Math.min(1, this.#rise + ms / 900);
    for (const mover of this.#movers) {
      mover.at += mover.speed * ms * this.#pace.share;
      if (mover.at > mover.lane.length) mover.at -= mover.lane.length + mover.rest;
    }
    this.#place(this.#rise);
  }

  #addFlow(flow: FlowPicture, count: number, picture: MapPicture): void {
    const lane = this.#lanes.toNode(flow.path, flow.node, picture);
    const tone = toneOf(flow.look);
    const width = clamp(flow.share * 9, 1, 5);
    for (let i = 0; i < count; i++) {
      // A fixed scatter: the same view always looks the same.
      const scatter = ((i * 7919) % 101) / 101;
      this.#add(lane, tone, {
        size: 7 + (3 * ((i * 31) % 7)) / 7,
        speed: 0.085 + 0.03 * scatter,
        aside: (scatter - 0.5) * 2 * width,
        alpha: 0.4 + 0.6 * flow.strength,
        rest: 0,
        at: (lane.length * (i + scatter * 0.6)) / count,
      });
    }
  }

  #add(
    lane: Track,
    tone: Tone,
    how: { size: number; speed: number; aside: number; alpha: number; rest: number; at: number },
  ): void {
    const { baker, layout } = this.#stage;
    const key = baker.bake(`packet-${tone}`, 36, 10, (ctx, w, h) =>
      drawPacket(ctx, INK[tone], w, h),
    );
    const shrink = layout.mode === 'wide' ? clamp(layout.tile / 48, 0.8, 1.5) : 0.6;
    const image = baker.image(key, 0, 0, how.size * 3.6 * shrink);
    image.setOrigin(0.86, 0.5).setDepth(DEPTH.movers).setBlendMode(ADD);
    this.#movers.push({
      image,
      lane,
      speed: how.speed * (layout.mode === 'wide' ? 1 : 0.6),
      aside: how.aside,
      alpha: how.alpha,
      rest: how.rest,
      at: how.at,
    });
  }

  #place(rise: number): void {
    const out = { x: 0, y: 0, angle: 0 };
    for (const mover of this.#movers) {
      const { image, lane, at } = mover;
      if (at < 0) {
        image.setAlpha(0);
        continue;
      }
      walk(lane, at, out);
      const off = Math.sin(at / 23 + mover.aside * 9) * 0.4 * mover.aside + mover.aside;
      image.setPosition(out.x - Math.sin(out.angle) * off, out.y + Math.cos(out.angle) * off);
      image.setRotation(out.angle);
      const ends = Math.min(1, at / 26, (lane.length - at) / 26);
      image.setAlpha(Math.max(0, mover.alpha * ends * rise));
    }
  }
}

/** How many packets show a share: a trickle is a few, everything is a stream. */
export function packetsFor(flow: Pick<FlowPicture, 'share' | 'strength'>): number {
  return Math.round((4 + 34 * Math.sqrt(flow.share)) * (0.35 + 0.65 * flow.strength));
}
