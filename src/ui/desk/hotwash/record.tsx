/**
 * The real course beside the play: where the team left it, and the record, each event with its source and how sure
 * it is. Folded away until asked for.
 */
import type {
  ExerciseStore,
  HistoryLine,
  LeftHistory,
  RecordEvent,
} from '../../../session/index.ts';
import { GoBack } from '../branches/go-back.tsx';
import { titleOf } from '../branches/say.ts';
import { InTurn } from '../shared/in-turn.tsx';
import { usePieces } from '../shared/use-pieces.ts';
import { Wait } from '../shared/wait.tsx';
import type { Frame } from './frame.ts';
import { textOf } from './labels.ts';

export interface RealRecordProps {
  readonly frame: Frame;
  readonly store: ExerciseStore;
  readonly onCompare: () => void;
}

function Departure({ frame, left }: { readonly frame: Frame; readonly left: LeftHistory }) {
  const { words } = frame;
  const { t } = words;
  const title = titleOf(words, { label: left.label, decision: left.played });
  return (
    <>
      <p>
        {t(left.byItself ? 'record.youNobody' : 'record.you', { title })}
        <br />
        {left.record === null || left.recordLabel === null
          ? t('record.theyNone')
          : t('record.they', {
              title: titleOf(words, { label: left.recordLabel, decision: left.record }),
            })}
      </p>
      <GoBack
        turn={left.turn}
        decision={left.played}
        label={t('branch.goBack')}
        name={t('branch.goBackLabel', { title, date: frame.day(left.minute) })}
      />
    </>
  );
}

function Left({ frame, history }: { readonly frame: Frame; readonly history: HistoryLine }) {
  const { t } = frame.words;
  const { left, departures } = history;
  if (left === null) return <p class="hw-left">{t('record.never')}</p>;
  return (
    <div class="hw-left">
      <p>
        <b>{t('record.leftOn', { date: frame.day(left.minute), turn: left.turn })}</b>
      </p>
      <Departure frame={frame} left={left} />
      {departures.length < 2 ? null : (
        <details class="hw-table-fold">
          <summary>{t('record.departures', { n: departures.length })}</summary>
          <ol class="hw-record">
            {departures.map((one) => (
              <li key={one.moment}>
                <p class="hw-figure">
                  <time dateTime={one.date}>{frame.day(one.minute)}</time>
                </p>
                <div>
                  <Departure frame={frame} left={one} />
                </div>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

type Line = Pick<RecordEvent, 'id' | 'date' | 'confidence' | 'source'>;

function Event({ frame, event }: { readonly frame: Frame; readonly event: Line }) {
  const { words, formats } = frame;
  const { t } = words;
  return (
    <li>
      <p class="hw-figure">
        <time dateTime={event.date}>{formats.shortDate(event.date)}</time>
      </p>
      <div>
        <p class="hw-record-what">{textOf(words, `history.${event.id}`) ?? event.id}</p>
        <p class="hw-record-source">
          <span class={`hw-confidence hw-confidence-${event.confidence}`}>
            {t(`hotWash.confidence.${event.confidence}`)}
          </span>{' '}
          {t('hotWash.record.sourceIs', { source: event.source })}
        </p>
      </div>
    </li>
  );
}

export function RealRecord({ frame, store, onCompare }: RealRecordProps) {
  const { words, debrief } = frame;
  const { t } = words;
  const work = usePieces(() => store.pieces.history(), [store]);
  if (debrief.history.length === 0) return null;
  const asked = work.value;
  const history = asked?.ok === true ? asked.value : null;
  const leftAt = history?.left?.minute ?? null;
  const events = history?.events ?? debrief.history;
  // The line is drawn where the play left the record, between what came before and what came after.
  const before =
    leftAt === null ? events.length : events.filter(({ minute }) => minute <= leftAt).length;
  return (
    <section class="hw-part" aria-labelledby="hw-record">
      <h2 id="hw-record" tabIndex={-1}>
        {t('hotWash.record')}
      </h2>
      <Wait work={work} />
      {history === null ? null : (
        <>
          <Left frame={frame} history={history} />
          <button type="button" class="hw-button" onClick={onCompare}>
            {t('record.compare')}
          </button>
        </>
      )}
      <details class="hw-table-fold">
        <summary>{t('hotWash.record.lead', { n: events.length })}</summary>
        <ol class="hw-record">
          <InTurn>
            {events.slice(0, before).map((event) => (
              <Event key={event.id} frame={frame} event={event} />
            ))}
            {leftAt === null ? null : (
              <li key="left" class="hw-left-here">
                <p class="hw-figure">{frame.day(leftAt)}</p>
                <p>
                  <b>{t('record.left')}</b>
                </p>
              </li>
            )}
            {events.slice(before).map((event) => (
              <Event key={event.id} frame={frame} event={event} />
            ))}
          </InTurn>
        </ol>
      </details>
    </section>
  );
}
