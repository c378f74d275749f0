/**
 * Lets the war room be heard: fetches the sound when there is an exercise on the screen and somebody wants to
 * hear it, and takes it away when the war room is left.
 *
 * Independent of the map. If it can't be fetched the exercise is silent and nobody is troubled: all it says is
 * written on the desk.
 */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { Screen, Settings } from '../ui/desk/types.ts';
import type { SoundHandle } from '../ui/sound/index.ts';

export interface SoundSlot {
  readonly screen: ReadonlySignal<Screen>;
  readonly settings: ReadonlySignal<Settings>;
}

/** Follows screen and settings from now on; returns the way to stop. */
export function followWithSound({ screen, settings }: SoundSlot): () => void {
  const store = computed(() => (screen.value.kind === 'warRoom' ? screen.value.store : null));
  const wanted = computed(() => !settings.value.sound.muted && settings.value.sound.volume > 0);
  let handle: SoundHandle | null = null;

  const stopMounting = effect(() => {
    const listened = store.value;
    if (listened === null || !wanted.value) return;
    let gone = false;
    import('../ui/sound/index.ts')
      .then(({ startSound }) => {
        if (!gone) handle = startSound(listened, settings.peek().sound);
      })
      .catch((error: unknown) => console.warn('sound: could not be fetched', error));
    return () => {
      gone = true;
      handle?.destroy();
      handle = null;
    };
  });
  const stopChanging = effect(() => {
    const { sound } = settings.value;
    handle?.change(sound);
  });
  return () => {
    stopMounting();
    stopChanging();
  };
}
