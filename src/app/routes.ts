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
  | { readonly page: 'branches'; readonly exercise: string }
  | {
      readonly page: 'compare';
      readonly exercise: string;
      /** The two lines, as `of:at`; null where the page is to choose. */
      readonly a: string | null;
      readonly b: string | null;
    }
  | { readonly page: 'class' }
  /** The file that was opened last and can only be read; it is kept nowhere. */
  | { readonly page: 'reading' }
  /** An exercise inside the address. */
  | { readonly page: 'shared'; readonly packed: string }
  | { readonly page: 'nowhere' };

/** Ids are kebab-case words; anything else in an address is not ours. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 80;
/** Which line and which moment of it: `here:d12`, `history:end`. */
const LINE = /^[a-z0-9-]{1,80}:[a-z0-9]{1,12}$/;

/** Reads the hash of an address, with or without its `#`. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const parts = path.replace(/^\//, '').replace(/\/$/, '').split('/');
  const [page = '', id = ''] = parts;
  if (page === '' && parts.length === 1) return { page: 'title' };
  if (page === 'class' && parts.length === 1) return { page: 'class' };
  if (page === 'reading' && parts.length === 1) return { page: 'reading' };
  if (page === 'x' && parts.length === 2 && id !== '') return { page: 'shared', packed: id };
  if (parts.length !== 2 || id.length > LONGEST_ID || !ID.test(id)) return { page: 'nowhere' };
  switch (page) {
    case 'briefing':
      return { page: 'briefing', scenario: id };
    case 'play':
      return { page: 'play', exercise: id };
    case 'hotwash':
      return { page: 'hotWash', exercise: id };
    case 'branches':
      return { page: 'branches', exercise: id };
    case 'compare': {
      const asked = new URLSearchParams(query);
      return { page: 'compare', exercise: id, a: lineNamed(asked, 'a'), b: lineNamed(asked, 'b') };
    }
    default:
      return { page: 'nowhere' };
  }
}

function lineNamed(asked: URLSearchParams, side: 'a' | 'b'): string | null {
  const line = asked.get(side);
  return line !== null && LINE.test(line) ? line : null;
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
    case 'branches':
      return `#/branches/${route.exercise}`;
    case 'compare': {
      const lines = [route.a && `a=${route.a}`, route.b && `b=${route.b}`].filter(Boolean);
      return `#/compare/${route.exercise}${lines.length > 0 ? `?${lines.join('&')}` : ''}`;
    }
    case 'class':
      return '#/class';
    case 'reading':
      return '#/reading';
    case 'shared':
      return `#/x/${route.packed}`;
  }
}
