/**
 * The fog replay: any moment of the line, three times over: what the team knew, what it could have known, what was
 * true. The last two only as the store hands them out: after the line's end, or with the facilitator's key.
 */
import { useMemo, useState } from 'preact/hooks';
import type { ExerciseStore, MomentId } from '../../../session/index.ts';
import type { Formats, Words } from '../../words/index.ts';
import { stopsTo } from '../branches/draw.tsx';
import { linesOnce, type Stop } from '../branches/lines.ts';
import { dateAt, useTree } from '../branches/use-tree.ts';
import { useDesk } from '../shared/context.ts';
import { useMedia } from '../shared/use-media.ts';
import { usePieces } from '../shared/use-pieces.ts';
import { Wait } from '../shared/wait.tsx';
import './fog.css';
import { FogNetwork, FogSigns } from './fog-network.tsx';
import { Dark, FogDataRows, FogList, type LayerId, Unseen } from './fog-parts.tsx';

const LAYERS: readonly LayerId[] = ['knew', 'knowable', 'true'];

export interface FogReplayProps {
  readonly store: ExerciseStore;
  readonly words: Words;
  readonly formats: Formats;
}

/**
 * What stands in the way of the last two pictures. A key that was set lifts it; where none was, whoever runs the
 * exercise can set one.
 */
function Curtain({
  store,
  words,
  onLifted,
}: Omit<FogReplayProps, 'formats'> & { readonly onLifted: () => void }) {
  const { t } = words;
  const { say } = useDesk();
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const isSet = store.curtain().key;

  function onSubmit(event: Event): void {
    event.preventDefault();
    const result = isSet ? store.unlock(key) : store.setKey(key);
    setProblem(
      result.ok ? null : t(`branch.refused.${key.trim() === '' ? 'empty-key' : result.reason}`),
    );
    if (!result.ok) return;
    if (!isSet) {
      setKey('');
      say(t('fog.keySet'));
    } else onLifted();
  }

  return (
    <form class="fog-curtain" onSubmit={onSubmit}>
      <p>{t('fog.curtain')}</p>
      <label>
        {t('fog.key')}{' '}
        <input
          class="input"
          type="password"
          autocomplete="off"
          value={key}
          onInput={(event) => setKey(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="fog-button">
        {t(isSet ? 'fog.unlock' : 'fog.setKey')}
      </button>
      {isSet ? null : <p class="fog-note">{t('fog.setKeyNote')}</p>}
      <p class="fog-note">{t('fog.keyNote')}</p>
      <p class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}

/** The fog at a moment, with the stop it is of: the picture keeps its name until the next is there. */
function* fogOn(store: ExerciseStore, on: Stop | undefined, moment: MomentId) {
  return { on, asked: yield* store.pieces.fogAt(moment) };
}

/** The replay, without a heading of its own. */
export function FogReplay({ store, words, formats }: FogReplayProps) {
  const { t } = words;
  const { say } = useDesk();
  const tree = useTree(store);
  // Names of assets have no room beside each other there: the list says the same.
  const narrow = useMedia('(max-width: 40rem)');
  const briefing = useMemo(() => store.briefing(), [store]);
  const stops = useMemo(() => stopsTo(linesOnce(tree).stopOf(tree.cursor)), [tree]);
  const [place, setPlace] = useState<number | null>(null);
  const [layer, setLayer] = useState<LayerId>('knew');
  const [lifted, setLifted] = useState(0);
  const at = Math.min(place ?? Math.floor(stops.length * 0.6), stops.length - 1);
  const stop = stops[at];
  const moment: MomentId = at === stops.length - 1 ? tree.cursor : (stop?.nodes.at(-1)?.id ?? null);
  const work = usePieces(() => fogOn(store, stop, moment), [store, moment, lifted]);
  if (work.value === null) return <Wait work={work} />;
  const { asked, on } = work.value;
  if (!asked.ok || on === undefined || stop === undefined)
    return <p>{t(`branch.refused.${asked.ok ? 'no-such-moment' : asked.reason}`)}</p>;
  const fog = asked.value;
  const closed = fog.truth === null;
  const shown = closed ? 'knew' : layer;
  const picture =
    (shown === 'knew' ? fog.knew : shown === 'knowable' ? fog.knowable : fog.truth) ?? fog.knew;
  const day = (minute: number) => formats.shortDate(dateAt(tree, minute));
  const momentOf = ({ minute, turn }: (typeof stops)[number]) =>
    t('fog.momentIs', { date: day(minute), turn });
  const when = momentOf(stop);
  const label = t('fog.network', { date: day(on.minute), layer: t(`fog.layer.${shown}`) });
  const step = (to: number) => setPlace(Math.max(0, Math.min(stops.length - 1, to)));
  // The slider says its own value; a button has to be told what it did.
  const press = (to: number) => {
    const there = stops[to];
    if (there === undefined) return;
    setPlace(to);
    say(momentOf(there));
  };
  return (
    <div class="fog">
      <div class="fog-moment">
        <label class="fog-slider">
          <span>{t('fog.moment')}</span>
          <input
            type="range"
            min={0}
            max={stops.length - 1}
            value={at}
            aria-valuetext={when}
            onInput={(event) => step(Number(event.currentTarget.value))}
          />
        </label>
        <button
          type="button"
          class="fog-button"
          aria-disabled={at === 0}
          onClick={() => press(at - 1)}
        >
          {t('fog.earlier')}
        </button>
        <button
          type="button"
          class="fog-button"
          aria-disabled={at === stops.length - 1}
          onClick={() => press(at + 1)}
        >
          {t('fog.later')}
        </button>
        <span class="fog-when hw-figure" aria-hidden="true">
          {when}
        </span>
        <Wait work={work} />
      </div>
      <fieldset class="fog-layers">
        <legend>{t('fog.layer')}</legend>
        {LAYERS.map((one, n) => (
          <label key={one} class={`fog-layer${one === shown ? ' fog-layer--chosen' : ''}`}>
            <input
              type="radio"
              name="fog-layer"
              checked={one === shown}
              disabled={closed && one !== 'knew'}
              onChange={() => setLayer(one)}
            />
            <span>
              <span aria-hidden="true">{n + 1} · </span>
              {t(`fog.layer.${one}`)}
            </span>
          </label>
        ))}
      </fieldset>
      <p class="fog-about">{t(`fog.about.${shown}`)}</p>
      {closed ? (
        <Curtain store={store} words={words} onLifted={() => setLifted(lifted + 1)} />
      ) : null}
      <div class="fog-both">
        <div class="fog-picture">
          {narrow ? (
            <FogList words={words} fog={fog} picture={picture} day={day} />
          ) : (
            <>
              <FogNetwork
                words={words}
                briefing={briefing}
                layer={picture}
                knew={fog.knew}
                label={label}
              />
              <details class="hw-table-fold">
                <summary>{t('fog.networkTable')}</summary>
                <FogList words={words} fog={fog} picture={picture} day={day} />
              </details>
            </>
          )}
        </div>
        <div class="fog-beside">
          {narrow ? null : <FogSigns words={words} layer={picture} />}
          <FogDataRows words={words} formats={formats} fog={fog} layer={shown} />
        </div>
      </div>
      {shown === 'knew' ? null : (
        <div class="fog-both fog-both--even">
          <Unseen words={words} fog={fog} day={day} />
          <Dark words={words} fog={fog} day={day} />
        </div>
      )}
    </div>
  );
}

/** The replay as a part of the hot wash. */
export function FogPart(props: FogReplayProps) {
  const { t } = props.words;
  return (
    <section class="hw-part" aria-labelledby="hw-fog">
      <h2 id="hw-fog" tabIndex={-1}>
        {t('fog.title')}
      </h2>
      <p class="hw-legend">{t('fog.lead')}</p>
      <FogReplay {...props} />
    </section>
  );
}
