/** What led to an event, as chains of causes tell it. */
import { expect, test } from 'vitest';
import { causesOf } from '../../src/review/compare/causes.ts';
import { say } from '../../src/review/compare/link.ts';
import { LineBook } from '../../src/review/line.ts';
import { action, adversary, buildScenario, leak } from '../support/scenario-builder.ts';
import { act, advance, begin, intruderOn, tinyWorld, type World } from '../support/world.ts';

/** The types of the events that led to the publication. */
function ledToPublishing(world: World): readonly string[] {
  const { compiled, seed } = world.setting;
  const book = new LineBook(compiled, { of: 'here', name: null, seed: `${seed}`, setup: 'tiny' });
  book.write(null, world.story, world.truth.known);
  const line = book.close(world.truth);
  const published = line.events.find(({ event }) => event.type === 'dataPublished');
  if (published === undefined) throw new Error('nothing was published');
  return causesOf(line, published.at).map(({ event }) => event.type);
}

/** A thief who is named in public in the first turn; its leak has a date and may hasten. */
function named(at: number, hastens: boolean): World {
  const start = tinyWorld({
    adversaries: [adversary('visitor', { reactions: [{ above: 50, mood: 'publish' }] })],
    leaks: [leak('dump', { at, hastens, when: { disclosed: true } })],
    actions: [action('tell', { capacity: 0, success: [{ disclose: { complete: 0 } }] })],
    injects: [],
  });
  const robbed = intruderOn(start, 'server', { stolen: { files: 0.5 }, nextAct: 10 });
  return advance(act(robbed, 'tell'), 3);
}

test('what is published before its date was published because of the mood of whoever has it', () => {
  expect(ledToPublishing(named(60_000, true))).toEqual(['moodChanged', 'disclosureMade']);
});

test('what is published on its date was not', () => {
  expect(ledToPublishing(named(2000, false))).toEqual(['disclosureMade']);
});

test('an entry from outside says with which credential or over which link', () => {
  const doors = [
    { id: 'trick', asset: 'desk', technique: 'get-in' },
    { id: 'password', asset: 'desk', technique: 'get-in', credential: 'user' },
    { id: 'trust', asset: 'server', technique: 'get-in', link: 'wire' },
  ] as const;
  const scenario = buildScenario({ adversaries: [adversary('visitor', { doors })] });
  const { setting, truth } = begin(scenario);
  const line = new LineBook(setting.compiled, {
    of: 'here',
    name: null,
    seed: '',
    setup: 'tiny',
  }).close(truth);
  const said = (door: string) =>
    say(line, {
      minute: 1,
      type: 'footholdGained',
      adversary: 'visitor',
      foothold: { asset: 'desk', since: 1, spare: false, persistent: false },
      from: null,
      door,
    });
  expect(said('trick')?.key).toBe('chain.gotIn');
  expect(said('password')).toMatchObject({
    key: 'chain.gotInWith',
    names: { credential: 'credentials.user' },
  });
  expect(said('trust')?.key).toBe('chain.gotInOver');
});
