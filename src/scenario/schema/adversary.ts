/** The other side as authors write it: techniques, adversaries, false alarms, leaks. */
import * as z from 'zod';
import {
  ADVERSARY_COLOURS,
  ADVERSARY_SHAPES,
  MOODS,
  TECHNIQUE_EFFECTS,
} from '../../engine/model/adversary.ts';
import { CREDENTIAL_KINDS } from '../../engine/model/effect.ts';
import type { Conditions } from './condition.ts';
import { byComponent } from './network.ts';
import { id, type Moment, shape, share, someTime, text, whole } from './words.ts';

/** Its form is judged by the ATT&CK pass, which can say more than a pattern. */
const techniqueId = z.string().min(1).max(20).meta({
  description: 'ATT&CK id, such as T1078 or T1021.001',
  pattern: '^T\\d{4}(\\.\\d{3})?$',
});

export const technique = shape({
  id: techniqueId,
  name: text.describe('Its name in ATT&CK'),
  tactics: z.array(z.string().max(60)).min(1).describe('Tactic shortnames of ATT&CK 18.1'),
  does: z.enum(TECHNIQUE_EFFECTS).describe('What happens when it succeeds'),
  success: share.describe('Chance that one attempt succeeds when nothing hinders it'),
  disturbs: byComponent.describe('Data components it disturbs, and how strongly'),
  hinderedBy: z.array(id).describe('Controls').default([]),
  on: z.array(id).min(1).describe('Assets it makes sense on; all when not given').exactOptional(),
});

/** Tempo is written as [shortest, longest]. */
const tempo = z.tuple([someTime, someTime]).describe('Time between acts: [shortest, longest]');

/** Adversaries and leaks, with dates counted by `moment`. */
export function adversaries(moment: Moment, { world }: Conditions) {
  const door = shape({
    id,
    asset: id,
    technique: techniqueId,
    credential: z
      .enum(CREDENTIAL_KINDS)
      .describe('Needs a credential of this kind that still works')
      .exactOptional(),
    link: id.describe('Closed while this link is cut').exactOptional(),
    from: moment.exactOptional(),
    returns: share
      .describe("Chance per try to come back by it; the adversary's own unless given")
      .exactOptional(),
  });
  const goal = shape({
    data: id,
    from: moment.describe('Not before'),
    share: share.describe('Share of the data set it wants'),
    chunk: z.number().positive().describe('GB per successful exfiltration'),
  });
  const adversary = shape({
    id,
    look: shape({ shape: z.enum(ADVERSARY_SHAPES), colour: z.enum(ADVERSARY_COLOURS) }),
    begins: moment.describe('First attempt to get in'),
    doors: z.array(door).min(1).describe('Ways in, at the start or after an eviction'),
    tempo,
    noise: z.number().min(0).max(10).describe('Multiplies what its techniques disturb'),
    signature: share.describe('Chance that an observation tells it from other intruders'),
    goals: z.array(goal),
    spread: whole(1, 1000).describe('Footholds it likes to hold'),
    channels: whole(1, 100).describe('Command-and-control channels, the first included'),
    techniques: z.array(techniqueId).min(1),
    reactions: z
      .array(shape({ above: z.number().min(0).max(100), mood: z.enum(MOODS) }))
      .describe('How it answers as its awareness rises, from low to high'),
    strike: shape({
      when: world,
      assets: z.array(id).min(1).describe('What it wants to break, in order'),
      pace: someTime.describe('Time between two assets'),
    })
      .describe('What it breaks, such as by ransomware, once the condition holds')
      .exactOptional(),
    patience: someTime.describe('How long it stays silent when its mood is quiet'),
    returns: share.describe('Chance per try to come back through an open door'),
  });
  const leak = shape({
    id,
    adversary: id,
    kind: z.enum(['staged', 'persona', 'release']),
    when: world.exactOptional(),
    at: moment.describe('Not before').exactOptional(),
    until: moment.describe('Not after').exactOptional(),
    data: z.array(id).min(1).describe('Publishes what was stolen of each'),
    share: share.describe('Share of the stolen part that is shown').default(1),
    altered: share.describe('Share of what is shown that was altered').default(0),
    hastens: z
      .boolean()
      .describe('Does not wait for its date once its adversary is in the mood to publish and acts')
      .default(false),
    checkedBy: id
      .describe('The flag that says the team has checked what was shown')
      .exactOptional(),
    softenedBy: z
      .array(shape({ flag: id, factor: z.number().min(0).max(2) }))
      .describe('Flags that multiply the harm to trust')
      .default([]),
  });
  return { adversary, leak };
}

export const falseAlarms = shape({
  perMonth: z.number().min(0).max(1000).describe('Expected per 30 days at full coverage'),
  kinds: z.array(
    shape({
      id: id.describe('Text id: observation.<id>'),
      component: id,
      assets: z.array(id).min(1),
    }),
  ),
});
