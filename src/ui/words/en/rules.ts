/** Names of the rules that move meters by themselves, and of the outcome axes. */
export const rulesEn = {
  'rule.stamina': 'long days, or rest',
  'rule.publication': 'what was published',
  'rule.candour': 'candour',
  'rule.contradiction': 'a claim shown to be false',
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
