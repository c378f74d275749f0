/**
 * What must hold at every moment of every exercise, whoever plays it. Throws with the first thing that does not.
 *
 * Used by the properties of the normal suite and by the slow fuzz, on plain drafts.
 */
import type { Draft, ExerciseEvent, Setting } from '../../src/engine/index.ts';

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
  draft: Draft,
  events: readonly ExerciseEvent[],
): void {
  const { scenario } = compiled;
  const held = new Set<string>();
  const dataOn = new Map(scenario.dataSets.map(({ id, asset }) => [id, asset]));
  let money = scenario.meters.budget;
  let spent = 0;
  let minute = 0;
  for (const [index, event] of events.entries()) {
    must(event.minute >= minute, `event ${index} (${event.type}) goes back in time`);
    minute = event.minute;
    if (event.type === 'footholdGained') held.add(`${event.adversary}/${event.foothold.asset}`);
    else if (event.type === 'footholdLost') held.delete(`${event.adversary}/${event.asset}`);
    else if (event.type === 'dataStaged' || event.type === 'dataTaken')
      must(
        held.has(`${event.adversary}/${dataOn.get(event.data)}`),
        `${event.adversary} took ${event.data} without a foothold there`,
      );
    else if (event.type === 'capacitySpent') {
      money -= event.money;
      spent += event.money;
    } else if (event.type === 'meterChanged' && event.meter === 'budget')
      money = Math.max(0, money + event.by);
    else if (event.type === 'exerciseEnded')
      must(index === events.length - 1, 'something happened after EndEx');
  }
  must(Math.abs(money - draft.known.meters.budget) < EPSILON, 'money does not add up');
  must(Math.abs(spent - draft.known.spent) < EPSILON, 'what was spent does not add up');
}
