/** Names of the rules that move meters or report something by themselves, and of the outcome axes. */
export const rulesEn = {
  'rule.stamina': 'long days, or rest',
  'rule.candour': 'candour',
  'rule.contradicted': 'a claim shown to be false',
  'rule.foothold-found': 'A foothold was found by hand on {asset}.',
  'axis.dataKept': 'Data kept',
  'axis.timeToDetect': 'Time to detect',
  'axis.timeToContain': 'Time to contain',
  'axis.timeToEvict': 'Time to evict',
  'axis.evidence': 'Evidence',
  'axis.trust': 'Public trust',
  'axis.law': 'Law',
  'axis.cost': 'Cost',
  'axis.people': 'People',
  'axis.score': 'Outcome score',
} as const;
