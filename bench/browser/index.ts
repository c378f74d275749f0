/** The browser's part of the bench: the built app, served under its own policy, in the Chromium that is there. */
import type { Browser, chromium } from '@playwright/test';
import type { findBrowser } from '../../scripts/find-browser.mjs';
import type { appIsStale, buildApp } from '../../scripts/lib/app-build.mjs';
import type { serveFolder } from '../../scripts/lib/static-server.mjs';
import { loadScenarioFolder } from '../../src/scenario/node/index.ts';
import { LIMITS } from '../limits.ts';
import { median, percentile, spreadOf } from '../measure.ts';
import { inRoot, loadPackage, loadScript } from '../root.ts';
import {
  duration,
  limited,
  plain,
  type Row,
  type Section,
  spreadText,
  unmeasured,
} from '../row.ts';
import { type Cold, loadCold } from './cold-load.ts';
import { heapGrowth } from './heap.ts';
import { type Longest, review } from './review.ts';
import { playInWarRoom } from './war-room.ts';

const LOADS = 5;

export interface BrowserBench {
  readonly version: string | null;
  readonly sections: readonly Section[];
}

/** All figures that need a browser; rows that say why where there is none. */
export async function benchBrowser(): Promise<BrowserBench> {
  const finder = await loadScript<{ findBrowser: typeof findBrowser }>('scripts/find-browser.mjs');
  const executablePath = finder.findBrowser();
  if (executablePath === null) return nothing('no browser found');
  const build = await loadScript<{ appIsStale: typeof appIsStale; buildApp: typeof buildApp }>(
    'scripts/lib/app-build.mjs',
  );
  if (build.appIsStale() && (await build.buildApp()).code !== 0) return nothing('does not build');
  const server = await loadScript<{ serveFolder: typeof serveFolder }>(
    'scripts/lib/static-server.mjs',
  );
  const { address, close } = await server.serveFolder(inRoot('dist'));
  const playwright = loadPackage<{ chromium: typeof chromium }>('@playwright/test');
  const browser = await playwright.chromium.launch({
    executablePath,
    args: [
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    return {
      version: `Chromium ${browser.version()}`,
      sections: [await measure(browser, address)],
    };
  } finally {
    await browser.close();
    await close();
  }
}

const TITLE = 'In the browser';
const LONGEST_TASK = 'longest task on the main thread during review';
const HEAP = 'heap growth over 500 decisions with forks';

/** The parts of the walk that come nearest to the limit are named. */
const NAMED = 3;

function longestTask(tasks: readonly Longest[]): Row {
  const byOwn = tasks.toSorted((a, b) => b.own - a.own);
  const byClock = Math.max(...tasks.map(({ seconds }) => seconds));
  const named = byOwn.slice(0, NAMED).map(({ step, own }) => `${step} ${duration(own)}`);
  return limited(
    LONGEST_TASK,
    byOwn[0]?.own ?? 0,
    LIMITS.longestTask,
    ` (${named.join(', ')}; by the wall clock ${duration(byClock)})`,
  );
}

const nothing = (why: string): BrowserBench => ({
  version: null,
  sections: [
    {
      title: TITLE,
      notes: [],
      rows: [
        unmeasured('desk usable after a cold load', why, LIMITS.usable),
        unmeasured('script before the desk is usable, gzip', why, LIMITS.script),
        unmeasured('script time per frame in the war room, p95', why, LIMITS.frame),
        unmeasured(LONGEST_TASK, why, LIMITS.longestTask),
        unmeasured(HEAP, why, LIMITS.heap),
      ],
    },
  ],
});

async function measure(browser: Browser, address: string): Promise<Section> {
  const loads: Cold[] = [];
  for (let i = 0; i < LOADS; i++) loads.push(await loadCold(browser, address));
  const usable = loads.map(({ seconds }) => seconds);
  const { bytes, files } = loads.at(-1) ?? { bytes: 0, files: 0 };
  const room = await playInWarRoom(browser, address);
  const { scenario } = loadScenarioFolder(inRoot('scenarios', 'two-bears'));
  if (scenario === null) throw new Error('Two Bears does not load');
  const reviewed = await review(browser, address, scenario);
  const held = await heapGrowth(browser, address);
  const frames = room.frames.length;
  return {
    title: TITLE,
    notes: [
      `Cold loads in fresh contexts from this machine, median of ${LOADS}. Drawing is done by the processor (SwiftShader),`,
      'so frames are few; script time is the processor time our code and Phaser take of a frame on the main thread.',
      'Tasks too are told in processor time of the main thread (script, style, layout, painting), median of 3 walks: by',
      'the wall clock they are longer by what other programs of this machine took meanwhile.',
    ],
    rows: [
      limited(
        'title usable after a cold load',
        median(usable),
        LIMITS.usable,
        spreadText(spreadOf(usable)),
      ),
      limited(
        'script before the title is usable, gzip',
        bytes,
        LIMITS.script,
        ` (${files} ${files === 1 ? 'file' : 'files'})`,
      ),
      plain('war room usable after Begin exercise', duration(room.begin)),
      frames === 0
        ? unmeasured('script time per frame in the war room, p95', 'no frames', LIMITS.frame)
        : limited(
            'script time per frame in the war room while turns pass, p95',
            percentile(room.frames, 0.95),
            LIMITS.frame,
            ` (${frames} frames, median ${duration(median(room.frames))}, by ${room.renderer})`,
          ),
      longestTask(reviewed.review),
      limited(
        HEAP,
        held.growth,
        LIMITS.heap,
        ` (${held.forks} forks, ${held.jumps} jumps, the map drawn; ${held.elements} elements of the page)`,
      ),
    ],
  };
}
