/**
 * A line at the foot of the table that says what is on it: adversaries by shape and name, and only those
 * other signs that are in the picture now.
 */
import type * as Phaser from 'phaser';
import { badgeKey, drawBadge } from './asset-art.ts';
import { drawHatch, drawPacket, drawPool } from './light-art.ts';
import { drawBlocked, drawValve } from './outbound.ts';
import { hex, INK } from './palette.ts';
import type { MapPicture } from './picture.ts';
import { DEPTH, type Stage, word, write } from './stage.ts';

interface Entry {
  readonly key: string;
  readonly text: string;
  readonly icon: (size: number) => Phaser.GameObjects.Image;
}

export class Legend {
  readonly #stage: Stage;
  #things: Phaser.GameObjects.GameObject[] = [];
  #drawn = '';

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  show(picture: MapPicture): void {
    const stage = this.#stage;
    const { legend, font } = stage.layout;
    if (legend.h === 0) return;
    const entries = this.#entries(picture);
    const state = entries.map((entry) => `${entry.key}=${entry.text}`).join('|');
    if (state === this.#drawn) return;
    this.#drawn = state;
    for (const thing of this.#things) thing.destroy();
    this.#things = [];
    const size = Math.round(font * 1.5);
    const y = Math.round(legend.y + legend.h / 2);
    let x = legend.x + 6;
    for (const entry of entries) {
      const label = write(stage, entry.text, {
        size: Math.max(10, font - 1),
        colour: hex(stage.bold ? INK.white : [180, 194, 224]),
        weight: '400',
      });
      if (x + size + 8 + label.width > legend.x + legend.w) {
        label.destroy();
        break;
      }
      const icon = entry
        .icon(size)
        .setPosition(x + size / 2, y)
        .setDepth(DEPTH.label);
      label.setPosition(Math.round(x + size + 6), Math.round(y - label.height / 2));
      this.#things.push(icon, label);
      x = label.x + label.width + font * 1.8;
    }
  }

  #entries(picture: MapPicture): Entry[] {
    const stage = this.#stage;
    const { baker } = stage;
    const entries: Entry[] = picture.adversaries.flatMap((adversary) => {
      const text = stage.name(`adversary.${adversary.id}.name`);
      const badge = { kind: 'adversary', look: adversary.look } as const;
      const icon = (): Phaser.GameObjects.Image => {
        const size = Math.max(15, stage.layout.tile * 0.62);
        return baker.image(
          baker.bake(badgeKey(badge), size, size, (ctx) => drawBadge(ctx, badge, size)),
          0,
          0,
          stage.layout.font * 1.7,
        );
      };
      return [{ key: adversary.id, text, icon }];
    });
    const has = (test: (asset: MapPicture['assets'][number]) => boolean): boolean =>
      picture.assets.some(test);
    const suspicion = word(stage, 'belief.suspected');
    if (suspicion !== null && has((asset) => asset.belief === 'suspected')) {
      const badge = { kind: 'suspected', look: null } as const;
      const icon = (size: number): Phaser.GameObjects.Image =>
        baker.image(
          baker.bake('legend-q', size, size, (ctx) => drawBadge(ctx, badge, size)),
          0,
          0,
          size,
        );
      entries.push({ key: 'q', text: suspicion, icon });
    }
    const leaving = word(stage, 'map.dataLeaving');
    if (leaving !== null && picture.flows.length > 0) {
      const icon = (size: number): Phaser.GameObjects.Image =>
        baker.image(
          baker.bake('legend-flow', size * 1.2, 9, (ctx, w, h) => drawPacket(ctx, INK.red, w, h)),
          0,
          0,
          size * 1.2,
        );
      entries.push({ key: 'flow', text: leaving, icon });
    }
    const { hindered, blocked } = picture.outbound;
    for (const [key, text, so, draw] of [
      ['hindered', word(stage, 'map.hindered'), hindered, drawValve],
      ['blocked', word(stage, 'map.blocked'), blocked.length > 0, drawBlocked],
    ] as const) {
      if (text === null || !so) continue;
      const icon = (size: number): Phaser.GameObjects.Image =>
        baker.image(
          baker.bake(`legend-${key}`, size, size, (ctx) => draw(ctx, size)),
          0,
          0,
          size,
        );
      entries.push({ key, text, icon });
    }
    const sensed = word(stage, 'map.telemetry');
    if (sensed !== null && has((asset) => asset.telemetry > 0)) {
      const icon = (size: number): Phaser.GameObjects.Image =>
        baker.image(
          baker.bake('legend-pool', 32, 32, (ctx) => drawPool(ctx, 16)),
          0,
          0,
          size * 1.3,
        );
      entries.push({ key: 'pool', text: sensed, icon });
    }
    const dark = word(stage, 'map.noTelemetry') ?? word(stage, 'network.noTelemetry');
    if (dark !== null && has((asset) => asset.telemetry <= 0)) {
      const icon = (size: number): Phaser.GameObjects.Image =>
        baker.image(
          baker.bake('legend-fog', size * 1.5, size, (ctx, w, h) => drawHatch(ctx, w, h)),
          0,
          0,
          size * 1.5,
        );
      entries.push({ key: 'fog', text: dark, icon });
    }
    return entries;
  }
}
