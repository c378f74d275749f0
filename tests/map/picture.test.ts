/**
 * What the map shows for what the team knows, and that it shows no more.
 */
import { expect, test } from 'vitest';
import { programmeOf } from '../../src/ui/map/cues.ts';
import { packetsFor } from '../../src/ui/map/flows.ts';
import { pictureOf, turnsSince } from '../../src/ui/map/picture.ts';
import { chooseRenderer } from '../../src/ui/map/renderer-choice.ts';
import { routeOut } from '../../src/ui/map/routes.ts';
import { HAPPENINGS, MOMENTS } from './moments.ts';
import { briefing } from './table.ts';
import { decided, found, LOUD, later, QUIET, seen, type ViewChange, view } from './views.ts';

const plan = briefing();
const picture = (change: ViewChange) => pictureOf(plan, view(change));
const asset = (change: ViewChange, id: string) =>
  picture(change).assets.find((one) => one.id === id);

const THEFT = seen('research', { adversary: 'loud', flow: { data: 'opposition', share: 0.3 } });

test('M20 on a quiet day the map shows no intruder, no flow and nobody outside', () => {
  const quiet = picture({});
  expect([quiet.flows, quiet.beacons, quiet.nodes, quiet.published, quiet.cut]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
  expect(quiet.assets.every((one) => one.badges.length === 0 && one.belief === 'unknown')).toBe(
    true,
  );
});

test('M21 suspected, known and cleared are told apart, and a known intruder carries its shape and colour', () => {
  const change: ViewChange = {
    adversaries: [LOUD],
    findings: [
      found('mail', 'suspected'),
      found('research', 'known', 'loud'),
      found('chat', 'known'),
      found('vpn', 'cleared'),
    ],
  };
  expect(asset(change, 'mail')?.badges).toEqual([{ kind: 'suspected', look: null }]);
  expect(asset(change, 'research')?.badges).toEqual([{ kind: 'adversary', look: LOUD.look }]);
  expect(asset(change, 'chat')?.badges).toEqual([{ kind: 'intruder' }]);
  expect(asset(change, 'vpn')?.badges).toEqual([{ kind: 'cleared' }]);
});

test('M22 two intruders on one asset are two badges; the same one twice is one', () => {
  const change: ViewChange = {
    adversaries: [LOUD, QUIET],
    findings: [
      found('mail', 'known', 'loud'),
      found('mail', 'known', 'quiet'),
      found('mail', 'known', 'loud'),
    ],
  };
  expect(asset(change, 'mail')?.badges).toHaveLength(2);
});

test('M23 an adversary the team cannot tell apart yet is nobody: its flow goes to an unknown host', () => {
  const { flows, nodes } = picture({ observations: [THEFT] });
  expect(flows.map((flow) => [flow.node, flow.look])).toEqual([['unknown', null]]);
  expect(nodes.map((node) => node.id)).toEqual(['unknown']);
});

test('M24 data seen leaving goes from where it is kept, over links, to the way out', () => {
  const { flows } = picture({ adversaries: [LOUD], observations: [THEFT] });
  expect(flows).toHaveLength(1);
  expect(flows[0]?.path).toEqual(['research', 'workstations', 'vpn']);
  expect(flows[0]?.node).toBe('loud');
});

test('M25 a flow fades turn by turn and is forgotten after five', () => {
  const strengths = [0, 1, 2, 3, 4, 5].map((turns) => {
    return picture({ observations: [THEFT], ...later(turns) }).flows[0]?.strength ?? 0;
  });
  expect(strengths[0]).toBe(1);
  expect(strengths.at(-1)).toBe(0);
  expect([...strengths].sort((a, b) => b - a)).toEqual(strengths);
  expect(turnsSince(view({ turn: 4, decisions: [decided(2, 50), decided(3, 100)] }), 100)).toBe(1);
  expect(turnsSince(view({ turn: 4, decisions: [decided(2, 50)] }), 100)).toBe(0);
});

test('M26 more of the data set is more packets; the same seen long ago is fewer', () => {
  const many = packetsFor({ share: 0.8, strength: 1 });
  expect(many).toBeGreaterThan(packetsFor({ share: 0.05, strength: 1 }));
  expect(many).toBeGreaterThan(packetsFor({ share: 0.8, strength: 0.3 }));
  expect(packetsFor({ share: 0, strength: 0.2 })).toBeGreaterThan(0);
});

test('M27 a cut link or an isolated asset stops what would pass it', () => {
  const base: ViewChange = { observations: [THEFT] };
  expect(picture(base).flows[0]?.stopped).toBe(false);
  expect(picture({ ...base, cut: ['workstations-research'] }).flows[0]?.stopped).toBe(true);
  expect(picture({ ...base, isolated: ['research'] }).flows[0]?.stopped).toBe(true);
  expect(picture({ ...base, isolated: ['chat'], cut: ['sister-vpn'] }).flows[0]?.stopped).toBe(
    false,
  );
});

test('M28 a heartbeat needs an observed sign of command and control, a finding, and a way out', () => {
  const sign = seen('workstations', { adversary: 'loud', technique: 'T1071.001' });
  const base: ViewChange = {
    adversaries: [LOUD],
    findings: [found('workstations', 'known', 'loud')],
    observations: [sign],
  };
  expect(picture(base).beacons.map((beacon) => beacon.key)).toEqual(['workstations>loud']);
  expect(picture({ ...base, findings: [] }).beacons).toEqual([]);
  expect(
    picture({ ...base, findings: [found('workstations', 'cleared', 'loud')] }).beacons,
  ).toEqual([]);
  expect(picture({ ...base, isolated: ['workstations'] }).beacons).toEqual([]);
  expect(picture({ ...base, observations: [{ ...sign, technique: 'T1003' }] }).beacons).toEqual([]);
});

test('M29 readers appear with the leak or with the telling, not before', () => {
  expect(picture({ phase: 'eviction' }).nodes).toEqual([]);
  expect(picture({ phase: 'leak' }).nodes.map((node) => node.id)).toEqual(['public']);
  expect(picture({ disclosedAt: 5 }).nodes.map((node) => node.id)).toEqual(['public']);
});

test('M30 a symbol shows the worst loss of the data held there, as a range', () => {
  const lost = { data: 'mailboxes', low: 0.2, high: 0.7, published: null };
  expect(asset({ loss: [lost] }, 'mail')?.data).toEqual({ low: 0.2, high: 0.7, published: 0 });
  expect(asset({ loss: [lost] }, 'research')?.data).toEqual({ low: 0, high: 0, published: 0 });
  expect(asset({ loss: [lost] }, 'vpn')?.data).toBeNull();
});

test('M31 the picture is made of the view alone: a secret hung on the store beside it changes nothing', () => {
  const logging = MOMENTS.logging ?? {};
  const clean = JSON.stringify(picture(logging));
  const laced = pictureOf(
    { ...plan, hidden: 'secret' } as typeof plan,
    { ...view(logging), truth: 'secret' } as ReturnType<typeof view>,
  );
  expect(JSON.stringify(laced)).toBe(clean);
});

test('M32 what stands outside already leaves from there; without any way out the path is the asset itself', () => {
  expect(routeOut(plan, 'analytics')).toEqual(['analytics']);
  expect(routeOut(plan, 'mail')).toEqual(['mail', 'workstations', 'vpn']);
  expect(routeOut({ ...plan, links: [] }, 'mail')).toEqual(['mail']);
  const direct = {
    ...plan,
    links: [{ id: 'l', from: 'laptops', to: 'chat', kind: 'internet' as const }],
  };
  expect(routeOut(direct, 'laptops')).toEqual(['laptops']);
});

test('M33 forty happenings are told in under six seconds, the first at once, and in their order', () => {
  const many = Array.from(
    { length: 40 },
    (_, i) => HAPPENINGS[i % HAPPENINGS.length] as (typeof HAPPENINGS)[number],
  );
  const { cues, length } = programmeOf(many);
  expect(cues[0]?.at).toBe(0);
  expect(length).toBeLessThan(6000);
  expect(cues.map((cue) => cue.at)).toEqual(cues.map((cue) => cue.at).sort((a, b) => a - b));
  expect(programmeOf([]).length).toBe(0);
});

test('M34 the camera leans toward what matters most, and not for a mere beginning of work', () => {
  const pick = (...types: string[]) =>
    programmeOf(HAPPENINGS.filter((one) => types.includes(one.type))).focus;
  expect(pick('hunted', 'assetIsolated')).toEqual({ asset: 'mail' });
  expect(pick('observed', 'hunted')).toEqual({ asset: 'research' });
  expect(pick('observed', 'published')).toEqual({ outside: true });
  expect(pick('started', 'finished')).toBeNull();
});

test('M35 WebGL drawn by the processor is passed over for the Canvas renderer', () => {
  const found = (webgl: string | null, canvas = true) => ({ webgl, canvas });
  expect(chooseRenderer('auto', found('ANGLE (Intel, Mesa Iris)'))).toBe('webgl');
  expect(chooseRenderer('canvas', found('ANGLE (Intel, Mesa Iris)'))).toBe('canvas');
  expect(
    chooseRenderer('auto', found('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)))')),
  ).toBe('canvas');
  expect(chooseRenderer('auto', found('llvmpipe (LLVM 15.0.6, 256 bits)'))).toBe('canvas');
  expect(chooseRenderer('auto', found(null))).toBe('canvas');
  expect(chooseRenderer('auto', found('SwiftShader', false))).toBe('webgl');
  expect(chooseRenderer('auto', found(null, false))).toBe('none');
});

test('M53 what the team keeps in force on the way out stays in the picture, until a sign says otherwise', () => {
  const told = { adversaries: [LOUD, QUIET] };
  const inForce = { throttle: 0.4, channelsBlocked: 120 };
  const outbound = (change: ViewChange) => pictureOf(plan, view(change), inForce).outbound;
  expect(pictureOf(plan, view(told)).outbound).toEqual({ hindered: false, blocked: [] });
  expect(outbound(told)).toEqual({ hindered: true, blocked: ['loud', 'quiet'] });
  // Met only after the block: nothing of it was blocked.
  expect(outbound({ adversaries: [LOUD, { ...QUIET, since: 130 }] }).blocked).toEqual(['loud']);
  // Another channel of it has been seen since.
  const beacon = seen('chat', { adversary: 'loud', technique: 'T1071.001', minute: 140 });
  expect(outbound({ ...told, observations: [beacon] }).blocked).toEqual(['quiet']);
});
