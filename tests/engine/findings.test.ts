/** How observations become findings. */
import { expect, test } from 'vitest';
import type { Observation } from '../../src/engine/index.ts';
import { expectBelief, expectBreach } from '../support/expectations.ts';
import { action, buildScenario } from '../support/scenario-builder.ts';
import { act, advance, begin, type World } from '../support/world.ts';

const DISMISS = action('dismiss', { success: [{ signal: 'ANOMALY_DISMISSED' }] });

/** People report something about the desk, as often as `act` is called. */
function reports(seen: Record<string, Pick<Observation, 'confidence' | 'adversary'>>): World {
  return begin(
    buildScenario({
      actions: [
        DISMISS,
        ...Object.entries(seen).map(([id, { confidence, adversary }]) =>
          action(id, {
            success: [
              {
                observe: {
                  id,
                  asset: 'desk',
                  confidence,
                  finding: confidence >= 0.6 ? 'known' : 'suspected',
                  ...(adversary === null ? {} : { adversary }),
                },
              },
            ],
          }),
        ),
      ],
    }),
  );
}

test('R1 one good observation is believed', () => {
  const world = act(reports({ clear: { confidence: 0.6, adversary: null } }), 'clear');
  expectBelief(world, 'desk', 'known');
});

test('R1 a weak observation raises a suspicion', () => {
  const world = act(reports({ faint: { confidence: 0.59, adversary: null } }), 'faint');
  expectBelief(world, 'desk', 'suspected');
});

test('R2 suspicions on the same asset add up until, at 0.8 together, they are believed', () => {
  const start = reports({ faint: { confidence: 0.5, adversary: null } });
  const twice = act(act(start, 'faint'), 'faint');
  // 1 - 0.5 x 0.5 = 0.75
  expectBelief(twice, 'desk', 'suspected');
  const thrice = act(twice, 'faint');
  expectBelief(thrice, 'desk', 'known');
  expect(thrice.truth.known.findings[0]?.confidence).toBeCloseTo(0.875, 9);
  expect(thrice.truth.known.findings[0]?.sources).toEqual(['o1', 'o2', 'o3']);
});

test('R3 an observation of an unknown intruder joins a finding already there', () => {
  const start = reports({
    named: { confidence: 0.4, adversary: 'visitor' },
    faceless: { confidence: 0.4, adversary: null },
  });
  expectBelief(act(act(start, 'named'), 'faceless'), 'desk', 'suspected', 'visitor');
});

test('R3 a named observation names the finding that had no name', () => {
  const start = reports({
    named: { confidence: 0.4, adversary: 'visitor' },
    faceless: { confidence: 0.4, adversary: null },
  });
  const before = act(start, 'faceless');
  expectBelief(before, 'desk', 'suspected', null);
  expectBelief(act(before, 'named'), 'desk', 'suspected', 'visitor');
});

test('R13 the first suspicion is a weak signal; a believed finding is an anomaly believed', () => {
  const start = reports({ faint: { confidence: 0.5, adversary: null } });
  const suspected = act(start, 'faint');
  expectBreach(suspected, 'undetectedPersistence.weakSignals');
  const believed = act(act(suspected, 'faint'), 'faint');
  expectBreach(believed, 'anomalyDetection.triage');
});

test('R13 what was dismissed alarms again only when something has changed since', () => {
  const start = reports({ clear: { confidence: 0.9, adversary: null } });
  const believed = act(start, 'clear');
  expectBreach(believed, 'anomalyDetection.triage');
  const dismissed = act(believed, 'dismiss');
  expectBreach(dismissed, 'undetectedPersistence.weakSignals');
  const nextDay = advance(dismissed);
  expectBreach(nextDay, 'undetectedPersistence.weakSignals');
  expectBreach(act(nextDay, 'clear'), 'anomalyDetection.triage');
});
