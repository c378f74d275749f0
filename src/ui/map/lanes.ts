/**
 * The roads things travel on: along links from an asset to the way out, then over the edge to a place outside.
 */
import { cubicCurve, type Point, type Track, track } from './geometry.ts';
import type { MapLayout } from './layout.ts';
import type { MapPicture, NodeId } from './picture.ts';

export class Lanes {
  readonly #layout: MapLayout;
  readonly #tracks = new Map<string, Track>();

  constructor(layout: MapLayout) {
    this.#layout = layout;
  }

  /** Where a place outside is drawn: readers in the first slot, adversaries as met, the unknown host last. */
  node(id: NodeId, picture: Pick<MapPicture, 'adversaries'>): Point {
    const { slots } = this.#layout;
    const met = picture.adversaries.findIndex((adversary) => adversary.id === id);
    const last = Math.min(4, Math.max(3, picture.adversaries.length + 1));
    const slot = id === 'public' ? 0 : met >= 0 ? met + 1 : last;
    return slots[Math.min(slot, slots.length - 1)] as Point;
  }

  spot(id: string): Point | undefined {
    return this.#layout.spots.find((spot) => spot.id === id);
  }

  toNode(path: readonly string[], node: NodeId, picture: Pick<MapPicture, 'adversaries'>): Track {
    const end = this.node(node, picture);
    const key = `${path.join('>')}>${node}@${end.y}`;
    const known = this.#tracks.get(key);
    if (known !== undefined) return known;
    const points: Point[] = [];
    for (let i = 1; i < path.length; i++) {
      points.push(...this.#between(path[i - 1] as string, path[i] as string));
    }
    const exit = path[path.length - 1];
    const from = exit === undefined ? undefined : this.spot(exit);
    if (from !== undefined) points.push(...this.#outward(exit as string, from, end));
    const made = track(points);
    this.#tracks.set(key, made);
    return made;
  }

  #between(from: string, to: string): readonly Point[] {
    const { links } = this.#layout;
    const forth = links.find((link) => link.from === from && link.to === to);
    if (forth !== undefined) return forth.points;
    const back = links.find((link) => link.from === to && link.to === from);
    return back === undefined ? [] : [...back.points].reverse();
  }

  /** From the first room straight over the fence; from farther rooms over the heads of those between. */
  #outward(exit: string, from: Point, end: Point): readonly Point[] {
    const layout = this.#layout;
    const zone = layout.spots.find((spot) => spot.id === exit)?.zone;
    const reach = from.x - end.x;
    if (zone === layout.rooms[0]?.id) {
      return cubicCurve(
        from,
        { x: from.x - reach * 0.45, y: from.y },
        { x: end.x + reach * 0.45, y: end.y },
        end,
      );
    }
    // Above the rooms, or below them if that is nearer; the pulls are set so that the curve stays in the window.
    const area = layout.table.area;
    const above = from.y < area.y + area.h * 0.55;
    const crest = above ? Math.max(7, area.y * 0.45) : area.y + area.h + 8;
    const pull = (crest - 0.125 * (from.y + end.y)) / 0.75;
    return cubicCurve(
      from,
      { x: from.x - reach * 0.1, y: pull },
      { x: end.x + reach * 0.3, y: pull },
      end,
      48,
    );
  }
}
