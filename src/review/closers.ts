/**
 * What would have been in the way at a door: every option and action of the scenario whose effects reset the credential
 * it asks for, cut its link, isolate its asset, or put a control in place that hinders its technique.
 *
 * Read off the scenario alone. What hangs on a condition counts as uncertain, and what the same card undoes later is
 * known as undone from then on. Whether a card lay open, and when, is for the caller.
 */
import type {
  ControlId,
  Decision,
  Door,
  Effect,
  Minute,
  Scenario,
  Undertaking,
} from '../engine/index.ts';
import { labelOf } from '../exercise/index.ts';

/** One effect of a card on a door. */
export interface Hit {
  readonly does: 'reset' | 'cut' | 'isolate' | 'control';
  /** The control, for `control`. */
  readonly control: ControlId | null;
  /** When it comes about, given when the card is chosen. */
  readonly at: (chosen: Minute) => Minute;
  readonly sure: boolean;
}

/** A card that is in the way at a door. */
export interface Closer {
  readonly decision: Decision;
  readonly label: string;
  readonly hits: readonly Hit[];
  /** What of it the card itself undoes, and when. */
  readonly undone: readonly Hit[];
}

interface Found {
  readonly hits: Hit[];
  readonly undone: Hit[];
}

/** All cards that are in the way at a door. */
export function closersOf(scenario: Scenario, door: Door): readonly Closer[] {
  const closers: Closer[] = [];
  const add = (decision: Decision, spec: Undertaking): void => {
    const { hits, undone } = hitsOf(scenario, door, spec);
    if (hits.length > 0) closers.push({ decision, label: labelOf(decision), hits, undone });
  };
  for (const { id, options } of scenario.injects)
    for (const option of options) add({ type: 'answer', inject: id, option: option.id }, option);
  for (const action of scenario.actions) {
    if (action.targets.length === 0) add({ type: 'act', action: action.id }, action);
    else if (action.targets.includes(door.asset))
      add({ type: 'act', action: action.id, target: door.asset }, action);
  }
  return closers;
}

function hitsOf(
  scenario: Scenario,
  door: Door,
  { begin, success, takes, until = 0 }: Undertaking,
): Found {
  const done = (chosen: Minute): Minute => Math.max(chosen + takes, until);
  const found: Found = { hits: [], undone: [] };
  for (const [effects, at] of [
    [begin, (chosen: Minute) => chosen],
    [success, done],
  ] as const) {
    const { hits, undone } = walk(scenario, door, effects, at);
    found.hits.push(...hits);
    found.undone.push(...undone);
  }
  return found;
}

function walk(
  scenario: Scenario,
  door: Door,
  effects: readonly Effect[],
  at: (chosen: Minute) => Minute,
): Found {
  const hits: Hit[] = [];
  const undone: Hit[] = [];
  const hit = (does: Hit['does'], control: ControlId | null = null): Hit => ({
    does,
    control,
    at,
    sure: true,
  });
  const scope = scenario.assets.find(({ id }) => id === door.asset)?.inScope ?? false;
  const names = (on: readonly string[] | 'all'): boolean =>
    on === 'all' ? scope : on.includes('target') || on.includes(door.asset);
  const hinders = scenario.techniques.find(({ id }) => id === door.technique)?.hinderedBy ?? [];
  for (const effect of effects) {
    if ('reset' in effect) {
      const { credential } = door;
      if (credential !== undefined && effect.reset.credentials.includes(credential))
        hits.push(hit('reset'));
    } else if ('cut' in effect) {
      if (effect.cut === door.link) hits.push(hit('cut'));
    } else if ('restore' in effect) {
      if (effect.restore === door.link) undone.push(hit('cut'));
    } else if ('isolate' in effect) {
      if (names(effect.isolate.on)) hits.push(hit('isolate'));
    } else if ('reconnect' in effect) {
      if (names(effect.reconnect.on)) undone.push(hit('isolate'));
    } else if ('control' in effect) {
      if (hinders.includes(effect.control)) hits.push(hit('control', effect.control));
    } else if ('later' in effect) {
      const { in: wait = 0, at: date = 0, effects: then } = effect.later;
      const later = walk(scenario, door, then, (chosen) => Math.max(at(chosen) + wait, date));
      hits.push(...later.hits);
      undone.push(...later.undone);
    } else if ('choose' in effect) {
      const { then, otherwise = [] } = effect.choose;
      const thus = walk(scenario, door, then, at);
      const else_ = walk(scenario, door, otherwise, at);
      hits.push(...eitherWay(thus.hits, else_.hits));
      undone.push(...thus.undone, ...else_.undone);
    }
  }
  return { hits, undone };
}

const alike = (one: Hit, other: Hit): boolean =>
  one.does === other.does && one.control === other.control;

/** What comes about in one of two cases; sure is only what comes in both. */
function eitherWay(thus: readonly Hit[], else_: readonly Hit[]): readonly Hit[] {
  return [
    ...thus.map((one) => ({
      ...one,
      sure: one.sure && else_.some((other) => other.sure && alike(one, other)),
    })),
    ...else_
      .filter((other) => !thus.some((one) => alike(one, other)))
      .map((other) => ({ ...other, sure: false })),
  ];
}
