/** Rules of the design that a schema cannot say: what must come together, and in which order. */
import { BREACH_PHASES, BREACH_STATES } from '../../engine/model/lifecycle.ts';
import type { Inject } from '../../engine/model/scenario.ts';
import { didYouMean, listed } from '../suggest.ts';
import type { Pass, PassInput } from './pass.ts';

export const checkDesign: Pass = (input) => {
  for (const [index, inject] of input.scenario.injects.entries()) {
    checkInject(input, inject, index);
    checkAlike(input, inject, index);
  }
  checkEndings(input);
  checkTurns(input);
  checkLinks(input);
  checkAdversaries(input);
};

function checkInject({ findings, design }: PassInput, inject: Inject, index: number): void {
  const path = ['injects', index];
  const asks = inject.options.length > 0;
  for (const key of ['deadline', 'default'] as const) {
    const given = inject[key] !== undefined;
    if (given === asks) continue;
    findings.add(
      design,
      given ? [...path, key] : path,
      'design/deadline',
      given
        ? `Inject "${inject.id}" has a ${key} but no options.`
        : `Inject "${inject.id}" has options but no ${key}.`,
      given
        ? `Remove ${key}, or give the inject options.`
        : `Add ${key}: ${key === 'deadline' ? '2d' : (inject.options[0]?.id ?? '')}, for when nobody answers in time.`,
      given ? 'key' : 'value',
    );
  }
  const ids = inject.options.map((option) => option.id);
  if (asks && inject.default !== undefined && !ids.includes(inject.default)) {
    findings.add(
      design,
      [...path, 'default'],
      'design/default',
      `The default "${inject.default}" is not an option of inject "${inject.id}"${didYouMean(inject.default, ids)}`,
      `Use one of: ${listed(ids)}.`,
    );
  }
}

/** What another id would hide: two options that cost and bring exactly the same. */
function checkAlike({ findings, design }: PassInput, inject: Inject, index: number): void {
  const first = new Map<string, string>();
  for (const [at, { id, advised: _advice, tags: _tags, ...matter }] of inject.options.entries()) {
    const written = JSON.stringify(matter);
    const other = first.get(written);
    if (other === undefined) first.set(written, id);
    else
      findings.add(
        design,
        ['injects', index, 'options', at],
        'design/alike',
        `Option "${id}" of inject "${inject.id}" costs and brings exactly what "${other}" does.`,
        'Let the choice make a difference, or keep one of them.',
      );
  }
}

function checkEndings({ scenario, findings, design }: PassInput): void {
  for (const [index, ending] of scenario.endings.entries()) {
    const last = index === scenario.endings.length - 1;
    if (last === (ending.when === undefined)) continue;
    findings.add(
      design,
      last ? ['endings', index, 'when'] : ['endings', index],
      'design/last-ending',
      last
        ? 'The last ending has a condition, so an exercise could end without any.'
        : `Ending "${ending.id}" has no condition, so no ending after it can come.`,
      last
        ? 'Add one more ending without a condition at the end.'
        : 'Give it a condition, or move it to the end.',
      last ? 'key' : 'value',
    );
  }
}

/** A team with two or three decisions a turn stays below what any exercise may have (5,000). */
const MOST_TURNS = 1500;

function checkTurns({ scenario, findings, design }: PassInput): void {
  for (const [key, length] of Object.entries(scenario.turns)) {
    const turns = Math.ceil(scenario.endsBy / length);
    if (turns <= MOST_TURNS) continue;
    findings.add(
      design,
      ['turns', key],
      'design/too-many-turns',
      `An exercise that stayed in ${key} would take ${turns} turns to reach endsBy, and might never be played to its end.`,
      `Make the turn longer, so that there are at most ${MOST_TURNS}, or move endsBy.`,
    );
  }
  for (const phase of BREACH_PHASES) {
    if (phase === 'closed' || scenario.turns[phase] !== undefined) continue;
    const states = BREACH_STATES.filter((state) => state.startsWith(`${phase}.`));
    const missing = states.filter((state) => scenario.turns[state] === undefined);
    if (missing.length === 0) continue;
    findings.add(
      design,
      ['turns'],
      'design/turns',
      `No turn length is given for ${listed(missing)}.`,
      `Add ${phase}: and a length of time, such as 2d.`,
      'key',
    );
  }
}

function checkLinks({ scenario, findings, design }: PassInput): void {
  for (const [index, link] of scenario.links.entries()) {
    if (link.from !== link.to) continue;
    findings.add(
      design,
      ['links', index, 'to'],
      'design/self-link',
      `Link "${link.id}" leads from "${link.from}" to itself.`,
      'Name another asset.',
    );
  }
}

function checkAdversaries({ scenario, findings, design }: PassInput): void {
  const does = new Map(scenario.techniques.map((technique) => [technique.id, technique.does]));
  for (const [index, adversary] of scenario.adversaries.entries()) {
    const path = ['adversaries', index];
    for (const [at, door] of adversary.doors.entries()) {
      const effect = does.get(door.technique);
      if (effect === undefined || effect === 'initialAccess') continue;
      findings.add(
        design,
        [...path, 'doors', at, 'technique'],
        'design/door',
        `Technique ${door.technique} is used here to ${effect}, so it opens no door.`,
        'Name a technique with does: initialAccess.',
      );
    }
    if (adversary.goals.length === 0) continue;
    const can = new Set(adversary.techniques.map((id) => does.get(id)));
    if (can.has('exfiltrate')) continue;
    findings.add(
      design,
      [...path, 'techniques'],
      'design/intruder',
      `Adversary "${adversary.id}" has goals but no technique to exfiltrate with.`,
      'Add a technique with does: exfiltrate.',
    );
  }
}
