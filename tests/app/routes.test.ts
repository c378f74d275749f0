/** Addresses: every page has one, and what is no address of ours leads nowhere. */
import { describe, expect, test } from 'vitest';
import { readRoute, writeRoute } from '../../src/app/routes.ts';

describe('addresses', () => {
  test('A1 every page is read back from its own address', () => {
    const pages = [
      { page: 'title' },
      { page: 'briefing', scenario: 'two-bears' },
      { page: 'play', exercise: 'x4f9k' },
      { page: 'hotWash', exercise: 'x4f9k' },
      { page: 'branches', exercise: 'x4f9k' },
      { page: 'compare', exercise: 'x4f9k', a: null, b: null },
      { page: 'compare', exercise: 'x4f9k', a: 'here:d12', b: 'history:end' },
      { page: 'class' },
      { page: 'reading' },
      { page: 'shared', packed: 'q1bKz_-' },
    ] as const;
    for (const page of pages) expect(readRoute(writeRoute(page))).toEqual(page);
  });

  test('A2 an empty address is the title page', () => {
    for (const hash of ['', '#', '#/', '/']) expect(readRoute(hash)).toEqual({ page: 'title' });
  });

  test('A3 a trailing slash changes nothing', () => {
    expect(readRoute('#/play/x1/')).toEqual({ page: 'play', exercise: 'x1' });
  });

  test('A5 a line in an address that is none is left for the page to choose', () => {
    for (const line of ['d12', 'here:', 'here:<b>', `here:${'d'.repeat(40)}`])
      expect(readRoute(`#/compare/x1?a=${encodeURIComponent(line)}&b=here:d1`)).toEqual({
        page: 'compare',
        exercise: 'x1',
        a: null,
        b: 'here:d1',
      });
  });

  test('A4 what is no address of ours leads nowhere, and never to the title', () => {
    for (const hash of [
      '#/play',
      '#/play/',
      '#/play/../../etc',
      '#/play/<script>',
      '#/play/__proto__',
      '#/play/a/b',
      '#/constructor/x1',
      `#/play/${'a'.repeat(200)}`,
    ]) {
      expect(readRoute(hash), hash).toEqual({ page: 'nowhere' });
    }
  });
});
