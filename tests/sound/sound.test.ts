/**
 * What is heard when, and that it is quiet, short, in tune and without clicks.
 */
import { expect, test } from 'vitest';
import type { BreachPhase, Happening } from '../../src/session/index.ts';
import { AIR_PEAK, AIR_RATE, LOOP, renderAir } from '../../src/ui/sound/ambience.ts';
import { soundsOf } from '../../src/ui/sound/plan.ts';
import { isOnScale } from '../../src/ui/sound/scale.ts';
import { lengthOf, RATE, render } from '../../src/ui/sound/synth.ts';
import type { VoiceId } from '../../src/ui/sound/types.ts';
import { VOICES } from '../../src/ui/sound/voices.ts';
import { HAPPENINGS } from '../map/moments.ts';

const voices = Object.keys(VOICES) as VoiceId[];
const PHASES: readonly BreachPhase[] = [
  'undetectedPersistence',
  'anomalyDetection',
  'forensicLogging',
  'eviction',
  'leak',
  'publicFallout',
  'closed',
];
const heard = (happenings: readonly Happening[], phase: BreachPhase = 'eviction') =>
  soundsOf({ happenings, phase });
const only = (...types: Happening['type'][]) =>
  HAPPENINGS.filter((happening) => types.includes(happening.type));
const loudest = (samples: Float32Array): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
const decibels = (amplitude: number): number => 20 * Math.log10(amplitude);

test.each(voices)('S1 %s stays 6 dB below full scale and can be heard at all', (id) => {
  const peak = decibels(loudest(render(VOICES[id])));
  expect(peak).toBeLessThanOrEqual(-6);
  expect(peak).toBeGreaterThan(-30);
});

test.each(voices)('S2 %s begins and ends in silence, and is over in three seconds', (id) => {
  const samples = render(VOICES[id]);
  const edge = Math.round(RATE * 0.001);
  expect(loudest(samples.subarray(0, edge))).toBeLessThan(0.02);
  expect(loudest(samples.subarray(-edge))).toBeLessThan(0.02);
  expect(lengthOf(VOICES[id])).toBeLessThanOrEqual(3);
});

test.each(voices)('S3 %s is tuned to the one scale, but for what is only air', (id) => {
  const tones = VOICES[id].filter((note) => note.timbre !== 'noise');
  const pitches = tones.flatMap(({ hz, to }) => (to === undefined ? [hz] : [hz, to]));
  expect(pitches.filter((hz) => !isOnScale(hz))).toEqual([]);
});

test('S4 a note that is cut off would be noticed: the fade at its ends is what keeps it quiet there', () => {
  const score = [{ at: 0, length: 0.2, hz: 440, gain: 0.3, timbre: 'sine' }] as const;
  const samples = render(score);
  const middle = loudest(samples.subarray(RATE * 0.05, RATE * 0.1));
  expect(middle).toBeGreaterThan(0.25);
  expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001);
});

test.each(PHASES)('S5 the air of %s is faint and its end runs into its beginning', (phase) => {
  const samples = renderAir(phase);
  expect(samples).toHaveLength(LOOP * AIR_RATE);
  expect(loudest(samples)).toBeLessThanOrEqual(AIR_PEAK + 1e-6);
  let step = 0;
  for (let i = 1; i < samples.length; i++) {
    step = Math.max(step, Math.abs((samples[i] ?? 0) - (samples[i - 1] ?? 0)));
  }
  expect(Math.abs((samples[0] ?? 0) - (samples.at(-1) ?? 1))).toBeLessThanOrEqual(step);
});

test('S6 no two phases have the same air', () => {
  const airs = PHASES.map((phase) => renderAir(phase).subarray(0, 4000).join(' '));
  expect(new Set(airs).size).toBe(PHASES.length);
});

test('S7 a call rings, a mail is not heard as one, and a turn without news only ticks', () => {
  const turn: Happening = { type: 'turnStarted', minute: 1, turn: 2 };
  const arrives = (kind: 'call' | 'mail'): Happening => ({
    type: 'injectArrived',
    minute: 1,
    inject: 'one',
    kind,
    asks: true,
  });
  expect(heard([turn]).map((one) => one.voice)).toEqual(['tick']);
  expect(heard([turn, arrives('call')]).map((one) => one.voice)).toEqual(['ring']);
  expect(heard([arrives('mail')]).map((one) => one.voice)).toEqual(['mail']);
  expect(heard([])).toEqual([]);
});

test('S8 forty happenings are a handful of sounds, none twice, the weightiest first', () => {
  const many = Array.from({ length: 40 }, (_, i) => HAPPENINGS[i % HAPPENINGS.length] as Happening);
  const sounds = heard(many);
  expect(sounds.length).toBeLessThanOrEqual(6);
  expect(new Set(sounds.map((one) => one.voice)).size).toBe(sounds.length);
  expect(sounds[0]?.voice).toBe('phaseEviction');
  expect(sounds[1]?.voice).toBe('leak');
  expect(sounds.map((one) => one.at)).toEqual(sounds.map((one) => one.at).sort((a, b) => a - b));
});

test('S9 a change of phase has its chord; of a state within one it has none', () => {
  const within: Happening = {
    type: 'phaseChanged',
    minute: 1,
    from: 'leak.staged',
    to: 'leak.persona',
  };
  expect(heard([within], 'leak')).toEqual([]);
  expect(heard(only('phaseChanged'), 'forensicLogging')[0]?.voice).toBe('phaseLogging');
});

test('S10 every kind of happening that shows on the map and changes something is heard', () => {
  const silent = HAPPENINGS.filter((happening) => heard([happening]).length === 0);
  expect(silent.map((happening) => happening.type)).toEqual(['started']);
});
