/**
 * On a phone there is room for a few names only: those of the assets that matter now, placed where they
 * cover nothing. On a wide table every asset carries its own name and this does nothing.
 */
import type * as Phaser from 'phaser';
import { type Box, contains, overlaps } from './geometry.ts';
import type { MapLayout } from './layout.ts';
import { hex } from './palette.ts';
import type { MapPicture } from './picture.ts';
import { DEPTH, type Stage, write } from './stage.ts';

export interface LabelRequest {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Places what it can, in the order given: below, above, right, left of each symbol. Pure. */
export function placeLabels(
  requests: readonly LabelRequest[],
  symbols: readonly Box[],
  tile: number,
  window: Box,
): Map<string, Box> {
  const placed = new Map<string, Box>();
  for (const { id, x, y, w, h } of requests) {
    const reach = tile / 2 + 3;
    const choices: Box[] = [
      { x: x - w / 2, y: y + reach, w, h },
      { x: x - w / 2, y: y - reach - h, w, h },
      { x: x + reach + 4, y: y - h / 2, w, h },
      { x: x - reach - 4 - w, y: y - h / 2, w, h },
    ];
    const free = choices.find(
      (box) =>
        contains(window, box) &&
        !symbols.some((symbol) => overlaps(box, symbol)) &&
        ![...placed.values()].some((other) => overlaps(box, other, 2)),
    );
    if (free !== undefined) placed.set(id, free);
  }
  return placed;
}

export class SmallLabels {
  readonly #stage: Stage;
  #labels: Phaser.GameObjects.Text[] = [];
  #drawn = '';

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  show(picture: MapPicture): void {
    const { layout } = this.#stage;
    if (layout.mode !== 'compact') return;
    const matter = picture.assets
      .filter((asset) => asset.importance > 0)
      .sort((a, b) => b.importance - a.importance);
    const state = matter.map((asset) => asset.id).join();
    if (state === this.#drawn) return;
    this.#drawn = state;
    for (const label of this.#labels) label.destroy();
    const written = matter.slice(0, 8).flatMap((asset) => {
      const spot = layout.spots.find((one) => one.id === asset.id);
      if (spot === undefined) return [];
      const text = this.#stage.name(`asset.${asset.id}.name`);
      const label = write(this.#stage, text, { size: layout.font, colour: hex([222, 231, 250]) });
      return [
        { label, request: { id: asset.id, x: spot.x, y: spot.y, w: label.width, h: label.height } },
      ];
    });
    const places = placeLabels(
      written.map((one) => one.request),
      symbolBoxes(layout),
      layout.tile,
      { x: 0, y: 0, w: layout.width, h: layout.height },
    );
    this.#labels = written.flatMap(({ label, request }) => {
      const box = places.get(request.id);
      if (box === undefined) {
        label.destroy();
        return [];
      }
      label.setPosition(Math.round(box.x), Math.round(box.y)).setDepth(DEPTH.label);
      return [label];
    });
  }
}

export const symbolBoxes = (layout: Pick<MapLayout, 'spots' | 'tile'>): Box[] =>
  layout.spots.map(({ x, y }) => ({
    x: x - layout.tile * 0.55,
    y: y - layout.tile * 0.6,
    w: layout.tile * 1.2,
    h: layout.tile * 1.15,
  }));
