/**
 * What the map plays when time goes on, and what it leaves out when it jumps.
 */
import { expect, test } from 'vitest';
import { type DefenderView, followsOn } from '../../src/session/index.ts';
import { changesPhase, programmeOf } from '../../src/ui/map/cues.ts';
import { pictureOf } from '../../src/ui/map/picture.ts';
import { reactionsBetween } from '../../src/ui/map/reactions.ts';
import { skyOf } from '../../src/ui/map/weather.ts';
import { briefing } from './table.ts';
import { decided, found, LOUD, later, seen, type ViewChange, view } from './views.ts';

const plan = briefing();
const picture = (change: ViewChange) => pictureOf(plan, view(change));
const FIRST = decided(1, 0, 'ring-back');
const start = view();

test('M40 the next decision, and the next turn, follow on what is shown', () => {
  const answered = view({ decisions: [FIRST] });
  expect(followsOn(start, answered)).toBe(true);
  expect(followsOn(answered, view({ turn: 2, minute: 1440, decisions: [FIRST] }))).toBe(true);
});

test('M41 answers that come by themselves belong to the end of a turn', () => {
  const byDefault = { ...decided(1, 900), by: 'default' } as const;
  expect(followsOn(start, view({ turn: 2, minute: 1440, decisions: [byDefault] }))).toBe(true);
  expect(followsOn(start, view({ decisions: [byDefault] }))).toBe(false);
});

test('M42 any other moment is a jump: back, ahead by two, to a sibling, past the end', () => {
  const answered = view({ decisions: [FIRST] });
  const other = view({ decisions: [decided(1, 0, 'hang-up')] });
  const both = view({ decisions: [FIRST, decided(1, 0, 'write-down')] });
  const turn3 = view({ turn: 3, minute: 2880, decisions: [FIRST] });
  expect(followsOn(answered, start)).toBe(false);
  expect(followsOn(start, both)).toBe(false);
  expect(followsOn(answered, other)).toBe(false);
  expect(followsOn(answered, turn3)).toBe(false);
  expect(followsOn(answered, answered)).toBe(false);
  expect(followsOn(view({ ended: ENDED }), answered)).toBe(false);
});

test('M43 the last turn ends in itself, and that is the next moment too', () => {
  expect(followsOn(start, view({ minute: 600, ended: ENDED }))).toBe(true);
  expect(followsOn(start, view({ minute: 600, decisions: [FIRST], ended: ENDED }))).toBe(false);
});

test('M44 an earlier moment reached from a later one is drawn like the moment itself', () => {
  const logging: ViewChange = { phase: 'forensicLogging', telemetry: { mail: 0.5 } };
  const before = JSON.stringify(picture(logging));
  picture({ ...logging, phase: 'leak', isolated: ['mail'], ...later(3) });
  expect(JSON.stringify(picture(logging))).toBe(before);
});

const HELD: ViewChange = {
  adversaries: [LOUD],
  findings: [found('workstations', 'known', 'loud')],
  observations: [seen('workstations', { adversary: 'loud', technique: 'T1071.001' })],
};
const after = (first: ViewChange, second: ViewChange) =>
  reactionsBetween(picture(first), picture(second));

test('M45 an adversary of whom nothing is seen for three turns is quiet; a new sign brings it back', () => {
  const silent = { ...HELD, ...later(4) };
  const again = { ...silent, observations: [seen('chat', { adversary: 'loud', minute: 99_000 })] };
  expect(picture({ ...HELD, ...later(2) }).nodes[0]?.presence).toBe('seen');
  expect(after(HELD, silent)).toEqual([{ kind: 'quiet', adversary: 'loud' }]);
  expect(after(silent, again)).toEqual([{ kind: 'back', adversary: 'loud' }]);
  expect(after(silent, silent)).toEqual([]);
});

test('M46 all footholds cleared: believed gone. A doubt without a sighting is no return', () => {
  const cleared = { ...HELD, findings: [found('workstations', 'cleared', 'loud')] };
  const doubt = {
    ...cleared,
    ...later(4),
    findings: [...cleared.findings, found('mail', 'suspected', 'loud')],
  };
  expect(after(HELD, cleared)).toEqual([{ kind: 'gone', adversary: 'loud' }]);
  expect(after(cleared, doubt)).toEqual([]);
});

test('M47 another technique of command and control, seen from the same adversary, is a new channel', () => {
  const moved = {
    ...HELD,
    observations: [
      ...(HELD.observations ?? []),
      seen('workstations', { adversary: 'loud', technique: 'T1090.002' }),
    ],
  };
  expect(after(HELD, moved)).toEqual([{ kind: 'channel', adversary: 'loud' }]);
  expect(after(moved, moved)).toEqual([]);
});

test('M48 a suspicion that is put aside shows on its asset; a find that is cleaned does not', () => {
  const doubt: ViewChange = { findings: [found('mail', 'suspected')] };
  expect(after(doubt, { findings: [found('mail', 'cleared')] })).toEqual([
    { kind: 'doubtCleared', asset: 'mail' },
  ]);
  expect(after({ findings: [found('mail', 'known')] }, { findings: [] })).toEqual([]);
});

test('M49 a change of phase is told first and once; of a state within a phase it is no such change', () => {
  const phase = (from: string, to: string): DefenderView['happenings'][number] =>
    ({ type: 'phaseChanged', minute: 1, from, to }) as DefenderView['happenings'][number];
  const isolated = { type: 'assetIsolated', minute: 1, asset: 'mail' } as const;
  const within = phase('leak.staged', 'leak.persona');
  const first = phase('eviction.verifying', 'leak.staged');
  const last = phase('leak.release', 'publicFallout.disclosure');
  expect(changesPhase(within)).toBe(false);
  const { cues } = programmeOf([isolated, first, last]);
  expect(cues.map((cue) => cue.happening)).toEqual([last, isolated]);
  expect(cues[1]?.at).toBeGreaterThan(1000);
});

test('M50 the public is on the map from the leak or the telling on, with the newest headline first', () => {
  const paper = (inject: string, kind: 'news' | 'call') =>
    ({ inject, kind, to: 'lead', minute: 1, answer: null }) as const;
  const papers = [paper('early', 'news'), paper('ring', 'call'), paper('late', 'news')];
  expect(picture({ papers }).public).toBeNull();
  expect(picture({ papers, phase: 'leak' }).public).toEqual({
    trust: 0.8,
    headlines: ['inject.late.title', 'inject.early.title'],
  });
});

test('M51 the sky clouds over and rains as trust falls, and is dark when there is no public', () => {
  const skies = [0.9, 0.6, 0.4, 0.1].map(skyOf);
  expect(skies.map((sky) => sky.rain > 0)).toEqual([false, false, true, true]);
  expect(skies[0]?.sun).toBe(1);
  expect(skies[3]?.cloud).toBe(1);
  expect(skyOf(null)).toEqual({ cloud: 0, rain: 0, sun: 0 });
});

const ENDED = { ending: 'quiet', minute: 600, outcome: {} } as unknown as DefenderView['ended'];
