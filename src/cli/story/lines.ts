/**
 * One exercise event as a line of the story, as the team would have lived it.
 *
 * Hidden events give no line: a story told aloud must not betray what the team could not know.
 */
import type { ExerciseEvent, Scenario } from '../../engine/index.ts';
import { spanText, stateText } from './calendar.ts';
import type { Words } from './words.ts';

/** How a line is shown. */
export type LineKind =
  | 'phase'
  | 'paper'
  | 'body'
  | 'due'
  | 'choice'
  | 'dice'
  | 'seen'
  | 'change'
  | 'public'
  | 'drift';

export interface Line {
  readonly kind: LineKind;
  readonly text: string;
}

const BY: Readonly<Record<string, string>> = {
  player: 'chose',
  policy: 'chose',
  default: 'did not answer in time, so',
  plan: 'took by plan',
};

/** The lines of an event; none if nobody would hear of it. */
export function linesOf(event: ExerciseEvent, scenario: Scenario, words: Words): readonly Line[] {
  const seat = (id: string) => words.name('seat', id);
  const assets = (ids: readonly string[]) =>
    ids.length === scenario.assets.length
      ? 'everywhere'
      : ids.map((id) => words.asset(id)).join(', ');
  const change = (text: string): readonly Line[] => [{ kind: 'change', text }];

  switch (event.type) {
    case 'injectArrived': {
      const inject = scenario.injects.find((one) => one.id === event.inject);
      const key = `inject.${event.inject}`;
      return [
        {
          kind: 'paper',
          text: `${words.say(`${key}.title`)} (${inject?.kind ?? 'inject'} to ${seat(inject?.to ?? '')}, from ${words.say(`${key}.from`)})`,
        },
        { kind: 'body', text: words.say(`${key}.body`) },
        ...(event.due === null
          ? []
          : [
              {
                kind: 'due' as const,
                text: `Answer within ${spanText(event.due - event.minute)}.`,
              },
            ]),
      ];
    }
    case 'decisionTaken': {
      const { decision } = event;
      if (decision.type === 'advance') return [];
      const what =
        decision.type === 'answer'
          ? words.say(`inject.${decision.inject}.option.${decision.option}.title`)
          : words.say(`action.${decision.action}.title`);
      const aimed =
        decision.type === 'act' && decision.target !== undefined
          ? ` (${words.asset(decision.target)})`
          : '';
      return [
        { kind: 'choice', text: `${seat(event.seat)} ${BY[event.by] ?? 'chose'}: ${what}${aimed}` },
      ];
    }
    case 'undertakingFinished': {
      const { running, succeeded, rolled, odds } = event;
      // What was put off comes without words of its own; the events it brings speak for it.
      if (running.kind === 'later') return [];
      const key = `${running.key}.${succeeded ? 'success' : 'failure'}`;
      const dice =
        odds >= 1 ? '' : ` (rolled ${rolled.toFixed(2)}, needed under ${odds.toFixed(2)})`;
      const told = words.has(key) ? words.say(key) : '';
      if (told === '' && dice === '') return [];
      const where = running.target === null ? '' : `${words.asset(running.target)}: `;
      const what =
        told === ''
          ? `${words.say(`${running.key}.title`)} ${succeeded ? 'worked' : 'failed'}.`
          : told;
      return [{ kind: 'dice', text: `${where}${what}${dice}` }];
    }
    case 'observationMade': {
      const { observation } = event;
      const asset = observation.asset === null ? '' : words.asset(observation.asset);
      const sure = `${Math.round(observation.confidence * 100)} % sure`;
      return [{ kind: 'seen', text: `${words.say(observation.text, { asset })} (${sure})` }];
    }
    case 'huntFinished':
      return [
        {
          kind: 'seen',
          text:
            event.found > 0
              ? `The search of ${words.asset(event.asset)} found ${event.found === 1 ? 'an intruder' : `${event.found} intruders`}.`
              : `The search of ${words.asset(event.asset)} found nothing${event.coverage < 0.3 ? '; there is little telemetry there' : ''}.`,
        },
      ];
    case 'phaseChanged':
      return [{ kind: 'phase', text: stateText(event.to) }];
    case 'sensorDeployed':
      return change(
        `Sensors in place: ${words.name('sensor', event.sensor)}, ${assets(event.assets)}.`,
      );
    case 'assetIsolated':
      return change(`${words.asset(event.asset)} is cut off.`);
    case 'assetReconnected':
      return change(`${words.asset(event.asset)} is connected again.`);
    case 'assetImaged':
      return change(`Images of ${words.asset(event.asset)} are taken.`);
    case 'assetDamaged':
      return [{ kind: 'seen', text: `${words.asset(event.asset)} is broken.` }];
    case 'assetMended':
      return change(`${words.asset(event.asset)} works again.`);
    case 'dutyStarted':
      return [
        {
          kind: 'public',
          text: `${words.say(`duty.${event.duty}.title`)}: due in ${spanText(event.due - event.minute)}.`,
        },
      ];
    case 'dutyMet':
    case 'dutyMissed':
      return [
        {
          kind: 'public',
          text: `${words.say(`duty.${event.duty}.title`)}: ${event.type === 'dutyMet' ? 'done in time' : 'missed'}.`,
        },
      ];
    case 'assetRebuilt':
      return change(`${words.asset(event.asset)} is rebuilt.`);
    case 'assetCleaned':
      return change(`${words.asset(event.asset)} is cleaned.`);
    case 'credentialsReset':
      return change(`Credentials are reset: ${event.kinds.join(', ')}.`);
    case 'linkCut':
    case 'linkRestored': {
      const link = scenario.links.find((one) => one.id === event.link);
      const ends = `${words.asset(link?.from ?? '')} - ${words.asset(link?.to ?? '')}`;
      return change(`The link ${ends} is ${event.type === 'linkCut' ? 'cut' : 'restored'}.`);
    }
    case 'controlSet':
      return change(`In place: ${words.name('control', event.control)}.`);
    case 'trafficThrottled':
      return change('Traffic out is throttled.');
    case 'channelsBlocked':
      return change('Known control channels are blocked.');
    case 'capacityChanged':
      return change(`Capacity per turn ${signed(event.by)}.`);
    case 'disclosureMade':
      return [{ kind: 'public', text: 'The public is told.' }];
    case 'claimMade':
      return [
        {
          kind: 'public',
          text: `It is said of ${words.name('data', event.data)}: ${event.says.replace('-', ' ')}.`,
        },
      ];
    case 'claimContradicted':
      return [
        {
          kind: 'public',
          text: `What was said of ${words.name('data', event.data)} proves false.`,
        },
      ];
    case 'promiseMade':
      return [{ kind: 'public', text: words.say(`promise.${event.promise}`) }];
    case 'dataPublished':
      return [
        {
          kind: 'public',
          text: `${words.say(`leak.${event.leak}.headline`)} (${Object.keys(event.shares)
            .map((data) => words.name('data', data))
            .join(', ')})`,
        },
      ];
    default:
      return [];
  }
}

/** `+5`, `-3`; one decimal at most. */
export function signed(by: number): string {
  const rounded = Math.round(by * 10) / 10;
  return rounded > 0 ? `+${rounded}` : String(rounded);
}
