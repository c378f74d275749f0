/**
 * A page that shows the desk over a fake store, to look at and to test: no engine, no storage, no map.
 *
 * `?screen=title|briefing|room|failed`, `&moment=start|logging|leak|ended`, `&map=off`, `&text=large|larger`,
 * `&notice=1`, `&facts=1`, `&help=1`. What the desk asks of the app is kept in `window.asked`, what it decided in `window.taken`.
 */
import { signal } from '@preact/signals';
import { render } from 'preact';
import {
  DEFAULT_SETTINGS,
  Desk,
  type DeskCallbacks,
  type HotWashProps,
  type Notice,
  type SavedCard,
  type Screen,
  type Settings,
} from '../../../src/ui/desk/index.tsx';
import { sampleDebrief } from '../../app/debrief-sample.ts';
import { FAKE_BRIEFING, FAKE_TEXT } from '../../support/fake-scenario.ts';
import { FAKE_TRACK, type FakeStore, fakeStore } from '../../support/fake-store.ts';
import { MOMENTS, type Moment } from '../../support/fake-views.ts';
import { advised, FACT_TEXT, FACTS, knowing } from '../facts-sample.ts';

declare global {
  interface Window {
    asked: [string, ...unknown[]][];
    store: FakeStore;
  }
}

const asked: [string, ...unknown[]][] = [];
window.asked = asked;

const query = new URLSearchParams(location.search);
const moment: Moment = MOMENTS.find((one) => one === query.get('moment')) ?? 'logging';
const store = fakeStore(moment, FACT_TEXT);
if (query.get('help') === '1') store.show(advised(store.view()));
if (query.get('facts') === '1') store.show(knowing(store.view(), FACTS));
window.store = store;

const SAVED: readonly SavedCard[] = [1, 2, 3].map((n) => ({
  id: `saved-${n}`,
  scenario: 'fake-bears',
  title: 'Two Bears',
  seed: `${2015 + n}`,
  date: '2016-05-10T10:42:00Z',
  turn: 9 + n,
  savedAt: '2026-01-01T00:00:00Z',
  ended: n === 3,
}));

const SCENARIO = {
  id: 'fake-bears',
  title: 'Two Bears',
  pitch: FAKE_TEXT['scenario.pitch'] ?? '',
  plans: FAKE_BRIEFING.plans,
};

const TITLE: Screen = {
  kind: 'title',
  scenarios:
    query.get('many') === '1'
      ? [
          SCENARIO,
          {
            ...SCENARIO,
            id: 'night',
            title: 'Double extortion',
            pitch: 'A hospital, one night, and a clock in somebody else’s hands.',
          },
          { ...SCENARIO, id: 'decoy', title: 'Decoys', pitch: 'They come. You know they come.' },
        ]
      : [SCENARIO],
  saved: query.get('saved') === '1' ? SAVED : [],
};

const SCREENS: Readonly<Record<string, Screen>> = {
  title: TITLE,
  briefing: {
    kind: 'briefing',
    briefing: FAKE_BRIEFING,
    text: FAKE_TEXT,
    seed: 'amber-kettle-19',
    plan: 'class',
  },
  room: { kind: 'warRoom', store, track: FAKE_TRACK },
  hotwash: { kind: 'hotWash', store, debrief: sampleDebrief },
  failed: { kind: 'failed', key: 'app.failed.notFound' },
};

const screen = signal<Screen>(SCREENS[query.get('screen') ?? 'room'] ?? TITLE);
const settings = signal<Settings>({
  ...DEFAULT_SETTINGS,
  map: query.get('map') === 'off' ? 'off' : 'auto',
  textSize: query.get('text') === 'larger' ? 'larger' : 'normal',
});
const notices = signal<readonly Notice[]>(
  query.get('notice') === '1'
    ? [
        {
          id: 'one',
          tone: 'warning',
          key: 'app.failed.notFound',
          action: { label: 'desk.saveCopy', run: () => asked.push(['noticeAction']) },
        },
      ]
    : [],
);

const callbacks: DeskCallbacks = {
  openTitle: () => {
    asked.push(['openTitle']);
    screen.value = TITLE;
  },
  openBriefing: (id) => {
    asked.push(['openBriefing', id]);
    screen.value = SCREENS.briefing as Screen;
  },
  practise: () => asked.push(['practise']),
  begin: (choice) => {
    asked.push(['begin', choice]);
    screen.value = SCREENS.room as Screen;
  },
  resume: (id) => asked.push(['resume', id]),
  remove: (id) => asked.push(['remove', id]),
  openHotWash: (id) => asked.push(['openHotWash', id]),
  openWarRoom: (id) => asked.push(['openWarRoom', id]),
  saveCopy: (kept) => asked.push(['saveCopy', kept.id]),
  openFile: (file) => asked.push(['openFile', file.name]),
  changeSettings: (changed) => {
    settings.value = changed;
  },
  dismissNotice: (id) => {
    notices.value = notices.value.filter((one) => one.id !== id);
  },
};

function NoHotWash({ store: over }: HotWashProps) {
  return <main id="main">{over.id}</main>;
}

const root = document.getElementById('app');
if (root !== null) {
  render(
    <Desk
      screen={screen}
      settings={settings}
      notices={notices}
      callbacks={callbacks}
      language={signal('en')}
      hotWash={NoHotWash}
    />,
    root,
  );
}
