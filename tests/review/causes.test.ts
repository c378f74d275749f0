/** What led to an event, as chains of causes tell it. */
import { expect, test } from 'vitest';
import { causesOf } from '../../src/review/compare/causes.ts';
import { LineBook } from '../../src/review/line.ts';
import { action, adversary, leak } from '../support/scenario-builder.ts';
import { act, advance, intruderOn, tinyWorld, type World } from '../support/world.ts';

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
