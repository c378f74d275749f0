/** Observations: what says the same of the same place is one row, and nothing else is. */
import { expect, test } from 'vitest';
import type { Observation } from '../../src/session/index.ts';
import { foldObservations } from '../../src/ui/desk/war-room/observation-folds.ts';

const first: Observation = {
  id: 'o1',
  minute: 10,
  text: 'sign.logons',
  asset: 'mail',
  adversary: null,
  confidence: 0.5,
  source: { kind: 'sensor', component: 'logons' },
  flow: null,
} as unknown as Observation;

const like = (id: string, minute: number, other: object = {}): Observation =>
  ({ ...first, id, minute, ...other }) as Observation;

test('OF1 the same sign on the same asset is one row, where its newest stands, with the others under it', () => {
  const folds = foldObservations([
    first,
    like('o2', 20, { asset: 'chat' }),
    like('o3', 30),
    like('o4', 40),
  ]);
  expect(folds.map(({ seen, before }) => [seen.id, before.map(({ id }) => id)])).toEqual([
    ['o4', ['o3', 'o1']],
    ['o2', []],
  ]);
});

test.each([
  ['surer', { confidence: 0.9 }],
  ['of somebody told apart', { adversary: 'loud' }],
  ['from a person', { source: { kind: 'person' } }],
  ['of data leaving', { flow: { data: 'mailboxes', share: 0.2 } }],
])('OF2 one that is %s stays a row of its own', (_, other) => {
  expect(foldObservations([first, like('o2', 20, other)])).toHaveLength(2);
});
