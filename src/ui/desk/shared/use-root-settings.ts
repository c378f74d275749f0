/** Tells style sheets what the player chose: text size, motion, colours and contrast, as data on the root element. */
import { useLayoutEffect } from 'preact/hooks';
import type { Settings } from '../types.ts';
import { useMedia } from './use-media.ts';

/** Follows the settings, and the system where they say so. */
export function useRootSettings({ textSize, motion, theme, contrast }: Settings): void {
  const lightSystem = useMedia('(prefers-color-scheme: light)');
  const highSystem = useMedia('(prefers-contrast: more)');
  const light = theme === 'system' ? lightSystem : theme === 'light';
  const high = contrast === 'system' ? highSystem : contrast === 'high';
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.textSize = textSize;
    dataset.motion = motion;
    dataset.theme = light ? 'light' : 'dark';
    dataset.contrast = high ? 'high' : 'normal';
  }, [textSize, motion, light, high]);
}
