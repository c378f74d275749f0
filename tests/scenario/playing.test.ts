/** The checker plays on while something has never come, because what is rare is not what never comes. */
import { expect, test } from 'vitest';
import { trialsOf } from '../../src/cli/check/trials.ts';
import { checkByPlaying, loadScenario } from '../../src/scenario/index.ts';
import { tinyFiles } from './tiny.ts';

function tiny() {
  const loaded = loadScenario(tinyFiles());
  if (loaded.scenario === null) throw new Error('the tiny scenario does not load');
  return { ...loaded, scenario: loaded.scenario };
}

/** The checker's findings where one inject comes only from a certain exercise on. */
function checked(inject: string, from: number) {
  const loaded = tiny();
  const trials = trialsOf(loaded.scenario, 'full', 'rare', 40);
  const played: number[] = [];
  const { findings, exercises } = checkByPlaying(loaded, {
    ...trials,
    play: (index) => {
      played.push(index);
      const one = trials.play(index);
      return index >= from
        ? one
        : { ...one, events: one.events.filter((event) => event.inject !== inject) };
    },
  });
  const said = findings.filter(({ code }) => code === 'play/inject-never-arrives');
  return { said: said.map(({ message }) => message), exercises, played };
}

const FIRST = tiny().scenario.injects[0]?.id ?? '';

test('S14 an inject that comes late is not said never to arrive, and no exercise is played twice', () => {
  const { said, exercises, played } = checked(FIRST, 60);
  expect(said).toEqual([]);
  expect(exercises).toBe(61);
  expect(played).toEqual(Array.from({ length: 61 }, (_, index) => index));
});

test('S14 one that never comes is said not to, with as many exercises as were played', () => {
  const { said, exercises } = checked(FIRST, 10_000);
  expect(exercises).toBe(1000);
  expect(said).toEqual([
    `Inject "${FIRST}" never arrived in 1000 exercises (seeds rare/0 to rare/999).`,
  ]);
});

test('S14 where everything comes, no more is played than was asked for', () => {
  expect(checked(FIRST, 0).exercises).toBe(40);
});
