/** What a pass of the checker is: it reads a whole scenario and adds findings. Passes know nothing of each other. */
import type { Scenario } from '../../engine/model/scenario.ts';
import type { Findings, Located } from '../finding.ts';
import type { Names } from '../names.ts';
import type { TextFile } from '../read-text.ts';

export interface PassInput {
  readonly scenario: Scenario;
  readonly names: Names;
  /** `scenario.yaml` */
  readonly design: Located;
  /** `history.yaml`, if there is one. */
  readonly history: Located | null;
  readonly texts: readonly TextFile[];
  readonly findings: Findings;
}

export type Pass = (input: PassInput) => void;
