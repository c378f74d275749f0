/** Shows the hot wash by itself with a sample debrief, for looking at it: `npx vite`, then this page. */
import { render } from 'preact';
import { HotWash } from '../../../src/ui/desk/hotwash/index.tsx';
import type { DeskCallbacks } from '../../../src/ui/desk/types.ts';
import { endedStore } from '../debrief-sample.ts';

const quiet = () => {};
const callbacks: DeskCallbacks = {
  openTitle: quiet,
  openBriefing: quiet,
  begin: quiet,
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
render(<HotWash store={endedStore} track={[]} language="en" callbacks={callbacks} />, root);
