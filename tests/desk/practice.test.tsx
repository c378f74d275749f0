// @vitest-environment happy-dom
/** The practice turn, played on the real engine by what the guide says. */
import { expect, test } from 'vitest';
import { PRACTICE, PRACTICE_CHOICE } from '../../src/app/practice.ts';
import { createExercise } from '../../src/session/index.ts';
import { FAKE_TRACK } from '../support/fake-store.ts';
import { practiceBundle } from '../support/scenarios.ts';
import { openPage } from './screen-page.tsx';

test('D45 whoever does what the guide says has read, answered, acted and advanced, and sees what came of it', async () => {
  const setup = { id: PRACTICE, language: 'en', ...PRACTICE_CHOICE };
  const store = createExercise(practiceBundle(), setup);
  const page = await openPage({ kind: 'warRoom', store, track: FAKE_TRACK, practice: true });
  const guide = () => page.all('region').find((one) => one.classList.contains('guide'));
  expect(guide()?.textContent).toContain('Step 1 of 5');
  await page.press('button', 'I have read it');
  expect(guide()?.textContent).toContain('Choose one of the cards');
  await page.press('radio', 'Look at the logs with her');
  await page.press('button', 'Commit answer: “Who was in on Saturday night?”');
  expect(guide()?.textContent).toContain('Open the playbook');
  await page.press('button', 'Show the playbook');
  await page.press('button', 'Start action: Put sensors on every machine');
  expect(guide()?.textContent).toContain('Nothing moves until you end the turn');
  await page.press('button', 'Advance to');
  expect(guide()?.textContent).toContain('That was a turn');

  // What the guide promises is there: something was observed, an action is done, and dice were shown.
  const news = page.get('region', 'What is new').textContent ?? '';
  expect(news).toContain('at four in the morning');
  expect(news).toContain('Put sensors on every machine: it worked');
  expect(news).toMatch(/Rolled 0\.\d\d, needed under 0\.\d\d/);
  expect(store.view().open.map((one) => one.inject)).toEqual(['clear-out']);

  await page.press('button', 'Go on practising');
  expect(guide()).toBeUndefined();
  page.close();
});
