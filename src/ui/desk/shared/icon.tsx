/** Small line drawings. Decoration only: each stands beside words or inside a named button. */

const PATHS = {
  close: 'M5 5 L15 15 M15 5 L5 15',
  forward: 'M4 10 H16 M11 5 L16 10 L11 15',
  back: 'M16 10 H4 M9 5 L4 10 L9 15',
  search: 'M9 4 a5 5 0 1 0 0.01 0 M13 13 L17 17',
  gear: 'M4 6 H10 M14 6 H16 M12 4 V8 M4 14 H6 M10 14 H16 M8 12 V16',
  help: 'M7 7 a3 3 0 1 1 4.5 2.6 C10.4 10.3 10 10.8 10 12 M10 15 V15.2',
  save: 'M10 3 V12 M6 8.5 L10 12.5 L14 8.5 M4 16 H16',
  call: 'M5 3 L8 3 L9.5 7 L7.5 8.5 A9 9 0 0 0 11.5 12.5 L13 10.5 L17 12 V15 A2 2 0 0 1 15 17 A12 12 0 0 1 3 5 A2 2 0 0 1 5 3',
  mail: 'M3 5 H17 V15 H3 Z M3 6 L10 11 L17 6',
  meeting:
    'M7 8 a2 2 0 1 0 -0.01 0 M13 8 a2 2 0 1 0 -0.01 0 M3 15 C3 11.5 11 11.5 10.5 15 M9.5 15 C9.5 11.5 17 11.5 17 15',
  message: 'M3 4 H17 V13 H9 L5 17 V13 H3 Z',
  report: 'M5 3 H12 L15 6 V17 H5 Z M7.5 9 H12.5 M7.5 12 H12.5',
  news: 'M3 4 H17 V16 H3 Z M6 7 H14 M6 10 H10 M6 13 H10 M12 10 H14 V13 H12 Z',
  letter: 'M3 5 H17 V15 H3 Z M3 15 L8 9.5 M17 15 L12 9.5 M3 5 L10 11.5 L17 5',
  post: 'M10 3 a7 7 0 1 0 0.01 0 M3 10 H17 M10 3 C6 7 6 13 10 17 C14 13 14 7 10 3',
  sound: 'M3 8 H6 L10 4.5 V15.5 L6 12 H3 Z M13 7.5 a3.5 3.5 0 0 1 0 5 M15 5 a7 7 0 0 1 0 10',
  muted: 'M3 8 H6 L10 4.5 V15.5 L6 12 H3 Z M13 7.5 L17.5 12.5 M17.5 7.5 L13 12.5',
  undo: 'M7 4 L3 8 L7 12 M3 8 H12 a4.5 4.5 0 0 1 0 9 H8',
  clock: 'M10 3 a7 7 0 1 0 0.01 0 M10 6 V10 L13 12',
  log: 'M6 5 H16 M6 10 H16 M6 15 H16 M3 5 H3.5 M3 10 H3.5 M3 15 H3.5',
  play: 'M7 4.5 L15.5 10 L7 15.5 Z',
  pause: 'M7 4.5 V15.5 M13 4.5 V15.5',
  first: 'M5 4.5 V15.5 M15 4.5 L8 10 L15 15.5',
  last: 'M15 4.5 V15.5 M5 4.5 L12 10 L5 15.5',
  earlier: 'M12.5 4.5 L6 10 L12.5 15.5',
  later: 'M7.5 4.5 L14 10 L7.5 15.5',
  fold: 'M5 7.5 L10 12.5 L15 7.5',
  unfold: 'M5 12.5 L10 7.5 L15 12.5',
} as const;

export type IconName = keyof typeof PATHS;

/** One icon, in the colour of the text round it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon--${name}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
