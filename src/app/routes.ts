/**
 * Addresses: what stands after the `#` and which page that is.
 *
 * Only the hash is used, so the app needs no server rules and nothing about an exercise is sent anywhere.
 * An address that means nothing is a page of its own; it is never silently turned into the title.
 */

export type Route =
  | { readonly page: 'title' }
  | { readonly page: 'briefing'; readonly scenario: string }
  | { readonly page: 'play'; readonly exercise: string }
  | { readonly page: 'hotWash'; readonly exercise: string }
  | { readonly page: 'nowhere' };

/** Ids are kebab-case words; anything else in an address is not ours. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 80;

/** Reads the hash of an address, with or without its `#`. */
export function readRoute(hash: string): Route {
  const parts = hash.replace(/^#/, '').replace(/^\//, '').replace(/\/$/, '').split('/');
  const [page = '', id = ''] = parts;
  if (page === '' && parts.length === 1) return { page: 'title' };
  if (parts.length !== 2 || id.length > LONGEST_ID || !ID.test(id)) return { page: 'nowhere' };
  switch (page) {
    case 'briefing':
      return { page: 'briefing', scenario: id };
    case 'play':
      return { page: 'play', exercise: id };
    case 'hotwash':
      return { page: 'hotWash', exercise: id };
    default:
      return { page: 'nowhere' };
  }
}

/** The hash of a page, with its `#`. */
export function writeRoute(route: Exclude<Route, { readonly page: 'nowhere' }>): string {
  switch (route.page) {
    case 'title':
      return '#/';
    case 'briefing':
      return `#/briefing/${route.scenario}`;
    case 'play':
      return `#/play/${route.exercise}`;
    case 'hotWash':
      return `#/hotwash/${route.exercise}`;
  }
}
