/**
 * Plays sounds and the air of the room by WebAudio. Silent until somebody has touched the page, silent while the
 * tab is hidden, and gone without a trace where there is no WebAudio.
 */
import { AIR_RATE, renderAir } from './ambience.ts';
import { RATE, render } from './synth.ts';
import type { DefenderView, Sound, SoundSettings, VoiceId } from './types.ts';
import { VOICES } from './voices.ts';

type Phase = DefenderView['phase'];

/** Seconds in which one air gives way to the next, and in which loudness changes. */
const CROSSFADE = 4;
const GLIDE = 0.08;
const HUSH = 0.15;
/** Gestures after which a browser lets a page be heard. */
const GESTURES = ['pointerdown', 'keydown', 'touchend'] as const;

export class Player {
  #settings: SoundSettings;
  #phase: Phase | null = null;
  #context: AudioContext | null = null;
  #out: GainNode | null = null;
  #air: { readonly source: AudioBufferSourceNode; readonly gain: GainNode } | null = null;
  readonly #buffers = new Map<VoiceId, AudioBuffer>();
  readonly #playing = new Map<AudioBufferSourceNode, GainNode>();

  constructor(settings: SoundSettings) {
    this.#settings = settings;
    for (const kind of GESTURES) document.addEventListener(kind, this.#gesture, { passive: true });
    document.addEventListener('visibilitychange', this.#visibility);
    // Whoever comes here has clicked already, as a rule: the sound is fetched late.
    if (navigator.userActivation?.hasBeenActive) this.#gesture();
  }

  change(settings: SoundSettings): void {
    this.#settings = settings;
    if (this.#context === null || this.#out === null) return;
    this.#out.gain.setTargetAtTime(this.#loudness(), this.#context.currentTime, GLIDE);
    this.#wake();
  }

  play(sounds: readonly Sound[]): void {
    const context = this.#context;
    if (context === null || this.#out === null || !this.#audible()) return;
    if (context.state !== 'running') return;
    for (const { voice, at, gain } of sounds) {
      const source = context.createBufferSource();
      source.buffer = this.#bufferOf(context, voice);
      const level = context.createGain();
      level.gain.value = gain;
      source.connect(level).connect(this.#out);
      source.addEventListener('ended', () => this.#playing.delete(source));
      this.#playing.set(source, level);
      source.start(context.currentTime + at / 1000);
    }
  }

  /** Nothing of what was to be heard is heard any more. */
  hush(): void {
    const now = this.#context?.currentTime ?? 0;
    for (const [source, level] of this.#playing) {
      // Cut off at once it would click.
      level.gain.setTargetAtTime(0, now, HUSH / 5);
      source.stop(now + HUSH);
    }
    this.#playing.clear();
  }

  /** The air of this phase, from now on. */
  breathe(phase: Phase): void {
    if (phase === this.#phase) return;
    this.#phase = phase;
    if (this.#context !== null && this.#audible()) this.#startAir(this.#context);
  }

  destroy(): void {
    for (const kind of GESTURES) document.removeEventListener(kind, this.#gesture);
    document.removeEventListener('visibilitychange', this.#visibility);
    this.#context?.close().catch(() => {});
    this.#context = null;
    this.#out = null;
    this.#air = null;
  }

  #audible(): boolean {
    return !this.#settings.muted && this.#settings.volume > 0 && !document.hidden;
  }

  /** The ear hears steps of loudness as equal where their squares are. */
  #loudness(): number {
    return this.#settings.muted ? 0 : this.#settings.volume ** 2;
  }

  readonly #gesture = (): void => {
    if (this.#context === null) this.#open();
    this.#wake();
  };

  readonly #visibility = (): void => {
    if (document.hidden) {
      this.hush();
      this.#context?.suspend().catch(() => {});
    } else this.#wake();
  };

  /** Made on the first gesture only: a browser warns of one that is made before. */
  #open(): void {
    if (!this.#audible() || typeof AudioContext === 'undefined') return;
    try {
      this.#context = new AudioContext({ latencyHint: 'playback' });
    } catch {
      // No device, or too many contexts: the exercise is as good without.
      return;
    }
    this.#out = this.#context.createGain();
    this.#out.gain.value = this.#loudness();
    // Several at once stay within bounds.
    this.#out.connect(this.#context.createDynamicsCompressor()).connect(this.#context.destination);
  }

  #wake(): void {
    const context = this.#context;
    if (context === null) return;
    if (!this.#audible()) {
      context.suspend().catch(() => {});
      return;
    }
    context
      .resume()
      .then(() => {
        if (this.#air === null && this.#phase !== null) this.#startAir(context);
      })
      .catch(() => {});
  }

  #startAir(context: AudioContext): void {
    if (this.#out === null || this.#phase === null || this.#context !== context) return;
    const now = context.currentTime;
    const old = this.#air;
    if (old !== null) {
      old.gain.gain.setTargetAtTime(0, now, CROSSFADE / 4);
      old.source.stop(now + CROSSFADE * 1.5);
    }
    const source = context.createBufferSource();
    const samples = renderAir(this.#phase);
    const buffer = context.createBuffer(1, samples.length, AIR_RATE);
    buffer.copyToChannel(samples, 0);
    source.buffer = buffer;
    source.loop = true;
    const gain = context.createGain();
    gain.gain.value = 0;
    gain.gain.setTargetAtTime(1, now + 0.2, CROSSFADE / 3);
    source.connect(gain).connect(this.#out);
    source.start(now);
    this.#air = { source, gain };
  }

  #bufferOf(context: AudioContext, voice: VoiceId): AudioBuffer {
    const known = this.#buffers.get(voice);
    if (known !== undefined) return known;
    const samples = render(VOICES[voice]);
    const buffer = context.createBuffer(1, samples.length, RATE);
    buffer.copyToChannel(samples, 0);
    this.#buffers.set(voice, buffer);
    return buffer;
  }
}
