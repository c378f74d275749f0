/**
 * Names for the kinds of id that appear in a scenario.
 *
 * All ids are kebab-case words from the scenario file. They never look like integers, because an object
 * with integer-like keys is iterated in numeric order and replays would then depend on spelling.
 */

export type ScenarioId = string;
export type SeatId = string;
export type ZoneId = string;
export type AssetId = string;
export type LinkId = string;
export type DataSetId = string;
export type AdversaryId = string;
export type TechniqueId = string;
export type DataComponentId = string;
export type SensorId = string;
export type ControlId = string;
export type InjectId = string;
export type OptionId = string;
export type ActionId = string;
export type FlagId = string;
export type EndingId = string;
export type ObjectiveId = string;
export type PlanId = string;
export type DutyId = string;
export type FactId = string;

/** Exercise minutes since the scenario's start. Whole numbers, 0 or more. */
export type Minute = number;

/** The quantities a team sees on its desk. All but `budget` run from 0 to 100. */
export const METERS = [
  'trust',
  'leadership',
  'stamina',
  'evidence',
  'attribution',
  'legal',
  'harm',
  'budget',
] as const;
/**
 * - `trust`: public trust, 100 is best.
 * - `leadership`: leadership confidence in the response team, 100 is best.
 * - `stamina`: the team's stamina, 100 is rested.
 * - `evidence`: evidence held with integrity and origin notes, 100 is complete.
 * - `attribution`: how well the team's attribution is supported, 100 is proven.
 * - `legal`: legal exposure, 0 is best.
 * - `harm`: harm to those who depend on the organisation, 0 is best. Only where the scenario has assets that serve.
 * - `budget`: money left, in thousands of US dollars, never below 0.
 */
export type MeterId = (typeof METERS)[number];

/** The axes an exercise is judged on. Each runs from 0 to 100, and 100 is best. */
export const AXES = [
  'dataKept',
  'timeToDetect',
  'timeToContain',
  'timeToEvict',
  'evidence',
  'trust',
  'law',
  'care',
  'cost',
  'people',
] as const;
export type AxisId = (typeof AXES)[number];

/** How a finding stands in the team's belief. Belief may be wrong. */
export type BeliefStatus = 'suspected' | 'known' | 'cleared';
