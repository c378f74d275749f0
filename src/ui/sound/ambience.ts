/**
 * The air of the room in each phase: two or three low tones that swell slowly, rendered as a loop.
 *
 * Every tone and every swell fits the loop a whole number of times, so that its end runs into its beginning.
 */
import { pitch } from './scale.ts';
import type { DefenderView } from './types.ts';

/** Samples per second: low tones need few. */
export const AIR_RATE = 12_000;
/** Seconds of one loop. */
export const LOOP = 8;
/** Loudest sample of the air: about -20 dB below full scale. */
export const AIR_PEAK = 0.1;

/** Degrees of the scale, and how much breath is in it. */
interface Air {
  readonly tones: readonly number[];
  readonly breath: number;
}

const AIRS: Readonly<Record<DefenderView['phase'], Air>> = {
  undetectedPersistence: { tones: [0, 7, 11], breath: 0.1 },
  anomalyDetection: { tones: [0, 8, 9], breath: 0.14 },
  forensicLogging: { tones: [0, 4, 11], breath: 0.16 },
  eviction: { tones: [3, 7, 10], breath: 0.24 },
  leak: { tones: [2, 5, 6], breath: 0.32 },
  publicFallout: { tones: [4, 8, 11], breath: 0.28 },
  closed: { tones: [0, 4, 9], breath: 0.06 },
};

/** The nearest frequency that fits the loop a whole number of times. */
const fitted = (hz: number): number => Math.round(hz * LOOP) / LOOP;

export function renderAir(phase: DefenderView['phase']): Float32Array<ArrayBuffer> {
  const { tones, breath } = AIRS[phase];
  const count = LOOP * AIR_RATE;
  const samples = new Float32Array(count);
  const tau = Math.PI * 2;
  for (const [i, degree] of tones.entries()) {
    const step = (tau * fitted(pitch(degree))) / AIR_RATE;
    const swell = (tau * (i + 1)) / count;
    for (let at = 0; at < count; at++) {
      const level = 0.55 - 0.45 * Math.cos(swell * at + i * 2.1);
      const tone = Math.sin(step * at) + 0.18 * Math.sin(2 * step * at);
      samples[at] = (samples[at] as number) + (level * tone) / (1 + i * 0.8);
    }
  }
  addBreath(samples, breath);
  let loudest = 0;
  for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample));
  const scale = AIR_PEAK / Math.max(AIR_PEAK, loudest);
  for (let at = 0; at < count; at++) samples[at] = (samples[at] as number) * scale;
  return samples;
}

/** Low air, as of machines behind a door. Filtered twice round, so that the loop has no seam. */
function addBreath(samples: Float32Array, share: number): void {
  const count = samples.length;
  const grains = new Float32Array(count);
  let seed = 7;
  for (let at = 0; at < count; at++) {
    seed = (seed * 16_807) % 2_147_483_647;
    grains[at] = seed / 1_073_741_823.5 - 1;
  }
  let low = 0;
  for (let at = 0; at < count * 2; at++) {
    low += 0.06 * ((grains[at % count] as number) - low);
    if (at >= count) samples[at - count] = (samples[at - count] as number) + low * share * 5;
  }
}
