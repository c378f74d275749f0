/** The way through every screen of review, by the page's own elements, and the files it opens. */
import type { Scenario } from '../../src/engine/index.ts';
import { type PolicyId, playExercise, writeExercise } from '../../src/exercise/index.ts';
import { grown } from '../engine/branches.ts';

const TEAMS = 25;
const TREE = 300;

/** What is opened on the way. */
export interface Files {
  readonly ended: string;
  readonly almost: string;
  readonly tree: string;
  readonly teams: readonly { readonly name: string; readonly text: string }[];
}

/** Plays what is opened. */
export function filesOf(scenario: Scenario): Files {
  const played = (seed: string, policy: PolicyId) =>
    playExercise(scenario, { seed, plan: 'full', policy }).record;
  const whole = played('bench', 'prudent');
  const { nodes } = whole.tree;
  const before = nodes.at(-1)?.parent ?? null;
  const almost = {
    ...whole,
    digest: null,
    ends: [],
    tree: { nodes: nodes.slice(0, -1), head: before },
  };
  const policies = ['prudent', 'history', 'random'] as const;
  return {
    ended: writeExercise(whole),
    almost: writeExercise(almost),
    tree: grown(scenario, TREE).save(),
    teams: Array.from({ length: TEAMS }, (_, n) => {
      const policy = policies[n % policies.length] ?? 'random';
      const record = played(n % 2 === 0 ? 'class' : `class ${n}`, policy);
      return {
        name: `team-${n}.hotwash`,
        text: writeExercise({ ...record, exercise: `team-${n}` }),
      };
    }),
  };
}

/** The walk. Runs in the page: must name nothing from outside. */
export async function walkThrough({ ended, almost, tree, teams }: Files): Promise<void> {
  const { bench: hands } = window;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const title = async () => {
    location.hash = '#/';
    await hands.until(() => hands.button('Open the briefing'));
    await hands.rest();
  };
  const press = async (name: string) => (await hands.until(() => hands.button(name))).click();

  hands.step('loading');
  await hands.rest();
  hands.step('opening the hot wash');
  hands.pick([{ name: 'bench.hotwash', text: ended }]);
  await hands.head('Hot wash');
  await hands.rest();

  hands.step('the fog replay');
  const layer = await hands.until(() =>
    [...document.querySelectorAll<HTMLInputElement>('input[name=fog-layer]')].at(-1),
  );
  layer.click();
  await hands.rest();
  const slider = document.querySelector<HTMLInputElement>('.fog input[type=range]');
  if (slider === null) throw new Error('no slider');
  for (let n = 0; n < 10; n++) {
    slider.stepDown();
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    for (let rest = 0; rest < 4; rest++) await frame();
  }
  await hands.rest();

  hands.step('comparing with the record');
  await press('Compare branches');
  await hands.until(() => document.querySelector('.cmp-difference'));
  await hands.rest();

  hands.step('the tree');
  await press('Whole tree');
  await hands.until(() => document.querySelector('[role=tree]'));
  await hands.rest();

  hands.step('back to the hot wash');
  await press('To the hot wash');
  await hands.until(() => document.querySelector('.hw-decision'));
  await hands.rest();

  hands.step('back to the title');
  await title();
  hands.step('opening a tree');
  hands.pick([{ name: 'tree.hotwash', text: tree }]);
  await hands.until(() => /#\/(play|hotwash)\//.test(location.hash));
  await hands.rest();
  const id = location.hash.split('/').at(-1);
  hands.step('a tree of 300 decisions');
  location.hash = `#/branches/${id}`;
  await hands.until(() => document.querySelector('[role=tree]'));
  await hands.rest();
  hands.step('comparing two branches');
  location.hash = `#/compare/${id}?a=here:end&b=here:d280`;
  await hands.until(() => document.querySelector('.cmp-difference'));
  await hands.rest();

  hands.step('back to the title');
  await title();
  hands.step('a class');
  location.hash = '#/class';
  await hands.head('Class');
  hands.pick(teams);
  await hands.until(() => document.querySelector('.class-teams'));
  await hands.rest();

  hands.step('back to the title');
  await title();
  hands.step('opening a war room');
  hands.pick([{ name: 'almost.hotwash', text: almost }]);
  await hands.until(() => hands.button('Advance to'));
  await hands.rest();
  hands.step('ending an exercise');
  await press('Advance to');
  await hands.rest();
  hands.button('Go on anyway')?.click();
  const over = await hands.until(() =>
    [...document.querySelectorAll<HTMLElement>('#advance')].find(({ textContent }) =>
      textContent?.includes('hot wash'),
    ),
  );
  await hands.rest();
  hands.step('from the end to the hot wash');
  over.click();
  await hands.head('Hot wash');
  await hands.rest();
  hands.step('after');
}
