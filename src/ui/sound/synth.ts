/**
 * Turns a score into samples. Pure arithmetic: the same score gives the same samples in a browser and under
 * Node, so that loudness and clicks can be tested without hearing.
 */

/**
 * How a tone is made. `pluck` and `bell` fall off by themselves, `noise` is breath and paper through a low pass
 * at the note's frequency; the others hold.
 */
export type Timbre = 'sine' | 'soft' | 'pluck' | 'bell' | 'noise';

export interface Note {
  /** Seconds from the start of the score. */
  readonly at: number;
  readonly length: number;
  /** Hertz; `to` is where it glides. */
  readonly hz: number;
  readonly to?: number;
  readonly gain: number;
  readonly timbre: Timbre;
  /** Seconds of fading in and out; never so short as to click. */
  readonly attack?: number;
  readonly release?: number;
  /** Times per second the tone swells, and how far, 0..1. */
  readonly tremolo?: readonly [hz: number, depth: number];
}

export type Score = readonly Note[];

/** Samples per second of everything rendered: enough for quiet sounds without hiss, half the work. */
export const RATE = 24_000;
/** Shortest fade, in seconds. Anything steeper is heard as a click. */
export const SHORTEST_FADE = 0.006;
/** Loudest sample of any sound: -9 dB below full scale, so that a few may come together. */
export const PEAK = 0.355;

const TAU = Math.PI * 2;

export const lengthOf = (score: Score): number =>
  Math.max(0, ...score.map((note) => note.at + note.length));

/** The samples of a score, no louder than `PEAK`. */
export function render(score: Score, peak = PEAK): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.ceil(lengthOf(score) * RATE));
  for (const note of score) addNote(samples, note);
  let loudest = 0;
  for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample));
  if (loudest > peak) {
    const scale = peak / loudest;
    for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] as number) * scale;
  }
  return samples;
}

function addNote(samples: Float32Array, note: Note): void {
  const first = Math.round(note.at * RATE);
  const count = Math.min(Math.round(note.length * RATE), samples.length - first);
  const attack = Math.max(SHORTEST_FADE, note.attack ?? SHORTEST_FADE) * RATE;
  const release = Math.max(SHORTEST_FADE, note.release ?? note.length * 0.3) * RATE;
  const [swell, depth] = note.tremolo ?? [0, 0];
  const voice = voiceOf(note);
  for (let i = 0; i < count; i++) {
    const seconds = i / RATE;
    const fade = ramp(i / attack) * ramp((count - 1 - i) / release);
    const swelling = 1 - depth * (0.5 - 0.5 * Math.cos(TAU * swell * seconds));
    const at = first + i;
    samples[at] = (samples[at] as number) + voice(seconds) * fade * swelling * note.gain;
  }
}

/** 0 at 0, 1 from 1 on, without a corner. */
function ramp(t: number): number {
  if (t >= 1) return 1;
  return t <= 0 ? 0 : 0.5 - 0.5 * Math.cos(Math.PI * t);
}

/** The tone as a function of seconds since it began; called for every sample in turn. */
function voiceOf(note: Note): (seconds: number) => number {
  if (note.timbre === 'noise') return noise(note);
  let phase = 0;
  const end = note.to ?? note.hz;
  return (seconds) => {
    const hz = note.hz + (end - note.hz) * Math.min(1, seconds / note.length);
    phase += (TAU * hz) / RATE;
    return toneAt(note.timbre, phase, seconds, note.length);
  };
}

function toneAt(timbre: Timbre, phase: number, seconds: number, length: number): number {
  switch (timbre) {
    case 'soft':
      return 0.72 * Math.sin(phase) + 0.2 * Math.sin(2 * phase) + 0.08 * Math.sin(3 * phase);
    case 'pluck': {
      const fall = Math.exp((-5 * seconds) / length);
      return (
        fall *
        (Math.sin(phase) +
          0.34 * fall * Math.sin(2 * phase) +
          0.14 * fall * fall * Math.sin(4 * phase))
      );
    }
    case 'bell': {
      const fall = Math.exp((-4.5 * seconds) / length);
      const high = Math.exp((-11 * seconds) / length);
      return (
        0.66 * fall * Math.sin(phase) +
        0.24 * high * Math.sin(2.76 * phase) +
        0.1 * high * Math.sin(5.4 * phase)
      );
    }
    case 'sine':
    case 'noise':
      return Math.sin(phase);
  }
}

/** Breath: the same grains each time, dark or bright by the note's frequency. */
function noise(note: Note): (seconds: number) => number {
  let seed = 20_160;
  let low = 0;
  let lower = 0;
  const end = note.to ?? note.hz;
  return (seconds) => {
    seed = (seed * 16_807) % 2_147_483_647;
    const white = seed / 1_073_741_823.5 - 1;
    const hz = note.hz + (end - note.hz) * Math.min(1, seconds / note.length);
    const share = Math.min(0.9, (TAU * hz) / RATE);
    low += share * (white - low);
    lower += share * (low - lower);
    return lower * 1.6;
  };
}
