/**
 * How many minutes of real time a plan needs. Design values, from trying with groups of four to eight: a decision
 * with its discussion takes four and a half minutes and the debrief twenty-six; under an hour, four and no debrief.
 */
export const DEBRIEF_FROM = 60;
const PER_DECISION = 4.5;
const PER_DECISION_SHORT = 4;
const DEBRIEF = 26;

/** Minutes that so many decisions need in a plan of that length. */
export const minutesNeeded = (decisions: number, minutes: number): number =>
  minutes >= DEBRIEF_FROM ? decisions * PER_DECISION + DEBRIEF : decisions * PER_DECISION_SHORT;

/** The first sentence of a finding about a plan that is too long. */
export function planLengthMessage(id: string, minutes: number, decisions: number): string {
  const needed = minutesNeeded(decisions, minutes);
  const sum =
    minutes >= DEBRIEF_FROM
      ? `${decisions} decisions of ${PER_DECISION} minutes and ${DEBRIEF} for the debrief`
      : `${decisions} decisions of ${PER_DECISION_SHORT} minutes`;
  return `Plan "${id}" says ${minutes} minutes, but needs about ${Math.ceil(needed)}: ${sum}.`;
}

export const TOO_LONG_FIX = 'Put fewer decisions to the team, or give the plan more minutes.';
