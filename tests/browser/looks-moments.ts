/**
 * The moments of which pictures are compared: three teams' exercises with one seed, played by policies, and parts of
 * them. Nothing in them is left to chance or to the clock; a changed rule or scenario changes them, and the pictures.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { hotwash, playToFile } from './command.ts';
import type { FilePayload } from './player.ts';

interface Node {
  readonly id: string;
  readonly parent: string | null;
  readonly decision: string;
}

/** What is read and written here of an exercise file. */
interface Exercise {
  readonly exercise: string;
  readonly digest: string | null;
  readonly head: string;
  readonly nodes: readonly Node[];
}

export interface Moments {
  /** Sensors are in, both groups have been told apart, a paper is open. */
  readonly logging: FilePayload;
  /** A persona has published. */
  readonly leak: FilePayload;
  /** The newsroom is full of it. */
  readonly fallout: FilePayload;
  /** Played to its end, with a second line that leaves it half-way. */
  readonly over: FilePayload;
  /** The last moment of `over`, as an address names it. */
  readonly end: string;
  /** Three teams over one tree. */
  readonly class: FilePayload;
  /** `logging`, as it stands in a link. */
  readonly packed: string;
}

function payload(name: string, content: Exercise | string): FilePayload {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name: `${name}.hotwash`, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** The place of the first answer to this inject. */
function answerTo(inject: string, whole: Exercise): number {
  const at = whole.nodes.findIndex(({ decision }) => decision.startsWith(`answer:${inject}/`));
  if (at < 1) throw new Error(`Nobody answers ${inject}: choose another moment for this picture.`);
  return at;
}

/** The exercise as it stood when this inject waited for its answer. */
function before(inject: string, whole: Exercise): Exercise {
  const nodes = whole.nodes.slice(0, answerTo(inject, whole));
  const head = nodes.at(-1)?.id ?? '';
  return { ...whole, exercise: `looks-${inject}`, digest: null, head, nodes };
}

/** The exercise with a second line: that inject's default, and four turns of waiting. */
function forked(inject: string, whole: Exercise): Exercise {
  const nodes = [...whole.nodes];
  let parent = whole.nodes[answerTo(inject, whole)]?.parent ?? null;
  for (let n = 1; n <= 5; n++) {
    const id = `d${whole.nodes.length + n}`;
    nodes.push({ ...(whole.nodes[0] as Node), id, parent, decision: 'advance' });
    parent = id;
  }
  return { ...whole, exercise: 'looks-forked', digest: null, nodes };
}

/** Plays and cuts them. */
export async function makeMoments(): Promise<Moments> {
  const folder = await mkdtemp(join(tmpdir(), 'hotwash-looks-'));
  try {
    const teams = await Promise.all(
      (['history', 'prudent', 'passive'] as const).map(async (policy) => {
        const file = join(folder, `${policy}.hotwash`);
        await playToFile(file, policy);
        return file;
      }),
    );
    const merged = join(folder, 'class.hotwash');
    await hotwash('merge', ...teams, '--out', merged);
    const [whole, other] = await Promise.all(
      teams.slice(0, 2).map(async (file) => JSON.parse(await readFile(file, 'utf8')) as Exercise),
    );
    if (whole === undefined || other === undefined) throw new Error('two teams have played');
    const logging = before('how-wide-to-look', whole);
    return {
      logging: payload('logging', logging),
      leak: payload('leak', before('the-persona', whole)),
      fallout: payload('fallout', before('they-want-a-head', whole)),
      over: payload('over', forked('how-wide-to-look', other)),
      end: other.head,
      class: payload('class', await readFile(merged, 'utf8')),
      packed: deflateRawSync(JSON.stringify(logging)).toString('base64url'),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
