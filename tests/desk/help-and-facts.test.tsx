// @vitest-environment happy-dom
/** Help on the cards, and what single seats know, by role and name. */
import { afterEach, describe, expect, test } from 'vitest';
import type { DefenderView } from '../../src/session/index.ts';
import { FAKE_TRACK, type FakeStore, fakeStore } from '../support/fake-store.ts';
import type { Moment } from '../support/fake-views.ts';
import { advised, FACT_TEXT, FACTS, knowing } from './facts-sample.ts';
import { openPage, type Page } from './screen-page.tsx';

const TAG = 'guidance leans this way';
const QUIET = { 'inject.weather.body': 'Off on Saturday from 8 to 4.' };

let page: Page;
let store: FakeStore;

async function open(moment: Moment, how: (view: DefenderView) => DefenderView): Promise<void> {
  store = fakeStore(moment, { ...QUIET, ...FACT_TEXT });
  store.show(how(store.view()));
  page = await openPage({ kind: 'warRoom', store, track: FAKE_TRACK });
}

const tags = () => (document.body.textContent ?? '').split(TAG).length - 1;

/** What a screen reader adds to the name of this radio button. */
function about(radio: HTMLElement): string {
  return document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
}

afterEach(() => page.close());

describe('help on the cards', () => {
  test('D52 an option says that guidance leans its way, and on what; the others say nothing', async () => {
    await open('logging', advised);
    expect(about(page.get('radio', 'Keep watching'))).toContain(`${TAG}, on what you know now`);
    expect(about(page.get('radio', 'Cut the known relay'))).not.toContain('guidance');
    expect(tags()).toBe(store.view().open.length);
  });

  test('D53 so does an action of the playbook', async () => {
    await open('logging', advised);
    await page.press('tab', 'Playbook');
    expect(page.get('button', 'Start action: Hunt').closest('form')?.textContent).toContain(TAG);
    expect(tags()).toBe(1);
  });

  test('D54 with help off no card says anything', async () => {
    await open('logging', (view) => view);
    expect(tags()).toBe(0);
    await page.press('tab', 'Playbook');
    expect(tags()).toBe(0);
  });
});

describe('what your seats know', () => {
  const region = () => page.get('region', 'What your seats know');
  const unfolded = () => region().querySelector('details')?.open;

  test('D55 at StartEx it lies open, each fact under its seat, and “What is new” names them', async () => {
    await open('start', (view) => knowing(view, FACTS));
    expect(unfolded()).toBe(true);
    const groups = [...region().querySelectorAll('dl > div')].map((one) => one.textContent ?? '');
    expect(groups[0]).toContain('IT ops');
    expect(groups[0]).toContain('Whatever it wrote down before that is gone.');
    expect(groups[1]).toContain('Counsel');
    expect(groups[1]).toContain('It lies in your drawer.');
    const news = page.get('region', 'What is new').textContent ?? '';
    expect(news).toContain('Counsel knows: The contract for the responders was never signed');
    expect(news).toContain('StartEx. Read what is on the table.');
    expect(document.body.textContent).not.toMatch(/[‹›]|\{\w+\}/);
  });

  test('D56 with nothing new it is folded and still says how much there is', async () => {
    await open('logging', (view) => knowing(view, FACTS));
    expect(unfolded()).toBe(false);
    expect(region().querySelector('summary')?.textContent).toBe(
      '3 things, each known to one seat only',
    );
    expect(page.get('region', 'What is new').textContent).not.toContain('knows:');
  });

  test('D57 what a turn brings is named as new and unfolds it; the next turn folds it again', async () => {
    await open('logging', (view) => knowing(view, FACTS.slice(0, 1)));
    const { turn, minute } = store.view();
    await page.change(() =>
      store.show(knowing({ ...store.view(), turn: turn + 1, minute: minute + 60 }, FACTS)),
    );
    expect(unfolded()).toBe(true);
    expect(region().querySelector('summary')?.textContent).toContain(', 2 new');
    const news = page.get('region', 'What is new').textContent ?? '';
    expect(news).toContain('IT ops knows: The firewall keeps two weeks');
    expect(news).not.toContain('The contract');
    await page.change(() => store.show({ ...store.view(), turn: turn + 2 }));
    expect(unfolded()).toBe(false);
  });

  test('D58 what an own decision lets a seat know is spoken with its result', async () => {
    await open('start', (view) => view);
    const { decide } = store;
    store.decide = (decision, note) => {
      const result = decide(decision, note);
      store.show(knowing(store.view(), FACTS.slice(0, 1)));
      return result;
    };
    await page.press('radio', 'Have a quick look');
    await page.press('button', 'Commit answer');
    expect(page.said).toContain('Counsel knows: The contract for the responders');
    expect(page.get('region', 'What is new').textContent).toContain('Counsel knows:');
  });

  test('D59 where a scenario gives seats nothing of their own, there is no such section', async () => {
    await open('logging', (view) => view);
    expect(page.all('region', 'What your seats know')).toEqual([]);
  });
});
