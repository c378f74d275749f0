/** Comparing and merging from the command line: the same answers as the desk, and no file that goes in is lost. */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readClass } from '../../src/exercise/index.ts';
import { createExercise } from '../../src/session/index.ts';
import { tinyBundle } from '../support/scenarios.ts';
import { inside, scratch, TINY } from './run.ts';

const path = scratch();
const [history, prudent, forked] = [path('h.hotwash'), path('p.hotwash'), path('f.hotwash')];

beforeAll(async () => {
  for (const [policy, out] of [
    ['history', history],
    ['prudent', prudent],
  ] as const)
    await inside('play', TINY, '--policy', policy, '--seed', 'a', '--out', out);
  const store = createExercise(tinyBundle(), { id: 'f1', seed: 'a', plan: 'full', language: 'en' });
  while (store.view().ended === null) store.decide({ type: 'advance' });
  const [first = ''] = store.tree().roots;
  store.goTo(null);
  store.newLuck('x');
  store.decide({ type: 'advance' });
  const fork = store.tree().cursor ?? '';
  store.rename(fork, 'Plan B');
  store.promote(first);
  store.goTo(null);
  while (store.view().open.length === 0) store.decide({ type: 'advance' });
  const [asks] = store.view().open;
  const option = asks?.options.find(({ blocked }) => blocked === null)?.option ?? '';
  store.decide({ type: 'answer', inject: asks?.inject ?? '', option });
  store.rename(store.tree().cursor ?? '', 'Answered');
  while (store.view().ended === null) store.decide({ type: 'advance' });
  writeFileSync(forked, store.save());
});

describe('C12 compare', () => {
  test('tells where an exercise parts from the record, what differs and why', async () => {
    const { code, out } = await inside('compare', prudent, '--scenario', TINY);
    expect(code).toBe(0);
    expect(out).toMatch(/the record/);
    expect(out).toMatch(/They part on \w{3} \d+ Mar 2020/);
    expect(out).toMatch(/What differs, and why/);
    expect(out).not.toMatch(/[{}‹›]|undefined|null/);
  });

  test('--json is one document with the same, link by link', async () => {
    const { code, out } = await inside('compare', prudent, '--scenario', TINY, '--json');
    expect(code).toBe(0);
    const document = JSON.parse(out) as { differences: { chain: { key: string }[] }[] };
    expect(document).toMatchObject({ truth: true, a: { of: 'here' }, b: { of: 'history' } });
    expect(document.differences.flatMap(({ chain }) => chain).length).toBeGreaterThan(0);
  });

  test('lines by name, by moment, to its end; of another file; and none of that name', async () => {
    const asked = (...args: string[]) => inside('compare', ...args, '--scenario', TINY);
    const named = await asked(forked, '--b', 'Answered/end');
    expect(named.code).toBe(0);
    expect((await asked(forked, '--a', 'd1', '--b', 'end')).code).toBe(0);
    const other = await asked(prudent, '--with', history);
    expect(other.code).toBe(0);
    expect(other.out).toMatch(/They part/);
    const none = await asked(forked, '--b', 'Plan C');
    expect(none.code).toBe(2);
    expect(none.err).toContain('There is no line "Plan C"');
  });

  test('before any line has ended the record is not told', async () => {
    const store = createExercise(tinyBundle(), {
      id: 'f2',
      seed: 'a',
      plan: 'full',
      language: 'en',
    });
    store.decide({ type: 'advance' });
    store.setKey('blue door');
    const file = path('running.hotwash');
    writeFileSync(file, store.save());
    const refused = await inside('compare', file, '--scenario', TINY);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('the record is not shown yet');
    const wrong = await inside('compare', file, '--scenario', TINY, '--key', 'red door');
    expect(wrong.err).toContain('not the key');
    const lifted = await inside('compare', file, '--scenario', TINY, '--key', 'blue door');
    expect(lifted.code).toBe(0);
  });
});

describe('C13 merge', () => {
  test('lays files together, the same bytes in any order, a file given twice once', async () => {
    const [one, other] = [path('one.hotwash'), path('other.hotwash')];
    const ran = await inside('merge', history, prudent, forked, '-o', one, '--json');
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ exercises: 3 });
    await inside('merge', forked, prudent, history, prudent, '--out', other);
    expect(readFileSync(other, 'utf8')).toBe(readFileSync(one, 'utf8'));
    const again = path('again.hotwash');
    await inside('merge', one, forked, '-o', again);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(one, 'utf8'));
    const read = readClass(readFileSync(one, 'utf8'));
    expect(read.ok && read.entries.length).toBe(3);
  });

  test('never writes over what goes in, even when told to, and over nothing else unless told to', async () => {
    const before = readFileSync(prudent, 'utf8');
    const over = await inside('merge', history, prudent, '-o', prudent, '--force');
    expect(over.code).toBe(1);
    expect(readFileSync(prudent, 'utf8')).toBe(before);
    const there = path('there.hotwash');
    writeFileSync(there, 'mine');
    expect((await inside('merge', history, prudent, '-o', there)).code).toBe(1);
    expect(readFileSync(there, 'utf8')).toBe('mine');
    expect((await inside('merge', history, prudent, '-o', there, '--force')).code).toBe(0);
  });

  test('names the file that is none, or of another scenario', async () => {
    const litter = path('litter.hotwash');
    writeFileSync(litter, '{"format":"lichess"}');
    const refused = await inside('merge', history, litter, '-o', path('x.hotwash'));
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(litter);
    const strange = path('strange.hotwash');
    writeFileSync(strange, readFileSync(history, 'utf8').replace('"id":"tiny"', '"id":"small"'));
    const other = await inside('merge', history, strange, '-o', path('x.hotwash'));
    expect(other.err).toMatch(/is an exercise of "small"/);
  });
});

describe('C14 replay verifies every line', () => {
  test('a fingerprint that was changed on a line aside is noticed', async () => {
    expect((await inside('replay', forked, '--scenario', TINY)).code).toBe(0);
    const text = readFileSync(forked, 'utf8');
    const changed = path('changed.hotwash');
    const [end] = [...text.matchAll(/"end":"([0-9a-f]{16})"/g)].map((match) => match[1] ?? '');
    writeFileSync(changed, text.replace(end ?? '', '0'.repeat(16)));
    const refused = await inside('replay', changed, '--scenario', TINY);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/line that ends at d\d+ came to/);
  });

  test('schema --exercise prints the schema of exercise files', async () => {
    const { code, out } = await inside('schema', '--exercise');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('properties.nodes.items.properties.luck');
  });
});
