/**
 * What colours say is said by a shape or a word as well. Pictures of the war room and of a comparison as they are seen
 * with three kinds of colour blindness and with none of the colours, for somebody to look at, are left in the
 * results' folder. That the colours themselves keep apart is tests/desk/colour-blind.test.ts.
 */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { playToFile } from './command.ts';
import { mapStands } from './looks-walk.ts';
import { openFile } from './player.ts';

const WAYS = ['none', 'protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('B48 intruders differ by shape, footholds and odds by words, whatever colours are seen', async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  const path = info.outputPath('played.hotwash');
  await playToFile(path, 'history');
  const whole = JSON.parse(await readFile(path, 'utf8'));
  const at = whole.nodes.findIndex(({ decision }: { decision: string }) =>
    decision.startsWith('answer:how-wide-to-look/'),
  );
  const nodes = whole.nodes.slice(0, at);
  const half = { ...whole, exercise: 'half', nodes, head: nodes.at(-1).id, digest: null };
  const devtools = await page.context().newCDPSession(page);
  const look = async (screen: string) => {
    for (const type of WAYS) {
      await devtools.send('Emulation.setEmulatedVisionDeficiency', { type });
      await page.screenshot({ path: info.outputPath(`${screen}-${type}.png`) });
    }
    await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
  };

  await page.goto('./?renderer=canvas');
  const buffer = Buffer.from(JSON.stringify(half));
  await openFile(page, { name: 'half.hotwash', mimeType: 'application/json', buffer });
  await mapStands(page);
  await look('war-room');
  const odds = page.locator('.facts__odds');
  for (const text of await odds.allTextContents()) expect(text.trim()).toMatch(/\w{4}/);

  await page.getByRole('tab', { name: /^Network/ }).click();
  const rows = page
    .getByRole('table', { name: /^Assets by zone/ })
    .getByRole('row')
    .filter({ has: page.getByRole('button') });
  const words = await rows.allTextContents();
  expect(words.length).toBeGreaterThan(10);
  const says = /known foothold|suspected|cleared|nothing found|no telemetry/i;
  expect(words.filter((one) => !says.test(one))).toEqual([]);
  expect(words.some((one) => /known foothold/i.test(one))).toBe(true);
  const shapes = await page
    .getByRole('region', { name: 'Intruders you can tell apart' })
    .locator('.adversary-mark path')
    .evaluateAll((all) => all.map((one) => one.getAttribute('d')));
  expect(shapes.length).toBeGreaterThan(1);
  expect(new Set(shapes).size).toBe(shapes.length);
  await look('network');

  await page.goto('./?map=off');
  await openFile(page, path);
  await expect(page.getByRole('heading', { level: 1, name: 'Hot wash' })).toBeVisible();
  const exercise = page.url().split('/').at(-1) ?? '';
  await page.goto(`./?map=off#/compare/${exercise}?a=here:d9&b=history:end`);
  await expect(page.getByRole('heading', { name: 'What differs, and why' })).toBeVisible();
  await page.getByRole('region', { name: 'Over time' }).scrollIntoViewIfNeeded();
  await look('compare');
});
