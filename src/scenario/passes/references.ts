/** Every id that is mentioned exists. */
import type { WorldCondition } from '../../engine/model/condition.ts';
import type { AssetRefs, Effect } from '../../engine/model/effect.ts';
import type { Plan } from '../../engine/model/scenario.ts';
import type { Located, Path } from '../finding.ts';
import { DECLARED_IN, type Kind } from '../names.ts';
import { didYouMean, listed } from '../suggest.ts';
import { walkScenario } from '../walk.ts';
import type { Pass, PassInput } from './pass.ts';

type Refer = (kind: Kind, id: string | undefined, path: Path) => void;

export const checkReferences: Pass = (input) => {
  const { scenario } = input;
  const refer = referrer(input, 'design');
  referNetwork(input, refer);
  referPlay(input, refer);
  walkScenario(scenario, {
    condition: (condition, path) => referCondition(input, refer, condition, path),
    effect: (effect, path, { aimed }) => referEffect(input, refer, effect, path, aimed),
  });
  referHistory(input);
};

/** Looks an id up and adds a finding if it is not there. */
function referrer(input: PassInput, where: 'design' | 'history'): Refer {
  const { names, findings } = input;
  const source = where === 'design' ? input.design : input.history;
  return (kind, id, path) => {
    if (id === undefined || source === null || names[kind].includes(id)) return;
    const home =
      kind === 'flag'
        ? 'flags'
        : kind === 'data component'
          ? 'a technique or a sensor'
          : DECLARED_IN[kind];
    findings.add(
      source,
      path,
      'reference/unknown',
      `There is no ${kind} "${id}"${didYouMean(id, names[kind])}`,
      `Declare it under ${home}, or use one of: ${listed(names[kind])}.`,
    );
  };
}

function referList(refer: Refer, kind: Kind, list: readonly string[], path: Path): void {
  for (const [index, id] of list.entries()) refer(kind, id, [...path, index]);
}

function referNetwork({ scenario }: PassInput, refer: Refer): void {
  for (const [index, asset] of scenario.assets.entries()) {
    refer('zone', asset.zone, ['assets', index, 'zone']);
    for (const component of Object.keys(asset.telemetry))
      refer('data component', component, ['assets', index, 'telemetry', component]);
  }
  for (const [index, link] of scenario.links.entries()) {
    refer('asset', link.from, ['links', index, 'from']);
    refer('asset', link.to, ['links', index, 'to']);
  }
  for (const [index, data] of scenario.dataSets.entries())
    refer('asset', data.asset, ['dataSets', index, 'asset']);
  for (const [index, technique] of scenario.techniques.entries()) {
    referList(refer, 'control', technique.hinderedBy, ['techniques', index, 'hinderedBy']);
    referList(refer, 'asset', technique.on ?? [], ['techniques', index, 'on']);
  }
  for (const [index, adversary] of scenario.adversaries.entries()) {
    const path = ['adversaries', index];
    referList(refer, 'technique', adversary.techniques, [...path, 'techniques']);
    for (const [at, door] of adversary.doors.entries()) {
      refer('asset', door.asset, [...path, 'doors', at, 'asset']);
      refer('technique', door.technique, [...path, 'doors', at, 'technique']);
      refer('link', door.link, [...path, 'doors', at, 'link']);
    }
    if (adversary.strike !== undefined)
      referList(refer, 'asset', adversary.strike.assets, [...path, 'strike', 'assets']);
    for (const [at, goal] of adversary.goals.entries())
      refer('data set', goal.data, [...path, 'goals', at, 'data']);
  }
  for (const [index, alarm] of scenario.falseAlarms.kinds.entries()) {
    const path = ['falseAlarms', 'kinds', index];
    refer('data component', alarm.component, [...path, 'component']);
    referList(refer, 'asset', alarm.assets, [...path, 'assets']);
  }
}

function referPlay(input: PassInput, refer: Refer): void {
  const { scenario } = input;
  for (const [index, inject] of scenario.injects.entries()) {
    const path = ['injects', index];
    refer('seat', inject.to, [...path, 'to']);
    referList(refer, 'objective', inject.objectives, [...path, 'objectives']);
    for (const [at, option] of inject.options.entries()) {
      // The inject's own seat, which an option takes unless it names another, was looked up above.
      if (option.seat !== inject.to) refer('seat', option.seat, [...path, 'options', at, 'seat']);
    }
  }
  for (const [index, action] of scenario.actions.entries()) {
    const path = ['actions', index];
    refer('seat', action.seat, [...path, 'seat']);
    referList(refer, 'asset', action.targets, [...path, 'targets']);
    referList(refer, 'objective', action.objectives, [...path, 'objectives']);
  }
  for (const [index, leak] of scenario.leaks.entries()) {
    const path = ['leaks', index];
    refer('adversary', leak.adversary, [...path, 'adversary']);
    referList(refer, 'data set', leak.data, [...path, 'data']);
    refer('flag', leak.checkedBy, [...path, 'checkedBy']);
    for (const [at, { flag }] of leak.softenedBy.entries())
      refer('flag', flag, [...path, 'softenedBy', at, 'flag']);
  }
  for (const [index, fact] of scenario.facts.entries())
    refer('seat', fact.seat, ['facts', index, 'seat']);
  refer('flag', scenario.rules.privilege, ['rules', 'privilege']);
  for (const [at, { flag }] of scenario.rules.harmSoftenedBy.entries())
    refer('flag', flag, ['rules', 'harmSoftenedBy', at, 'flag']);
  for (const [index, duty] of scenario.duties.entries())
    refer('seat', duty.seat, ['duties', index, 'seat']);
  for (const [index, plan] of scenario.plans.entries()) {
    if (plan.puts !== 'all') referList(refer, 'inject', plan.puts, ['plans', index, 'puts']);
    referTaken(input, refer, plan, ['plans', index, 'takes']);
  }
}

/** Injects and options that a plan names as taken; the inject is a key, so both stand at one place. */
function referTaken(input: PassInput, refer: Refer, { takes }: Plan, path: Path): void {
  if (typeof takes === 'string') return;
  for (const [inject, option] of Object.entries(takes)) {
    const here = [...path, inject];
    refer('inject', inject, here);
    referOption(input, input.design, { inject, option }, here);
  }
}

function referCondition(input: PassInput, refer: Refer, test: WorldCondition, path: Path): void {
  if ('flag' in test) refer('flag', test.flag, [...path, 'flag']);
  else if ('arrived' in test) refer('inject', test.arrived, [...path, 'arrived']);
  else if ('done' in test) refer('action', test.done, [...path, 'done']);
  else if ('running' in test) refer('action', test.running, [...path, 'running']);
  else if ('sensor' in test) refer('sensor', test.sensor, [...path, 'sensor']);
  else if ('isolated' in test) refer('asset', test.isolated, [...path, 'isolated']);
  else if ('damaged' in test) refer('asset', test.damaged, [...path, 'damaged']);
  else if ('duty' in test) refer('duty', test.duty.id, [...path, 'duty', 'id']);
  else if ('cut' in test) refer('link', test.cut, [...path, 'cut']);
  else if ('claimed' in test) refer('data set', test.claimed, [...path, 'claimed']);
  else if ('leaked' in test) refer('leak', test.leaked, [...path, 'leaked']);
  else if ('reentered' in test) refer('adversary', test.reentered, [...path, 'reentered']);
  else if ('published' in test || 'contradicted' in test) {
    const key = 'published' in test ? 'published' : 'contradicted';
    const data = 'published' in test ? test.published : test.contradicted;
    if (data !== 'any') refer('data set', data, [...path, key]);
  } else if ('answered' in test) {
    referAnswer(input, refer, test.answered, [...path, 'answered'], 'design');
  } else if ('finding' in test || 'foothold' in test) {
    const key = 'finding' in test ? 'finding' : 'foothold';
    const { adversary, asset } = 'finding' in test ? test.finding : test.foothold;
    refer('adversary', adversary, [...path, key, 'adversary']);
    refer('asset', asset, [...path, key, 'asset']);
  } else if ('stolen' in test) {
    refer('data set', test.stolen.data, [...path, 'stolen', 'data']);
    refer('adversary', test.stolen.adversary, [...path, 'stolen', 'adversary']);
  } else if ('intrusion' in test) {
    refer('adversary', test.intrusion.adversary, [...path, 'intrusion', 'adversary']);
  } else if ('awareness' in test) {
    refer('adversary', test.awareness.adversary, [...path, 'awareness', 'adversary']);
  }
}

function referEffect(
  input: PassInput,
  refer: Refer,
  effect: Effect,
  path: Path,
  aimed: boolean,
): void {
  const on = (list: AssetRefs | undefined, at: Path) => referAssets(input, refer, list, at, aimed);
  if ('set' in effect) refer('flag', effect.set, [...path, 'set']);
  else if ('clear' in effect) refer('flag', effect.clear, [...path, 'clear']);
  else if ('promise' in effect) refer('flag', effect.promise, [...path, 'promise']);
  else if ('cut' in effect) refer('link', effect.cut, [...path, 'cut']);
  else if ('restore' in effect) refer('link', effect.restore, [...path, 'restore']);
  else if ('control' in effect) refer('control', effect.control, [...path, 'control']);
  else if ('inject' in effect) refer('inject', effect.inject, [...path, 'inject']);
  else if ('claim' in effect) refer('data set', effect.claim.data, [...path, 'claim', 'data']);
  else if ('deploy' in effect) {
    refer('sensor', effect.deploy.sensor, [...path, 'deploy', 'sensor']);
    on(effect.deploy.on, [...path, 'deploy', 'on']);
  } else if ('alert' in effect) {
    refer('adversary', effect.alert.adversary, [...path, 'alert', 'adversary']);
    on(effect.alert.on, [...path, 'alert', 'on']);
  } else if ('reveal' in effect) {
    refer('adversary', effect.reveal.adversary, [...path, 'reveal', 'adversary']);
    on(effect.reveal.on, [...path, 'reveal', 'on']);
  } else if ('observe' in effect) {
    const { asset, component, adversary } = effect.observe;
    on(asset === undefined ? undefined : [asset], [...path, 'observe', 'asset']);
    refer('data component', component, [...path, 'observe', 'component']);
    refer('adversary', adversary, [...path, 'observe', 'adversary']);
  } else {
    const aims = ['hunt', 'image', 'isolate', 'reconnect', 'rebuild', 'mend', 'clean'] as const;
    for (const key of aims) {
      const given = (effect as Partial<Record<typeof key, { readonly on: AssetRefs }>>)[key];
      on(given?.on, [...path, key, 'on']);
    }
  }
}

/** A list of assets in an effect, where `target` is allowed in an aimed action only. */
function referAssets(
  { findings, design }: PassInput,
  refer: Refer,
  list: AssetRefs | undefined,
  path: Path,
  aimed: boolean,
): void {
  if (list === undefined || list === 'all') return;
  const single = path.at(-1) === 'asset';
  for (const [index, asset] of list.entries()) {
    const at = single ? path : [...path, index];
    if (asset !== 'target') refer('asset', asset, at);
    else if (!aimed) {
      findings.add(
        design,
        at,
        'design/target',
        '"target" has no meaning here, for nothing is aimed at an asset.',
        'Name the asset, or give the action targets.',
      );
    }
  }
}

function referAnswer(
  input: PassInput,
  refer: Refer,
  answer: { readonly inject: string; readonly option?: string },
  path: Path,
  where: 'design' | 'history',
): void {
  // In history both stand in one line of text, so there is no deeper place.
  const at = (key: string): Path => (where === 'design' ? [...path, key] : path);
  refer('inject', answer.inject, at('inject'));
  referOption(input, where === 'design' ? input.design : input.history, answer, at('option'));
}

/** An option that its inject has. An inject that does not exist is looked up elsewhere. */
function referOption(
  { scenario, findings }: PassInput,
  source: Located | null,
  answer: { readonly inject: string; readonly option?: string },
  path: Path,
): void {
  const inject = scenario.injects.find((one) => one.id === answer.inject);
  if (inject === undefined || answer.option === undefined || source === null) return;
  const options = inject.options.map((option) => option.id);
  if (options.includes(answer.option)) return;
  findings.add(
    source,
    path,
    'reference/unknown',
    `Inject "${inject.id}" has no option "${answer.option}"${didYouMean(answer.option, options)}`,
    `Use one of: ${listed(options)}.`,
  );
}

function referHistory(input: PassInput): void {
  const refer = referrer(input, 'history');
  for (const [index, { decision }] of input.scenario.history.decisions.entries()) {
    const path = ['decisions', index, 'decision'];
    if (decision.type === 'answer') referAnswer(input, refer, decision, path, 'history');
    if (decision.type !== 'act') continue;
    refer('action', decision.action, path);
    const action = input.scenario.actions.find((one) => one.id === decision.action);
    if (action === undefined) continue;
    const { target } = decision;
    const fits =
      target === undefined ? action.targets.length === 0 : action.targets.includes(target);
    if (fits || input.history === null) continue;
    input.findings.add(
      input.history,
      path,
      'value/decision',
      target === undefined
        ? `Action "${action.id}" must be aimed at an asset.`
        : `Action "${action.id}" cannot be aimed at "${target}".`,
      action.targets.length === 0
        ? `Write act:${action.id}.`
        : `Use one of its targets: ${listed(action.targets)}.`,
    );
  }
}
