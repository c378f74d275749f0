/**
 * Puts what a view holds into words: names, titles of causes, and one line for each happening.
 *
 * Pure: view in, text out. Decides nothing about layout or focus and never looks past the view.
 */
import type { Briefing, DefenderView, Happening, Minute } from '../../../session/index.ts';
import { dateOfMinute, type Formats, listIn, type Words } from '../../words/index.ts';

/** One thing that happened, ready to be shown or spoken. */
export interface Line {
  readonly text: string;
  /** `loud` changes where things stand, `meter` only moves a figure, `plain` is the rest. */
  readonly weight: 'loud' | 'plain' | 'meter';
  /** Good or bad for the team where that is plain; told by the words too. */
  readonly mood: 'good' | 'bad' | 'neutral';
}

export interface Describer {
  asset(id: string): string;
  data(id: string): string;
  seat(id: string): string;
  adversary(id: string): string;
  zone(id: string): string;
  /** The title behind a text key such as `action.hunt`, `inject.x.option.y` or `rule.stamina`. */
  title(key: string): string;
  list(names: readonly string[]): string;
  /** `in 2 days`, from the view's own time. */
  within(view: DefenderView, minute: Minute): string;
  /** The calendar day of a minute. */
  date(view: DefenderView, minute: Minute): string;
  state(state: string): string;
  observation(view: DefenderView, observation: DefenderView['observations'][number]): string;
  /** The line for a happening, or null for those that go without saying. */
  line(view: DefenderView, happening: Happening): Line | null;
}

const LOUD = new Set<Happening['type']>([
  'phaseChanged',
  'published',
  'claimContradicted',
  'disclosed',
  'assetDamaged',
  'dutyStarted',
  'dutyMissed',
  'ended',
]);
const BAD = new Set<Happening['type']>([
  'published',
  'claimContradicted',
  'assetDamaged',
  'dutyMissed',
]);

/** Gives the words of one scenario to what happens in it. */
export function createDescriber(words: Words, formats: Formats, briefing: Briefing): Describer {
  const { t, has } = words;
  const list = listIn(words, 'conjunction');
  const named = (kind: string) => (id: string) => t(`${kind}.${id}.name`);
  const asset = named('asset');
  const data = named('data');
  const seat = named('seat');

  function title(key: string): string {
    if (has(`${key}.title`)) return t(`${key}.title`);
    return has(`${key}.headline`) ? t(`${key}.headline`) : t(key);
  }

  function state(name: string): string {
    const phase = name.split('.')[0] ?? name;
    if (phase === name) return t(`phase.${phase}`);
    return t('track.now', { phase: t(`phase.${phase}`), state: t(`state.${name}`) });
  }

  function within(view: DefenderView, minute: Minute): string {
    return formats.within(minute - view.minute);
  }

  function observation(_view: DefenderView, seen: DefenderView['observations'][number]): string {
    return t(seen.text, { asset: seen.asset === null ? '' : asset(seen.asset) });
  }

  function meter(id: string, by: number): string {
    const size = Math.abs(Math.round(by));
    return id === 'budget' ? formats.money(size) : String(size);
  }

  function finished(happening: Happening & { type: 'finished' }): string {
    const how = happening.succeeded ? 'succeeded' : 'failed';
    const text =
      happening.target === null
        ? t(`happening.${how}`, { title: title(happening.key) })
        : t(`happening.${how}On`, {
            title: title(happening.key),
            target: asset(happening.target),
          });
    const own = `${happening.key}.${happening.succeeded ? 'success' : 'failure'}`;
    const story = has(own)
      ? ` ${t(own, { asset: happening.target === null ? '' : asset(happening.target) })}`
      : '';
    // Certain things need no dice; showing a roll there would only raise questions.
    const dice =
      happening.odds >= 1
        ? ''
        : ` ${t('happening.dice', {
            rolled: formats.roll(happening.rolled),
            odds: formats.chance(happening.odds),
          })}`;
    return text + story + dice;
  }

  function linkEnds(link: string): { from: string; to: string } {
    const found = briefing.links.find((one) => one.id === link);
    if (found === undefined) return { from: link, to: link };
    return { from: asset(found.from), to: asset(found.to) };
  }

  function text(view: DefenderView, happening: Happening): string | null {
    switch (happening.type) {
      case 'turnStarted':
        return null;
      case 'injectArrived':
        return t(happening.asks ? 'happening.injectAsks' : 'happening.injectArrived', {
          title: title(`inject.${happening.inject}`),
        });
      case 'injectAnswered':
        return t(`happening.answered.${happening.by}`, {
          inject: title(`inject.${happening.inject}`),
          option: title(`inject.${happening.inject}.option.${happening.option}`),
        });
      case 'started': {
        const values = { title: title(happening.key), when: within(view, happening.due) };
        if (happening.target === null) return t('happening.started', values);
        return t('happening.startedOn', { ...values, target: asset(happening.target) });
      }
      case 'finished':
        return finished(happening);
      case 'observed':
        return t('happening.observed', { text: observation(view, happening.observation) });
      case 'hunted':
        if (happening.found === 0 && happening.coverage === 0)
          return t('happening.huntedBlind', { asset: asset(happening.asset) });
        return t('happening.hunted', {
          asset: asset(happening.asset),
          found: happening.found,
          coverage: formats.percent(happening.coverage),
        });
      case 'meterChanged':
        if (Math.round(happening.by) === 0) return null;
        return t(happening.by > 0 ? 'happening.meterUp' : 'happening.meterDown', {
          meter: t(`meter.${happening.meter}`),
          n: meter(happening.meter, happening.by),
          cause: title(happening.cause),
        });
      case 'sensorDeployed':
        return t('happening.sensorDeployed', {
          sensor: t(`sensor.${happening.sensor}.name`),
          assets: list(happening.assets.map(asset)),
        });
      case 'assetIsolated':
      case 'assetReconnected':
      case 'assetImaged':
      case 'assetDamaged':
      case 'assetRebuilt':
      case 'assetCleaned':
        return t(`happening.${happening.type}`, { asset: asset(happening.asset) });
      case 'linkCut':
      case 'linkRestored':
        return t(`happening.${happening.type}`, linkEnds(happening.link));
      case 'credentialsReset':
      case 'trafficThrottled':
      case 'channelsBlocked':
      case 'disclosed':
        return t(`happening.${happening.type}`);
      case 'dutyStarted':
        return t('happening.dutyStarted', {
          duty: title(`duty.${happening.duty}`),
          when: happening.due === null ? '' : within(view, happening.due),
        });
      case 'dutyMet':
      case 'dutyMissed':
        return t(`happening.${happening.type}`, { duty: title(`duty.${happening.duty}`) });
      case 'claimContradicted':
        return t('happening.claimContradicted', { data: data(happening.data) });
      case 'phaseChanged':
        return t('happening.phaseChanged', { to: state(happening.to) });
      case 'published':
        return t(`happening.published.${happening.kind}`, { data: list(happening.data.map(data)) });
      case 'ended':
        return t('happening.ended', { ending: t(`ending.${happening.ending}.title`) });
    }
  }

  function line(view: DefenderView, happening: Happening): Line | null {
    const words = text(view, happening);
    if (words === null) return null;
    const weight =
      happening.type === 'meterChanged' ? 'meter' : LOUD.has(happening.type) ? 'loud' : 'plain';
    let mood: Line['mood'] = BAD.has(happening.type) ? 'bad' : 'neutral';
    if (happening.type === 'finished') mood = happening.succeeded ? 'good' : 'bad';
    return { text: words, weight, mood };
  }

  return {
    asset,
    data,
    seat,
    adversary: named('adversary'),
    zone: named('zone'),
    title,
    list,
    within,
    date: (view, minute) => formats.date(dateOfMinute(view, minute)),
    state,
    observation,
    line,
  };
}
