/** For teachers: a class lays files over one another, a comparison takes one in, a facilitator's key lifts the curtain. */
import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Page, type TestInfo, test } from '@playwright/test';
import { keyPrint } from '../../src/session/curtain.ts';
import { playToFile } from './command.ts';
import { advanceButton, openFile } from './player.ts';

interface Exercise {
  readonly exercise: string;
  readonly nodes: readonly { readonly id: string }[];
}

/** An exercise played by a policy, then changed by hand. */
async function played(
  info: TestInfo,
  policy: 'prudent' | 'history' | 'passive',
  change: (file: Exercise) => object = () => ({}),
): Promise<string> {
  const path = info.outputPath(`${policy}.hotwash`);
  await playToFile(path, policy);
  const file = JSON.parse(await readFile(path, 'utf8')) as Exercise;
  await writeFile(path, JSON.stringify({ ...file, ...change(file) }));
  return path;
}

async function pick(page: Page, button: RegExp, ...files: readonly string[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await choosing).setFiles([...files]);
}

test('B36 a class has numbers for names until somebody asks for them, and numbers again when nobody does', async ({
  page,
}, info) => {
  const files = [
    await played(info, 'prudent', () => ({ name: 'The early birds' })),
    await played(info, 'passive', () => ({ name: 'Table nine' })),
  ];
  await page.goto('./?map=off#/class');
  await pick(page, /^Add exercise files/, ...files);
  await expect(page.getByText('2 teams').first()).toBeVisible();
  const names = page.getByRole('checkbox', { name: 'Show the teams’ names' });
  const told = page.getByText(/early birds|Table nine/);
  await expect(names).not.toBeChecked();
  await expect(told).toHaveCount(0);
  await names.check();
  const outcomes = page.getByRole('region', { name: 'How the teams came out' });
  await expect(outcomes.getByText(/^Team \d: The early birds$/)).toBeVisible();
  await expect(outcomes.getByText(/^Team \d: Table nine$/)).toBeVisible();
  await names.uncheck();
  await expect(told).toHaveCount(0);
});

test('B37 a line is added to a comparison from another team’s file; one of another kind is refused', async ({
  page,
}, info) => {
  const own = await played(info, 'prudent');
  const theirs = await played(info, 'passive', () => ({ name: 'Table nine' }));
  const broken = info.outputPath('broken.hotwash');
  await writeFile(broken, '{"format":"hotwash"');
  await page.goto('./?map=off');
  await openFile(page, own);
  await expect(page.getByRole('heading', { level: 1, name: 'Hot wash' })).toBeVisible();
  await page.goto(page.url().replace(/#\/(play|hotwash)\//, '#/compare/'));
  const second = page.getByRole('combobox', { name: 'Line B' });
  await expect(second).toBeVisible();

  await pick(page, /^Add a line from a file/, broken);
  await expect(page.getByText('That is no exercise file, or a damaged one.')).toBeVisible();
  await pick(page, /^Add a line from a file/, theirs);
  await expect(page.getByText('That is no exercise file, or a damaged one.')).toHaveCount(0);
  await expect(
    second.getByRole('option', { name: /^Added: Table nine/, selected: true }),
  ).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'What differs, and why' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'In words' })).toContainText(/part on/);
  // In the picture each line has its letter as well as its colour.
  const chart = page.getByRole('region', { name: 'Over time' }).getByRole('img').first();
  await expect(chart.getByText('A', { exact: true })).toBeVisible();
  await expect(chart.getByText('B', { exact: true })).toBeVisible();
});

/** An exercise that has not ended, on the page of branches with its fog replay open. */
async function openReplay(page: Page, file: string) {
  await page.goto('./?map=off');
  await openFile(page, file);
  await expect(advanceButton(page)).toBeVisible();
  await page.goto(page.url().replace('#/play/', '#/branches/'));
  const replay = page.getByText('What you knew, what you could have known, what was true');
  await replay.click();
  const key = page.getByRole('textbox', { name: 'Facilitator’s key' });
  const truth = page.getByRole('radio', { name: 'what was true' });
  return { replay, key, truth };
}

test('B38 before EndEx the truth stays behind the curtain for a wrong key, and comes out for the right one', async ({
  page,
}, info) => {
  const file = await played(info, 'prudent', ({ exercise, nodes }) => ({
    nodes: nodes.slice(0, 30),
    head: nodes[29]?.id,
    digest: null,
    key: keyPrint(exercise, 'open sesame'),
  }));
  const { replay, key, truth } = await openReplay(page, file);
  await expect(key).toBeVisible();
  await expect(truth).toBeDisabled();
  await key.fill('open barley');
  await page.getByRole('button', { name: 'Lift the curtain' }).click();
  await expect(page.getByText('That is not the key of this exercise.').first()).toBeVisible();
  await expect(truth).toBeDisabled();
  await key.fill('open sesame');
  await page.getByRole('button', { name: 'Lift the curtain' }).click();
  await truth.check();
  await expect(page.getByText('Where they really were.')).toBeVisible();
  // Nothing of it goes into what is saved, and a new page has its curtain down.
  await page.reload();
  await replay.click();
  await expect(key).toBeVisible();
  await expect(truth).toBeDisabled();
});

test('B39 whoever runs an exercise sets a key on the page of branches, and lifts the curtain with it', async ({
  page,
}, info) => {
  const file = await played(info, 'prudent', ({ nodes }) => ({
    nodes: nodes.slice(0, 30),
    head: nodes[29]?.id,
    digest: null,
  }));
  const { replay, key, truth } = await openReplay(page, file);
  await page.getByRole('button', { name: 'Set the key' }).click();
  await expect(page.getByText('Write a key first.').first()).toBeVisible();
  await key.fill('blue door');
  await page.getByRole('button', { name: 'Set the key' }).click();
  await expect(page.getByText('The key is set.')).toBeAttached();
  await expect(truth).toBeDisabled();
  // The key is kept with the exercise: a new page asks for it.
  await page.reload();
  await replay.click();
  await key.fill('red door');
  await page.getByRole('button', { name: 'Lift the curtain' }).click();
  await expect(page.getByText('That is not the key of this exercise.').first()).toBeVisible();
  await key.fill('blue door');
  await page.getByRole('button', { name: 'Lift the curtain' }).click();
  await truth.check();
  await expect(page.getByText('Where they really were.')).toBeVisible();
});
