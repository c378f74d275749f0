/** What is put to the team as authors write it: injects with options, and the playbook. */
import * as z from 'zod';
import type { Effect } from '../../engine/model/effect.ts';
import { INJECT_KINDS } from '../../engine/model/scenario.ts';
import type { Conditions } from './condition.ts';
import { duration, id, type Moment, shape, share, someTime, text, whole } from './words.ts';

/** Injects and actions, with dates counted by `moment`. */
export function plays(moment: Moment, { belief, world }: Conditions, effect: z.ZodType<Effect>) {
  const effectList = z.array(effect).default([]);
  const objectives = z.array(id).describe('Objectives this bears on').default([]);
  const undertaking = {
    capacity: whole(0, 20).describe('Capacity points').default(1),
    money: z.number().min(0).max(1_000_000).describe('Thousands of US dollars').default(0),
    takes: duration.describe('Until it is done; 0m is at once').default(0),
    until: moment.describe('Done at this moment, if that is later').exactOptional(),
    odds: share.describe('Chance of success; 1 is certain').default(1),
    needs: belief.describe('Offered only while the team knows this').exactOptional(),
    begin: effectList.describe('On starting, whatever comes of it'),
    success: effectList,
    failure: effectList,
    tags: z.array(text.max(60)).describe('NIST CSF 2.0 and D3FEND ids for the card').default([]),
    advised: z
      .union([z.boolean(), belief])
      .describe('What published guidance would do, given what the team knows')
      .default(false),
  };
  const option = shape({
    id,
    seat: id.describe("Who decides; the inject's `to` unless given").exactOptional(),
    ...undertaking,
  });
  const inject = shape({
    id,
    kind: z.enum(INJECT_KINDS),
    to: id.describe('The seat that receives it'),
    when: world.describe('Comes as soon as this holds').exactOptional(),
    at: moment.describe('Not before').exactOptional(),
    until: moment.describe('Not after').exactOptional(),
    interrupts: z
      .boolean()
      .describe('Ends a running turn; true if it has options, unless given')
      .exactOptional(),
    effects: effectList.describe('On arriving'),
    deadline: someTime.describe('Until the default happens').exactOptional(),
    default: id.describe('The option that happens if nobody answers').exactOptional(),
    options: z.array(option).max(9).default([]),
    objectives,
  });
  const action = shape({
    id,
    seat: id,
    ...undertaking,
    targets: z
      .array(id)
      .describe('Assets it can be aimed at; none if it needs no target')
      .default([]),
    repeatable: z.boolean().describe('Can be done again, per target').default(false),
    objectives,
  });
  return { inject, action };
}
