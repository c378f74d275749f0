/** Every decision in order: when, who, what, how the dice fell, what it moved, why. */
import type { DebriefDecision } from '../../../session/index.ts';
import { confidenceWord, listIn } from '../../words/index.ts';
import { GoBack } from '../branches/go-back.tsx';
import { InTurn } from '../shared/in-turn.tsx';
import type { Frame } from './frame.ts';
import { textOf } from './labels.ts';

function titleOf({ words }: Frame, taken: DebriefDecision): string {
  const title = textOf(words, taken.label) ?? taken.label;
  const { decision } = taken;
  if (decision.type !== 'act' || decision.target === undefined) return title;
  const target = textOf(words, `asset.${decision.target}.name`) ?? decision.target;
  return words.t('hotWash.decision.on', { title, target });
}

function movedText({ words }: Frame, meters: DebriefDecision['meters']): string | null {
  const moved = Object.entries(meters)
    .filter(([, by]) => Math.round(by) !== 0)
    .map(([meter, by]) =>
      words.t(by > 0 ? 'hotWash.meter.up' : 'hotWash.meter.down', {
        meter: textOf(words, `meter.${meter}`) ?? meter,
        n: Math.abs(Math.round(by)),
      }),
    );
  if (moved.length === 0) return null;
  const list = listIn(words, 'unit')(moved);
  return words.t('hotWash.decision.moved', { list });
}

/** What the author would have the table talk about here, if this answered an inject and there is such a question. */
function talkOf({ words }: Frame, { decision }: DebriefDecision): string | null {
  if (decision.type !== 'answer') return null;
  const key = `inject.${decision.inject}.discuss`;
  return words.has(key) ? words.t(key) : null;
}

function Entry({ frame, taken }: { readonly frame: Frame; readonly taken: DebriefDecision }) {
  const { words, formats } = frame;
  const { result, note } = taken;
  const moved = movedText(frame, taken.meters);
  const talk = talkOf(frame, taken);
  const mine = taken.by === 'player' || taken.by === 'policy';
  const seat = textOf(words, `seat.${taken.seat}.name`) ?? taken.seat;
  return (
    <li class={mine ? 'hw-decision' : 'hw-decision hw-not-mine'}>
      <p class="hw-decision-when hw-figure">
        <time dateTime={taken.date}>{frame.day(taken.minute)}</time>
      </p>
      <div>
        <h3>{titleOf(frame, taken)}</h3>
        <p class="hw-decision-who">
          {seat} · {words.t(`hotWash.by.${taken.by}`)}
        </p>
        {result && (
          <p>
            {words.t(result.succeeded ? 'hotWash.decision.worked' : 'hotWash.decision.failed', {
              rolled: formats.roll(result.rolled),
              odds: formats.roll(result.odds),
            })}
          </p>
        )}
        {moved && <p>{moved}</p>}
        {note?.rationale && (
          <p class="hw-why">{words.t('hotWash.decision.why', { rationale: note.rationale })}</p>
        )}
        {note?.confidence !== undefined && (
          <p>
            {words.t('hotWash.decision.sure', {
              word: words.t(`confidence.${confidenceWord(note.confidence)}`),
            })}
          </p>
        )}
        {talk !== null && (
          <p class="hw-discuss">
            <b>{words.t('hotWash.talk')}</b> {talk}
          </p>
        )}
        <GoBack
          turn={taken.turn}
          decision={taken.decision}
          label={words.t('branch.goBack')}
          name={words.t('branch.goBackLabel', {
            title: titleOf(frame, taken),
            date: frame.day(taken.minute),
          })}
        />
      </div>
    </li>
  );
}

/** The decisions that are shown: all but the ends of turns. */
export function shownDecisions(all: readonly DebriefDecision[]): readonly DebriefDecision[] {
  return all.filter(({ decision }) => decision.type !== 'advance');
}

export function Decisions({ frame }: { readonly frame: Frame }) {
  const { t } = frame.words;
  const shown = shownDecisions(frame.debrief.decisions);
  return (
    <section class="hw-part" aria-labelledby="hw-decisions">
      <h2 id="hw-decisions" tabIndex={-1}>
        {t('hotWash.decisions')}
      </h2>
      {shown.length === 0 ? (
        <p>{t('hotWash.decisions.none')}</p>
      ) : (
        <ol class="hw-decisions">
          <InTurn>
            {shown.map((taken, i) => (
              <Entry key={`${taken.minute}${taken.label}${i}`} frame={frame} taken={taken} />
            ))}
          </InTurn>
        </ol>
      )}
    </section>
  );
}
