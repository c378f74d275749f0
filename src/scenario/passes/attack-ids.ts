/**
 * What is known of ATT&CK ids without MITRE's data: tactics of 18.1, and ids that releases have renamed.
 *
 * Hotwash speaks ATT&CK Enterprise 18.1 (November 2025). The replacements after it are by name; confirm them against
 * MITRE's own revoked-by list before moving to another release.
 */

/** Tactic shortnames of ATT&CK Enterprise 18.1. */
export const TACTICS = [
  'reconnaissance',
  'resource-development',
  'initial-access',
  'execution',
  'persistence',
  'privilege-escalation',
  'defense-evasion',
  'credential-access',
  'discovery',
  'lateral-movement',
  'collection',
  'command-and-control',
  'exfiltration',
  'impact',
] as const;

/** Tactics of release 19 and later, with what they are in 18.1. */
export const LATER_TACTICS: Readonly<Record<string, string>> = {
  stealth: 'defense-evasion',
  'defense-impairment': 'defense-evasion',
};

/** Ids of 18.1 that release 19 replaced, with the later id; null where it is unclear. */
export const REPLACED_LATER: Readonly<Record<string, string | null>> = {
  T1562: 'T1685',
  'T1562.001': 'T1685',
  'T1562.002': 'T1685.001',
  'T1562.003': 'T1690',
  'T1562.004': 'T1686',
  'T1562.006': null,
  'T1562.007': 'T1686.001',
  'T1562.008': 'T1685.002',
  'T1562.009': 'T1688',
  'T1562.010': 'T1689',
  'T1562.011': 'T1685.003',
  'T1562.012': 'T1685.004',
  'T1562.013': 'T1686.002',
  'T1070.001': 'T1685.005',
  'T1070.002': 'T1685.006',
  T1656: 'T1684.001',
  T1672: 'T1684.002',
};

/** Ids from before sub-techniques (2020), as older reports write them, with the id of 18.1. */
export const RETIRED: Readonly<Record<string, string>> = {
  T1002: 'T1560',
  T1050: 'T1543.003',
  T1060: 'T1547.001',
  T1064: 'T1059',
  T1075: 'T1550.002',
  T1076: 'T1021.001',
  T1077: 'T1021.002',
  T1081: 'T1552.001',
  T1084: 'T1546.003',
  T1085: 'T1218.011',
  T1086: 'T1059.001',
  T1089: 'T1562.001',
  T1097: 'T1550.003',
  T1099: 'T1070.006',
  T1100: 'T1505.003',
  T1107: 'T1070.004',
  T1145: 'T1552.004',
  T1188: 'T1090.003',
  T1192: 'T1566.002',
  T1193: 'T1566.001',
  T1208: 'T1558.003',
};
