/**
 * The short sounds as scores. Quiet and brief; each is known by its shape, none is needed to play.
 */
import { pitch } from './scale.ts';
import type { Note, Score, Timbre } from './synth.ts';
import type { VoiceId } from './types.ts';

type Row = readonly [at: number, degree: number, length: number, gain: number];

/** Notes of one timbre. */
const play = (timbre: Timbre, rows: readonly Row[], more: Partial<Note> = {}): Note[] =>
  rows.map(([at, degree, length, gain]) => ({
    at,
    length,
    hz: pitch(degree),
    gain,
    timbre,
    ...more,
  }));

/** Paper, air, a cable: noise that moves from one brightness to another. */
const air = (
  at: number,
  length: number,
  [hz, to]: readonly [number, number],
  gain: number,
  attack = 0.02,
): Note => ({ at, length, hz, to, gain, timbre: 'noise', attack, release: length * 0.6 });

/** A chord that swells and goes, for a phase that begins. */
const chord = (degrees: readonly number[], length: number, gain: number): Note[] =>
  degrees.map((degree, i) => ({
    at: i * 0.09,
    length: length - i * 0.09,
    hz: pitch(degree),
    gain: gain / (1 + i * 0.15),
    timbre: 'soft',
    attack: 0.5,
    release: length * 0.55,
    tremolo: [0.7 + i * 0.13, 0.18],
  }));

/** A bell telephone's two tones, ringing once: a burst, a pause, a burst. */
const ringing = (at: number): Note[] =>
  play(
    'soft',
    [
      [at, 21, 0.42, 0.11],
      [at, 23, 0.42, 0.09],
    ],
    {
      attack: 0.02,
      release: 0.14,
      tremolo: [20, 0.75],
    },
  );

export const VOICES: Readonly<Record<VoiceId, Score>> = {
  ring: [...ringing(0), ...ringing(0.62)],
  mail: [air(0, 0.34, [700, 3200], 0.3, 0.12), ...play('bell', [[0.26, 25, 0.5, 0.13]])],
  paper: [air(0, 0.22, [2600, 1100], 0.26), air(0.2, 0.16, [1500, 700], 0.2)],
  message: play('pluck', [
    [0, 23, 0.16, 0.18],
    [0.11, 25, 0.26, 0.18],
  ]),
  meeting: play(
    'soft',
    [
      [0, 14, 0.36, 0.12],
      [0.13, 18, 0.5, 0.12],
    ],
    { attack: 0.03 },
  ),
  headline: [
    ...play(
      'pluck',
      [0, 1, 2, 3, 4, 5, 6].map((i): Row => [i * 0.075, 25, 0.07, i % 2 ? 0.08 : 0.12]),
    ),
    ...play('bell', [[0.56, 18, 0.8, 0.14]]),
  ],
  alert: play('bell', [
    [0, 21, 0.42, 0.2],
    [0.17, 20, 0.6, 0.17],
  ]),
  flow: [
    ...play('pluck', [
      [0, 18, 0.3, 0.16],
      [0.12, 16, 0.3, 0.15],
      [0.24, 14, 0.3, 0.14],
      [0.36, 11, 0.7, 0.14],
    ]),
    air(0.05, 0.8, [1400, 300], 0.12, 0.2),
  ],
  found: play(
    'soft',
    [
      [0, 9, 0.8, 0.16],
      [0.02, 11, 0.8, 0.12],
      [0.02, 16, 0.6, 0.07],
    ],
    {
      attack: 0.04,
      release: 0.5,
    },
  ),
  sensor: play('bell', [
    [0, 14, 0.7, 0.12],
    [0.12, 18, 0.7, 0.11],
    [0.24, 21, 0.9, 0.1],
  ]),
  snap: [
    air(0, 0.09, [5200, 900], 0.7, 0.006),
    ...play('pluck', [[0.01, 7, 0.4, 0.3]], { to: pitch(0) }),
    air(0.12, 0.3, [900, 300], 0.14),
  ],
  join: play(
    'soft',
    [
      [0, 11, 0.3, 0.12],
      [0.1, 14, 0.42, 0.12],
    ],
    { attack: 0.03 },
  ),
  image: [
    { at: 0, length: 0.8, hz: pitch(21), to: pitch(28), gain: 0.08, timbre: 'sine', attack: 0.2 },
    air(0, 0.8, [800, 3000], 0.08, 0.25),
  ],
  rebuild: [
    air(0, 0.4, [600, 200], 0.24),
    ...play('pluck', [
      [0.5, 7, 0.22, 0.16],
      [0.62, 9, 0.22, 0.16],
      [0.74, 11, 0.22, 0.16],
      [0.86, 14, 0.22, 0.16],
    ]),
    ...play('bell', [
      [1.02, 18, 1, 0.15],
      [1.02, 21, 1, 0.1],
    ]),
  ],
  keys: play('bell', [
    [0, 25, 0.3, 0.12],
    [0.09, 28, 0.3, 0.11],
    [0.18, 23, 0.3, 0.12],
    [0.27, 28, 0.7, 0.11],
  ]),
  barrier: [
    ...play(
      'soft',
      [
        [0, 4, 0.8, 0.2],
        [0, 7, 0.8, 0.14],
      ],
      { attack: 0.02, release: 0.6 },
    ),
    air(0, 0.24, [300, 1500], 0.2, 0.01),
  ],
  tick: play('pluck', [
    [0, 21, 0.09, 0.13],
    [0.13, 18, 0.12, 0.1],
  ]),
  done: play('bell', [
    [0, 18, 0.4, 0.1],
    [0.1, 21, 0.6, 0.1],
  ]),
  failed: play(
    'soft',
    [
      [0, 11, 0.26, 0.1],
      [0.16, 9, 0.5, 0.1],
    ],
    { attack: 0.03 },
  ),
  leak: [
    ...play(
      'soft',
      [
        [0, 2, 2.2, 0.2],
        [0.04, 6, 2.1, 0.12],
        [0.08, 9, 2, 0.12],
      ],
      {
        attack: 0.05,
        release: 1.4,
      },
    ),
    ...[0, 1, 2, 3].map((i) => air(0.1 + i * 0.17, 0.3, [2400, 900], 0.18)),
    ...play('bell', [[0.02, 16, 1.6, 0.13]]),
  ],
  damage: [
    ...play(
      'soft',
      [
        [0, 0, 0.9, 0.26],
        [0, 1, 0.9, 0.14],
      ],
      { attack: 0.01, release: 0.7 },
    ),
    air(0, 0.5, [1800, 200], 0.3, 0.008),
  ],
  told: play(
    'soft',
    [
      [0, 14, 1, 0.1],
      [0.12, 18, 0.9, 0.1],
      [0.24, 20, 0.9, 0.09],
    ],
    { attack: 0.12, release: 0.5 },
  ),
  phaseQuiet: chord([7, 11, 14], 2, 0.11),
  phaseAnomaly: chord([7, 9, 13, 16], 2.2, 0.11),
  phaseLogging: chord([7, 11, 15, 18], 2.2, 0.11),
  phaseEviction: [...chord([3, 10, 14, 17], 2.2, 0.12), air(0, 1.2, [200, 1800], 0.12, 0.9)],
  phaseLeak: [...chord([2, 5, 9, 13], 2.6, 0.13), air(0.1, 1.4, [2400, 500], 0.14, 0.3)],
  phaseFallout: chord([4, 8, 11, 13, 18], 2.6, 0.12),
  phaseClosed: chord([7, 11, 16, 21], 3, 0.12),
};
