/**
 * An event as a link of a chain: which sentence, with which values and names. Events that only keep the books
 * (capacity spent, turns begun) have none; chains pass through them.
 */
import { EVENT_VISIBILITY, type ExerciseEvent } from '../../engine/index.ts';
import { labelOf } from '../../exercise/index.ts';
import { dateOn, type LineEvent, type PlayedLine } from '../line.ts';
import type { ChainLink, Side } from './types.ts';

/** A sentence by its key, with what belongs into it. */
export interface Said {
  readonly key: string;
  readonly values: ChainLink['values'];
  readonly names: ChainLink['names'];
}

const said = (
  key: string,
  names: Readonly<Record<string, string>> = {},
  values: ChainLink['values'] = {},
): Said => ({ key, names, values });

const asset = (id: string): string => `asset.${id}.name`;
const adversary = (id: string): string => `adversary.${id}.name`;
const data = (id: string): string => `data.${id}.name`;

/** The text key that names what a cause is. */
export function causeName(cause: string): string {
  if (cause.startsWith('rule.')) return cause;
  if (cause.startsWith('leak.')) return `${cause}.headline`;
  return cause === 'advance' ? 'chain.endOfTurn' : `${cause}.title`;
}

const gigabytes = (value: number): number => Math.round(value * 10) / 10;

/** An entry from outside: with a stolen credential, over a link, or by nothing that could be shut. */
function gotIn(
  { compiled: { scenario } }: PlayedLine,
  who: string,
  id: string | null,
  names: Said['names'],
): Said {
  const door = scenario.adversaries.find((one) => one.id === who)?.doors.find((d) => d.id === id);
  if (door?.credential !== undefined)
    return said('chain.gotInWith', { ...names, credential: `credentials.${door.credential}` });
  const link = scenario.links.find((one) => one.id === door?.link);
  return link === undefined
    ? said('chain.gotIn', names)
    : said('chain.gotInOver', { ...names, from: asset(link.from), to: asset(link.to) });
}

/** What an event says of itself, or null where it is not worth a sentence. */
export function say(line: PlayedLine, event: ExerciseEvent): Said | null {
  switch (event.type) {
    case 'decisionTaken': {
      const { decision, by } = event;
      const card = causeName(labelOf(decision));
      if (by === 'default' || by === 'plan') return said(`chain.${by}`, { card });
      if (decision.type === 'act' && decision.target !== undefined)
        return said('chain.decisionOn', { card, asset: asset(decision.target) });
      return said('chain.decision', { card });
    }
    case 'undertakingFinished':
      return event.succeeded || event.running.kind === 'later'
        ? null
        : said('chain.failed', { card: causeName(event.running.key) });
    case 'injectArrived':
      return said('chain.arrived', { inject: `inject.${event.inject}.title` });
    case 'sensorDeployed': {
      const [first = '', ...more] = event.assets;
      return said(
        'chain.watching',
        { sensor: `sensor.${event.sensor}.name`, asset: asset(first) },
        { more: more.length },
      );
    }
    case 'observationMade': {
      const seen = event.observation;
      if (seen.finding === null || seen.asset === null) return null;
      const names = { asset: asset(seen.asset) };
      const how = seen.finding === 'known' ? 'seen' : 'suspected';
      if (event.falseAlarm) return said('chain.falseAlarm', names);
      return seen.adversary === null
        ? said(`chain.${how}`, names)
        : said(`chain.${how}Who`, { ...names, adversary: adversary(seen.adversary) });
    }
    case 'footholdGained': {
      const names = { adversary: adversary(event.adversary), asset: asset(event.foothold.asset) };
      if (event.from !== null) return said('chain.moved', { ...names, from: asset(event.from) });
      return gotIn(line, event.adversary, event.door, names);
    }
    case 'footholdLost':
      return said('chain.lost', {
        adversary: adversary(event.adversary),
        asset: asset(event.asset),
        cause: causeName(event.cause),
      });
    case 'dataTaken':
      return said(
        'chain.taken',
        { adversary: adversary(event.adversary), data: data(event.data) },
        { gigabytes: gigabytes(event.gigabytes) },
      );
    case 'dataPublished':
      return said('chain.published', { leak: `leak.${event.leak}.headline` });
    case 'awarenessRaised':
      return said('chain.noticed', {
        adversary: adversary(event.adversary),
        cause: causeName(event.cause),
      });
    case 'moodChanged':
      return said('chain.mood', { adversary: adversary(event.adversary) }, { mood: event.mood });
    case 'assetIsolated':
      return said('chain.isolated', { asset: asset(event.asset) });
    case 'assetReconnected':
      return said('chain.reconnected', { asset: asset(event.asset) });
    case 'assetImaged':
      return said('chain.imaged', { asset: asset(event.asset) });
    case 'assetDamaged':
      return said('chain.damaged', { asset: asset(event.asset) });
    case 'logsWiped':
      return said('chain.wiped', {
        adversary: adversary(event.adversary),
        asset: asset(event.asset),
      });
    case 'linkCut': {
      const link = line.compiled.scenario.links.find(({ id }) => id === event.link);
      return said('chain.cut', { from: asset(link?.from ?? ''), to: asset(link?.to ?? '') });
    }
    case 'credentialLost':
      return said('chain.keysLost', { adversary: adversary(event.adversary) });
    case 'credentialsReset':
      return said('chain.reset');
    case 'controlSet':
      return said('chain.control', { control: `control.${event.control}.name` });
    case 'trafficThrottled':
      return said('chain.throttled');
    case 'channelsBlocked':
      return said('chain.blocked');
    case 'contactLost':
      return said('chain.outOfTouch', { adversary: adversary(event.adversary) });
    case 'disclosureMade':
      return said('chain.disclosed');
    case 'claimMade':
      return said('chain.claimed', { data: data(event.data) }, { says: event.says });
    case 'claimContradicted':
      return said('chain.contradicted', { data: data(event.data) });
    case 'dutyStarted':
      return said('chain.dutyStarted', { duty: `duty.${event.duty}.title` });
    case 'dutyMet':
      return said('chain.dutyMet', { duty: `duty.${event.duty}.title` });
    case 'dutyMissed':
      return said('chain.dutyMissed', { duty: `duty.${event.duty}.title` });
    case 'exerciseEnded':
      return said('chain.ended', { ending: `ending.${event.ending}.title` });
    default:
      return null;
  }
}

/** An event as a link, or null where it is not worth a sentence. */
export function linkOf(
  side: Side,
  line: PlayedLine,
  { event, moment }: LineEvent,
  words: Said | null = say(line, event),
): ChainLink | null {
  if (words === null) return null;
  const own = event.type === 'decisionTaken' && (event.by === 'player' || event.by === 'policy');
  return {
    side,
    moment,
    minute: event.minute,
    date: dateOn(line, event.minute),
    ...words,
    kind: own ? 'decision' : 'event',
    hidden: EVENT_VISIBILITY[event.type] === 'hidden' || isSecret(event),
  };
}

/** Nobody was told that an alarm was false, though everybody saw the alarm. */
const isSecret = (event: ExerciseEvent): boolean =>
  event.type === 'observationMade' && event.falseAlarm;

/** That something did not happen in `line` which happened in the other. It stands where play was at that minute. */
export function absenceOf(side: Side, line: PlayedLine, missing: ExerciseEvent): ChainLink | null {
  const words = say(line, missing);
  if (words === null) return null;
  let moment: string | null = null;
  for (const { event, moment: at } of line.events) {
    if (event.minute > missing.minute) break;
    moment = at;
  }
  return {
    side,
    moment,
    minute: missing.minute,
    date: dateOn(line, missing.minute),
    ...words,
    key: words.key.replace(/^chain\./, 'chain.not.'),
    kind: 'absent',
    hidden: EVENT_VISIBILITY[missing.type] === 'hidden' || isSecret(missing),
  };
}
