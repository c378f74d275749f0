/**
 * What every screen looks like, as pictures: compared with those in tests/browser/looks/, at three sizes and from
 * right to left. Without motion and with the map on a plain canvas, so that the same moment is the same picture.
 *
 * It never makes a picture that is missing, and never lets one pass: `npm run looks` makes them, and somebody looks.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, type Locator, test } from '@playwright/test';
import { type AnyLanguage, createWords, loadLanguage } from '../../src/ui/words/index.ts';
import { type Moments, makeMoments } from './looks-moments.ts';
import { SCREENS, walkScreens } from './looks-walk.ts';

interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly language: AnyLanguage;
  readonly phone?: true;
}

const SIZES: readonly Size[] = [
  { name: 'desk', width: 1440, height: 900, language: 'en' },
  { name: 'projector', width: 1920, height: 1080, language: 'en' },
  { name: 'phone', width: 390, height: 844, language: 'en', phone: true },
  { name: 'right-to-left', width: 1440, height: 900, language: 'ar-XB' },
];

const FOLDER = 'tests/browser/looks';
const MADE_WITH = `${FOLDER}/made-with.json`;

/** How much of a picture may differ: next to nothing, or what another browser's way with letters comes to. */
const STRICT = 0.005;
const LOOSE = 0.03;

/** The part of it that can be seen. */
async function inWindow(part: Locator, window: Omit<Size, 'name' | 'language'>) {
  const box = await part.boundingBox();
  if (box === null) throw new Error('what a picture is wanted of cannot be seen');
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
  const right = Math.min(window.width, box.x + box.width);
  const bottom = Math.min(window.height, box.y + box.height);
  return { x, y, width: right - x, height: bottom - y };
}

interface MadeWith {
  readonly chromium: number;
  readonly platform: string;
}

function madeWith(): MadeWith | null {
  return existsSync(MADE_WITH) ? (JSON.parse(readFileSync(MADE_WITH, 'utf8')) as MadeWith) : null;
}

// One per worker: both play the same, so both see the same.
let made: Promise<Moments> | undefined;

test.use({ colorScheme: 'dark', locale: 'en-GB', timezoneId: 'UTC', deviceScaleFactor: 1 });

for (const { name, width, height, language, phone = false } of SIZES) {
  test.describe(name, () => {
    test.use({
      viewport: { width, height },
      hasTouch: phone,
      isMobile: phone,
      contextOptions: { reducedMotion: 'reduce' },
    });

    test(`B70 every screen at ${width}x${height} looks as it did: ${name}`, async ({
      page,
      browser,
    }, info) => {
      test.setTimeout(300_000);
      made ??= makeMoments();
      await loadLanguage(language);
      const updating = !['none', 'missing'].includes(info.config.updateSnapshots);
      const chromium = Number.parseInt(browser.version(), 10);
      const before = madeWith();
      const same = before?.chromium === chromium && before.platform === process.platform;
      const maxDiffPixelRatio = updating || before === null || same ? STRICT : LOOSE;
      if (maxDiffPixelRatio === LOOSE) {
        const description = `pictures are of Chromium ${before?.chromium} on ${before?.platform}, this is ${chromium} on ${process.platform}: up to ${LOOSE} of a picture may differ instead of ${STRICT}`;
        info.annotations.push({ type: 'looks', description });
        console.log(`looks (${name}): ${description}`);
      }
      await page.goto(`./?renderer=canvas&lang=${language}#/`);
      const moments = await made;
      await walkScreens(page, {
        moments,
        words: createWords(language),
        async look(screen, part) {
          const picture = `${screen}-${name}.png`;
          if (!updating && !existsSync(`${FOLDER}/${picture}`)) {
            const missing = `There is no ${FOLDER}/${picture} to compare with. \`npm run looks\` makes it; look at it before you commit it.`;
            expect.soft(null, missing).toBe(picture);
            return;
          }
          // Nothing is to look pointed at.
          await page.mouse.move(0, 0);
          await page.evaluate(async () => {
            await document.fonts.ready;
          });
          const clip = part === undefined ? {} : { clip: await inWindow(part, { width, height }) };
          const how = { maxDiffPixelRatio, threshold: 0.2, ...clip };
          await expect.soft(page).toHaveScreenshot(picture, how);
        },
      });
    });
  });
}

test('B71 no picture is kept of a screen that there is no more', () => {
  const known = SCREENS.flatMap((screen) => SIZES.map(({ name }) => `${screen}-${name}.png`));
  const kept = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  expect(kept.filter((one) => one.endsWith('.png') && !known.includes(one))).toEqual([]);
});
