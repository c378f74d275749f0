/**
 * Spoilers: words that tell a team what it could not know when it reads them.
 *
 * Judges by names and ids in the words, in every language, against what must have happened before the words are
 * shown. It does not understand sentences: a spoiler in other words is the author's to find.
 */
import type { WorldCondition } from '../../engine/model/condition.ts';
import type { Effect } from '../../engine/model/effect.ts';
import type { Scenario } from '../../engine/model/scenario.ts';
import type { TextFile } from '../read-text.ts';
import type { Pass, PassInput } from './pass.ts';

/** Words that are shown, and whether the team has learned something of the intruder before it reads them. */
interface Shown {
  readonly key: string;
  readonly learned: boolean;
  /** How the reader comes to it, for the sentence. */
  readonly how: string;
  /** The world test that brings it, without the public knowing, if that is so. */
  readonly secret: boolean;
}

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
  const always = (key: string, how: string): Shown => ({ key, how, learned: false, secret: false });
  const list: Shown[] = [
    ...['title', 'pitch', 'setting', 'briefing'].map((field) =>
      always(`scenario.${field}`, 'read before StartEx'),
    ),
    ...scenario.seats.map(({ id }) => always(`seat.${id}.brief`, 'read before StartEx')),
    ...scenario.assets.map(({ id }) => always(`asset.${id}.note`, 'on the map from StartEx')),
    ...scenario.techniques
      .flatMap(({ disturbs }) => Object.keys(disturbs))
      .map((component) => always(`sign.${component}`, 'shown for every intruder alike')),
    ...scenario.falseAlarms.kinds.map(({ id }) =>
      always(`observation.${id}`, 'shown for a false alarm'),
    ),
  ];
  // Of a single intruder there is nothing to tell apart: whoever believes in one knows this one.
  const single = scenario.adversaries.length < 2;
  const learns = (leaf: WorldCondition): boolean => isLearning(leaf) || (single && believes(leaf));
  for (const inject of scenario.injects) {
    // What only an effect brings follows from something the team did or met.
    const brought = inject.at === undefined && inject.when === undefined;
    const learned =
      brought ||
      inject.effects.some(introduces) ||
      (inject.when !== undefined && requires(inject.when, learns));
    const secret =
      inject.when !== undefined &&
      requires(inject.when, isTheft) &&
      !requires(inject.when, isPublic);
    const how =
      inject.when === undefined ? 'which comes on a date' : 'whose when asks for nothing learned';
    for (const field of ['title', 'from', 'body'])
      list.push({ key: `inject.${inject.id}.${field}`, learned, secret, how });
    for (const { id, needs } of inject.options) {
      const known = learned || (needs !== undefined && requires(needs, learns));
      for (const field of ['title', 'body'])
        list.push({
          key: `inject.${inject.id}.option.${id}.${field}`,
          learned: known,
          secret,
          how,
        });
    }
  }
  return list;
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
  { key, how }: Shown,
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
      'Say what is seen instead of who it is, or let the inject ask for a finding or an earlier inject in its when.',
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
