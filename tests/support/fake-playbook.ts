/** The made-up scenario's playbook as it stands at most moments. */
import type { ActionView, ChoiceView } from '../../src/session/index.ts';
import { FAKE_BRIEFING } from './fake-scenario.ts';

const DAY = 1440;

/** What can be chosen, unless said otherwise: certain, at once, for one point. */
export function choice(over: Partial<ChoiceView> = {}): ChoiceView {
  return {
    seat: 'lead',
    capacity: 1,
    money: 0,
    takes: 0,
    odds: { low: 1, high: 1 },
    tags: [],
    advised: null,
    blocked: null,
    ...over,
  };
}

function action(id: string, over: Partial<ActionView> = {}): ActionView {
  return { action: id, targets: [], needsTarget: false, ...choice(), ...over };
}

const ALL = FAKE_BRIEFING.assets.map((asset) => asset.id);

/** The playbook as it stands at most moments. */
export const FAKE_PLAYBOOK: readonly ActionView[] = [
  action('hunt', {
    needsTarget: true,
    targets: ALL,
    takes: 2 * DAY,
    odds: { low: 0.5, high: 0.7 },
    tags: ['CSF DE.AE'],
  }),
  action('deploy', {
    seat: 'it',
    capacity: 2,
    money: 40,
    takes: 3 * DAY,
    odds: { low: 0.85, high: 0.95 },
    tags: ['D3-NTA', 'CSF DE.CM'],
  }),
  action('image', { seat: 'it', needsTarget: true, targets: ALL, takes: DAY, tags: ['CSF RS.AN'] }),
  action('isolate', { seat: 'it', needsTarget: true, targets: ALL, tags: ['D3-NI', 'CSF RS.MI'] }),
  action('rebuild', {
    seat: 'it',
    capacity: 4,
    money: 90,
    takes: 3 * DAY,
    odds: { low: 0.4, high: 0.65 },
    tags: ['irreversible', 'CSF RC.RP'],
    blocked: 'not-enough-capacity',
  }),
  action('responders', { money: 60, takes: 2 * DAY, blocked: 'already-done' }),
  action('warn', { seat: 'comms', tags: ['CSF RS.CO'] }),
  action('retainer', {
    seat: 'chair',
    odds: { low: 0.3, high: 0.5 },
    takes: 7 * DAY,
    blocked: 'already-running',
  }),
];
