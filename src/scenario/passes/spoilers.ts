/**
 * Spoilers: words that tell a team what it could not know when it reads them.
 *
 * Judges by names and ids in the words, in every language, against what must have happened before the words are
 * shown. It does not understand sentences: a spoiler in other words is the author's to find.
 */
import type { WorldCondition } from '../../engine/model/condition.ts';
import type { Effect } from '../../engine/model/effect.ts';
import type { Action, Inject, Option, Scenario } from '../../engine/model/scenario.ts';
import type { TextFile } from '../read-text.ts';
import type { Pass, PassInput } from './pass.ts';

/** Words that are shown, and whether the team has learned something of the intruder before it reads them. */
interface Shown {
  readonly key: string;
  readonly learned: boolean;
  /** How the reader comes to it, for the sentence. */
  readonly how: string;
  /** What else would mend it than to say it otherwise. */
  readonly mend: string;
  /** The world test that brings it, without the public knowing, if that is so. */
  readonly secret: boolean;
}

/** Whether a condition can only hold when the team has learned who it is. */
type Learns = (condition: WorldCondition | undefined) => boolean;

const ELSEWHERE = 'or keep it for words that come later';
const ASK_FIRST = 'or let the inject ask for a finding or an earlier inject in its when';
const FIND_FIRST =
  'or let it reveal the adversary, or ask for a finding or an earlier inject in its needs';

export const checkSpoilers: Pass = (input) => {
  const shown = allShown(input.scenario);
  for (const text of input.texts) {
    if (!input.scenario.languages.includes(text.language)) continue;
    const names = namesOfIntruders(input.scenario, text);
    for (const one of shown) {
      const words = text.text[one.key];
      if (words === undefined) continue;
      if (!one.learned) sayNames(input, text, one, words, names);
      if (one.secret) sayTheft(input, text, one, words);
    }
  }
};

function allShown(scenario: Scenario): readonly Shown[] {
  // Of a single intruder there is nothing to tell apart: whoever believes in one knows this one.
  const single = scenario.adversaries.length < 2;
  const learns: Learns = (condition) =>
    condition !== undefined &&
    requires(condition, (leaf) => isLearning(leaf) || (single && believes(leaf)));
  return [
    ...shownFromStart(scenario),
    ...scenario.injects.flatMap((inject) => shownByInject(inject, learns)),
    ...scenario.actions.flatMap((action) =>
      shownByDoing(`action.${action.id}`, action, learns(action.needs)),
    ),
  ];
}

/** What is there to be read from StartEx on, or alike whoever is inside. */
function shownFromStart(scenario: Scenario): readonly Shown[] {
  const { seats, zones, assets, dataSets, objectives, plans, actions } = scenario;
  const always = (key: string, how: string): Shown => ({
    key,
    how,
    mend: ELSEWHERE,
    learned: false,
    secret: false,
  });
  const each = (
    list: readonly { readonly id: string }[],
    prefix: string,
    fields: readonly string[],
    how: string,
  ): readonly Shown[] =>
    list.flatMap(({ id }) => fields.map((field) => always(`${prefix}.${id}.${field}`, how)));
  return [
    ...['title', 'pitch', 'setting', 'briefing'].map((field) =>
      always(`scenario.${field}`, 'read before StartEx'),
    ),
    ...each(seats, 'seat', ['name', 'brief'], 'read before StartEx'),
    ...each(objectives, 'objective', ['name'], 'read before StartEx'),
    ...each(plans, 'plan', ['name'], 'read before StartEx'),
    ...each(zones, 'zone', ['name'], 'on the map from StartEx'),
    ...each(assets, 'asset', ['name', 'note'], 'on the map from StartEx'),
    ...each(dataSets, 'data', ['name'], 'on the desk from StartEx'),
    // What cannot be done yet is in the playbook too.
    ...each(actions, 'action', ['title', 'body'], 'in the playbook from StartEx'),
    ...scenario.techniques
      .flatMap(({ disturbs }) => Object.keys(disturbs))
      .map((component) => always(`sign.${component}`, 'shown for every intruder alike')),
    ...scenario.falseAlarms.kinds.map(({ id }) =>
      always(`observation.${id}`, 'shown for a false alarm'),
    ),
  ];
}

function shownByInject(inject: Inject, learns: Learns): readonly Shown[] {
  const { id, at, when, effects, options } = inject;
  // What only an effect brings follows from something the team did or met.
  const brought = at === undefined && when === undefined;
  const learned = brought || effects.some(introduces) || learns(when);
  const secret = when !== undefined && requires(when, isTheft) && !requires(when, isPublic);
  const how = when === undefined ? 'which comes on a date' : 'whose when asks for nothing learned';
  const read = (key: string): Shown => ({ key, how, mend: ASK_FIRST, learned, secret });
  return [
    ...['title', 'from', 'body'].map((field) => read(`inject.${id}.${field}`)),
    ...options.flatMap((option) => {
      const key = `inject.${id}.option.${option.id}`;
      // An option that is not open lies on the table with the others, whatever it needs.
      return [
        read(`${key}.title`),
        read(`${key}.body`),
        ...shownByDoing(key, option, learned || learns(option.needs)),
      ];
    }),
  ];
}

/**
 * What is told when something has been done. It may say who it is if it shows that, and what was taken, since that is
 * what somebody looked for.
 */
function shownByDoing(key: string, done: Option | Action, learned: boolean): readonly Shown[] {
  const { begin, success, failure } = done;
  const told = (field: 'success' | 'failure', how: string, effects: readonly Effect[]): Shown => ({
    key: `${key}.${field}`,
    how,
    mend: FIND_FIRST,
    learned: learned || [...begin, ...effects].some(introduces),
    secret: false,
  });
  return [
    told('success', 'told when it has succeeded', success),
    told('failure', 'told when it has failed', failure),
  ];
}

/** Whether a condition can only hold when a test of this kind does. */
function requires(condition: WorldCondition, test: (leaf: WorldCondition) => boolean): boolean {
  if ('all' in condition) return condition.all.some((one) => requires(one, test));
  if ('any' in condition)
    return condition.any.length > 0 && condition.any.every((one) => requires(one, test));
  if ('not' in condition) return false;
  return test(condition);
}

const LEARNING = [
  'finding',
  'arrived',
  'answered',
  'done',
  'flag',
  'damaged',
  'published',
  'leaked',
  'contradicted',
  'claimed',
];
const isLearning = (leaf: WorldCondition): boolean => LEARNING.some((key) => key in leaf);
/** The breach machine has left the phase in which nobody has noticed. */
const believes = (leaf: WorldCondition): boolean =>
  ('phase' in leaf && !leaf.phase.startsWith('undetectedPersistence')) ||
  ('visited' in leaf && leaf.visited !== 'undetectedPersistence');
/** The message itself shows the team an intruder, and which one it is. */
const introduces = (effect: Effect): boolean =>
  'reveal' in effect || ('observe' in effect && effect.observe.adversary !== undefined);
const isTheft = (leaf: WorldCondition): boolean =>
  'stolen' in leaf || 'intrusion' in leaf || 'foothold' in leaf;
/** What tells the team that data is gone: the public has it, or somebody came and said so. */
const isPublic = (leaf: WorldCondition): boolean =>
  'published' in leaf || 'contradicted' in leaf || 'finding' in leaf || 'arrived' in leaf;

interface Intruder {
  readonly id: string;
  readonly words: string;
  readonly pattern: RegExp;
}

function namesOfIntruders({ adversaries }: Scenario, { text }: TextFile): readonly Intruder[] {
  return adversaries.flatMap(({ id }) =>
    ['name', 'epithet'].flatMap((field) => {
      const words = text[`adversary.${id}.${field}`];
      return words === undefined || words.length < 3 ? [] : [{ id, words, pattern: whole(words) }];
    }),
  );
}

/** Finds words as whole words, whatever their case and white space. */
function whole(words: string): RegExp {
  const escaped = words
    .trim()
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
}

const TECHNIQUE = /(?<![A-Za-z0-9])T1\d{3}(?:\.\d{3})?(?![0-9])/;

function sayNames(
  { findings }: PassInput,
  { file, paths }: TextFile,
  { key, how, mend }: Shown,
  words: string,
  intruders: readonly Intruder[],
): void {
  const path = paths.get(key) ?? [];
  const named = intruders.find(({ pattern }) => pattern.test(words));
  if (named !== undefined) {
    findings.add(
      file,
      path,
      'text/spoiler',
      `The words "${key}", ${how}, name adversary "${named.id}" ("${named.words.slice(0, 40)}") before the team could tell it apart.`,
      `Say what is seen instead of who it is, ${mend}.`,
    );
  }
  const technique = TECHNIQUE.exec(words)?.[0];
  if (technique === undefined) return;
  findings.add(
    file,
    path,
    'text/spoiler',
    `The words "${key}", ${how}, name the technique ${technique} before the team could know it.`,
    'Describe what somebody saw; the hot wash shows the technique.',
  );
}

function sayTheft(
  { scenario, findings }: PassInput,
  { file, paths, text }: TextFile,
  { key }: Shown,
  words: string,
): void {
  for (const { id } of scenario.dataSets) {
    const name = text[`data.${id}.name`];
    if (name === undefined || name.length < 3 || !whole(name).test(words)) continue;
    findings.add(
      file,
      paths.get(key) ?? [],
      'text/spoiler-theft',
      `The words "${key}" name "${name.slice(0, 40)}", and come when it or its intruder is really there: they tell the team what was taken though it may not have seen it.`,
      'Let the inject also ask for published, a finding or an earlier inject, or do not name the data.',
    );
    return;
  }
}
