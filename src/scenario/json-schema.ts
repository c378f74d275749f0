/**
 * JSON Schemas of the three YAML files, for editors. Made from the same zod schemas that the loader uses, on the
 * input side: dates and lengths of time are text there.
 */
import * as z from 'zod';
import { historySchema } from './schema/history.ts';
import { scenarioSchema } from './schema/scenario.ts';

/** The files that have a schema. */
export const SCHEMA_PARTS = ['scenario', 'history', 'text'] as const;
export type SchemaPart = (typeof SCHEMA_PARTS)[number];

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Name of the file a schema is kept in, under scenarios/. */
export const schemaFileName = (part: SchemaPart): string => `${part}.schema.json`;

/** The JSON Schema (draft 2020-12) of `scenario.yaml`, `history.yaml` or `text.<lang>.yaml`. */
export function scenarioJsonSchema(part: SchemaPart = 'scenario'): JsonSchema {
  switch (part) {
    case 'scenario':
      return titled(scenarioSchema(null), 'Hotwash scenario', 'A scenario of Hotwash, format 1.');
    case 'history':
      return titled(
        historySchema(null),
        'Hotwash history',
        'What was really done and what is on record, with sources.',
      );
    case 'text':
      return titled(words(), 'Hotwash text', 'Every word of a scenario that a player reads.');
  }
}

function titled(schema: z.ZodType, title: string, description: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, title, description, ...rest };
}

/** The shape of a text file. Which ids it must have, only the checker can say. */
function words() {
  const word = z.string().describe('ICU MessageFormat');
  const each = (shape: z.ZodType) => z.record(z.string(), shape);
  const named = each(z.strictObject({ name: word }));
  const card = {
    title: word,
    body: word,
    success: word.describe('Said when it comes off').exactOptional(),
    failure: word.describe('Said when it does not').exactOptional(),
  };
  return z.strictObject({
    scenario: z.strictObject({ title: word, pitch: word, briefing: word, setting: word }),
    seat: each(z.strictObject({ name: word, brief: word })),
    zone: named,
    asset: each(z.strictObject({ name: word, note: word })),
    data: named,
    component: named,
    sign: each(word.describe('What a sensor saw; may use {asset}')),
    observation: each(word.describe('What was reported; may use {asset}')).exactOptional(),
    sensor: named.exactOptional(),
    control: named.exactOptional(),
    adversary: each(z.strictObject({ name: word, epithet: word })),
    inject: each(
      z.strictObject({
        title: word,
        from: word,
        body: word,
        option: each(z.strictObject(card)).exactOptional(),
      }),
    ),
    action: each(z.strictObject(card)).exactOptional(),
    leak: each(z.strictObject({ headline: word })).exactOptional(),
    promise: each(word).exactOptional(),
    duty: each(z.strictObject({ title: word, body: word })).exactOptional(),
    ending: each(z.strictObject({ title: word, body: word })),
    objective: named,
    plan: named,
    history: each(word).exactOptional(),
  });
}
