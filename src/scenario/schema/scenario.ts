/**
 * The whole of `scenario.yaml`. What comes out of it is a `Scenario` but for history, the seats of options and
 * what interrupts, which `resolve.ts` fills in.
 */
import * as z from 'zod';
import { AXES, type AxisId, type MeterId } from '../../engine/model/ids.ts';
import { BREACH_PHASES, BREACH_STATES } from '../../engine/model/lifecycle.ts';
import { adversaries, falseAlarms, technique } from './adversary.ts';
import { conditions } from './condition.ts';
import { effects } from './effect.ts';
import { asset, control, dataSet, link, sensor, zone } from './network.ts';
import { plays } from './play.ts';
import { DATE_PATTERN, id, keyed, momentSince, shape, someTime, text, whole } from './words.ts';

/** The format this version reads. */
export const FORMAT = 1;

const rules = shape({
  staminaLossPerDay: z.number().min(0).max(100),
  staminaGainPerDay: z.number().min(0).max(100),
  trustPerPublication: z.number().min(0).max(100),
  trustGainPerDay: z.number().min(0).max(100),
  verifyAfter: someTime.describe('Quiet time after which an eviction counts as verified'),
  allowancePerWeek: z
    .number()
    .min(0)
    .max(1_000_000)
    .describe('Thousands of US dollars a week that full leadership confidence opens in a crisis')
    .default(0),
  harmSoftenedBy: z
    .array(shape({ flag: id, factor: z.number().min(0).max(2) }))
    .describe('Flags that multiply the harm done while assets that serve are out of use')
    .default([]),
  privilege: id
    .describe('While this flag is set, legal exposure grows by a third less')
    .exactOptional(),
});

const weight = z.number().min(0).max(100);
const level = z.number().min(0).max(1_000_000);

const meters = shape({
  trust: level,
  leadership: level,
  stamina: level,
  evidence: level,
  attribution: level,
  legal: level,
  harm: level.describe('For scenarios with assets that serve').default(0),
  budget: level,
} satisfies Record<MeterId, z.ZodType>);

const scoring = shape({
  weights: shape({
    dataKept: weight,
    timeToDetect: weight,
    timeToContain: weight,
    timeToEvict: weight,
    evidence: weight,
    trust: weight,
    law: weight,
    care: weight.describe('For scenarios with assets that serve').default(0),
    cost: weight,
    people: weight,
  } satisfies Record<AxisId, z.ZodType>),
  days: shape({
    detect: z.number().positive(),
    contain: z.number().positive(),
    evict: z.number().positive(),
  }).describe('Days at which a time axis reaches 0'),
  cost: z.number().positive().describe('Thousands of US dollars at which the cost axis reaches 0'),
});

const plan = shape({
  id,
  minutes: whole(1, 1_000).describe('Minutes of real time'),
  puts: z
    .union([z.literal('all'), z.array(id)])
    .describe('Injects put to the team; all others are taken at once'),
  takes: z
    .union([z.enum(['default', 'history']), z.record(id, id)])
    .describe(
      'What is taken for the others: their default, what was really done, or an option by inject and the default of the rest',
    )
    .default('default'),
});

/** The schema of `scenario.yaml`, with moments counted from `start` (minutes since 1970). */
export function scenarioSchema(start: number | null) {
  const moment = momentSince(start);
  const both = conditions(moment);
  const effect = effects(moment, both.world);
  const { adversary, leak } = adversaries(moment, both);
  const { inject, action } = plays(moment, both, effect);
  const duty = shape({
    id,
    seat: id,
    rule: text.describe('The rule it follows, such as HIPAA 45 CFR 164.404, or promise'),
    when: both.belief.describe('When the clock starts, on what the team knows'),
    within: someTime,
    met: both.belief.describe('What fulfils it'),
    legal: z.number().min(0).max(100).describe('Legal exposure if missed').default(0),
    trust: z.number().min(0).max(100).describe('Public trust lost if missed').default(0),
  });
  const ending = shape({
    id,
    when: both.world.exactOptional(),
    closes: both.world.describe('EndEx comes as soon as this holds').exactOptional(),
  });
  return shape({
    format: z.literal(FORMAT).describe('Version of this format'),
    id,
    revision: whole(1, 1_000_000).describe('Count up whenever replays would differ'),
    start: z.string().meta({ description: 'StartEx in UTC', pattern: DATE_PATTERN }),
    endsBy: moment.describe('EndEx at the latest'),
    attack: z.literal('18.1').describe('ATT&CK release of the technique ids'),
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'language'))
      .min(1)
      .describe('Languages there is a text file for, such as en or pt-BR; the first is the base'),
    seats: z.array(shape({ id })).min(1).max(12),
    capacity: whole(1, 50).describe('Capacity points per turn at full stamina'),
    turns: keyed([...BREACH_PHASES, ...BREACH_STATES], someTime, 'some').describe(
      'How long a turn lasts, by phase or phase.substate',
    ),
    meters,
    rules,
    zones: z.array(zone).min(1).max(24),
    assets: z.array(asset).min(1).max(200),
    links: z.array(link).max(1000),
    dataSets: z.array(dataSet).min(1).max(100),
    sensors: z.array(sensor).max(100),
    controls: z.array(control).max(100).default([]),
    techniques: z.array(technique).min(1).max(300),
    adversaries: z.array(adversary).min(1).max(4),
    falseAlarms,
    flags: z.array(id).max(500).default([]),
    injects: z.array(inject).min(1).max(500),
    actions: z.array(action).max(300).default([]),
    leaks: z.array(leak).max(100).default([]),
    duties: z.array(duty).max(50).default([]),
    facts: z
      .array(shape({ id, seat: id, when: both.belief.exactOptional() }))
      .max(200)
      .describe('What single seats know; words under fact')
      .default([]),
    endings: z.array(ending).min(1).max(50),
    objectives: z
      .array(
        shape({
          id,
          csf: z.array(text.max(20)).describe('NIST CSF 2.0 categories'),
          nice: z
            .array(z.string().regex(/^(?:[A-Z]{2}-WRL-\d{3}|[TKS]\d{4})$/, 'NICE component'))
            .describe('NICE Framework components 2.0.0, such as PD-WRL-003')
            .default([]),
          axes: z.array(z.enum(AXES)).min(1),
        }),
      )
      .min(1)
      .max(30),
    scoring,
    plans: z.array(plan).min(1).max(20),
  });
}

/** `scenario.yaml` after reading: dates are minutes and defaults are filled in. */
export type AuthoredScenario = z.infer<ReturnType<typeof scenarioSchema>>;
