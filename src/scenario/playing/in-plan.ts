/** Says of a plan what a watcher would say of the scenario: names the plan, and points at it. */
import type { FindingCode } from '../codes.ts';
import type { Path } from '../finding.ts';
import type { Say } from './watcher.ts';

/** What mends a plan where the usual mend would change the scenario for every plan. */
const MENDS: Partial<Readonly<Record<FindingCode, string>>> = {
  'play/dead-end': 'Put an inject of that time, or let an ending close it with closes.',
  'play/objective-not-exercised':
    'Put an inject that names it, or name it under objectives of an action that can be done in this plan.',
  'play/luck': 'Put decisions whose advised options move the score, or make odds less extreme.',
};

/** Remembers what has been said of the scenario as a whole. */
export class SaidOnce {
  readonly #said = new Set<string>();

  /** Passes on and remembers. */
  remembering(say: Say): Say {
    return (path, code, message, fix) => {
      this.#said.add(keyOf(path, code));
      say(path, code, message, fix);
    };
  }

  /** Passes on about the plan at a place of the list what has not been said of the whole. */
  inPlan(say: Say, plan: string, place: number): Say {
    return (path, code, message, fix) => {
      if (this.#said.has(keyOf(path, code))) return;
      const [first = '', ...rest] = message;
      say(
        ['plans', place],
        code,
        `In plan "${plan}" ${first.toLowerCase()}${rest.join('')}`,
        MENDS[code] ?? fix,
      );
    };
  }
}

/** One thing of the scenario and what is the matter with it, whichever of its keys is pointed at. */
const keyOf = (path: Path, code: FindingCode): string => [code, ...path.slice(0, 2)].join('/');
