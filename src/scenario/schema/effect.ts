/** Effects as authors write them: `Effect` of the engine with dates and lengths of time. */
import * as z from 'zod';
import type { WorldCondition } from '../../engine/model/condition.ts';
import { CREDENTIAL_KINDS, type Effect } from '../../engine/model/effect.ts';
import { METERS } from '../../engine/model/ids.ts';
import { BREACH_SIGNALS } from '../../engine/model/lifecycle.ts';
import { oneOf } from './one-of.ts';
import { complain, duration, id, type Moment, shape, share, whole } from './words.ts';

/** The effect vocabulary, with dates counted by `moment`. */
export function effects(moment: Moment, world: z.ZodType<WorldCondition>): z.ZodType<Effect> {
  const on = z
    .union([z.literal('all'), z.array(id).min(1)])
    .describe('A list of assets, all, or [target] for the asset an action is aimed at');
  const effect: z.ZodType<Effect> = z
    .lazy(() =>
      oneOf<Effect>('effect', {
        meter: shape({ id: z.enum(METERS), by: z.number().min(-1000).max(1000) }),
        set: id.describe('Set this flag'),
        clear: id.describe('Clear this flag'),
        capacity: shape({ by: whole(-10, 10) }),
        deploy: shape({ sensor: id, on }),
        hunt: shape({ on, strength: z.number().min(0).max(2) }),
        image: shape({ on }),
        isolate: shape({ on }),
        reconnect: shape({ on }),
        rebuild: shape({ on }),
        mend: shape({ on }).describe('Make broken assets work again from a copy or with a key'),
        clean: shape({ on, suspected: z.boolean().exactOptional() }),
        reset: shape({ credentials: z.array(z.enum(CREDENTIAL_KINDS)).min(1) }),
        cut: id.describe('Cut this link'),
        restore: id.describe('Restore this link'),
        control: id.describe('Put this control in place'),
        throttle: shape({ strength: share }),
        blockKnownChannels: z.literal(true),
        alert: shape({
          by: z.number().min(0).max(100),
          adversary: id.exactOptional(),
          on: on.exactOptional(),
        }),
        disclose: shape({ complete: share }),
        claim: shape({ data: id, says: z.enum(['not-taken', 'taken', 'unknown']) }),
        promise: id.describe('A promise; its words are in the text under promise'),
        signal: z.enum(BREACH_SIGNALS).describe('Move the breach machine'),
        observe: shape({
          id,
          asset: id.exactOptional(),
          component: id.exactOptional(),
          finding: z.enum(['suspected', 'known']).exactOptional(),
          adversary: id.exactOptional(),
          confidence: share,
        }),
        reveal: shape({ adversary: id, on, confidence: share }),
        later: shape({
          in: duration.exactOptional(),
          at: moment.exactOptional(),
          effects: z.array(effect).min(1),
        }).superRefine((later, ctx) => {
          if ((later.in === undefined) === (later.at === undefined)) {
            complain(
              ctx,
              later,
              'design/later',
              'This effect needs either `in` (a length of time) or `at` (a date), not both.',
              'Write one of them, such as in: 2d.',
            );
          }
        }),
        choose: shape({
          when: world,
          // biome-ignore lint/suspicious/noThenProperty: the word authors read; nothing awaits an effect
          then: z.array(effect).min(1),
          otherwise: z.array(effect).min(1).exactOptional(),
        }).describe('What happens turns on how things really are'),
        inject: id.describe('Put this inject on the table now'),
      }),
    )
    .describe('What is brought about. Exactly one key.');
  return effect;
}
