/** Sentences of the hot wash. Keys begin with `hotWash.`. */
export const hotWashEn = {
  'hotWash.title': 'Hot wash',
} as const;
