/** Whether evictions held: who stayed through one, who came back and by what, what was in the team's hands. */
import type {
  DebriefEviction,
  DebriefMeasure,
  DebriefReturn,
  DebriefSentence,
  DebriefStay,
  Minute,
} from '../../../session/index.ts';
import { listIn } from '../../words/index.ts';
import { GoBackAfter } from '../branches/go-back.tsx';
import { titleOf } from '../branches/say.ts';
import './eviction.css';
import type { Frame } from './frame.ts';
import { textOf } from './labels.ts';

/** Cards that are named before the rest is only counted. */
const MOST = 3;

/** A sentence of the debrief in words. */
export function sentenceOf(
  { words, formats, day }: Frame,
  { key, values, names = {}, lists = {}, dates = {}, spans = {} }: DebriefSentence,
): string {
  const join = listIn(words, 'conjunction');
  const said: Record<string, string | number> = { ...values };
  const nameOf = (name: string): string => textOf(words, name) ?? name;
  for (const [place, name] of Object.entries(names)) said[place] = nameOf(name);
  for (const [place, all] of Object.entries(lists)) said[place] = join(all.map(nameOf));
  for (const [place, when] of Object.entries(dates))
    said[place] = typeof when === 'number' ? day(when) : join(when.map(day));
  for (const [place, span] of Object.entries(spans)) said[place] = formats.duration(span);
  return words.t(key, said);
}

const whoIs = ({ words }: Frame, adversary: string): string =>
  textOf(words, `adversary.${adversary}.name`) ?? adversary;

function When({ frame, minute }: { readonly frame: Frame; readonly minute: Minute }) {
  return (
    <p class="hw-decision-when hw-figure">
      <time dateTime={frame.when(minute)}>{frame.day(minute)}</time>
    </p>
  );
}

function Stay({ frame, stay }: { readonly frame: Frame; readonly stay: DebriefStay }) {
  const { t } = frame.words;
  return (
    <li>
      <When frame={frame} minute={stay.outlasted[0] ?? 0} />
      <div>
        <h3>{t('eviction.stayed', { adversary: whoIs(frame, stay.adversary) })}</h3>
        <p>{stay.says.map((sentence) => sentenceOf(frame, sentence)).join(' ')}</p>
      </div>
    </li>
  );
}

function Measure({ frame, measure }: { readonly frame: Frame; readonly measure: DebriefMeasure }) {
  const { t } = frame.words;
  const title = titleOf(frame.words, measure);
  const date = frame.day(measure.minute);
  const said = [
    t(`eviction.does.${measure.does}`),
    t('eviction.openUntil', { date }),
    ...(measure.tried === null ? [] : [t(`eviction.tried.${measure.tried}`)]),
  ];
  return (
    <li>
      <b class="hw-measure">{title}</b> {said.join(' ')}{' '}
      <GoBackAfter
        after={measure.after}
        label={t('branch.goBack')}
        name={t('branch.goBackLabel', { title, date })}
      />
    </li>
  );
}

function Measures({ frame, back }: { readonly frame: Frame; readonly back: DebriefReturn }) {
  const { t } = frame.words;
  const { measures } = back;
  const shuts = measures.some(({ does }) => does !== 'hinders');
  return (
    <>
      {shuts ? null : <p>{t('eviction.measures.none')}</p>}
      {measures.length === 0 ? null : (
        <ul>
          {measures.slice(0, MOST).map((measure) => (
            <Measure key={`${measure.label}${measure.minute}`} frame={frame} measure={measure} />
          ))}
        </ul>
      )}
      {measures.length > MOST ? <p>{t('fog.more', { n: measures.length - MOST })}</p> : null}
    </>
  );
}

function Return({ frame, back }: { readonly frame: Frame; readonly back: DebriefReturn }) {
  const { words, formats, day } = frame;
  const { t } = words;
  const told = (says: readonly DebriefSentence[]) =>
    says.map((sentence) => sentenceOf(frame, sentence)).join(' ');
  return (
    <li>
      <When frame={frame} minute={back.minute} />
      <div>
        <h3>
          {t('eviction.back', {
            adversary: whoIs(frame, back.adversary),
            asset: textOf(words, `asset.${back.asset}.name`) ?? back.asset,
          })}
        </h3>
        <p class="hw-decision-who">
          {t('eviction.out', {
            date: day(back.out),
            span: formats.duration(back.minute - back.out),
          })}
        </p>
        <dl class="hw-return">
          <div>
            <dt>{t('eviction.way')}</dt>
            <dd>
              {told(back.way)}{' '}
              <span class="hw-ids">
                {back.door.technique} {back.door.name}
              </span>
            </dd>
          </div>
          <div>
            <dt>{t('eviction.measures')}</dt>
            <dd>
              <Measures frame={frame} back={back} />
            </dd>
          </div>
          <div>
            <dt>{t('eviction.knew')}</dt>
            <dd>{told(back.knew)}</dd>
          </div>
        </dl>
      </div>
    </li>
  );
}

interface EvictionPartProps {
  readonly frame: Frame;
  readonly eviction: DebriefEviction;
}

/** What is told, in order of time. */
function Told({ frame, eviction: { stayed, returned } }: EvictionPartProps) {
  const all = [
    ...stayed.map((stay) => ({ minute: stay.outlasted[0] ?? 0, stay, back: null })),
    ...returned.map((back) => ({ minute: back.minute, stay: null, back })),
  ].sort((one, other) => one.minute - other.minute);
  return (
    <ol class="hw-evictions">
      {all.map(({ minute, stay, back }) => {
        const key = `${minute}${stay?.adversary ?? back?.adversary}`;
        if (stay !== null) return <Stay key={key} frame={frame} stay={stay} />;
        return back === null ? null : <Return key={key} frame={frame} back={back} />;
      })}
    </ol>
  );
}

/** The part; nothing where nobody was thrown out. */
export function EvictionPart({ frame, eviction }: EvictionPartProps) {
  const { t } = frame.words;
  const { done, stayed, returned } = eviction;
  const held = stayed.length === 0 && returned.length === 0;
  return (
    <section class="hw-part" aria-labelledby="hw-eviction">
      <h2 id="hw-eviction" tabIndex={-1}>
        {t('eviction.title')}
      </h2>
      {held ? (
        <p>{t(done.length > 0 ? 'eviction.held' : 'eviction.heldInPart')}</p>
      ) : (
        <>
          <p class="hw-legend">{t('eviction.lead')}</p>
          <Told frame={frame} eviction={eviction} />
        </>
      )}
    </section>
  );
}
