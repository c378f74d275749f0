/** The empty slot the map is drawn into. Decoration for eyes: all of it is also in the Network tab. */
import { useEffect, useRef } from 'preact/hooks';
import type { ExerciseStore } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { useMedia } from '../shared/use-media.ts';
import { useRoom } from './room.ts';

export interface MapHostProps {
  readonly store: ExerciseStore;
  readonly onFailure: () => void;
}

/** The slot; the app fills it once the desk stands. */
export function MapHost({ store, onFailure }: MapHostProps) {
  const { words, settings, callbacks } = useDesk();
  const { chooseAsset } = useRoom();
  const host = useRef<HTMLDivElement>(null);
  const system = useMedia('(prefers-reduced-motion: reduce)');
  const reducedMotion = settings.motion === 'system' ? system : settings.motion === 'reduced';
  const choose = useRef(chooseAsset);
  choose.current = chooseAsset;
  const fail = useRef(onFailure);
  fail.current = onFailure;
  const { map } = settings;
  const { mountMap } = callbacks;

  useEffect(() => {
    const element = host.current;
    if (element === null || map === 'off' || mountMap === undefined) return;
    return mountMap(element, {
      store,
      renderer: map,
      reducedMotion,
      name: (key) => words.t(key),
      onFailure: () => fail.current(),
      onAssetChosen: (asset) => choose.current(asset),
    });
  }, [store, map, reducedMotion, mountMap, words]);

  return <div class="map" ref={host} aria-hidden="true" />;
}
