/** The network as authors write it: zones, assets, links, data sets, sensors, controls. */
import * as z from 'zod';
import { CREDENTIAL_KINDS } from '../../engine/model/effect.ts';
import { ASSET_KINDS } from '../../engine/model/scenario.ts';
import { duration, id, shape, share, whole } from './words.ts';

/** Coverage or disturbance 0..1 by data component. */
export const byComponent = z.record(id, share).describe('0..1 by data component');

export const zone = shape({ id });

export const asset = shape({
  id,
  zone: id,
  kind: z.enum(ASSET_KINDS).describe('Decides the icon only'),
  hosts: whole(1, 1_000_000).describe('How many machines stand behind the symbol'),
  at: z.tuple([share, share]).describe('Where it stands in its zone: [across, down], 0..1'),
  telemetry: byComponent
    .describe('Coverage 0..1 by data component before any sensor is deployed')
    .default({}),
  credentials: z
    .array(z.enum(CREDENTIAL_KINDS))
    .describe('Credentials an intruder with administrator rights can take here')
    .default([]),
  inScope: z
    .boolean()
    .describe('Whether rebuild and clean on all reach it without naming it')
    .default(true),
  serves: z
    .number()
    .positive()
    .max(100)
    .describe('Points of harm a day to people who depend on it, while it is out of use')
    .exactOptional(),
  outlet: z
    .literal(true)
    .describe('Has a way to the outside that no link here shows; data leaves by such assets only')
    .exactOptional(),
});

export const link = shape({
  id,
  from: id,
  to: id,
  kind: z.enum(['network', 'trust', 'internet', 'cloud']),
  asks: z
    .enum(CREDENTIAL_KINDS)
    .describe('A credential of this kind opens it to an intruder; without, one try in four gets on')
    .exactOptional(),
});

export const dataSet = shape({
  id,
  asset: id,
  size: z.number().positive().max(1_000_000).describe('GB'),
  sensitivity: share.describe('How much its publication hurts, 0..1'),
  personal: z
    .boolean()
    .describe('Whether law gives the people in it a right to be told')
    .default(false),
});

export const sensor = shape({
  id,
  coverage: byComponent,
  delay: duration.describe('From event to observation'),
  offHost: z
    .boolean()
    .describe('Keeps its records where an intruder cannot wipe them')
    .default(false),
});

export const control = shape({
  id,
  strength: share.describe('Share of the chance of a hindered technique that is lost'),
});
