/**
 * One happening, as it is played on the table. Complete by construction: a new kind of happening is a type
 * error here until somebody decides what it looks like.
 */
import type { Board } from './board.ts';
import type { Point } from './geometry.ts';
import type { Tone } from './palette.ts';
import { toneOf } from './palette.ts';
import type { MapPicture } from './picture.ts';
import type { DefenderView } from './types.ts';

type Happening = DefenderView['happenings'][number];

export function perform(board: Board, happening: Happening, picture: MapPicture): void {
  const { effects } = board;
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
        effects.sparks(spot, 'gold', 16, 1.7);
        effects.flare(spot, 'white', 2.6, 500);
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
      at(board, happening.asset, (spot) => effects.scan(spot, 'paper', 3));
      return;
    case 'assetRebuilt':
      at(board, happening.asset, (spot) => {
        const sprite = board.sprites.get(happening.asset);
        if (sprite !== undefined) effects.assemble(spot, sprite.body);
      });
      return;
    case 'assetCleaned':
      at(board, happening.asset, (spot) => {
        effects.scan(spot, 'teal', 1);
        effects.flare(spot, 'teal', 2.6);
      });
      return;
    case 'linkCut':
    case 'linkRestored': {
      const link = board.stage.layout.links.find((one) => one.id === happening.link);
      const middle = link?.points[Math.floor(link.points.length / 2)];
      if (middle !== undefined) playLink(board, middle, happening.type === 'linkCut');
      return;
    }
    case 'credentialsReset': {
      const keeper = picture.assets.find((asset) => asset.kind === 'directory');
      const { width, height } = board.stage.layout;
      effects.wave(board.lanes.spot(keeper?.id ?? '') ?? { x: width / 2, y: height / 2 });
      return;
    }
    case 'trafficThrottled':
    case 'channelsBlocked':
      effects.barrier();
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
      board.mood.cinema(picture.phase);
      return;
    case 'published': {
      const end = board.lanes.node('public', picture);
      // From beyond the window: who published is for the team to find out, not for the map to tell.
      const beyond = { x: -board.stage.layout.tile, y: end.y + board.stage.layout.height * 0.3 };
      effects.headline(beyond, end, happening.data.length);
      return;
    }
    case 'started':
      pulse(board, happening.target, 'blue');
      return;
    case 'finished':
      pulse(board, happening.target, happening.succeeded ? 'white' : 'grey');
      return;
    case 'turnStarted':
    case 'injectArrived':
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

function playLink(board: Board, middle: Point, cut: boolean): void {
  const { effects } = board;
  if (!cut) {
    effects.ripple(middle, 'blue', 1.8);
    return;
  }
  effects.sparks(middle, 'gold', 18, 1.3);
  effects.flare(middle, 'gold', 2, 600);
}

function pulse(board: Board, target: string | null, tone: Tone): void {
  if (target !== null) at(board, target, (spot) => board.effects.ripple(spot, tone, 2.2, 700));
}

function at(board: Board, asset: string, play: (spot: Point) => void): void {
  const spot = board.lanes.spot(asset);
  if (spot !== undefined) play(spot);
}
