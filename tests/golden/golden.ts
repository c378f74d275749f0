/**
 * Golden exercises: whole exercises kept as files, and what came of them as text.
 *
 * Each is a pair in a folder named after its scenario: `<name>.hotwash`, the decisions, and `<name>.txt`, what is
 * expected: fingerprint, ending, outcome and key moments, to be read by people when it changes. Tests compare and
 * never write; `npm run golden` writes.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  dateOfMinute,
  type Decision,
  decisionKey,
  digestOf,
  type ExerciseEvent,
  fingerprint,
  type GroundTruth,
  type Play,
  playStep,
  refusalOf,
  type Scenario,
  type Setting,
  scenarioDigest,
  startPlay,
} from '../../src/engine/index.ts';
import {
  type DecisionNode,
  type ExerciseRecord,
  lineTo,
  MOST_DECISIONS,
  readExercise,
  settingOf,
} from '../../src/exercise/index.ts';

export const FOLDER = 'tests/golden';

/** One exercise played to its end. */
export interface Played {
  readonly setting: Setting;
  readonly plan: string;
  readonly decisions: readonly Decision[];
  /** How things were in the end. */
  readonly truth: GroundTruth;
  readonly events: readonly ExerciseEvent[];
  /** Decisions that are not possible any more and were left out, in words. */
  readonly dropped: readonly string[];
}

export type Chooser = (setting: Setting, play: Play) => Decision;

/** Plays by a chooser to the end. */
export function playBy(scenario: Scenario, seed: string, plan: string, choose: Chooser): Played {
  const setting = settingOf(scenario, seed, plan);
  const { play, events } = startPlay(setting);
  const all = [...events];
  const decisions: Decision[] = [];
  while (play.facts.ended === null) {
    if (decisions.length >= MOST_DECISIONS) throw new Error(`${seed}: it does not end`);
    const decision = choose(setting, play);
    decisions.push(decision);
    for (const event of playStep(setting, play, decision, 'policy')) all.push(event);
  }
  return { setting, plan, decisions, truth: play.truth(), events: all, dropped: [] };
}

/** Plays a list of decisions on the scenario as it is now; what is not possible is left out, what is open lapses. */
export function playAgain(
  scenario: Scenario,
  seed: string,
  plan: string,
  wanted: readonly Decision[],
): Played {
  const dropped: string[] = [];
  let next = 0;
  const played = playBy(scenario, seed, plan, (setting, play) => {
    for (; next < wanted.length; next++) {
      const decision = wanted[next] as Decision;
      const reason = refusalOf(setting, play, decision);
      if (reason === null) {
        next++;
        return decision;
      }
      dropped.push(`${decisionKey(decision)}: ${reason}`);
    }
    return { type: 'advance' };
  });
  return { ...played, dropped };
}

/** The record of an exercise, ready to be written. */
export function recordOf(name: string, { setting, plan, decisions, truth }: Played): ExerciseRecord {
  const { scenario } = setting.compiled;
  const digest = scenarioDigest(scenario);
  const seed = name;
  const nodes = decisions.map(
    (decision, index): DecisionNode => ({
      id: `d${index + 1}`,
      parent: index === 0 ? null : `d${index}`,
      decision,
      by: 'policy',
    }),
  );
  return {
    exercise: `golden-${fingerprint([scenario.id, name].join('\n')).slice(0, 12)}`,
    scenario: { id: scenario.id, revision: scenario.revision, digest },
    language: scenario.languages[0] ?? 'en',
    plan,
    seed,
    policy: null,
    tree: { nodes, head: nodes.at(-1)?.id ?? null },
    digest: digestOf(truth),
    ends: [],
  };
}

/** What is expected of an exercise, as text. */
export function textOf({ setting, plan, truth, events }: Played): string {
  const { known, hidden } = truth;
  const { scenario } = setting.compiled;
  if (known.ended === null) throw new Error('it has not ended');
  const { score, ...axes } = known.ended.outcome;
  const at = (minute: number): string => dateOfMinute(scenario.start, minute).slice(0, 16);
  const stolen = Object.entries(hidden.adversaries).flatMap(([id, { stolen }]) =>
    Object.entries(stolen).map(([data, share]) => `${id} ${data} ${share.toFixed(3)}`),
  );
  return [
    `scenario  ${scenario.id}, plan ${plan}`,
    `ending    ${known.ended.ending}`,
    `score     ${score}`,
    `outcome   ${Object.entries(axes)
      .map(([axis, value]) => `${axis} ${value}`)
      .join(', ')}`,
    `stolen    ${stolen.join(', ') || 'nothing'}`,
    `spent     ${known.spent}`,
    `digest    ${digestOf(truth)}`,
    '',
    ...events.flatMap((event) => {
      const said = momentOf(event);
      return said === null ? [] : [`${at(event.minute)}  ${said}`];
    }),
    '',
  ].join('\n');
}

/** An event in a line, if it is one to look for when a number changes. */
function momentOf(event: ExerciseEvent): string | null {
  switch (event.type) {
    case 'injectArrived':
      return `> ${event.inject}`;
    case 'injectAnswered':
      return `* ${event.inject}: ${event.option} (${event.by})`;
    case 'undertakingStarted':
      return event.running.action === null
        ? null
        : `* ${event.running.action}${event.running.target === null ? '' : ` on ${event.running.target}`}`;
    case 'undertakingFinished':
      return event.odds < 1 && event.running.kind !== 'later'
        ? `. ${event.running.key} ${event.succeeded ? 'succeeds' : 'fails'}`
        : null;
    case 'phaseChanged':
      return `= ${event.to}`;
    case 'footholdGained':
      return `+ ${event.adversary} on ${event.foothold.asset}${event.foothold.spare ? ', dormant' : ''}`;
    case 'footholdLost':
      return `- ${event.adversary} on ${event.asset}`;
    case 'moodChanged':
      return `+ ${event.adversary} is ${event.mood}`;
    case 'assetDamaged':
      return `! ${event.asset} is broken`;
    case 'dataPublished':
      return `! ${event.leak}`;
    case 'claimContradicted':
      return `! the claim about ${event.data} is contradicted`;
    case 'dutyMet':
      return `! duty ${event.duty} met`;
    case 'dutyMissed':
      return `! duty ${event.duty} missed`;
    default:
      return null;
  }
}

/** The names of the golden exercises of a scenario. */
export function goldenNames(scenario: string): readonly string[] {
  const folder = `${FOLDER}/${scenario}`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.hotwash'))
    .map((name) => name.replace('.hotwash', ''))
    .sort();
}

/** The file of a golden exercise. */
export const goldenFile = (scenario: string, name: string, ending: 'hotwash' | 'txt'): string =>
  `${FOLDER}/${scenario}/${name}.${ending}`;

/** Reads a golden exercise. */
export function readGolden(
  scenario: string,
  name: string,
): { readonly record: ExerciseRecord; readonly decisions: readonly Decision[] } {
  const file = goldenFile(scenario, name, 'hotwash');
  const read = readExercise(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(`${file}: ${read.findings[0]?.message}`);
  const decisions = lineTo(read.record.tree).map(({ decision }) => decision);
  return { record: read.record, decisions };
}
