/**
 * What must hold at every moment of every exercise, whoever plays it. Throws with the first thing that does not.
 *
 * Used by the properties of the normal suite and by the slow fuzz, on plain ground truth.
 */
import type { Draft, ExerciseEvent, Scenario, Setting } from '../../src/engine/index.ts';

const EPSILON = 1e-9;

function must(so: boolean, what: string): void {
  if (!so) throw new Error(`broken: ${what}`);
}

/** Meters in range, shares in range, nothing published that was not stolen, money that adds up. */
export function holdsAlways({ compiled }: Setting, { known, hidden }: Draft): void {
  const { scenario } = compiled;
  for (const [meter, value] of Object.entries(known.meters)) {
    must(Number.isFinite(value) && value >= 0, `${meter} is ${value}`);
    must(meter === 'budget' || value <= 100, `${meter} is ${value}`);
  }
  must(known.capacityLeft >= 0, `capacity left is ${known.capacityLeft}`);
  must(known.capacityLeft <= known.capacityTotal, 'more capacity left than there was');
  for (const truth of Object.values(hidden.adversaries)) {
    for (const [data, share] of Object.entries(truth.stolen)) {
      must(share >= 0 && share <= 1, `${data}: stolen ${share}`);
      must(share <= (truth.staged[data] ?? 0) + EPSILON, `${data}: stolen more than was staged`);
    }
    const held = truth.footholds.map(({ asset }) => asset);
    must(new Set(held).size === held.length, `an asset held twice: ${held.join(', ')}`);
    must(truth.awareness >= 0 && truth.awareness <= 100, `awareness is ${truth.awareness}`);
  }
  for (const [data, { share }] of Object.entries(known.published)) {
    const most = Object.values(hidden.adversaries).map(({ stolen }) => stolen[data] ?? 0);
    must(share <= Math.max(...most) + EPSILON, `${data}: published more than was stolen`);
  }
  for (const share of Object.values(known.observedLoss))
    must(share <= 1, 'saw more than all leave');
  must(known.minute <= scenario.endsBy, `minute ${known.minute} is after the end`);
  must(
    known.openInjects.every(({ due }) => due >= known.minute),
    'an inject is overdue',
  );
  must(
    known.running.every(({ due }) => due >= known.minute),
    'an undertaking is overdue',
  );
}

/** What must hold of all events of one exercise together. */
export function holdsOver(
  { compiled }: Setting,
  { known }: Draft,
  events: readonly ExerciseEvent[],
): void {
  const { scenario } = compiled;
  holdsOfTheOtherSide(scenario, events);
  holdsOfWhatIsSeen(scenario, events);
  let money = scenario.meters.budget;
  let spent = 0;
  let minute = 0;
  for (const [index, event] of events.entries()) {
    must(event.minute >= minute, `event ${index} (${event.type}) goes back in time`);
    minute = event.minute;
    if (event.type === 'capacitySpent') {
      money -= event.money;
      spent += event.money;
    } else if (event.type === 'meterChanged' && event.meter === 'budget')
      money = Math.max(0, money + event.by);
    else if (event.type === 'exerciseEnded')
      must(index === events.length - 1, 'something happened after EndEx');
  }
  must(Math.abs(money - known.meters.budget) < EPSILON, 'money does not add up');
  must(Math.abs(spent - known.spent) < EPSILON, 'what was spent does not add up');
}

/**
 * No foothold without a technique that got there, nothing taken that could not be reached or could not leave, nothing
 * broken without a technique, nothing shown that its adversary had not taken.
 */
function holdsOfTheOtherSide(scenario: Scenario, events: readonly ExerciseEvent[]): void {
  const held = new Set<string>();
  const taken = new Map<string, number>();
  const dataOn = new Map(scenario.dataSets.map(({ id, asset }) => [id, asset]));
  const does = new Map(scenario.techniques.map((one) => [one.id, one.does]));
  const doors = new Map(
    scenario.adversaries.flatMap((one) =>
      one.doors.map((door) => [`${one.id}/${door.id}`, door.asset] as const),
    ),
  );
  const network = watchNetwork(scenario);
  /** What was done where in this minute, as `adversary/effect/asset`. */
  let done = new Set<string>();
  let minute = -1;
  for (const event of events) {
    if (event.minute !== minute) done = new Set();
    minute = event.minute;
    network.see(event);
    switch (event.type) {
      case 'techniqueUsed':
        if (event.succeeded)
          done.add(`${event.adversary}/${does.get(event.technique)}/${event.asset}`);
        break;
      case 'footholdGained': {
        const { adversary, foothold, from, door } = event;
        must(
          from === null ? doors.get(`${adversary}/${door}`) === foothold.asset : door === null,
          `${adversary} came to ${foothold.asset} neither by one of its doors nor from inside`,
        );
        const ways = ['initialAccess', 'move'].map(
          (way) => `${adversary}/${way}/${foothold.asset}`,
        );
        must(
          ways.some((way) => done.has(way)),
          `${adversary} is on ${foothold.asset} and used nothing to get there`,
        );
        held.add(`${adversary}/${foothold.asset}`);
        break;
      }
      case 'footholdLost':
        held.delete(`${event.adversary}/${event.asset}`);
        break;
      case 'dataStaged':
      case 'dataTaken': {
        const asset = dataOn.get(event.data) ?? '';
        const what = `${event.adversary} and ${event.data}`;
        must(held.has(`${event.adversary}/${asset}`), `${what}: no foothold there`);
        must(!network.isolated.has(asset), `${what}: it is off the network`);
        if (event.type === 'dataStaged') break;
        must(done.has(`${event.adversary}/exfiltrate/${asset}`), `${what}: nothing took it out`);
        must(network.throttle() < 1, `${what}: nothing gets out`);
        must(network.canLeave(asset), `${what}: there is no way out`);
        const key = `${event.adversary}/${event.data}`;
        taken.set(key, Math.min(1, (taken.get(key) ?? 0) + event.share));
        break;
      }
      case 'assetDamaged':
        must(
          [...done].some((one) => one.endsWith(`/destroy/${event.asset}`)),
          `${event.asset} is broken and nobody broke it`,
        );
        break;
      case 'dataPublished':
        for (const [data, share] of Object.entries(event.shares))
          must(
            share <= (taken.get(`${event.adversary}/${data}`) ?? 0) + EPSILON,
            `${event.leak} shows more of ${data} than was taken`,
          );
        break;
    }
  }
}

/** What is cut, isolated and throttled, followed from the events alone. */
function watchNetwork({ links, assets }: Scenario) {
  const isolated = new Set<string>();
  const cut = new Set<string>();
  const outlets = new Set(assets.filter(({ outlet }) => outlet === true).map(({ id }) => id));
  let throttle = 0;
  return {
    isolated,
    throttle: () => throttle,
    see: (event: ExerciseEvent): void => {
      if (event.type === 'assetIsolated') isolated.add(event.asset);
      else if (event.type === 'assetReconnected') isolated.delete(event.asset);
      else if (event.type === 'linkCut') cut.add(event.link);
      else if (event.type === 'linkRestored') cut.delete(event.link);
      else if (event.type === 'trafficThrottled') throttle = event.strength;
    },
    canLeave: (from: string): boolean => {
      const reached = new Set([from]);
      for (const at of reached)
        for (const link of links) {
          if (cut.has(link.id) || isolated.has(link.from) || isolated.has(link.to)) continue;
          if (link.from === at) reached.add(link.to);
          if (link.to === at) reached.add(link.from);
        }
      return outlets.size === 0 || [...reached].some((asset) => outlets.has(asset));
    },
  };
}

/** No observation without telemetry on that asset for that component, or somebody who reports it. */
function holdsOfWhatIsSeen(scenario: Scenario, events: readonly ExerciseEvent[]): void {
  const seen = new Map(scenario.assets.map(({ id, telemetry }) => [id, { ...telemetry }]));
  const kits = new Map(scenario.sensors.map(({ id, coverage }) => [id, coverage]));
  for (const event of events) {
    if (event.type === 'sensorDeployed')
      for (const asset of event.assets)
        Object.assign(seen.get(asset) ?? {}, kits.get(event.sensor));
    // What was sensed may arrive when its sensor is gone; all else is seen where something looks.
    const sensed =
      event.type === 'observationSensed' || (event.type === 'observationMade' && !event.wasPending);
    if (!sensed) continue;
    const { source, asset } = event.observation;
    if (source.kind === 'person') continue;
    must(
      (seen.get(asset ?? '')?.[source.component] ?? 0) > 0,
      `${source.component} was seen on ${asset}, where nothing looks`,
    );
  }
}
