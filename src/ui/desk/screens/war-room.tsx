/**
 * The war room: everything a team reads, chooses and commits in a turn.
 *
 * Holds what is chosen but not committed, the tab, and where focus goes next. Rules are the store's.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ExerciseStore } from '../../../session/index.ts';
import { BackContext } from '../branches/go-back.tsx';
import { PastBanner } from '../branches/past.tsx';
import { BranchStrip } from '../branches/strip.tsx';
import { useDesk } from '../shared/context.ts';
import { focusOn, focusOnceTold } from '../shared/focus.ts';
import { SkipLink } from '../shared/skip-link.tsx';
import { useMedia } from '../shared/use-media.ts';
import { useShortcuts, useUndoKey } from '../shared/use-shortcuts.ts';
import type { TrackPhase } from '../types.ts';
import { AdvanceBar } from '../war-room/advance-bar.tsx';
import { ConfirmAdvance, ConfirmIrreversible } from '../war-room/confirmations.tsx';
import { createDescriber } from '../war-room/describe.ts';
import { DeskTabs, type TabId } from '../war-room/desk-tabs.tsx';
import { MapHost } from '../war-room/map-host.tsx';
import { Meters } from '../war-room/meters.tsx';
import { NetworkPanel } from '../war-room/network-panel.tsx';
import { dueThisTurn, factsGained } from '../war-room/news.ts';
import { PracticeGuide } from '../war-room/practice-guide.tsx';
import { type Room, RoomContext, type Wish } from '../war-room/room.ts';
import { factLine } from '../war-room/seat-facts.tsx';
import { TopBar } from '../war-room/top-bar.tsx';
import { undoable } from '../war-room/undo.ts';
import { useExercise } from '../war-room/use-exercise.ts';

export interface WarRoomProps {
  readonly store: ExerciseStore;
  readonly track: readonly TrackPhase[];
  /** A guide leads through the first turn. */
  readonly practice: boolean;
}

/** Ids to try for focus, first one that is there wins; once told, if a dialog closes before. */
interface FocusRequest {
  readonly ids: readonly string[];
  readonly onceTold: boolean;
}

/** The inject the player is at: the one that holds focus, else the oldest open one. */
function injectInHand(open: Room['view']['open']): Room['view']['open'][number] | undefined {
  const at = document.activeElement?.closest<HTMLElement>('[data-inject]')?.dataset.inject;
  return open.find((one) => one.inject === at) ?? open[0];
}

/** The screen. */
export function WarRoom({ store, track, practice }: WarRoomProps) {
  const { words, formats, settings, say, openHelp } = useDesk();
  const { t } = words;
  const { view, news, tree, decide } = useExercise(store);
  const final = useRef(new Set<string>());
  const lastDecision = undoable(tree, final.current);
  const briefing = useMemo(() => store.briefing(), [store]);
  const describe = useMemo(
    () => createDescriber(words, formats, briefing),
    [words, formats, briefing],
  );
  const [tab, setTab] = useState<TabId>('injects');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [chosenAsset, setChosenAsset] = useState<string | null>(null);
  const [pending, setPending] = useState<Wish | null>(null);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [focus, request] = useState<FocusRequest>({ ids: [], onceTold: false });
  const [mapFailed, setMapFailed] = useState(false);
  const mapOff = settings.map === 'off' || mapFailed;
  const wide = useMedia('(min-width: 64rem)');
  const networkBeside = mapOff && wide;

  // After the paint, when a dialog that was open has gone and no longer holds focus.
  useEffect(() => {
    if (focus.onceTold) return focusOnceTold(focus.ids);
    for (const id of focus.ids) if (focusOn(id)) break;
    return undefined;
  }, [focus]);

  const setFocus = (ids: readonly string[]) =>
    request({ ids, onceTold: asking || pending !== null });

  function run(wish: Wish): string | null {
    const result = decide(wish.decision, wish.note);
    if (!result.ok) return t(`refusal.${result.reason}`);
    const now = store.view();
    const at = store.tree().cursor;
    if (wish.irreversible && at !== null) final.current.add(at);
    const spoken = [
      ...now.happenings
        .map((one) => describe.line(now, one))
        .filter((line) => line !== null && line.weight !== 'meter')
        .map((line) => line?.text),
      ...factsGained(view.facts, now.facts).map((one) => factLine(words, describe, one)),
    ];
    setProblem(null);
    if (wish.decision.type === 'answer') {
      say([t('war.committed', { option: wish.title }), ...spoken.slice(1)].join(' '));
      const next = now.open[0];
      setFocus([
        'ended-title',
        ...(next === undefined ? [] : [`inject-${next.inject}`]),
        'advance',
      ]);
    } else {
      say([t('playbook.started', { title: wish.title }), ...spoken].join(' '));
      setFocus(['ended-title', 'playbook-title']);
    }
    return null;
  }

  function commit(wish: Wish): string | null {
    if (!wish.irreversible) return run(wish);
    setPending(wish);
    return null;
  }

  function goOn(): void {
    setAsking(false);
    const result = decide({ type: 'advance' });
    if (!result.ok) {
      setProblem(t(`refusal.${result.reason}`));
      return;
    }
    const now = store.view();
    setProblem(null);
    setTab('injects');
    say(
      [
        t('advance.done', { turn: now.turn, date: formats.moment(now.date, now.turnLength) }),
        now.ended === null
          ? t('advance.newAsks', { n: now.open.length })
          : t('happening.ended', { ending: t(`ending.${now.ended.ending}.title`) }),
      ].join(' '),
    );
    setFocus(['ended-title', 'news-title']);
  }

  function advance(): void {
    if (dueThisTurn(view).length > 0) setAsking(true);
    else goOn();
  }

  function undo(): boolean {
    if (lastDecision === null) return false;
    const { decision, label } = lastDecision;
    const result = store.undo();
    if (!result.ok) return false;
    setProblem(null);
    say(`${t('undo.said', { title: describe.title(label) })} ${t('undo.stays')}`);
    if (decision.type === 'answer') setTab('injects');
    setFocus([decision.type === 'answer' ? `inject-${decision.inject}` : 'advance', 'advance']);
    return true;
  }

  useUndoKey(undo);

  function chooseByKey(place: number): boolean {
    const open = tab === 'injects' ? injectInHand(view.open) : undefined;
    const option = open?.options[place];
    if (open === undefined || option === undefined || option.blocked !== null) return false;
    setChosen((before) => ({ ...before, [open.inject]: option.option }));
    document.getElementById(`${open.inject}--${option.option}`)?.focus();
    return true;
  }

  useShortcuts(settings.shortcuts, (key) => {
    if (/^[1-9]$/.test(key)) return chooseByKey(Number(key) - 1);
    if (key === '?') openHelp();
    else if (key === 'n' && view.ended === null) advance();
    else if (key === '/') {
      setTab('playbook');
      setFocus(['playbook-search']);
    } else return false;
    return true;
  });

  function go(to: TabId): void {
    setTab(to);
    setFocus([`${to}-title`]);
  }

  const back = useMemo(() => ({ store, onGone: () => go('injects') }), [store]);

  const room: Room = {
    exercise: store.id,
    plan: store.plan,
    view,
    news,
    tree,
    decide,
    briefing,
    describe,
    inForce: () => store.inForce(),
    commit,
    chosenAsset,
    chooseAsset(asset) {
      setChosenAsset(asset);
      if (asset === null) return;
      setTab(networkBeside ? tab : 'network');
    },
  };

  return (
    <RoomContext.Provider value={room}>
      <div class={`room${mapOff ? ' room--mapless' : ''}`}>
        <TopBar store={store} track={track} />
        {practice ? <PracticeGuide onPlaybook={() => go('playbook')} /> : null}
        <main class="desk" id="desk" tabIndex={-1} aria-label={t('war.desk')}>
          <PastBanner store={store} />
          <BackContext.Provider value={back}>
            <DeskTabs
              chosen={tab}
              onChoose={setTab}
              onGo={go}
              answers={chosen}
              onAnswer={(inject, option) =>
                setChosen((before) => ({ ...before, [inject]: option }))
              }
              withNetwork={!networkBeside}
            />
          </BackContext.Provider>
          <div class="desk__foot">
            <p class="problem" role="alert">
              {problem}
            </p>
            <AdvanceBar
              onAdvance={advance}
              undo={
                lastDecision === null
                  ? null
                  : { title: describe.title(lastDecision.label), run: undo }
              }
            />
          </div>
        </main>
        {mapOff ? null : <MapHost store={store} onFailure={() => setMapFailed(true)} />}
        {networkBeside ? (
          <div class="room__beside">
            <SkipLink to="meters" label="desk.skipToMeters" />
            <NetworkPanel />
          </div>
        ) : null}
        <Meters />
        <BranchStrip store={store} />
      </div>
      {pending === null ? null : (
        <ConfirmIrreversible
          title={pending.title}
          onCancel={() => setPending(null)}
          onCommit={() => {
            setPending(null);
            setProblem(run(pending));
          }}
        />
      )}
      {asking ? (
        <ConfirmAdvance
          due={dueThisTurn(view)}
          chosen={chosen}
          onGo={goOn}
          onStay={() => {
            setAsking(false);
            const first = dueThisTurn(view)[0];
            setTab('injects');
            if (first !== undefined) setFocus([`inject-${first.inject}`]);
          }}
        />
      ) : null}
    </RoomContext.Provider>
  );
}
