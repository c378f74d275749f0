/**
 * Makes a screenshot small enough to be kept beside the code: fewer shades of each colour, so that grain and soft
 * light, which no comparison looks at, take no room. Reads only what a browser writes: eight bits, no interlacing.
 * Follows the PNG specification, https://www.w3.org/TR/png-3/.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Shades apart. Twice as many turn cream to green; pixels are taken as equal at many times that. */
const STEP = 4;
/** Channels by the colour type of the header. */
const CHANNELS = new Map([
  [2, 3],
  [6, 4],
]);

/** @param {Buffer} png @returns {{ header: Buffer, data: Buffer }} */
function read(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('this is no PNG');
  let header = null;
  const data = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
    at += 12 + length;
  }
  if (header === null || header[8] !== 8 || header[12] !== 0)
    throw new Error('this PNG has a form that screenshots have not');
  return { header, data: inflateSync(Buffer.concat(data)) };
}

/**
 * What a row's filter took off a byte, from its neighbours.
 * @param {number} filter @param {number} left @param {number} up @param {number} corner
 */
function guess(filter, left, up, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const a = Math.abs(up - corner);
  const b = Math.abs(left - corner);
  const c = Math.abs(left + up - 2 * corner);
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/**
 * Undoes the filters of each row.
 * @param {Buffer} data @param {number} row bytes in a row, without the filter's @param {number} step bytes in a pixel
 */
function unfilter(data, row, step) {
  const out = Buffer.alloc((data.length / (row + 1)) * row);
  for (let from = 0, to = 0; from < data.length; from += row + 1, to += row) {
    const filter = data.readUInt8(from);
    for (let x = 0; x < row; x++) {
      const left = x < step ? 0 : out.readUInt8(to + x - step);
      const up = to === 0 ? 0 : out.readUInt8(to + x - row);
      const corner = x < step || to === 0 ? 0 : out.readUInt8(to + x - row - step);
      out[to + x] = data.readUInt8(from + 1 + x) + guess(filter, left, up, corner);
    }
  }
  return out;
}

/** @param {string} type @param {Buffer} body */
function chunk(type, body) {
  const out = Buffer.alloc(12 + body.length);
  out.writeUInt32BE(body.length);
  out.write(type, 4, 'latin1');
  body.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}

/**
 * The same picture in fewer bytes. The same pixels give the same bytes, whoever compressed them before.
 * @param {Buffer} png
 */
export function slimPng(png) {
  const { header, data } = read(png);
  const channels = CHANNELS.get(header.readUInt8(9));
  if (channels === undefined) throw new Error('this PNG has colours that screenshots have not');
  const row = header.readUInt32BE(0) * channels;
  const pixels = unfilter(data, row, channels);
  const rows = Buffer.alloc(data.length);
  for (let from = 0, to = 0; from < pixels.length; from += row, to += row + 1)
    for (let x = 0; x < row; x++)
      rows[to + 1 + x] = Math.min(255, Math.round(pixels.readUInt8(from + x) / STEP) * STEP);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
