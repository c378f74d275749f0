/**
 * Who draws next: parts of long pages wait here for their turn, whichever list they belong to. As many as fit a few
 * milliseconds are drawn, then the page is laid out and painted, then the next.
 *
 * Where a frame itself takes long (a slow machine, a busy one) more is drawn between two of them: nobody is helped by
 * waiting for pictures that are not finished.
 */
import { afterFrame, pagePace } from './pace.ts';

/** Milliseconds of drawing between two frames, at least and at most. */
const LEAST = 6;
const MOST = 16;

/** How long may be drawn before the next frame, when the last took so long. */
export const timeToDraw = (frame: number): number => Math.min(MOST, Math.max(LEAST, frame));

const waiting = new Set<() => void>();
let running = false;

async function letThemDraw(): Promise<void> {
  let time = LEAST;
  while (waiting.size > 0) {
    await pagePace.giveBack();
    const until = pagePace.now() + time;
    for (const draw of waiting) {
      waiting.delete(draw);
      draw();
      // What was asked for here is drawn right after this task's own work, before we go on.
      await Promise.resolve();
      if (pagePace.now() >= until) break;
    }
    time = timeToDraw(await afterFrame());
  }
}

/** Waits for a turn. Returns the way to leave. */
export function waitForTurn(draw: () => void): () => void {
  waiting.add(draw);
  if (!running) {
    running = true;
    void letThemDraw().finally(() => {
      running = false;
    });
  }
  return () => {
    waiting.delete(draw);
  };
}
