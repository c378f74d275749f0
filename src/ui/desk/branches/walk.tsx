/** Walking along a line: steps, and the past played forward at a chosen speed until the line ends. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BranchTree, ExerciseStore, MomentId } from '../../../session/index.ts';
import { useDesk } from '../shared/context.ts';
import { Icon, type IconName } from '../shared/icon.tsx';
import { linesOnce, nextOnLine } from './lines.ts';
import { createSay } from './say.ts';
import { dateAt } from './use-tree.ts';

const SPEEDS = [0.5, 1, 2, 4, 8] as const;
/** How long a moment stands at usual speed, in milliseconds. */
const STAND = 1400;

export interface Way {
  readonly before: MomentId | undefined;
  readonly after: MomentId | undefined;
  readonly end: MomentId;
}

/** What comes before and after the cursor: towards where play had got to, else along the line. */
export function wayOf(tree: BranchTree): Way {
  const { nodeOf } = linesOnce(tree);
  const { cursor, tip } = tree;
  const ahead: string[] = [];
  let at = tip;
  while (at !== null && at !== cursor) {
    ahead.push(at);
    at = nodeOf(at)?.parent ?? null;
  }
  const before = cursor === null ? undefined : (nodeOf(cursor)?.parent ?? null);
  if (at === cursor && ahead.length > 0) return { before, after: ahead.at(-1), end: tip };
  const on = (id: MomentId): string | null =>
    nextOnLine(id === null ? tree.roots : (nodeOf(id)?.children ?? []), nodeOf);
  const after = on(cursor) ?? undefined;
  let end: MomentId = cursor;
  for (let next = on(cursor); next !== null; next = on(next)) end = next;
  return { before, after, end };
}

interface StepProps {
  readonly icon: IconName;
  readonly name: string;
  readonly off: boolean;
  readonly onPress: () => void;
}

/** Stays in the page and keeps focus when there is nothing that way: a button that goes takes focus with it. */
function Step({ icon, name, off, onPress }: StepProps) {
  return (
    <button
      type="button"
      class="icon-button walk__step"
      aria-label={name}
      title={name}
      aria-disabled={off}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

/** The row of buttons. */
export function Walk({
  store,
  tree,
}: {
  readonly store: ExerciseStore;
  readonly tree: BranchTree;
}) {
  const { words, formats, say } = useDesk();
  const { t } = words;
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const way = wayOf(tree);
  const latest = useRef(way);
  latest.current = way;
  const { cursor } = tree;

  function tell(): void {
    const now = store.tree();
    const stop = linesOnce(now).stopOf(now.cursor);
    const facts = { here: false, tip: now.cursor === now.tip };
    say(createSay(words, formats).stop(stop, dateAt(now, stop.minute), facts));
  }

  function go(to: MomentId | undefined): void {
    if (to === undefined || !store.goTo(to).ok) return;
    tell();
  }

  useEffect(() => {
    if (!playing) return;
    const { after } = latest.current;
    if (after === undefined) {
      setPlaying(false);
      return;
    }
    const soon = setTimeout(() => {
      if (!store.goTo(after).ok) setPlaying(false);
    }, STAND / speed);
    return () => clearTimeout(soon);
  }, [store, playing, speed, cursor]);

  const { before, after, end } = way;
  return (
    <fieldset class="walk" aria-label={t('branch.walk')}>
      <Step
        icon="first"
        name={t('branch.toStart')}
        off={cursor === null}
        onPress={() => go(null)}
      />
      <Step
        icon="earlier"
        name={t('branch.back')}
        off={before === undefined}
        onPress={() => go(before)}
      />
      <Step
        icon={playing ? 'pause' : 'play'}
        name={t(playing ? 'branch.pause' : 'branch.play')}
        off={!playing && after === undefined}
        onPress={() => {
          if (playing) tell();
          setPlaying(!playing);
        }}
      />
      <Step
        icon="later"
        name={t('branch.forward')}
        off={after === undefined}
        onPress={() => go(after)}
      />
      <Step icon="last" name={t('branch.toEnd')} off={cursor === end} onPress={() => go(end)} />
      <label class="walk__speed">
        <span class="visually-hidden">{t('branch.speed')}</span>
        <select
          class="input input--small"
          value={String(speed)}
          onChange={(event) => setSpeed(Number(event.currentTarget.value))}
        >
          {SPEEDS.map((n) => (
            <option key={n} value={String(n)}>
              {t('branch.speedOf', { n })}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
