/**
 * MITRE's own ATT&CK data as the author has it (a STIX 2 bundle), and what a scenario's technique list says otherwise.
 *
 * Reads Enterprise bundles only and keeps of them ids, names, tactics and what replaced what. Never throws for what
 * a file contains, and trusts no key in it: everything is looked at before it is used.
 */
import type { FindingCode } from './codes.ts';
import { type Finding, Findings, quote } from './finding.ts';
import type { LoadedScenario } from './load.ts';
import { listed, nearest } from './suggest.ts';

/** Largest bundle that is read. Enterprise 18.1 has about 50 MB. */
export const LARGEST_BUNDLE = 80_000_000;

/** A technique as the bundle knows it. */
interface Known {
  readonly name: string;
  readonly tactics: readonly string[];
  readonly gone: 'revoked' | 'deprecated' | null;
  /** Id of what a revoked technique became. */
  readonly became: string | null;
}

export interface AttackBundle {
  /** Release, such as `18.1`, or null where the bundle does not say. */
  readonly release: string | null;
  readonly techniques: ReadonlyMap<string, Known>;
}

export type BundleResult =
  | { readonly ok: true; readonly bundle: AttackBundle }
  | { readonly ok: false; readonly finding: Finding };

type Fields = Readonly<Record<string, unknown>>;

/** Reads the text of a bundle. */
export function readAttackBundle(file: string, text: string): BundleResult {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    return refuse(file, 'This file is not JSON.');
  }
  if (!isFields(value) || value.type !== 'bundle' || !Array.isArray(value.objects))
    return refuse(
      file,
      'This JSON file is not a STIX bundle: it has no type "bundle" with objects.',
    );
  const objects = value.objects.filter(isFields);
  const patterns = objects.filter(
    (one) =>
      one.type === 'attack-pattern' && texts(one.x_mitre_domains).includes('enterprise-attack'),
  );
  const idOf = new Map<unknown, string>();
  for (const one of patterns) {
    const id = attackId(one);
    if (id !== null) idOf.set(one.id, id);
  }
  if (idOf.size === 0)
    return refuse(file, 'This STIX bundle has no techniques of ATT&CK Enterprise in it.');
  return {
    ok: true,
    bundle: { release: releaseOf(objects), techniques: known(objects, patterns, idOf) },
  };
}

function known(
  objects: readonly Fields[],
  patterns: readonly Fields[],
  idOf: ReadonlyMap<unknown, string>,
): ReadonlyMap<string, Known> {
  const became = new Map<unknown, string>();
  for (const { type, relationship_type, source_ref, target_ref } of objects) {
    const target = idOf.get(target_ref);
    if (type === 'relationship' && relationship_type === 'revoked-by' && target !== undefined)
      became.set(source_ref, target);
  }
  const techniques = new Map<string, Known>();
  for (const one of patterns) {
    const id = idOf.get(one.id);
    if (id === undefined) continue;
    const gone =
      one.revoked === true ? 'revoked' : one.x_mitre_deprecated === true ? 'deprecated' : null;
    // The same id can stand there twice, once revoked: what is in force counts.
    if (gone !== null && techniques.get(id)?.gone === null) continue;
    techniques.set(id, {
      name: typeof one.name === 'string' ? one.name : '',
      tactics: fieldsIn(one.kill_chain_phases)
        .filter((phase) => phase.kill_chain_name === 'mitre-attack')
        .flatMap((phase) => texts([phase.phase_name])),
      gone,
      became: became.get(one.id) ?? null,
    });
  }
  return techniques;
}

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const fieldsIn = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : [];
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

function attackId(one: Fields): string | null {
  const reference = fieldsIn(one.external_references).find(
    ({ source_name }) => source_name === 'mitre-attack',
  );
  const id = reference?.external_id;
  return typeof id === 'string' && /^T\d{4}(?:\.\d{3})?$/.test(id) ? id : null;
}

function releaseOf(objects: readonly Fields[]): string | null {
  const version = objects.find(({ type }) => type === 'x-mitre-collection')?.x_mitre_version;
  return typeof version === 'string' && version.length < 20 ? version : null;
}

function refuse(file: string, message: string): BundleResult {
  const findings = new Findings();
  findings.addAt(
    file,
    { line: 1, column: 1 },
    [],
    'attack/bundle',
    message,
    'Give the Enterprise bundle that MITRE publishes, such as enterprise-attack-18.1.json.',
  );
  const [finding] = findings.list();
  if (finding === undefined) throw new Error('a finding was lost');
  return { ok: false, finding };
}

/** What a scenario's technique list says otherwise than the bundle. `file` is the bundle's name for the sentences. */
export function compareWithAttack(
  { scenario, locate }: LoadedScenario,
  bundle: AttackBundle,
  file: string,
): readonly Finding[] {
  const findings = new Findings();
  const source = { file: locate([]).file, locate };
  const add = (path: readonly (string | number)[], code: FindingCode, says: string, fix: string) =>
    findings.add(source, path, code, says, fix);
  if (bundle.release !== null && bundle.release !== scenario.attack)
    add(
      ['attack'],
      'attack/release',
      `The scenario names ATT&CK ${scenario.attack}, but ${file} is release ${bundle.release}.`,
      `Compare with the bundle of ${scenario.attack}; what else is found may be differences between releases.`,
    );
  for (const [index, technique] of scenario.techniques.entries()) {
    const path = ['techniques', index];
    const { id, name } = technique;
    const official = bundle.techniques.get(id);
    if (official === undefined) {
      const near = nearest(id, [...bundle.techniques.keys()]);
      add(
        [...path, 'id'],
        'attack/unknown',
        `${id} is not in ${file}.`,
        near === null
          ? 'Look the technique up by its name.'
          : `Look it up by its name; the nearest id is ${near}.`,
      );
      continue;
    }
    if (official.gone !== null)
      add(
        [...path, 'id'],
        'attack/gone',
        `${id} is ${official.gone} in ${file}.`,
        official.became === null ? 'Choose another technique.' : `Use ${official.became}.`,
      );
    const names = namesFor(bundle, id, official.name);
    if (!names.includes(name))
      add(
        [...path, 'name'],
        'attack/name',
        `${id} is called ${quote(names.at(-1) ?? '')} in ${file}, not ${quote(name)}.`,
        'Use the official name, so that reports can be compared.',
      );
    for (const [at, tactic] of technique.tactics.entries()) {
      if (official.tactics.includes(tactic)) continue;
      add(
        [...path, 'tactics', at],
        'attack/other-tactic',
        `${id} does not serve the tactic ${quote(tactic)} in ${file}.`,
        `Use of these: ${listed(official.tactics)}.`,
      );
    }
  }
  return findings.list();
}

/** A sub-technique may be written with its parent's name or without; the fuller form is last. */
function namesFor({ techniques }: AttackBundle, id: string, name: string): readonly string[] {
  const parent = id.includes('.') ? techniques.get(id.slice(0, 5)) : undefined;
  return parent === undefined ? [name] : [name, `${parent.name}: ${name}`];
}
