/** What axe does not look at: reflow, size of what is pressed, whether focus can be seen. Each gives its findings. */
import type { Page } from '@playwright/test';

/** How much wider the page is than the window, and what sticks out. */
export async function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // A drawing that follows its column does so a frame later.
    for (let n = 0; n < 3; n++) await new Promise((drawn) => requestAnimationFrame(drawn));
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('main *, header *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth - clientWidth} px too wide`].concat(
      out.slice(0, 4).map((one) => `${one.tagName} ${one.getAttribute('class') ?? ''}`),
    );
  });
}

/** Controls smaller than 24 by 24 CSS pixels (WCAG 2.5.8). Terms in running text may be as small as text. */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const pressed =
      'button:not(.term), input, select, summary, [role=tab], [role=treeitem], a[href]';
    return [...document.querySelectorAll<HTMLElement>(pressed)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => {
        const label = one.closest('label') ?? one;
        const [a, b] = [one.getBoundingClientRect(), label.getBoundingClientRect()];
        const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
        return { one, width, height };
      })
      .filter(({ width, height }) => width > 1 && height > 1 && (width < 23.9 || height < 23.9))
      .map(({ one, width, height }) => `${one.outerHTML.slice(0, 90)}: ${width} x ${height}`);
  });
}

/** Presses Tab so often, and looks each time whether focus can be seen and nothing lies over it (WCAG 2.4.7, 2.4.11). */
export async function hiddenFocus(page: Page, presses: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (let n = 0; n < presses; n++) {
    await page.keyboard.press('Tab');
    const trouble = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return null;
      const name = `${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent?.slice(0, 40)}`;
      if (at.tagName === 'CANVAS' || at.closest('[aria-hidden=true]'))
        return `${name}: hidden from ears`;
      const ringed = [at, at.closest('.option')].some((one) => {
        if (one === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      if (!ringed && at.tagName !== 'MAIN') return `${name}: no ring`;
      const box = at.getBoundingClientRect();
      // Something of it must be in the window, and not under anything.
      const points = [0.1, 0.5, 0.9].flatMap((x) =>
        [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
      );
      const seen = points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return (
          top !== null &&
          (at.contains(top) || top.contains(at) || top.closest('label') === at.closest('label'))
        );
      });
      return seen ? null : `${name}: covered`;
    });
    if (trouble !== null) found.push(trouble);
  }
  return found;
}
