/** Pictures that are kept are small, and are still the same pictures. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { slimPng } from '../../scripts/lib/png.mjs';

function chunk(type: string, body: Buffer): Buffer {
  const inside = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(inside));
  return Buffer.concat([length, inside, sum]);
}

/** A picture three pixels wide of these rows, each with its filter before it. */
function picture(rows: readonly (readonly number[])[]): Buffer {
  const header = Buffer.from([0, 0, 0, 3, 0, 0, 0, rows.length, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The rows inside, as they stand. */
function inside(png: Buffer): readonly number[] {
  const length = png.readUInt32BE(33);
  expect(png.toString('latin1', 37, 41)).toBe('IDAT');
  return [...inflateSync(png.subarray(41, 41 + length))];
}

test('every way a browser filters rows comes to the same pixels', () => {
  const plain = [8, 16, 24, 32, 40, 48, 56, 64, 72];
  const steps = [8, 16, 24, 24, 24, 24, 24, 24, 24];
  const png = picture([
    [0, ...plain],
    [1, ...steps],
    [2, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [3, 4, 8, 12, 12, 12, 12, 12, 12, 12],
    [4, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ]);
  const row = [0, ...plain];
  expect(inside(slimPng(png))).toEqual([...row, ...row, ...row, ...row, ...row]);
});

test('shades that no eye tells apart become one, and white stays white', () => {
  const slim = slimPng(picture([[0, 7, 9, 11, 12, 0, 1, 251, 252, 255]]));
  expect(inside(slim)).toEqual([0, 8, 8, 12, 12, 0, 0, 252, 252, 255]);
  expect(slimPng(slim)).toEqual(slim);
});

test('what is no picture of a screen is refused', () => {
  expect(() => slimPng(Buffer.from('GIF89a, or so it says'))).toThrow('no PNG');
});
