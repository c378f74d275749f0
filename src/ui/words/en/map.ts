/** The few words that stand in the picture itself. All else it shows has its name from the scenario. */
export const mapEn = {
  'map.internet': 'Internet',
  'map.public': 'The public',
  'map.unknownHost': 'unknown host',
  'map.dataLeaving': 'data leaving, observed',
  'map.telemetry': 'telemetry',
  'map.noTelemetry': 'no telemetry',
  'map.quiet': 'not seen lately',
  'map.gone': 'believed gone',
  'map.back': 'seen again',
  'map.newChannel': 'on a new channel',
  'map.headlines': 'In the news',
  'map.hindered': 'bulk transfer hindered',
  'map.blocked': 'known channels blocked',
} as const;
