/** Conditions as authors write them: `BeliefCondition` and `WorldCondition` of the engine, kept apart. */
import * as z from 'zod';
import type { BeliefCondition, WorldCondition } from '../../engine/model/condition.ts';
import { METERS } from '../../engine/model/ids.ts';
import { BREACH_PHASES, BREACH_STATES, INTRUSION_STATES } from '../../engine/model/lifecycle.ts';
import { oneOf } from './one-of.ts';
import { complain, id, type Moment, shape, share, whole } from './words.ts';

export interface Conditions {
  readonly belief: z.ZodType<BeliefCondition>;
  readonly world: z.ZodType<WorldCondition>;
}

/** The two vocabularies, with dates counted by `moment`. */
export function conditions(moment: Moment): Conditions {
  const belief: z.ZodType<BeliefCondition> = z
    .lazy(() =>
      oneOf<BeliefCondition>('belief', {
        all: z.array(belief).min(1),
        any: z.array(belief).min(1),
        not: belief,
        ...tests,
      }),
    )
    .describe('What the team knows. Exactly one key.');
  const tests = beliefTests(moment);
  const world: z.ZodType<WorldCondition> = z
    .lazy(() =>
      oneOf<WorldCondition>('world', {
        all: z.array(world).min(1),
        any: z.array(world).min(1),
        not: world,
        ...tests,
        ...WORLD_TESTS,
      }),
    )
    .describe('How things are, hidden facts included. Exactly one key.');
  return { belief, world };
}

function beliefTests(moment: Moment) {
  const published = id.describe('A data set, or any');
  return {
    phase: z
      .enum([...BREACH_PHASES, ...BREACH_STATES])
      .describe('The breach machine is in this phase or phase.substate'),
    visited: z.enum(BREACH_PHASES).describe('The breach machine has been in this phase'),
    flag: id.describe('This flag is set'),
    time: shape({ from: moment.exactOptional(), to: moment.exactOptional() }).superRefine(
      (time, ctx) => {
        if (time.from !== undefined && time.to !== undefined && time.from >= time.to) {
          complain(
            ctx,
            time,
            'value/order',
            'This time ends before it begins.',
            'Swap `from` and `to`.',
          );
        }
      },
    ),
    meter: shape({
      id: z.enum(METERS),
      above: z.number().exactOptional(),
      below: z.number().exactOptional(),
    }),
    answered: shape({ inject: id, option: id.exactOptional() }),
    arrived: id.describe('This inject has arrived'),
    done: id.describe('This action has been done'),
    running: id.describe('This action is under way'),
    sensor: id.describe('This sensor kit is deployed somewhere'),
    isolated: id.describe('This asset is isolated'),
    damaged: id.describe('This asset was broken by an intruder and not rebuilt since'),
    duty: shape({ id, state: z.enum(['running', 'met', 'missed']) }),
    cut: id.describe('This link is cut'),
    finding: shape({
      status: z.enum(['suspected', 'known']),
      adversary: id.exactOptional(),
      asset: id.exactOptional(),
      count: whole(1, 1000).exactOptional(),
    }),
    disclosed: z.boolean().describe('The team has told the public'),
    published,
    leaked: id.describe('This leak has happened, be it only a threat'),
    claimed: id.describe('The team has said something about this data set'),
    contradicted: published,
  };
}

const WORLD_TESTS = {
  stolen: shape({ data: id, adversary: id.exactOptional(), share: share.exactOptional() }),
  foothold: shape({
    adversary: id.exactOptional(),
    asset: id.exactOptional(),
    count: whole(1, 1000).exactOptional(),
  }),
  intrusion: shape({ adversary: id, state: z.enum(INTRUSION_STATES) }),
  awareness: shape({ adversary: id, above: z.number().min(0).max(100) }),
  reentered: id.describe('This adversary came back after an eviction'),
  chance: shape({ name: id, below: share }),
};
