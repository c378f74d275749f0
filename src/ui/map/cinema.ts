/**
 * The short pieces of cinema: the house as it is when the exercise begins, and one for each phase that begins.
 *
 * Two to three seconds, over a table that has already changed: nothing waits for them, a click or the next
 * decision cuts them short, and without motion they are left out.
 */
import type * as Phaser from 'phaser';
import type { Board } from './board.ts';
import { clamp, type Point } from './geometry.ts';
import { hex, INK, PHASE_LIGHT, rgba, type Tone } from './palette.ts';
import type { MapPicture } from './picture.ts';
import { storm } from './press.ts';
import { DEPTH, ease, later, passing, type Stage } from './stage.ts';

/** How long a title stands. */
const STAND = 1350;

/** The camera comes in from close by, the rooms light up one after the other. */
export function playOpening(board: Board): void {
  const { stage } = board;
  if (stage.still()) return;
  const { width, height } = stage.layout;
  board.camera.pullBack({ x: width * 0.36, y: height * 0.52 }, 1.5, 3000);
  veil(stage, 1, 1500);
  stage.layout.rooms.forEach((room, i) => {
    later(stage, 700 + i * 260, () => board.mood.rim(room.id, 'blue', 1500));
  });
  const title = stage.has('scenario.title') ? stage.name('scenario.title') : null;
  if (title !== null) later(stage, 500, () => card(stage, title, 'gold', 1900));
}

/** One piece for each phase. The title is the phase's own name. */
export function playPhase(board: Board, phase: MapPicture['phase']): void {
  const { stage } = board;
  if (stage.still()) return;
  const { tone } = PHASE_LIGHT[phase];
  const key = `phase.${phase}`;
  if (stage.has(key)) card(stage, stage.name(key), tone, STAND);
  board.mood.band(phase);
  piece(board, phase, tone);
}

function piece(board: Board, phase: MapPicture['phase'], tone: Tone): void {
  const { stage, effects, picture } = board;
  if (picture === null) return;
  const spots = stage.layout.spots;
  const spread = (each: (at: Point, i: number) => void, step: number): void =>
    spots.forEach((spot, i) => {
      later(stage, 300 + i * step, () => each(spot, i));
    });
  switch (phase) {
    case 'undetectedPersistence':
      veil(stage, 0.7, 1800);
      return;
    case 'anomalyDetection': {
      // Somebody looks up: the house goes dim but for what is suspected.
      veil(stage, 0.55, 2000);
      for (const asset of picture.assets) {
        const at = board.lanes.spot(asset.id);
        if (at === undefined || (asset.belief !== 'suspected' && asset.belief !== 'known'))
          continue;
        for (const delay of [350, 900]) {
          later(stage, delay, () => effects.ripple(at, 'amber', 9, 1400));
        }
      }
      return;
    }
    case 'forensicLogging':
      spread((at, i) => {
        const asset = picture.assets.find((one) => one.id === spots[i]?.id);
        if ((asset?.telemetry ?? 0) > 0) effects.flare(at, 'teal', 4, 900);
      }, 70);
      return;
    case 'eviction':
      board.works.barrier([], 'cyan');
      spread((at) => effects.ripple(at, 'cyan', 2.2, 800), 55);
      return;
    case 'leak': {
      veil(stage, 0.6, 2200);
      const from = board.lanes.node('public', picture);
      storm(stage, { x: from.x - stage.layout.tile, y: from.y + stage.layout.height * 0.2 });
      return;
    }
    case 'publicFallout': {
      const at = board.lanes.node('public', picture);
      for (const delay of [200, 700, 1200]) {
        later(stage, delay, () => effects.ripple(at, 'paper', 14, 1900));
      }
      storm(stage, at);
      return;
    }
    case 'closed':
      spread((at) => effects.flare(at, tone, 3, 1500), 60);
      return;
  }
}

/** The table goes dark and comes back. */
function veil(stage: Stage, strength: number, ms: number): void {
  const { layout, scene } = stage;
  const dark = scene.add
    .rectangle(-40, -40, layout.width + 80, layout.height + 80, 0x03050b, 1)
    .setOrigin(0, 0)
    .setDepth(DEPTH.effect - 1)
    .setAlpha(strength);
  passing(stage, dark, { alpha: 0 }, { ms, ease: 'Sine.easeInOut' });
}

/** A title across the table, on a band that fades at both ends. */
function card(stage: Stage, title: string, tone: Tone, stand: number): void {
  const { layout, scene, baker } = stage;
  const font = Math.round(clamp(layout.width * 0.05, 20, 84));
  const text = scene.add
    .text(0, 0, title, {
      fontFamily: '"Source Serif 4", Georgia, serif',
      fontSize: `${font}px`,
      fontStyle: '600',
      color: hex(INK.white),
      resolution: baker.dpr,
    })
    .setPadding(8)
    .setOrigin(0.5, 0.5)
    .setAlpha(0);
  const middle = { x: layout.width / 2, y: layout.height * 0.44 };
  const fit = Math.min(1, (layout.width * 0.92) / text.width);
  text.setPosition(middle.x, middle.y).setScale(fit * 1.07);
  const high = font * fit * 2.2;
  const key = baker.bake(
    `card-${tone}`,
    256,
    64,
    (ctx, w, h) => drawCard(ctx, tone, w, h),
    1 / baker.dpr,
  );
  const band = baker.image(key, middle.x, middle.y, layout.width).setAlpha(0);
  band.setDisplaySize(layout.width * 1.02, high);
  const tall = band.scaleY;
  band.setScale(band.scaleX, tall * 0.2);
  stage.glass.add([band, text]);
  const leave = (thing: Phaser.GameObjects.GameObject): void =>
    passing(stage, thing, { alpha: 0 }, { ms: 460, delay: stand, ease: 'Sine.easeIn' });
  ease(stage, band, { alpha: 1, scaleY: tall }, { ms: 300, done: () => leave(band) });
  ease(
    stage,
    text,
    { alpha: 1, scaleX: fit, scaleY: fit },
    { ms: 420, delay: 120, done: () => leave(text) },
  );
}

function drawCard(ctx: CanvasRenderingContext2D, tone: Tone, w: number, h: number): void {
  const dark = ctx.createLinearGradient(0, 0, w, 0);
  dark.addColorStop(0, 'rgba(3,5,11,0)');
  dark.addColorStop(0.22, 'rgba(3,5,11,0.86)');
  dark.addColorStop(0.78, 'rgba(3,5,11,0.86)');
  dark.addColorStop(1, 'rgba(3,5,11,0)');
  ctx.fillStyle = dark;
  ctx.fillRect(0, 0, w, h);
  const line = ctx.createLinearGradient(0, 0, w, 0);
  line.addColorStop(0.05, rgba(INK[tone], 0));
  line.addColorStop(0.5, rgba(INK[tone], 1));
  line.addColorStop(0.95, rgba(INK[tone], 0));
  ctx.fillStyle = line;
  ctx.fillRect(0, 1, w, 1.5);
  ctx.fillRect(0, h - 2.5, w, 1.5);
}
