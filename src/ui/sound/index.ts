/**
 * The sound of an exercise, made at run time. Load this by a dynamic import; nothing depends on it, and it
 * plays with the map off too.
 */
import { followsOn } from '../../session/index.ts';
import { soundsOf } from './plan.ts';
import { Player } from './player.ts';
import type { SoundHandle, SoundSettings, SoundStore } from './types.ts';

export type { SoundHandle, SoundSettings, SoundStore } from './types.ts';

/** Listens to a store until it is destroyed. Never throws for want of a device. */
export function startSound(store: SoundStore, settings: SoundSettings): SoundHandle {
  const player = new Player(settings);
  let heard = store.view();
  player.breathe(heard.phase);
  const stop = store.subscribe(() => {
    const view = store.view();
    if (view === heard) return;
    // What was still to come belongs to the moment before.
    player.hush();
    if (followsOn(heard, view)) player.play(soundsOf(view));
    heard = view;
    player.breathe(view.phase);
  });
  return {
    change: (changed) => player.change(changed),
    destroy: () => {
      stop();
      player.destroy();
    },
  };
}
