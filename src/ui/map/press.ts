/**
 * What is published, when it is: sheets blow in over the table and come down on those who read.
 */
import type { Effects } from './effects.ts';
import type { Point } from './geometry.ts';
import { drawSheet } from './light-art.ts';
import { DEPTH, later, passing, type Stage } from './stage.ts';

/** Bakes the sheet everybody uses; gives its texture and width. */
export function bakeSheet(stage: Stage): { readonly key: string; readonly width: number } {
  const width = stage.layout.tile * 0.36;
  const key = stage.baker.bake('sheet', width, width * 1.3, (ctx, w, h) => drawSheet(ctx, w, h));
  return { key, width };
}

/** Sheets come in from the side of whoever published, and the readers' corner lights up. */
export function blowSheets(
  stage: Stage,
  effects: Effects,
  way: { readonly from: Point; readonly to: Point; readonly sheets: number },
): void {
  if (stage.still()) return;
  const { from, to, sheets } = way;
  const { tile } = stage.layout;
  effects.flare(to, 'paper', 9, 1900);
  later(stage, 180, () => effects.ripple(to, 'paper', 9, 1500));
  const { key, width } = bakeSheet(stage);
  for (let i = 0; i < Math.min(14, 5 + sheets * 3); i++) {
    const sheet = stage.baker
      .image(key, from.x + ((i * 13) % 9) * 3, from.y, width)
      .setDepth(DEPTH.effect)
      .setRotation(i * 1.3)
      .setAlpha(0.95);
    const end = {
      x: to.x + (((i * 41) % 10) - 4) * tile * 0.32,
      y: to.y + (((i * 23) % 10) - 5) * tile * 0.16,
    };
    passing(
      stage,
      sheet,
      { ...end, rotation: i * 1.3 + 2.6 - (i % 3) * 2, alpha: 0.1 },
      { ms: 1200 + (i % 4) * 160, delay: i * 70, ease: 'Cubic.easeOut' },
    );
  }
}

/** A storm of sheets over the whole table: everybody reads it. */
export function storm(stage: Stage, from: Point): void {
  if (stage.still()) return;
  const { width, height, tile } = stage.layout;
  const { key, width: sheetWidth } = bakeSheet(stage);
  for (let i = 0; i < 22; i++) {
    const sheet = stage.baker
      .image(key, from.x, from.y, sheetWidth * (0.8 + ((i * 7) % 5) * 0.12))
      .setDepth(DEPTH.effect)
      .setRotation(i)
      .setAlpha(0);
    const far = 0.35 + ((i * 37) % 13) / 18;
    const y = height * (((i * 29) % 19) / 19);
    sheet.setAlpha(0.9);
    passing(
      stage,
      sheet,
      { x: from.x + width * far, y: y + tile, rotation: i + 4 - (i % 5), alpha: 0 },
      { ms: 1300 + ((i * 53) % 9) * 90, delay: (i % 11) * 55, ease: 'Sine.easeOut' },
    );
  }
}
