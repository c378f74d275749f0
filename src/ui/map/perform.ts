/**
 * One happening, as it is played on the table. Complete by construction: a new kind of happening is a type
 * error here until somebody decides what it looks like.
 */
import type { Board } from './board.ts';
import { playPhase } from './cinema.ts';
import { changesPhase } from './cues.ts';
import type { Point, Track } from './geometry.ts';
import type { Tone } from './palette.ts';
import { toneOf } from './palette.ts';
import type { MapPicture } from './picture.ts';
import { blowSheets } from './press.ts';
import type { Reaction } from './reactions.ts';
import { word } from './stage.ts';
import type { DefenderView, MapWord } from './types.ts';

type Happening = DefenderView['happenings'][number];

export function perform(board: Board, happening: Happening, picture: MapPicture): void {
  const { effects, works } = board;
  switch (happening.type) {
    case 'observed':
      playObservation(board, happening.observation, picture);
      return;
    case 'hunted':
      at(board, happening.asset, (spot) => {
        effects.scan(spot, happening.found > 0 ? 'red' : 'teal');
        effects.ripple(spot, happening.found > 0 ? 'red' : 'teal', 2 + 2 * happening.coverage);
      });
      return;
    case 'sensorDeployed':
      for (const asset of happening.assets) {
        at(board, asset, (spot) => {
          effects.ripple(spot, 'teal', 4.5, 1300);
          effects.flare(spot, 'teal', 3.4, 1200);
        });
      }
      return;
    case 'assetIsolated':
      at(board, happening.asset, (spot) => {
        effects.flare(spot, 'white', 2.6, 500);
        snapCables(board, happening.asset, spot);
      });
      return;
    case 'assetDamaged':
      at(board, happening.asset, (spot) => {
        effects.sparks(spot, 'red', 22, 2.2);
        effects.flare(spot, 'red', 3.2, 900);
      });
      return;
    case 'assetReconnected':
      at(board, happening.asset, (spot) => effects.ripple(spot, 'blue', 3));
      return;
    case 'assetImaged':
    case 'assetRebuilt': {
      const sprite = board.sprites.get(happening.asset);
      if (sprite === undefined) return;
      if (happening.type === 'assetImaged') works.image(sprite);
      else works.rebuild(sprite);
      return;
    }
    case 'assetCleaned':
      at(board, happening.asset, (spot) => {
        effects.scan(spot, 'teal', 1);
        effects.flare(spot, 'teal', 2.6);
      });
      return;
    case 'linkCut':
    case 'linkRestored': {
      const link = board.stage.layout.links.find((one) => one.id === happening.link);
      if (link === undefined) return;
      const i = Math.floor(link.points.length / 2);
      const middle = link.points[i] as Point;
      if (happening.type === 'linkRestored') effects.ripple(middle, 'blue', 1.8);
      else works.snap(middle, angleAt(link.points, i));
      return;
    }
    case 'credentialsReset': {
      const keeper = picture.assets.find((asset) => asset.kind === 'directory');
      const { width, height } = board.stage.layout;
      const from = board.lanes.spot(keeper?.id ?? '') ?? { x: width / 2, y: height / 2 };
      const others = board.stage.layout.spots.filter((spot) => spot.id !== keeper?.id);
      works.resetKeys(from, others.slice(0, 14));
      return;
    }
    case 'trafficThrottled':
      works.barrier([], 'blue');
      board.flows.hinder();
      return;
    case 'channelsBlocked':
      works.barrier(
        picture.nodes
          .filter((node) => node.id !== 'public')
          .flatMap((node) => lanesTo(board, node.id, picture)),
      );
      return;
    case 'disclosed': {
      const start =
        picture.assets.find((asset) => asset.kind === 'mail' || asset.kind === 'website') ??
        picture.assets[0];
      if (start === undefined) return;
      const lane = board.lanes.toNode([start.id], 'public', picture);
      const end = board.lanes.node('public', picture);
      effects.courier(lane, 'paper', false, () => effects.ripple(end, 'paper', 5));
      return;
    }
    case 'claimContradicted': {
      const end = board.lanes.node('public', picture);
      effects.flare(end, 'red', 5, 1400);
      effects.ripple(end, 'red', 7, 1300);
      return;
    }
    case 'phaseChanged':
      if (changesPhase(happening)) playPhase(board, picture.phase);
      else board.mood.band(picture.phase);
      return;
    case 'published': {
      const end = board.lanes.node('public', picture);
      // From beyond the window: who published is for the team to find out, not for the map to tell.
      const beyond = { x: -board.stage.layout.tile, y: end.y + board.stage.layout.height * 0.3 };
      const sheets = happening.data.length;
      blowSheets(board.stage, effects, { from: beyond, to: end, sheets });
      return;
    }
    case 'started':
      pulse(board, happening.target, 'blue');
      return;
    case 'finished':
      pulse(board, happening.target, happening.succeeded ? 'white' : 'grey');
      return;
    case 'injectArrived':
      board.arrivals.play(happening.kind, board.stage.name(`inject.${happening.inject}.title`));
      return;
    case 'turnStarted':
    case 'injectAnswered':
    case 'meterChanged':
    case 'dutyStarted':
    case 'dutyMet':
    case 'dutyMissed':
    case 'ended':
      return;
    default:
      happening satisfies never;
  }
}

function playObservation(
  board: Board,
  seen: DefenderView['observations'][number],
  picture: MapPicture,
): void {
  const adversary = picture.adversaries.find((one) => one.id === seen.adversary);
  const tone: Tone = adversary === undefined ? 'amber' : toneOf(adversary.look);
  if (seen.asset === null) return;
  at(board, seen.asset, (spot) => {
    board.sprites.get(seen.asset ?? '')?.swell();
    board.effects.ripple(spot, tone, 3.6);
    board.effects.flare(spot, tone, 3, 1000);
  });
}

/** What the other side was seen to do, or to have stopped doing. */
export function performReaction(board: Board, reaction: Reaction, picture: MapPicture): void {
  if (reaction.kind === 'doubtCleared') {
    playCleared(board, reaction.asset);
    return;
  }
  playAdversary(board, reaction, picture);
}

function playCleared(board: Board, asset: string): void {
  const { effects, stage } = board;
  at(board, asset, (spot) => {
    effects.scan(spot, 'teal', 1);
    effects.lift({ x: spot.x, y: spot.y - stage.layout.tile * 0.5 });
    effects.ripple(spot, 'teal', 2.6);
  });
}

function playAdversary(
  board: Board,
  reaction: Exclude<Reaction, { kind: 'doubtCleared' }>,
  picture: MapPicture,
): void {
  const { effects } = board;
  const look = picture.adversaries.find((one) => one.id === reaction.adversary)?.look ?? null;
  const end = board.lanes.node(reaction.adversary, picture);
  const tone = toneOf(look);
  switch (reaction.kind) {
    case 'quiet':
    case 'gone':
      // The light goes back into where it came from.
      effects.implode(end, tone);
      return;
    case 'back':
      effects.flare(end, tone, 4, 1100);
      effects.ripple(end, tone, 5, 1300);
      sayAt(board, end, 'map.back', tone);
      return;
    case 'channel':
      effects.ripple(end, tone, 3, 700);
      for (const lane of lanesTo(board, reaction.adversary, picture)) {
        effects.courier(lane, tone, true, () => {});
      }
      sayAt(board, end, 'map.newChannel', tone);
      return;
  }
}

function sayAt(board: Board, end: Point, key: MapWord, tone: Tone): void {
  const text = word(board.stage, key);
  if (text !== null) board.effects.say(text, end, tone);
}

/** The ways between an adversary and what it was seen at. */
function lanesTo(board: Board, node: string, picture: MapPicture): readonly Track[] {
  return [...picture.beacons, ...picture.flows]
    .filter((line) => line.node === node)
    .map((line) => board.lanes.toNode(line.path, line.node, picture));
}

/** Every cable of an asset lets go, at the asset's side. */
function snapCables(board: Board, asset: string, spot: Point): void {
  const { layout } = board.stage;
  const links = layout.links.filter((link) => link.from === asset || link.to === asset);
  for (const link of links) {
    const points = link.from === asset ? link.points : [...link.points].reverse();
    const i = points.findIndex((p) => Math.hypot(p.x - spot.x, p.y - spot.y) > layout.tile);
    const point = points[i];
    if (point !== undefined) board.works.snap(point, angleAt(points, i));
  }
  if (links.length === 0) board.effects.sparks(spot, 'gold', 16, 1.7);
}

function angleAt(points: readonly Point[], i: number): number {
  const a = points[Math.max(0, i - 1)] as Point;
  const b = points[Math.min(points.length - 1, i + 1)] as Point;
  return Math.atan2(b.y - a.y, b.x - a.x);
}

function pulse(board: Board, target: string | null, tone: Tone): void {
  if (target !== null) at(board, target, (spot) => board.effects.ripple(spot, tone, 2.2, 700));
}

function at(board: Board, asset: string, play: (spot: Point) => void): void {
  const spot = board.lanes.spot(asset);
  if (spot !== undefined) play(spot);
}
