/**
 * Things that nothing in the scenario uses: a sensor no effect deploys, a technique no adversary knows, a zone without
 * an asset, and so on. They harm nothing, but an author who wrote them meant something by them.
 */
import type { Scenario } from '../../engine/model/scenario.ts';
import { walkScenario } from '../walk.ts';
import type { Pass } from './pass.ts';

interface Kind {
  readonly list: 'seats' | 'zones' | 'assets' | 'sensors' | 'controls' | 'techniques';
  readonly what: string;
  /** What would use it, for the sentence. */
  readonly lacks: string;
  readonly used: ReadonlySet<string>;
}

export const checkUnused: Pass = ({ scenario, design, findings }) => {
  for (const { list, what, lacks, used } of kindsOf(scenario))
    for (const [index, { id }] of scenario[list].entries())
      if (!used.has(id))
        findings.add(
          design,
          [list, index],
          'reference/unused',
          `The ${what} "${id}" is never used: ${lacks}.`,
          'Remove it, or use it.',
        );
  if (Object.values(scenario.scoring.weights).every((weight) => weight === 0))
    findings.add(
      design,
      ['scoring', 'weights'],
      'reference/unused',
      'No axis weighs anything, so every exercise scores 0.',
      'Give at least one axis a weight above 0.',
    );
};

function kindsOf(scenario: Scenario): readonly Kind[] {
  const { assets, links, adversaries, injects, actions, facts, falseAlarms } = scenario;
  const deployed = new Set<string>();
  const controls = new Set<string>();
  const touched = new Set<string>(links.flatMap(({ from, to }) => [from, to]));
  walkScenario(scenario, {
    effect: (effect) => {
      if ('deploy' in effect) deployed.add(effect.deploy.sensor);
      if ('control' in effect) controls.add(effect.control);
    },
  });
  for (const { doors } of adversaries) for (const { asset } of doors) touched.add(asset);
  const known = new Set([
    ...adversaries.flatMap(({ techniques, doors }) => [
      ...techniques,
      ...doors.map(({ technique }) => technique),
    ]),
  ]);
  const seated = new Set<string>([
    ...injects.flatMap(({ to, options }) => [to, ...options.map(({ seat }) => seat)]),
    ...actions.map(({ seat }) => seat),
    ...facts.map(({ seat }) => seat),
  ]);
  for (const { assets: places } of falseAlarms.kinds) for (const id of places) touched.add(id);
  const hindering = new Set(scenario.techniques.flatMap(({ hinderedBy }) => hinderedBy));
  return [
    {
      list: 'seats',
      what: 'seat',
      lacks: 'nothing comes to it and it decides nothing',
      used: seated,
    },
    {
      list: 'zones',
      what: 'zone',
      lacks: 'no asset stands in it',
      used: new Set(assets.map(({ zone }) => zone)),
    },
    { list: 'assets', what: 'asset', lacks: 'no link and no door leads to it', used: touched },
    { list: 'sensors', what: 'sensor', lacks: 'no effect deploys it', used: deployed },
    {
      list: 'controls',
      what: 'control',
      lacks: 'no effect puts it in place, or it hinders no technique',
      used: new Set([...controls].filter((id) => hindering.has(id))),
    },
    { list: 'techniques', what: 'technique', lacks: 'no adversary knows it', used: known },
  ];
}
