/**
 * Files and links that nobody should be able to hurt anybody with, each with what is said of it. They are written as
 * a beginning, a piece that comes so many times, and an end: the page puts them together, so that none of their
 * megabytes has to travel there.
 */
import { deflateRawSync } from 'node:zlib';

export interface Hostile {
  readonly what: string;
  readonly head: string;
  readonly unit?: string;
  readonly times?: number;
  readonly tail?: string;
  /** What the notice says of it; or the page, where the file opens for reading only. */
  readonly says: RegExp;
  readonly opens?: 'for reading only';
}

interface Exercise {
  readonly scenario: { readonly id: string };
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
}

/** A played exercise in which something was changed by hand. */
type Change = (played: Exercise) => object;

const changed = (played: Exercise, change: Change): string =>
  JSON.stringify({ ...played, ...change(played) });

/** The tree with one node changed. */
function nodeWith(at: number, change: object): Change {
  return ({ nodes }) => ({
    nodes: nodes.map((node, n) => (n === at ? { ...node, ...change } : node)),
  });
}

/** Every hostile file, made of one that is honest. */
export function hostileFiles(text: string): readonly Hostile[] {
  const played = JSON.parse(text) as Exercise;
  const whole = (what: string, says: RegExp, change: Change): Hostile => ({
    what,
    says,
    head: changed(played, change),
  });
  /** Whatever can be read but not replayed is shown as what it is: a text. */
  const paper = (what: string, says: RegExp, change: Change): Hostile => ({
    ...whole(what, says, change),
    opens: 'for reading only',
  });
  const open = JSON.stringify({ ...played, nodes: [] }).replace(/"nodes":\[\]\}$/, '"nodes":[');
  const node = '{"id":"d1","parent":null,"decision":"advance","by":"player"}';
  return [
    {
      what: 'a million decisions',
      says: /far too big/,
      head: open,
      unit: `${node},`,
      times: 1_000_000,
      tail: `${node}]}`,
    },
    {
      what: 'as many decisions as fit in a file',
      says: /not opened.*decisions/,
      head: open,
      unit: `${node},`,
      times: 110_000,
      tail: `${node}]}`,
    },
    {
      what: 'brackets inside brackets',
      says: /not opened/,
      head: '{"format":"hotwash","version":2,"nodes":',
      unit: '[',
      times: 3_000_000,
    },
    {
      what: 'brackets inside brackets, each closed again',
      says: /not opened/,
      head: `{"format":"hotwash","version":2,"nodes":${'['.repeat(100_000)}`,
      unit: ']',
      times: 100_000,
      tail: '}',
    },
    {
      what: 'a comment of seven million letters',
      says: /not opened/,
      head: `${open}${node.replace('}', ',"by":"player","comment":"')}`,
      unit: 'x',
      times: 7_000_000,
      tail: '"}]}',
    },
    whole('a decision that follows itself', /not opened/, nodeWith(3, { parent: 'd4' })),
    whole('two decisions that follow each other', /not opened/, (file) => ({
      nodes: file.nodes.map((one, n) => (n === 2 ? { ...one, parent: 'd9' } : one)),
    })),
    whole('one id for two decisions', /not opened/, nodeWith(3, { id: 'd1' })),
    paper(
      'an answer to what nobody has asked',
      /does not come out/,
      nodeWith(1, { decision: 'answer:three-days-before/nothing' }),
    ),
    paper(
      'an action that is not open yet',
      /does not come out/,
      nodeWith(1, { decision: 'act:close-the-crisis' }),
    ),
    paper('another end than its decisions lead to', /does not come out/, () => ({
      digest: 'f'.repeat(64),
    })),
    paper('the id of a scenario that is not here', /three-bears/, (file) => ({
      scenario: { ...file.scenario, id: 'three-bears' },
    })),
    paper('the id of another scenario', /revision|does not come out/, (file) => ({
      scenario: { ...file.scenario, id: 'double-extortion' },
    })),
    whole('a newer format', /format version 99/, () => ({ version: 99 })),
    whole('no format version at all', /no format version/, () => ({ version: { toString: 1 } })),
    whole('a key that nobody knows', /not opened/, () => ({ constructor: { prototype: {} } })),
    {
      what: 'a key that would change every object',
      says: /not opened/,
      head: text.replace('{', '{"__proto__":{"polluted":true},'),
    },
    {
      what: 'the same inside a decision',
      says: /not opened/,
      head: text.replace('{"id":"d1"', '{"__proto__":{"polluted":true},"id":"d1"'),
    },
    { what: 'half a file', says: /not opened/, head: text.slice(0, text.length / 2) },
    { what: 'a list', says: /no Hotwash exercise/, head: '["hotwash"]' },
    { what: 'a picture', says: /not opened/, head: '{"hotwash"\u0000\u0001\u0002' },
  ];
}

export interface HostileLink {
  readonly what: string;
  readonly packed: string;
  readonly says: RegExp;
}

const packed = (text: string | Buffer): string => deflateRawSync(text).toString('base64url');

/** Links that hold something else than an exercise. */
export function hostileLinks(text: string): readonly HostileLink[] {
  const zeros = (megabytes: number): string => packed(Buffer.alloc(megabytes * 1_000_000));
  return [
    { what: 'a bomb of twenty million zeros', packed: zeros(20), says: /Nothing was changed/ },
    { what: 'a bomb too long for any link', packed: zeros(200), says: /Nothing was changed/ },
    { what: 'no deflated text', packed: 'AAAA_-zz'.repeat(20), says: /Nothing was changed/ },
    { what: 'signs that no link has', packed: '%00%ff<script>', says: /Nothing was changed/ },
    {
      what: 'a key that would change every object',
      packed: packed(text.replace('{', '{"__proto__":{"polluted":true},')),
      says: /Nothing was changed/,
    },
  ];
}
