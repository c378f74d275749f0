/** Injects of the made-up scenario as they lie open: four options, two, and one due at once. */
import type { OpenInjectView } from '../../src/session/index.ts';
import { choice } from './fake-playbook.ts';

const DAY = 1440;

export const TWO_OF_THEM: OpenInjectView = {
  inject: 'two-of-them',
  kind: 'call',
  to: 'lead',
  since: 239 * DAY + 162,
  due: 241 * DAY,
  default: 'watch',
  options: [
    {
      option: 'watch',
      ...choice({
        capacity: 2,
        takes: 5 * DAY,
        odds: { low: 0.6, high: 0.75 },
        tags: ['D3-NTA', 'CSF DE.CM'],
      }),
    },
    {
      option: 'cut',
      ...choice({ seat: 'it', takes: 180, odds: { low: 0.9, high: 0.98 }, tags: ['D3-NI'] }),
    },
    { option: 'brief', ...choice({ seat: 'legal', takes: DAY, tags: ['CSF RS.CO'] }) },
    {
      option: 'wipe',
      ...choice({
        seat: 'it',
        capacity: 5,
        money: 120,
        takes: 2 * DAY,
        odds: { low: 0.15, high: 0.35 },
        tags: ['irreversible'],
        blocked: 'not-enough-capacity',
      }),
    },
  ],
};

export const REPORTER: OpenInjectView = {
  inject: 'reporter',
  kind: 'message',
  to: 'comms',
  since: 239 * DAY + 300,
  due: 246 * DAY,
  default: 'decline',
  options: [
    {
      option: 'tell',
      ...choice({
        seat: 'comms',
        tags: ['irreversible', 'CSF RS.CO'],
        odds: { low: 0.5, high: 0.8 },
      }),
    },
    { option: 'decline', ...choice({ seat: 'comms', capacity: 0 }) },
  ],
};

export const PERSONA: OpenInjectView = {
  inject: 'persona',
  kind: 'post',
  to: 'comms',
  since: 275 * DAY,
  due: 276 * DAY,
  default: 'silent',
  options: [
    { option: 'confirm', ...choice({ seat: 'comms', takes: 120 }) },
    { option: 'silent', ...choice({ seat: 'comms', capacity: 0 }) },
  ],
};
