/** What the figures were taken on: processor, cores, versions. Never a host name or a path. */

import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly system: string;
  readonly node: string;
  /** Others' work at the start, as the mean number of waiting programs over a minute. */
  readonly load: number;
}

function systemName(): string {
  const release = '/etc/os-release';
  if (existsSync(release)) {
    const name = /^PRETTY_NAME="?([^"\n]+)"?$/m.exec(readFileSync(release, 'utf8'))?.[1];
    if (name !== undefined) return `${name}, ${process.arch}`;
  }
  return `${process.platform}, ${process.arch}`;
}

export function thisMachine(): Machine {
  const all = cpus();
  return {
    processor: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    system: systemName(),
    node: process.versions.node,
    load: loadavg()[0] ?? 0,
  };
}
