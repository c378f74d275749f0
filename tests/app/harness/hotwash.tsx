/** Shows the hot wash by itself with a sample debrief, for looking at it: `npx vite`, then this page. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { HotWash } from '../../../src/ui/desk/hotwash/index.tsx';
import { DEFAULT_SETTINGS, Desk, type DeskCallbacks } from '../../../src/ui/desk/index.tsx';
import { endedStore, sampleDebrief } from '../debrief-sample.ts';

const quiet = () => {};
const callbacks: DeskCallbacks = {
  openTitle: quiet,
  openBriefing: quiet,
  begin: quiet,
  practise: quiet,
  resume: quiet,
  remove: quiet,
  openHotWash: quiet,
  openWarRoom: quiet,
  saveCopy: quiet,
  openFile: quiet,
  changeSettings: quiet,
  dismissNotice: quiet,
};

const root = document.getElementById('desk');
if (root === null) throw new Error('no #desk');
render(
  <Desk
    screen={signal({ kind: 'hotWash', store: endedStore, debrief: sampleDebrief })}
    settings={signal(DEFAULT_SETTINGS)}
    notices={signal([])}
    callbacks={callbacks}
    language={signal('en')}
    hotWash={HotWash}
  />,
  root,
);
