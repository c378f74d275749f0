/**
 * The one scale everything is tuned to, so that whatever comes together sounds meant: D, dorian.
 */
const D2 = 73.416;
const STEPS = [0, 2, 3, 5, 7, 9, 10] as const;
/** An octave in equal steps. */
const SEMITONE = 2 ** (1 / 12);

/** The pitch `degree` steps above the second D from the left; 7 is an octave higher. */
export function pitch(degree: number): number {
  const octave = Math.floor(degree / STEPS.length);
  const step = STEPS[degree - octave * STEPS.length] ?? 0;
  return D2 * SEMITONE ** (octave * 12 + step);
}

/** Whether a frequency lies on the scale, to within a hundredth of a semitone. */
export function isOnScale(hz: number): boolean {
  const semitones = (Math.log2(hz / D2) * 12) % 12;
  const within = ((semitones % 12) + 12) % 12;
  return [...STEPS, 12].some((step) => Math.abs(step - within) < 0.01);
}
