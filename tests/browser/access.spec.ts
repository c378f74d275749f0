/** Every screen by axe in every theme, and what axe does not see. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { mapStands } from './looks-walk.ts';
import { hiddenFocus, overflow, smallTargets } from './page-checks.ts';
import { advanceButton, begin, playOn } from './player.ts';
import { everyScreen, finished } from './screens.ts';
import { outOfOrder, SPEECH } from './speech-order.ts';
import { eachTab, resize } from './windows.ts';

// axe brings types of a Playwright of its own; the page is the same thing.
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function axe(
  page: Page,
  screen: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page: page as unknown as AxePage });
  const { violations } = await (rules
    ? builder.withRules([...rules])
    : builder.withTags(TAGS)
  ).analyze();
  return violations.map(
    ({ id, nodes }) => `${screen}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

/** What settings put on the root element, beside the dark one that every other test wears. */
const THEMES = [
  ['light', 'normal'],
  ['dark', 'high'],
  ['light', 'high'],
] as const;

/** Windows and text sizes at which nothing may have to be scrolled sideways (WCAG 1.4.4, 1.4.10), and a projector. */
const SHAPES = [
  { width: 320, height: 640, text: '100%' },
  { width: 1280, height: 800, text: '200%' },
  { width: 867, height: 666, text: '100%' },
  { width: 1920, height: 1080, text: '181.25%' },
] as const;

async function textAt(page: Page, size: string): Promise<void> {
  await page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize;
  }, size);
}

async function wear(page: Page, theme: string, contrast: string): Promise<void> {
  await page.evaluate(
    (chosen) => {
      Object.assign(document.documentElement.dataset, chosen);
    },
    { theme, contrast },
  );
}

test('B40 no screen has anything that axe finds, at any size, with text at 200 %; and each is heard in the order in which it is wanted', async ({
  page,
}, info) => {
  test.setTimeout(600_000);
  // Whatever glides in must have arrived: half-faded text is no finding.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const files = await finished(info);
  const own = page.viewportSize();
  const seen: string[] = [];
  await everyScreen(page, { files }, async (screen) => {
    expect.soft(await axe(page, screen)).toEqual([]);
    expect.soft(await overflow(page), screen).toEqual([]);
    expect.soft(await smallTargets(page), screen).toEqual([]);
    await expect(page.getByText(/‹|\b(lane|hotWash|inject|action)\.[a-z]/)).toHaveCount(0);
    if (info.project.name !== 'desktop' || own === null) return;
    seen.push(screen);
    expect.soft(await outOfOrder(page, screen), screen).toEqual([]);
    for (const { width, height, text } of SHAPES) {
      await resize(page, { width, height });
      await textAt(page, text);
      expect.soft(await overflow(page), `${screen} at ${width}x${height}, ${text}`).toEqual([]);
    }
    await resize(page, own);
    await textAt(page, '');
  });
  const silent = Object.keys(SPEECH).filter((screen) => !seen.includes(screen));
  if (info.project.name === 'desktop') expect(silent).toEqual([]);
});

test('B42 on every screen text stands out in every theme, focus can be seen on each stop of the Tab key, and nothing lies over it', async ({
  page,
}, info) => {
  test.setTimeout(600_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const files = await finished(info);
  await everyScreen(page, { files }, async (screen) => {
    expect.soft(await hiddenFocus(page, 24), screen).toEqual([]);
    if (info.project.name !== 'desktop') return;
    for (const [theme, contrast] of THEMES) {
      await wear(page, theme, contrast);
      const name = `${screen} ${theme} ${contrast}`;
      expect.soft(await axe(page, name, ['color-contrast'])).toEqual([]);
    }
    await wear(page, 'dark', 'normal');
  });
});

test('B43 forced colours take nothing away', async ({ page }, info) => {
  test.skip(info.project.name !== 'desktop');
  test.setTimeout(600_000);
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  const files = await finished(info);
  await everyScreen(page, { files }, async (screen) => {
    // axe reads the colours that were asked for, not those the system has put in their place: those have contrast.
    const found = await axe(page, `${screen} forced`);
    expect.soft(found.filter((one) => !one.includes(': color-contrast:'))).toEqual([]);
    await page.screenshot({ path: info.outputPath(`forced-${screen}.png`) });
  });
});

test('B41 the war room with its map, as a picture to look at; its canvas is for eyes only', async ({
  page,
}, info) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await begin(page, { map: 'on' });
  await playOn(page, { stop: (decisions) => decisions === 4 });
  const canvas = page.locator('canvas');
  await expect(canvas).toBeVisible({ timeout: 40_000 });
  await mapStands(page);
  await page.screenshot({ path: info.outputPath('war-room-map.png') });
  expect(
    await canvas.evaluate((one) => [one.tabIndex, one.closest('[aria-hidden=true]') !== null]),
  ).toEqual([-1, true]);
});

test('B45 languages that are longer, or run from right to left, break no screen', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [language, dir] of [
    ['de', 'ltr'],
    ['en-XA', 'ltr'],
    ['ar-XB', 'rtl'],
  ] as const) {
    await page.goto(`./?map=off&lang=${language}#/briefing/two-bears`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    expect.soft(await overflow(page), `briefing ${language}`).toEqual([]);
    await page.locator('form.setup button[type=submit]').click();
    await expect(page.locator('#advance')).toBeVisible();
    expect.soft(await overflow(page), `war room ${language}`).toEqual([]);
    expect.soft(await axe(page, `war room ${language}`)).toEqual([]);
    const onTab = async (name: string) => {
      expect.soft(await overflow(page), `${language} ${name}`).toEqual([]);
    };
    await eachTab(page, onTab, language);
  }
});

test('B46 a screen reader hears what is new, then what is asked, then the way on', async ({
  page,
}, info) => {
  test.skip(info.project.name !== 'desktop');
  await page.route('**/virtual-screen-reader.js', async (route) => {
    const body = await readFile(
      'node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js',
      'utf8',
    );
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.goto('./?map=off');
  await page.getByRole('button', { name: 'Play the practice turn' }).click();
  await expect(advanceButton(page)).toBeVisible();
  const spoken = await page.evaluate(async () => {
    const address = new URL('./virtual-screen-reader.js', location.href).href;
    const { virtual } = await import(address);
    await virtual.start({ container: document.body });
    for (let n = 0; n < 400; n++) {
      await virtual.next();
      if (/^end of document|^document$/.test(await virtual.lastSpokenPhrase())) break;
    }
    const log: string[] = await virtual.spokenPhraseLog();
    await virtual.stop();
    return log;
  });
  const said = spoken.join('\n');
  await info.attach('spoken', { body: said });
  const order = [
    'heading, Practice turn, level 1',
    'Phase 1 of 7',
    'button, Settings',
    'heading, Read, level 2',
    'tab, Injects',
    'heading, What is new',
    'heading, “Who was in on Saturday night?”',
    'radio, Look at the logs with her',
    'button, Commit answer: “Who was in on Saturday night?”',
    'button, Advance to',
    'button, Public trust: 70',
  ];
  const places = order.map((phrase) => said.indexOf(phrase));
  expect(
    order.filter((_, n) => places[n] === -1),
    said,
  ).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
