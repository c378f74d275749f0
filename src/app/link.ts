/**
 * A small exercise inside a link: the text of its file, deflated, as letters that may stand in a hash.
 *
 * Unpacking trusts nothing: it stops as soon as more comes out than any exercise holds, however little went in,
 * and whatever is broken is a value. It knows nothing of exercises; who reads the text checks it.
 */

/** Characters of a packed exercise. Mail programs and chats cut longer links off, or make them unclickable. */
export const LONGEST_LINK = 8000;
/** Bytes that unpacking may give. The longest honest link unpacks to about 200,000. */
export const MOST_UNPACKED = 2_000_000;

export type Packed =
  | { readonly ok: true; readonly packed: string }
  | {
      readonly ok: false;
      readonly reason: 'too-long';
      /** How long it would be, and how long it may be. */
      readonly length: number;
      readonly most: number;
    };

export type Unpacked =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'broken' | 'too-big' };

const PLAIN = /^[A-Za-z0-9_-]+$/;

/** Text for a link, or how much too long it is. Leaves out the blanks that only make a file readable. */
export async function packLink(text: string): Promise<Packed> {
  const bytes = new TextEncoder().encode(shortened(text));
  const deflated = await drain(through(bytes, new CompressionStream('deflate-raw')), Infinity);
  const packed = toBase64Url(deflated as Uint8Array);
  return packed.length > LONGEST_LINK
    ? { ok: false, reason: 'too-long', length: packed.length, most: LONGEST_LINK }
    : { ok: true, packed };
}

/** The text in a link. */
export async function unpackLink(packed: string): Promise<Unpacked> {
  // Whoever made a longer one did not make it here.
  if (packed.length > 4 * LONGEST_LINK) return { ok: false, reason: 'too-big' };
  if (!PLAIN.test(packed)) return { ok: false, reason: 'broken' };
  try {
    const inflating = through(fromBase64Url(packed), new DecompressionStream('deflate-raw'));
    const bytes = await drain(inflating, MOST_UNPACKED);
    if (bytes === null) return { ok: false, reason: 'too-big' };
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, reason: 'broken' };
  }
}

function shortened(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

function through(
  bytes: Bytes,
  change: {
    readonly readable: ReadableStream<Bytes>;
    readonly writable: WritableStream<BufferSource>;
  },
): ReadableStream<Bytes> {
  const writer = change.writable.getWriter();
  // What goes wrong in here is met again where it is read.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return change.readable;
}

/** Everything a stream gives, or null once it is more than `most` bytes. */
async function drain(stream: ReadableStream<Bytes>, most: number): Promise<Bytes | null> {
  const reader = stream.getReader();
  const parts: Bytes[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      reader.cancel().catch(() => {});
      return null;
    }
    parts.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Bytes {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
