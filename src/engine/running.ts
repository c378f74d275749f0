/** What is under way, as events and ground truth speak of it. */
import type { Compiled } from './compiled.ts';
import type { Job } from './facts.ts';
import type { Running } from './model/index.ts';
import { NONE } from './names.ts';

/** An option or action under way, as events and ground truth speak of it. */
export function runningOf({ names }: Compiled, job: Job): Running {
  const { entry, later, started, due } = job;
  const target = job.target === NONE ? null : names.assets.at(job.target);
  if (entry === null)
    return {
      kind: 'later',
      key: later?.cause.key ?? '',
      inject: null,
      option: null,
      action: null,
      target,
      seat: null,
      started,
      due,
      effects: later?.effects ?? [],
    };
  const { inject, key, seat, id } = entry;
  return {
    kind: inject === null ? 'action' : 'option',
    inject,
    option: inject === null ? null : id,
    action: inject === null ? id : null,
    target,
    key,
    seat,
    started,
    due,
    effects: null,
  };
}
