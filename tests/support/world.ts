/**
 * One exercise told as a story: arrange what is so, decide, look at what came of it.
 *
 * Every step is handed a deeply frozen truth, so a rule that writes where it should not throws. Nothing here
 * stands in for a rule; all of it is `startPlay`, `step` and `project`.
 */
import {
  type AdversaryTruth,
  clonePlain,
  type Decision,
  type DefenderView,
  type Draft,
  decisionKey,
  type EventType,
  type ExerciseEvent,
  type Foothold,
  type GroundTruth,
  openDecisions,
  project,
  type Refusal,
  refusalOf,
  type Scenario,
  type Setting,
  startPlay,
  step,
} from '../../src/engine/index.ts';
import { settingOf } from '../../src/exercise/index.ts';
import { deepFreeze } from './deep-freeze.ts';
import { buildScenario } from './scenario-builder.ts';

type EventOf<T extends EventType> = Extract<ExerciseEvent, { readonly type: T }>;

/** A moment of an exercise. Immutable: every verb answers with the next moment. */
export interface World {
  readonly setting: Setting;
  readonly truth: GroundTruth;
  /** What the last decision led to. */
  readonly events: readonly ExerciseEvent[];
  /** What all decisions since the beginning led to. */
  readonly story: readonly ExerciseEvent[];
}

/** StartEx. */
export function begin(scenario: Scenario, how: { seed?: string; plan?: string } = {}): World {
  const setting = settingOf(scenario, how.seed ?? 'story', how.plan ?? 'full');
  const { play, events } = startPlay(setting);
  return { setting, truth: deepFreeze(play.truth()), events, story: events };
}

/** StartEx of a scenario built for one rule. */
export function tinyWorld(with_: Partial<Scenario> = {}, how: { seed?: string } = {}): World {
  return begin(buildScenario(with_), how);
}

/** The moment after a decision. Throws when it is refused. */
export function after(world: World, decision: Decision): World {
  const result = step(world.setting, world.truth, decision, 'player');
  if (!result.ok) throw new Error(`${decisionKey(decision)} was refused: ${result.reason}`);
  return {
    ...world,
    truth: deepFreeze(result.truth),
    events: deepFreeze(result.events),
    story: [...world.story, ...result.events],
  };
}

export const act = (world: World, action: string, target?: string): World =>
  after(world, { type: 'act', action, ...(target === undefined ? {} : { target }) });

export const answer = (world: World, inject: string, option: string): World =>
  after(world, { type: 'answer', inject, option });

/** Ends turns: one, or as many as asked for. Stops at EndEx. */
export function advance(world: World, turns = 1): World {
  let at = world;
  for (let i = 0; i < turns && at.truth.known.ended === null; i++)
    at = after(at, { type: 'advance' });
  return at;
}

/** Ends turns until something is so. Throws when EndEx comes first. */
export function playUntil(world: World, so: (world: World) => boolean): World {
  let at = world;
  while (!so(at)) {
    if (at.truth.known.ended !== null) throw new Error('the exercise ended before that');
    at = after(at, { type: 'advance' });
  }
  return at;
}

/** The same moment, were something else true. The story is the test's; the rules go on from there. */
export function given(world: World, change: (draft: Draft) => void): World {
  const draft = clonePlain(world.truth) as Draft;
  change(draft);
  return { ...world, truth: deepFreeze(draft) };
}

/** An intruder on an asset, settled and wide awake. Its next act comes at `acts` (default: never). */
export function intruderOn(
  world: World,
  asset: string,
  how: Partial<AdversaryTruth> & { id?: string; spare?: boolean } = {},
): World {
  const { id = 'visitor', spare = false, ...truth } = how;
  return given(world, ({ known, hidden }) => {
    const intruder = hidden.adversaries[id];
    if (intruder === undefined) throw new Error(`no adversary ${id}`);
    const foothold: Foothold = { asset, since: known.minute, spare, persistent: true };
    Object.assign(intruder, { intrusion: 'persistent', evictedAt: null }, truth);
    intruder.footholds = [...intruder.footholds, foothold];
    hidden.firstFoothold ??= known.minute;
  });
}

/** A finding on the team's table, as if observed now. */
export function findingOn(
  world: World,
  asset: string,
  status: 'suspected' | 'known' | 'cleared',
  adversary: string | null = null,
): World {
  return given(world, ({ known }) => {
    const { minute } = known;
    const base = { asset, adversary, status, since: minute, changed: minute };
    known.findings.push({ ...base, confidence: status === 'known' ? 0.9 : 0.4, sources: [] });
  });
}

/** The view the whole table has now. */
export const viewOf = ({ setting, truth, events }: World): DefenderView =>
  project(setting.compiled, truth.known, { seat: 'all', events });

export const menuOf = ({ setting, truth }: World): readonly string[] =>
  openDecisions(setting.compiled, truth.known).map(decisionKey);

export const refusal = ({ setting, truth }: World, decision: Decision): Refusal | null =>
  refusalOf(setting, truth, decision);

/** The events of one type in the last step. */
export const eventsOf = <T extends EventType>(world: World, type: T): readonly EventOf<T>[] =>
  world.events.filter((event): event is EventOf<T> => event.type === type);

/** The events of one type since the beginning. */
export const everOf = <T extends EventType>(world: World, type: T): readonly EventOf<T>[] =>
  world.story.filter((event): event is EventOf<T> => event.type === type);

export function intruder(
  world: World,
  id = 'visitor',
): GroundTruth['hidden']['adversaries'][string] {
  const truth = world.truth.hidden.adversaries[id];
  if (truth === undefined) throw new Error(`no adversary ${id}`);
  return truth;
}
