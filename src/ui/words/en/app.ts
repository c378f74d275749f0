/** Sentences of start-up, storage, routing and notices. Keys begin with `app.`. */
export const appEn = {
  'app.failed.title': 'This can’t be shown',
  'app.failed.notFound': 'There is nothing at this address. The exercise may be on another device.',
  'app.failed.bug': 'Something broke, and it is our fault: {message}',
} as const;
