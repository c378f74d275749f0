/** Exercises in links: back as they were, too long said so, bombs and litter refused at once. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LONGEST_LINK, MOST_UNPACKED, packLink, unpackLink } from '../../src/app/link.ts';
import { playExercise, readExercise, writeExercise } from '../../src/exercise/index.ts';
import { tiny } from '../support/scenarios.ts';

const url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

async function packed(text: string): Promise<string> {
  const result = await packLink(text);
  if (!result.ok) throw new Error(`${result.length} characters`);
  return result.packed;
}

describe('links', () => {
  test('a small exercise comes back as the same exercise, with its notes in any script', async () => {
    const { record } = playExercise(tiny(), { seed: 'link', plan: 'full', policy: 'random' });
    const [first, ...rest] = record.tree.nodes;
    if (first === undefined) throw new Error('no decision');
    const noted = { ...first, note: { rationale: '„Später“ – 🐻', confidence: 0.4 } };
    const text = writeExercise({ ...record, tree: { ...record.tree, nodes: [noted, ...rest] } });
    const link = await packed(text);
    expect(link).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(link.length).toBeLessThan(text.length / 2);
    const back = await unpackLink(link);
    expect(back.ok && readExercise(back.text)).toEqual(readExercise(text));
  });

  test('one that would be cut off on the way is too long, and says by how much', async () => {
    const noise = Array.from({ length: 9000 }, (_, i) => ((i * 2654435761) >>> 0).toString(36));
    expect(await packLink(noise.join(''))).toEqual({
      ok: false,
      reason: 'too-long',
      length: expect.any(Number),
      most: LONGEST_LINK,
    });
  });

  test('a bomb of zeros is given up long before it has gone off', async () => {
    const bomb = url(deflateRawSync(Buffer.alloc(20_000_000)));
    expect(bomb.length).toBeLessThan(4 * LONGEST_LINK);
    const before = process.memoryUsage().arrayBuffers;
    expect(await unpackLink(bomb)).toEqual({ ok: false, reason: 'too-big' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * MOST_UNPACKED);
  });

  test('a link longer than any of ours is not even looked into', async () => {
    expect(await unpackLink('A'.repeat(4 * LONGEST_LINK + 1))).toEqual({
      ok: false,
      reason: 'too-big',
    });
  });

  test.each([
    '',
    '!',
    'AAAA',
    'a b',
    '____',
    url(deflateRawSync(Buffer.from('{"format":"hotwash"}'))).slice(0, -4),
    url(deflateRawSync(Buffer.from([0xff, 0xfe, 0x80]))),
  ])('litter is broken, and stops nothing: %j', async (text) => {
    expect(await unpackLink(text)).toEqual({ ok: false, reason: 'broken' });
  });
});
