/** An exercise in play, as those who play it hold it: what the team knows, and ground truth on demand. */
import type { Facts } from './facts.ts';
import { hiddenOf, knownOf } from './ground-truth.ts';
import type { Draft, Hidden, Known } from './model/index.ts';
import type { Run } from './run.ts';

export class Play {
  /** For the engine alone. */
  readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  /** What the team knows now, by number; changes as play goes on. */
  get facts(): Facts {
    return this.run.facts;
  }

  /** Ground truth at this moment, which later steps do not change. */
  truth(): Draft {
    return { known: this.known, hidden: this.hidden };
  }

  /** One half of it. */
  get known(): Known {
    return knownOf(this.run.compiled, this.run.facts);
  }

  /** The other. */
  get hidden(): Hidden {
    return hiddenOf(this.run.compiled, this.run.secrets);
  }
}
