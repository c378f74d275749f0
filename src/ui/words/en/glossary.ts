/**
 * The glossary: terms of the field and of the exercise, each in a sentence or two of our own, after NIST SP 800-61r3,
 * the NIST glossary and MITRE ATT&CK.
 *
 * `term` is the head of an entry. `find` lists the forms it takes in running text, parted by bars; the desk marks the
 * first of them on a paper. Every language has its own forms. Ids are those of `shared/glossary.ts`.
 */
export const glossaryEn = {
  'glossary.title': 'Glossary',
  'glossary.note':
    'In our own words, after NIST SP 800-61 revision 3, the NIST glossary and MITRE ATT&CK.',
  'glossary.about': 'What is “{term}”?',

  'glossary.dwell.term': 'Dwell time',
  'glossary.dwell.find': 'dwell time',
  'glossary.dwell.says':
    'The time from an intruder’s first foothold until somebody notices and believes it.',
  'glossary.foothold.term': 'Foothold',
  'glossary.foothold.find': 'foothold|footholds',
  'glossary.foothold.says':
    'A place an intruder can come back to: a tool left running on a machine, an account of theirs.',
  'glossary.c2.term': 'Command and control (C2)',
  'glossary.c2.find': 'C2|command and control|control channel|control channels',
  'glossary.c2.says':
    'The channel through which intruders steer what they have planted, made to look like ordinary traffic.',
  'glossary.beacon.term': 'Beacon',
  'glossary.beacon.find': 'beacon|beacons|beaconing',
  'glossary.beacon.says':
    'The short, regular call a planted tool makes to its controller to ask for orders.',
  'glossary.lateral.term': 'Lateral movement',
  'glossary.lateral.find': 'lateral movement|move sideways|moves sideways|moving sideways',
  'glossary.lateral.says':
    'Going from one machine to the next inside a network, mostly with stolen passwords.',
  'glossary.credential.term': 'Credential',
  'glossary.credential.find': 'credential|credentials',
  'glossary.credential.says':
    'What proves who you are to a system: a password, a key, a session. Stolen, it proves the wrong thing.',
  'glossary.phishing.term': 'Phishing',
  'glossary.phishing.find': 'phishing|spearphishing|spear-phishing',
  'glossary.phishing.says':
    'A message that pretends to come from somebody trusted, to get a password or have a file opened.',
  'glossary.staging.term': 'Staging',
  'glossary.staging.find': 'staging|staged',
  'glossary.staging.says': 'Gathering files in one place, often packed, before they are taken out.',
  'glossary.exfiltration.term': 'Exfiltration',
  'glossary.exfiltration.find': 'exfiltration|exfiltrate|exfiltrated',
  'glossary.exfiltration.says': 'Taking data out of the network.',
  'glossary.telemetry.term': 'Telemetry',
  'glossary.telemetry.find': 'telemetry',
  'glossary.telemetry.says':
    'What machines record about themselves and send on. Without it nothing can be observed, whatever happens.',
  'glossary.coverage.term': 'Coverage',
  'glossary.coverage.find': 'coverage',
  'glossary.coverage.says':
    'How much of what happens on a machine or in a network its telemetry would catch.',
  'glossary.sensor.term': 'Sensor',
  'glossary.sensor.find': 'sensor|sensors',
  'glossary.sensor.says':
    'Software or a device that watches for signs of an intrusion and reports them.',
  'glossary.logs.term': 'Logs',
  'glossary.logs.find': 'logs|log files',
  'glossary.logs.says':
    'Records that systems write of what was done on them. Kept elsewhere, they survive an intruder’s tidying up.',
  'glossary.image.term': 'Image',
  'glossary.image.find': 'image|images|imaged|imaging',
  'glossary.image.says':
    'An exact copy of a disk or of memory, taken so that it can be examined and stand as evidence.',
  'glossary.evidence.term': 'Chain of custody',
  'glossary.evidence.find': 'chain of custody',
  'glossary.evidence.says':
    'Notes of who held a piece of evidence, when, and what was done with it, so that it can be believed later.',
  'glossary.indicator.term': 'Indicator of compromise',
  'glossary.indicator.find': 'indicator of compromise|indicator|indicators|IOC|IOCs',
  'glossary.indicator.says':
    'A trace that points to an intrusion: an address, the fingerprint of a file, an odd account name.',
  'glossary.ttp.term': 'TTP',
  'glossary.ttp.find': 'TTP|TTPs',
  'glossary.ttp.says':
    'Tactics, techniques and procedures: how a group works. Harder for it to change than an address.',
  'glossary.falseAlarm.term': 'False alarm',
  'glossary.falseAlarm.find': 'false alarm|false alarms|false positive|false positives',
  'glossary.falseAlarm.says':
    'A report that looks like an intruder and is none. It costs the same work until that is known.',
  'glossary.hunt.term': 'Hunt',
  'glossary.hunt.find': 'hunt|hunts|hunting',
  'glossary.hunt.says':
    'Looking for an intruder on purpose, without waiting for an alarm. It finds only what can be seen.',
  'glossary.scope.term': 'Scope',
  'glossary.scope.find': 'scope|scoped|scoping',
  'glossary.scope.says':
    'All the machines, accounts and links that the intruders are known to have. What is missed stays theirs.',
  'glossary.containment.term': 'Containment',
  'glossary.containment.find': 'containment',
  'glossary.containment.says':
    'Keeping an incident from growing: cutting a machine off, closing a channel, locking an account.',
  'glossary.eviction.term': 'Eviction',
  'glossary.eviction.find': 'eviction|evict|evicted',
  'glossary.eviction.says':
    'Removing intruders everywhere at once, with the ways back they have prepared.',
  'glossary.reentry.term': 'Re-entry',
  'glossary.reentry.find': 're-entry',
  'glossary.reentry.says': 'An intruder coming back after an eviction, by what was missed.',
  'glossary.tipoff.term': 'Tipping off',
  'glossary.tipoff.find': 'tip off|tips off|tipped off|tipping off',
  'glossary.tipoff.says':
    'Letting the intruder notice that it has been noticed. It may hide, hurry, destroy or publish.',
  'glossary.ransomware.term': 'Double extortion',
  'glossary.ransomware.find': 'double extortion|ransomware',
  'glossary.ransomware.says':
    'Ransomware locks systems for money; double extortion also threatens to publish what was taken.',
  'glossary.persona.term': 'Persona',
  'glossary.persona.find': 'persona',
  'glossary.persona.says':
    'An invented figure who claims a break-in and speaks to the public for whoever really did it.',
  'glossary.attribution.term': 'Attribution',
  'glossary.attribution.find': 'attribution',
  'glossary.attribution.says':
    'Saying who did it. Always with a degree of confidence, and with the evidence it rests on.',
  'glossary.privilege.term': 'Privilege',
  'glossary.privilege.find': 'privilege|privileged',
  'glossary.privilege.says':
    'The protection of what is said between client and lawyer. Here: work ordered by counsel, for advice.',
  'glossary.inject.term': 'Inject',
  'glossary.inject.find': 'inject|injects',
  'glossary.inject.says':
    'Something the scenario brings to the table: a call, a mail, a headline. Some ask for an answer.',
  'glossary.capacity.term': 'Capacity',
  'glossary.capacity.find': 'capacity',
  'glossary.capacity.says': 'How much a team can take on in one turn. A tired team has less of it.',
  'glossary.seed.term': 'Seed',
  'glossary.seed.find': 'seed',
  'glossary.seed.says':
    'The root of all dice in an exercise. The same seed and the same decisions give the same luck.',
  'glossary.startex.term': 'StartEx and EndEx',
  'glossary.startex.find': 'StartEx|EndEx',
  'glossary.startex.says': 'Start and end of the exercise.',
  'glossary.hotwash.term': 'Hot wash',
  'glossary.hotwash.find': 'hot wash',
  'glossary.hotwash.says':
    'The talk straight after an exercise: what was known, what was true, what to do better.',
} as const;
