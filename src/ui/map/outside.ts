/**
 * Who is outside: adversaries the team can tell apart, a host nobody can name, and the public with what it has
 * been given to read. An adversary of whom nothing was seen lately stands hollow, and says so.
 */
import type * as Phaser from 'phaser';
import type { Lanes } from './lanes.ts';
import { NewsWall } from './news-wall.ts';
import { drawNode } from './outside-art.ts';
import { hex, INK, type Tone, toneOf } from './palette.ts';
import type { MapPicture, NodePicture, Presence } from './picture.ts';
import { bakeSheet } from './press.ts';
import { ADD, centreAt, DEPTH, ease, type Stage, word, write } from './stage.ts';

interface Standing {
  readonly presence: Presence;
  readonly things: readonly Phaser.GameObjects.GameObject[];
}

/** Strength of the light round an adversary. */
const HALO: Readonly<Record<Presence, number>> = { seen: 0.46, quiet: 0.14, gone: 0 };

export class Outside {
  readonly #stage: Stage;
  readonly #lanes: Lanes;
  readonly #wall: NewsWall;
  readonly #nodes = new Map<string, Standing>();
  #sheets: Phaser.GameObjects.Image[] = [];
  #published = -1;

  constructor(stage: Stage, lanes: Lanes) {
    this.#stage = stage;
    this.#lanes = lanes;
    this.#wall = new NewsWall(stage, lanes);
  }

  /** `runs`: what is new is played; else it stands there. */
  show(picture: MapPicture, runs: boolean): void {
    const wanted = new Set(picture.nodes.map((node) => node.id));
    for (const [id, { things }] of this.#nodes) {
      if (wanted.has(id)) continue;
      this.#fade(things);
      this.#nodes.delete(id);
    }
    for (const node of picture.nodes) {
      const known = this.#nodes.get(node.id);
      if (known?.presence === node.presence) continue;
      if (known !== undefined) this.#fade(known.things);
      const things = this.#make(node, picture, known === undefined);
      this.#nodes.set(node.id, { presence: node.presence, things });
    }
    this.#wall.show(picture, runs);
    const sheets = picture.published.length;
    if (sheets !== this.#published) this.#lay(picture, this.#published >= 0);
    this.#published = sheets;
  }

  #fade(things: readonly Phaser.GameObjects.GameObject[]): void {
    for (const thing of things)
      ease(this.#stage, thing, { alpha: 0 }, { ms: 600, done: () => thing.destroy() });
  }

  #make(node: NodePicture, picture: MapPicture, isNew: boolean): Phaser.GameObjects.GameObject[] {
    const stage = this.#stage;
    const { baker, layout } = stage;
    const at = this.#lanes.node(node.id, picture);
    const size = layout.tile * (layout.mode === 'wide' ? 1.05 : 0.95);
    const isPublic = node.id === 'public';
    const tone: Tone = isPublic ? 'paper' : toneOf(node.look);
    const things: Phaser.GameObjects.GameObject[] = [];
    const halo = baker
      .image(baker.glow(tone), at.x, at.y, size * (isPublic ? 3.6 : 2.8))
      .setBlendMode(ADD)
      .setDepth(DEPTH.halo)
      .setAlpha(0);
    things.push(halo);
    ease(stage, halo, { alpha: isPublic ? 0.3 : HALO[node.presence] }, { ms: 900 });
    if (!isPublic) {
      const key = baker.bake(`node-${node.id}-${tone}-${node.presence}`, size, size, (ctx) =>
        drawNode(ctx, node, size),
      );
      const body = baker.image(key, at.x, at.y, size).setDepth(DEPTH.asset);
      things.push(body);
      const rest = body.scaleX;
      if (!stage.still()) {
        body.setScale(isNew ? 0 : rest * 1.25).setAlpha(isNew ? 1 : 0);
        ease(
          stage,
          body,
          { scaleX: rest, scaleY: rest, alpha: 1 },
          { ms: 520, ease: isNew ? 'Back.easeOut' : 'Cubic.easeOut' },
        );
      }
    }
    if (layout.mode === 'wide') things.push(...this.#write(node, at, size, tone));
    return things;
  }

  #write(
    node: NodePicture,
    at: { readonly x: number; readonly y: number },
    size: number,
    tone: Tone,
  ): Phaser.GameObjects.Text[] {
    const stage = this.#stage;
    const { layout } = stage;
    const text = this.#nameOf(node);
    if (text === null) return [];
    const label = write(stage, text, {
      size: Math.max(11, Math.round(layout.font * 0.95)),
      colour: hex(INK[tone]),
      weight: '600',
    });
    label.setWordWrapWidth(layout.tile * 2.6);
    const top = at.y + size * (node.id === 'public' ? 0.82 : 0.5) + 1;
    centreAt(stage, label, at.x, top);
    const said = node.presence === 'seen' ? null : word(stage, `map.${node.presence}`);
    if (said === null) return [label];
    const caption = write(stage, said, {
      size: Math.max(10, Math.round(layout.font * 0.82)),
      colour: hex(stage.bold ? INK.white : [168, 182, 214]),
      weight: '500',
    });
    caption.setWordWrapWidth(layout.tile * 2.6);
    centreAt(stage, caption, at.x, top + label.height - 4);
    return [label, caption];
  }

  #nameOf(node: NodePicture): string | null {
    if (node.id === 'public') return word(this.#stage, 'map.public');
    if (node.id === 'unknown') return word(this.#stage, 'map.unknownHost');
    return this.#stage.name(`adversary.${node.id}.name`);
  }

  /** A sheet for each data set that is out, fanned before the readers. */
  #lay(picture: MapPicture, animate: boolean): void {
    const stage = this.#stage;
    for (const sheet of this.#sheets) sheet.destroy();
    const at = this.#lanes.node('public', picture);
    const { tile } = stage.layout;
    const { key, width } = bakeSheet(stage);
    this.#sheets = picture.published.slice(0, 7).map((_, i) => {
      const sheet = stage.baker.image(
        key,
        at.x + tile * (0.72 + i * 0.16),
        at.y + tile * (0.34 - (i % 2) * 0.12),
        width,
      );
      sheet.setRotation(-0.25 + i * 0.16).setDepth(DEPTH.asset + 0.2 + i * 0.01);
      if (animate && !stage.still()) {
        sheet.setAlpha(0);
        ease(stage, sheet, { alpha: 1 }, { ms: 400, delay: 300 + i * 120 });
      }
      return sheet;
    });
  }
}
