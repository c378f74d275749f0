/** German: the few words that stand in the picture itself. Terms: docs/german-terms.md. */
export const mapDe = {
  'map.internet': 'Internet',
  'map.public': 'Öffentlichkeit',
  'map.unknownHost': 'unbekannter Host',
  'map.dataLeaving': 'Datenabfluss, beobachtet',
  'map.telemetry': 'Telemetrie',
  'map.noTelemetry': 'keine Telemetrie',
  'map.quiet': 'zuletzt nicht gesehen',
  'map.gone': 'wohl fort',
  'map.back': 'wieder gesehen',
  'map.newChannel': 'auf neuem Kanal',
  'map.headlines': 'In den Nachrichten',
  'map.hindered': 'große Übertragungen gebremst',
  'map.blocked': 'bekannte Kanäle gesperrt',
} as const;
